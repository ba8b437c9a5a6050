import 'reflect-metadata';
import { systemClock } from '../../platform/clock/clock.ts';
import { HubTokens } from '../../platform/identity/hub-token.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { subgraphServer } from '../../platform/subgraph/http-server.ts';
import { FollowedCalendar } from '../background/followed-calendar.ts';
import { Repeated } from '../background/repeated.ts';
import { readConfig } from '../config.ts';
import { openDatabase } from '../open-database.ts';
import { openFiles } from '../open-files.ts';
import { closeSubgraphs, openSubgraphs } from '../open-subgraphs.ts';
import { openVault } from '../open-vault.ts';
import { StartupError } from '../startup-error.ts';
import { subgraphDefinitions } from '../subgraphs.ts';
import { gatewayPublicKeys } from '../transports-of.ts';

/** Pause between two looks at the calendar, in milliseconds. */
const pause = 1_000;

/**
 * Serves one subgraph over HTTP to a gateway that has its address in SUBGRAPH_URLS. The others are opened beside it on the same
 * database, because what its commands name of them is looked up there.
 */
async function serve(name: string | undefined): Promise<void> {
  const names = subgraphDefinitions.map((one) => one.name);
  if (!name || !names.includes(name)) throw new StartupError(`请指明子图 / Name a subgraph: ${names.join(', ')}`);
  const config = readConfig(process.env);
  const tokens = new HubTokens(name, gatewayPublicKeys(config), systemClock);
  if (!config.databaseUrl)
    throw new StartupError('子图单独运行须设 DATABASE_URL / A subgraph on its own needs DATABASE_URL');
  const log = createLogger(config.logLevel);
  const database = await openDatabase(config, log);
  const { files, close: closeFiles } = await openFiles(config);
  const vault = openVault(config, log);
  const subgraphs = await openSubgraphs(subgraphDefinitions, database.source, systemClock, files, vault);
  const served = subgraphs.filter((one) => one.name === name);
  const calendar = new FollowedCalendar(subgraphs, served, systemClock, log);
  await calendar.prepare();
  const following = new Repeated('calendar', pause, () => calendar.follow(), log);
  const [subgraph] = served;
  if (!subgraph) throw new Error(`${name} is not open`);
  const http = await subgraphServer(subgraph, tokens, log);
  const address = await http.listen({ host: config.host, port: config.port });
  following.start();
  const stop = async () => {
    await http.close();
    await following.stop();
    await closeSubgraphs(subgraphs);
    await database.close();
    await closeFiles();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  process.stdout.write(`subgraph ${name} ready on ${address}/graphql\n`);
}

try {
  await serve(process.argv[2]);
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}
