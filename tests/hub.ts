import { createGateway, type Gateway, type GatewayOptions } from '../gateway/app.ts';
import { Background } from '../gateway/background/background.ts';
import type { ExecutorChoice } from '../gateway/execution/compiled-gateway.ts';
import { graph } from '../gateway/graph.ts';
import { closeSubgraphs, openSubgraphs, seedRecords } from '../gateway/open-subgraphs.ts';
import { referencesOver } from '../gateway/references.ts';
import { subgraphDefinitions } from '../gateway/subgraphs.ts';
import { composeSupergraph } from '../gateway/supergraph/compose.ts';
import { InProcessTransport } from '../gateway/transport/in-process.ts';
import { SettableClock } from '../platform/clock/clock.ts';
import type { DisclosureRecord } from '../platform/disclosure/index.ts';
import type { FileStore } from '../platform/files/index.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { freshKeyring, personalVault } from '../platform/personal/index.ts';
import type { Subgraph } from '../platform/subgraph/index.ts';
import {
  openedSubgraph,
  openTestDatabase,
  recordsTemplate,
  temporaryFiles,
  testClock,
} from '../platform/testing/index.ts';
import { type DisclosureParts, openDisclosures, recorderInMemory, spoolInMemory } from './disclosures.ts';
import { servedSubgraphs } from './served-subgraphs.ts';

export interface HubAnswer {
  status: number;
  contentType: string;
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, any> }[];
  /** Id of the disclosure record. */
  receipt: string;
  /** `subgraph: statement` of every SQL statement that the answer cost. */
  statements: string[];
}

export interface Hub {
  gateway: Gateway;
  subgraphs: readonly Subgraph[];
  /** Sends an operation as a client would, over HTTP; as the office of the congress unless the headers say otherwise. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<HubAnswer>;
  /** Sends any body. */
  post(payload: string, headers?: Record<string, string>): Promise<HubAnswer>;
}

/** The viewer that sees all that is not sealed. */
export const office = { 'x-development-agency': 'congress-office' };
/** Headers without an identity. */
export const anonymously = {};

/** Tells Apollo Server that a GET is no form of another site. */
const noForm = { 'apollo-require-preflight': 'true' };

let opened: Promise<Hub> | undefined;

const spool = spoolInMemory();

/** The whole hub over the records of 2025, one for a test process; for reading only. */
export function openedHub(): Promise<Hub> {
  opened ??= openForReading();
  return opened;
}

async function openForReading(): Promise<Hub> {
  const subgraphs: Subgraph[] = [];
  const references = referencesOver(subgraphDefinitions, subgraphs);
  for (const definition of subgraphDefinitions) subgraphs.push(await openedSubgraph(definition, references));
  return hubOver(subgraphs, temporaryFiles().files, recorderInMemory(spool));
}

/** The disclosure record of an answer of that hub. */
export function recordOf({ receipt }: HubAnswer): DisclosureRecord {
  const found = spool.records.find(({ id }) => id === receipt);
  if (!found) throw new Error(`there is no record ${receipt}`);
  return found;
}

export interface WritableHub extends Hub {
  /** Standing on the day of the published summary until a test sets it. */
  clock: SettableClock;
  disclosures: DisclosureParts;
  /** Sweeps, lets the worklist catch up and chains the disclosure records, as the hub does by and by. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The whole hub on a database of its own, for tests that change records.
 * @param hasRoles whether its subgraphs work under roles of their own, where there is a server
 */
export async function openWritableHub(options: HubOptions = {}, hasRoles = false): Promise<WritableHub> {
  const { source, seeded, close } = await openTestDatabase(recordsTemplate(), hasRoles);
  const clock = new SettableClock(testClock.now());
  const { files, remove } = temporaryFiles();
  const disclosures = await openDisclosures(clock);
  const vault = personalVault(freshKeyring());
  const subgraphs = await openSubgraphs(subgraphDefinitions, source, clock, files, vault, (id) =>
    disclosures.spool.find(`"id":"${id}"`),
  );
  if (!seeded) await seedRecords(subgraphs, { scale: 1 });
  const drain = disclosures.drainInto(subgraphs);
  const hub = await hubOver(subgraphs, files, disclosures.recorder, options);
  const work = new Background(subgraphs, clock, createLogger('silent'));
  await work.prepare();
  return {
    ...hub,
    clock,
    disclosures,
    async settle() {
      await work.settle();
      await drain.run();
    },
    async close() {
      await hub.gateway.stop();
      await closeSubgraphs(subgraphs);
      await close();
      await disclosures.close();
      await remove();
    },
  };
}

/** In this process; with HUB_TRANSPORT=http each subgraph behind a server of its own. */
async function transports(subgraphs: readonly Subgraph[], choice: ExecutorChoice) {
  if (process.env['HUB_TRANSPORT'] === 'http') return servedSubgraphs(subgraphs);
  const log = createLogger('silent');
  const transportTo = (subgraph: Subgraph) => new InProcessTransport(subgraph, log, choice);
  return { transportTo, close: async () => {} };
}

type HubOptions = Partial<GatewayOptions>;

async function hubOver(
  subgraphs: readonly Subgraph[],
  files: FileStore,
  recorder: GatewayOptions['recorder'],
  options: HubOptions = {},
): Promise<Hub> {
  // The suite passes both ways: EXECUTOR=reference runs it with the gateway's own executor, and with graphql-js.
  const choice = process.env['EXECUTOR'] === 'reference' ? 'reference' : 'compiled';
  const { transportTo, close } = await transports(subgraphs, choice);
  const gateway = await createGateway({
    subgraphs,
    files,
    supergraphSdl: composeSupergraph(graph),
    log: createLogger('silent'),
    recorder,
    executor: choice,
    demo: true,
    transportTo,
    ...options,
  });
  gateway.http.addHook('onClose', close);
  /** Who asks, and which grants it has, is remembered for a time: it has been looked up before statements are counted. */
  const known = async (headers: Record<string, string>) => {
    if ('x-development-agency' in headers)
      await gateway.http.inject({ url: '/graphql?query={__typename}', headers: { ...headers, ...noForm } });
  };
  const post = async (payload: string, headers: Record<string, string> = office): Promise<HubAnswer> => {
    await known(headers);
    const statements: string[] = [];
    const stops = subgraphs.map(({ name, database }) =>
      database.onStatement((text) => statements.push(`${name}: ${text}`)),
    );
    try {
      const response = await gateway.http.inject({
        method: 'POST',
        url: '/graphql',
        payload,
        headers: { 'content-type': 'application/json', ...headers },
      });
      if (choice === 'compiled' && (await gateway.metrics.operations('reference')) > 0)
        throw new Error(`compiled plans do not cover ${payload}`);
      const {
        data = null,
        errors = [],
        extensions,
      } = JSON.parse(response.payload) as {
        data?: unknown;
        errors?: HubAnswer['errors'];
        extensions?: { receipt: string };
      };
      return {
        status: response.statusCode,
        contentType: String(response.headers['content-type']),
        data,
        errors,
        receipt: extensions?.receipt ?? '',
        statements,
      };
    } finally {
      for (const stop of stops) stop();
    }
  };
  return {
    gateway,
    subgraphs,
    post,
    ask: (query, variables = {}, headers = office) => post(JSON.stringify({ query, variables }), headers),
  };
}
