import 'reflect-metadata';
import { type Clock, MovableClock, systemClock } from '../platform/clock/clock.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { createGateway, type Gateway } from './app.ts';
import { Background } from './background/background.ts';
import { type Config, readConfig } from './config.ts';
import { DisclosureRecorder } from './disclosure/disclosure-recorder.ts';
import { SpoolDrain } from './disclosure/spool-drain.ts';
import { clientsFrom, demoClients, type RegisteredClient } from './identity/embedded/clients.ts';
import { type EmbeddedIssuer, embeddedIssuer } from './identity/embedded/embedded-issuer.ts';
import { demoPeople } from './identity/embedded/people.ts';
import { signingKeys } from './identity/embedded/signing-keys.ts';
import { remoteIssuer } from './identity/trusted-issuer.ts';
import { trustedProxies } from './identity/trusted-proxies.ts';
import { openAudit } from './open-audit.ts';
import { openDatabase } from './open-database.ts';
import { openFeedKeys } from './open-feed-keys.ts';
import { openFiles } from './open-files.ts';
import { closeSubgraphs, hasRecords, openSubgraphs, resealPersonalData, seedRecords } from './open-subgraphs.ts';
import { openVault } from './open-vault.ts';
import { readSupergraph } from './paths.ts';
import { registeredDocuments } from './registered-documents.ts';
import { StartupError } from './startup-error.ts';
import { catalogueItems, disclosureChainOver, subgraphDefinitions } from './subgraphs.ts';
import { transportsOf } from './transports-of.ts';

/** Longest time that running requests get to finish after a stop signal, in milliseconds. */
const patience = 10_000;

async function start(config: Config): Promise<void> {
  const log = createLogger(config.logLevel);
  const database = await openDatabase(config, log, (error) => {
    process.stderr.write(
      `内置数据库已停止,请重新启动 / The embedded database stopped; start the hub again: ${error.message}\n`,
    );
    process.exit(1);
  });
  const clock = new MovableClock();
  if (config.demoClock) clock.moveTo(config.demoClock);
  const { files, close: closeFiles } = await openFiles(config);
  const { keys, signer, spool, close: closeAudit } = await openAudit(config, log);
  const subgraphs = await openSubgraphs(
    subgraphDefinitions,
    database.source,
    clock,
    files,
    openVault(config, log),
    (id) => spool.find(`"id":"${id}"`),
  );
  if (config.demo && !(await hasRecords(subgraphs))) {
    process.stdout.write('写入 2025 年记录… / Writing the records of 2025…\n');
    await seedRecords(subgraphs, { scale: 1 });
  }
  await resealPersonalData(subgraphs, log);
  const clients = registeredClients(config);
  const issuer = await openIssuer(config, clients, systemClock);
  const drain = new SpoolDrain(spool, disclosureChainOver(subgraphs, signer, clock), log);
  await drain.checkHead();
  await drain.run();
  const recorder = new DisclosureRecorder({
    spool,
    keys,
    items: catalogueItems,
    clock,
    log,
    delayDays: config.disclosureDelayDays,
    failsOpen: config.disclosureFailOpen,
  });
  const work = new Background(subgraphs, clock, log, {
    archive: config.eventsArchiveDir
      ? { folder: config.eventsArchiveDir, retentionDays: config.eventsRetentionDays }
      : undefined,
    disclosures: drain,
    disclosureArchive: config.disclosureArchiveDir
      ? { folder: config.disclosureArchiveDir, retentionDays: config.disclosureRetentionDays }
      : undefined,
  });
  await work.prepare();
  const gateway = await createGateway({
    subgraphs,
    files,
    supergraphSdl: readSupergraph(),
    log,
    recorder,
    executor: config.executor,
    demo: config.demo,
    registered: registeredDocuments(config.operationsDir),
    publicUrl: config.publicUrl,
    feedKeys: openFeedKeys(config),
    issuer,
    issuers: [
      ...(issuer ? [issuer.trusted] : []),
      ...config.oidcIssuers.map((one) => remoteIssuer(one, config.oidcAudience)),
    ],
    certificates: config.certificateHeader
      ? { header: { name: config.certificateHeader, proxies: trustedProxies(config.certificateProxies) }, clients }
      : undefined,
    clock,
    transportTo: transportsOf(config, log),
    demoClock: config.demo ? { clock, moved: () => work.settle() } : undefined,
  });
  await listen(gateway, config);
  work.start({ allow: config.webhookAllow, source: config.publicUrl, operations: gateway.operations });
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    await gateway.stop();
    await work.stop();
    await drain.run().catch((error) => log.error({ err: error }, 'disclosure records wait for the next start'));
    await closeAudit();
    await closeSubgraphs(subgraphs);
    await database.close();
    await closeFiles();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);
  announce(gateway, config);
}

const registeredClients = ({ clientsFile, demo }: Config): RegisteredClient[] => [
  ...(clientsFile ? clientsFrom(clientsFile) : []),
  ...(demo ? demoClients() : []),
];

/** The embedded identity provider, where there are clients for it. */
async function openIssuer(
  { publicUrl, identityKeysFile, demo }: Config,
  clients: readonly RegisteredClient[],
  clock: Clock,
): Promise<EmbeddedIssuer | undefined> {
  if (clients.length === 0) return undefined;
  const keys = await signingKeys(identityKeysFile, clock.now());
  return embeddedIssuer({ publicUrl, clients, keys, people: demo ? demoPeople() : [] });
}

async function listen({ http }: Gateway, { host, port }: Config): Promise<void> {
  try {
    await http.listen({ host, port });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === 'EADDRINUSE')
      throw new StartupError(
        `端口 ${port} 已被占用,请停掉占用者或另设 PORT / Port ${port} is in use; stop what uses it or set another PORT`,
      );
    if (code === 'EACCES')
      throw new StartupError(`无权使用端口 ${port},请另设 PORT / Port ${port} needs privileges; set another PORT`);
    throw new StartupError(
      `无法监听 ${host}:${port},请检查 HOST 与 PORT / Cannot listen on ${host}:${port}; check HOST and PORT: ${message}`,
    );
  }
}

function announce({ http }: Gateway, { demo }: Config): void {
  const address = http.server.address();
  if (address === null || typeof address === 'string') return;
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  const url = `http://${host}:${address.port}/graphql`;
  const base = url.replace(/\/graphql$/, '');
  const token = demo
    ? `演示令牌 / A token of the demo, for any agency's slug:
  curl -s -u agriculture-bureau:demo-agriculture-bureau ${base}/oidc/token -d grant_type=client_credentials
`
    : '';
  process.stdout.write(`hub ready on ${url}
${token}在浏览器打开上述地址即是 GraphiQL / Open it in a browser for GraphiQL. One query to paste:
  curl -s ${url} -H 'content-type: application/json' -d '{"query":"{ annualReview(year: 2025) { reports { workReportsDeliberated } deputies { suggestions } } }"}'
`);
}

try {
  await start(readConfig(process.env));
} catch (error) {
  process.stderr.write(
    error instanceof StartupError
      ? `${error.message}\n`
      : `启动失败 / The hub cannot start: ${(error as Error).stack}\n`,
  );
  process.exit(1);
}
