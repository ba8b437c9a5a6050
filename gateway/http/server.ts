import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../../platform/clock/clock.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import type { GatewayContext } from '../context.ts';
import type { DisclosureRecorder } from '../disclosure/disclosure-recorder.ts';
import type { ExportLimits } from '../export/export-limits.ts';
import type { FeedAddresses } from '../ical/feed-addresses.ts';
import type { Directory } from '../identity/directory.ts';
import { type EmbeddedIssuer, issuerPath } from '../identity/embedded/embedded-issuer.ts';
import type { Identify } from '../identity/identify.ts';
import type { Metrics } from '../metrics.ts';
import type { Pipeline } from '../pipeline/index.ts';
import type { SnapshotOptions } from '../snapshot/snapshot.ts';
import type { Operations } from '../subgraphs.ts';
import { registerEventStream } from '../subscriptions/event-stream.ts';
import type { StreamLimits } from '../subscriptions/stream-limits.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import { registerWebSockets } from '../subscriptions/websocket.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import { registerAtom } from './atom.ts';
import { registerCalendar } from './calendar.ts';
import { type CertificateHeader, guardCertificateHeader } from './certificate-header.ts';
import { type DemoClock, registerDemoClock } from './demo-clock.ts';
import { answerErrors } from './error-answers.ts';
import { type EventsOptions, registerEvents } from './events.ts';
import { registerExport } from './export.ts';
import { registerFiles } from './files.ts';
import { registerGraphiqlAssets } from './graphiql.ts';
import { registerGraphql } from './graphql.ts';
import { registerHealth } from './health.ts';
import { registerMetrics } from './metrics.ts';
import { registerOidc } from './oidc.ts';
import { registerSignIn } from './sign-in.ts';
import { registerSnapshot } from './snapshot.ts';
import { registerUnusedConnections } from './unused-connections.ts';

export interface HttpOptions {
  server: ApolloServer<GatewayContext>;
  /** The straight way of operations that are in order; absent where Apollo Server takes all. */
  pipeline: Pipeline | undefined;
  /** The graph as feeds and exports ask it. */
  operations: Operations;
  /** Addresses of calendars, and the agencies that they are of. */
  addresses: FeedAddresses;
  directory: Directory;
  publicUrl: string;
  subgraphs: readonly Subgraph[];
  /** How each of them is reached. */
  transports: ReadonlyMap<string, SubgraphTransport>;
  files: FileStore;
  recorder: Pick<DisclosureRecorder, 'recordPlain' | 'isWell'>;
  log: Logger;
  identify: Identify;
  /** Where a proxy tells of client certificates. */
  certificateHeader?: CertificateHeader | undefined;
  /** The subgraph that keeps the change log. */
  exchange: SubgraphTransport;
  /** The embedded identity provider; absent where others are trusted alone. */
  issuer?: EmbeddedIssuer | undefined;
  /** What keeps streams of operations. */
  streams: { subscriptions: Subscriptions; limits: StreamLimits };
  /** What streams of the change log follow it with. */
  events: Pick<EventsOptions, 'reader' | 'identifyAgain'>;
  /** The schema that clients see, and as the viewer may use it. */
  schema(): GraphQLSchema;
  visible: SnapshotOptions['visible'];
  /** Longest document, in tokens. */
  maxTokens: number;
  exportLimits: ExportLimits;
  clock: Clock;
  /** The clock that anybody may move; absent outside the demo. */
  demoClock?: DemoClock | undefined;
  metrics: Metrics;
  /** Longest time for the fetches of an operation, in milliseconds. */
  patience: number;
}

/** Largest request body, in bytes. */
const bodyLimit = 1024 * 1024;

/** The HTTP face of the hub: GraphQL over HTTP, the GraphiQL page and health. */
export async function createHttpServer({
  server,
  pipeline,
  operations,
  addresses,
  directory,
  publicUrl,
  subgraphs,
  transports,
  files,
  recorder,
  log,
  identify,
  certificateHeader,
  exchange,
  issuer,
  streams,
  events,
  schema,
  visible,
  maxTokens,
  exportLimits,
  clock,
  demoClock,
  metrics,
  patience,
}: HttpOptions): Promise<FastifyInstance> {
  const http = Fastify({
    bodyLimit,
    logger: false,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: () => randomUUID(),
  });
  let closing = false;
  http.addHook('preClose', async () => {
    closing = true;
  });
  // A request that was running when the stop began ends its connection, which would else stay open until it times out.
  http.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  registerUnusedConnections(http);
  // Routes say for themselves whether they are compressed: event streams are not.
  await http.register(compress, { global: false });
  if (certificateHeader) guardCertificateHeader(http, certificateHeader);
  registerHealth(http, subgraphs, transports, recorder);
  registerMetrics(http, metrics);
  registerEvents(http, { ...events, exchange, identify, recorder, log });
  registerEventStream(http, { ...streams, identify, log });
  registerWebSockets(http, { ...streams, identify, certificateHeader, log });
  registerGraphiqlAssets(http);
  if (issuer) registerOidc(http, issuer);
  if (issuer?.signIn) registerSignIn(http, issuerPath, issuer.signIn);
  if (demoClock) registerDemoClock(http, demoClock);
  registerSnapshot(http, { operations, visible, identify, log });
  registerExport(http, { operations, identify, schema, maxTokens, limits: exportLimits, clock, log });
  registerAtom(http, operations, publicUrl);
  registerCalendar(http, { addresses, directory, operations, clock });
  registerFiles(http, { files, subgraphs, identify, recorder });
  registerGraphql(http, { server, pipeline, identify, patience, hasDemoClock: demoClock !== undefined });
  answerErrors(http, log);
  return http;
}
