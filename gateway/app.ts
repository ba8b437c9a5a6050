import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { type Clock, systemClock } from '../platform/clock/clock.ts';
import type { FileStore } from '../platform/files/index.ts';
import type { Logger } from '../platform/logging/logger.ts';
import type { Subgraph } from '../platform/subgraph/index.ts';
import { AccessFilter } from './access/access-filter.ts';
import { denialsSubgraph, denialsTransport } from './access/denials/index.ts';
import { counts, withRefused } from './access/refused-answer.ts';
import { VisibleSchemas } from './access/visible-schema.ts';
import type { GatewayContext } from './context.ts';
import type { DisclosureRecorder } from './disclosure/disclosure-recorder.ts';
import { quotaError } from './disclosure/quotas.ts';
import { SelectedFields } from './disclosure/selected-fields.ts';
import { compiledGateway, type ExecutorChoice } from './execution/compiled-gateway.ts';
import type { CompiledOperations } from './execution/compiled-operations.ts';
import { type ExportLimits, exportLimits } from './export/export-limits.ts';
import type { CertificateHeader } from './http/certificate-header.ts';
import type { DemoClock } from './http/demo-clock.ts';
import { createHttpServer } from './http/server.ts';
import { FeedAddresses } from './ical/feed-addresses.ts';
import { FeedKeys } from './ical/feed-keys.ts';
import { feedsSubgraph, feedsTransport } from './ical/index.ts';
import { bearerIdentity } from './identity/bearer-identity.ts';
import { certificateIdentity } from './identity/certificate-identity.ts';
import { developmentIdentity } from './identity/development-identity.ts';
import { directoryOver } from './identity/directory.ts';
import type { RegisteredClient } from './identity/embedded/clients.ts';
import type { EmbeddedIssuer } from './identity/embedded/embedded-issuer.ts';
import { withGrants } from './identity/grants.ts';
import { identification } from './identity/identify.ts';
import { recordedRefusals } from './identity/recorded-refusals.ts';
import { remembered } from './identity/remembered.ts';
import type { TrustedIssuer } from './identity/trusted-issuer.ts';
import { Metrics } from './metrics.ts';
import { executeOver, operationsOver } from './operations.ts';
import { KnownDocuments, pipeline, warmUp } from './pipeline/index.ts';
import { formatError } from './plugins/error-masking.ts';
import { plugins } from './plugins/index.ts';
import {
  catalogueItems,
  changeFeedOver,
  grantQuotasOver,
  type Operations,
  sharedTypes,
  worklistFeedOver,
} from './subgraphs.ts';
import { LogReader } from './subscriptions/log-reader.ts';
import { type StreamLimits, streamLimits } from './subscriptions/stream-limits.ts';
import { Subscriptions } from './subscriptions/subscriptions.ts';
import { checkScalars } from './supergraph/check-scalars.ts';
import { splitAccess } from './supergraph/split-access.ts';
import { TransportDataSource } from './transport/data-source.ts';
import { InProcessTransport } from './transport/in-process.ts';
import { TimedTransport } from './transport/timed.ts';
import type { SubgraphTransport } from './transport/transport.ts';

export interface GatewayOptions {
  subgraphs: readonly Subgraph[];
  supergraphSdl: string;
  files: FileStore;
  log: Logger;
  /** Keeps the record of each disclosure. */
  recorder: Pick<DisclosureRecorder, 'record' | 'recordPlain' | 'isWell'>;
  /** What runs operations: compiled plans, or the gateway's own executor. */
  executor?: ExecutorChoice;
  /** Accepts the development header as identity; never in production. */
  demo: boolean;
  /** Documents that are planned before the first request. */
  registered?: readonly string[];
  demoClock?: DemoClock | undefined;
  /** The embedded identity provider. */
  issuer?: EmbeddedIssuer | undefined;
  /** Issuers whose tokens are taken; the embedded one alone unless told. */
  issuers?: readonly TrustedIssuer[];
  /** Client certificates that a proxy tells of, and whose they are. */
  certificates?: { header: CertificateHeader; clients: readonly RegisteredClient[] } | undefined;
  /** By which grants are looked at; the real time unless told. */
  clock?: Clock;
  /** Longest times for one fetch and for all fetches of an operation, in milliseconds. */
  patience?: { fetch: number; operation: number };
  /** How fetches reach a subgraph; in this process unless told. */
  transportTo?: (subgraph: Subgraph) => SubgraphTransport;
  /** The hub's own address, without a slash at the end. */
  publicUrl?: string;
  /** What signs the addresses of calendars; made for this hub alone unless told. */
  feedKeys?: FeedKeys;
  /** Where other limits than the usual ones are wanted. */
  streams?: Partial<StreamLimits> | undefined;
  exports?: Partial<ExportLimits> | undefined;
}

export interface Gateway {
  readonly server: ApolloServer<GatewayContext>;
  readonly http: FastifyInstance;
  readonly metrics: Metrics;
  /** The schema that clients see. */
  readonly schema: GraphQLSchema;
  /** The graph as webhooks and feeds ask it. */
  readonly operations: Operations;
  /** Finishes running requests and stops. */
  stop(): Promise<void>;
}

/** A fetch over HTTP gives up by itself before. */
const defaultPatience = { fetch: 20_000, operation: 30_000 };

/** Longest document, in tokens of the GraphQL grammar. */
const maxDocumentTokens = 10_000;

/** Puts the hub together from parts that are already open; reads no environment and listens on nothing. */
export async function createGateway({
  subgraphs,
  supergraphSdl,
  files,
  log,
  recorder,
  executor = 'compiled',
  demo,
  registered = [],
  demoClock,
  issuer,
  issuers = issuer ? [issuer.trusted] : [],
  certificates,
  clock = systemClock,
  patience = defaultPatience,
  transportTo = (subgraph) => new InProcessTransport(subgraph, log, executor),
  publicUrl = 'http://127.0.0.1:4000',
  feedKeys = FeedKeys.read(FeedKeys.fresh()),
  streams,
  exports,
}: GatewayOptions): Promise<Gateway> {
  const transports = new Map(subgraphs.map((subgraph) => [subgraph.name, transportTo(subgraph)]));
  const { executable, rules } = splitAccess(supergraphSdl);
  const metrics = new Metrics();
  const accessFilter = new AccessFilter(rules);
  const schemas = new VisibleSchemas(rules);
  // Else the gateway asks the clouds' metadata services where it runs, and reports it to its makers.
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
  const selected = new SelectedFields();
  let schema: GraphQLSchema | undefined;
  const loaded = () => {
    if (!schema) throw new Error('the schema is not loaded yet');
    return schema;
  };
  const denials = denialsTransport({
    filter: accessFilter,
    schema: loaded,
    items: catalogueItems,
    shared: sharedTypes,
    maxTokens: maxDocumentTokens,
    clock,
    log,
  });
  const addresses = new FeedAddresses(feedKeys, clock, publicUrl);
  const own = [
    [denialsSubgraph.name, denials],
    [feedsSubgraph.name, feedsTransport(addresses, log)],
  ] as const;
  const fetched = new Map(
    [...transports, ...own].map(
      ([name, transport]) => [name, new TimedTransport(name, transport, { log, patience: patience.fetch })] as const,
    ),
  );
  const gateway = new ApolloGateway({
    supergraphSdl: executable,
    buildService({ name }) {
      const transport = fetched.get(name);
      if (!transport) throw new Error(`the supergraph names a subgraph that is not here: ${name}`);
      return new TransportDataSource(transport);
    },
    logger: log,
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    checkScalars(apiSchema);
    schema = apiSchema;
  });
  const quotas = grantQuotasOver(subgraphs);
  let compiled: CompiledOperations | undefined;
  const concerns = plugins(
    log,
    {
      filter: accessFilter.filter.bind(accessFilter),
      counts,
      withRefused,
      visible: schemas.visible.bind(schemas),
    },
    {
      record: (facts) => recorder.record(facts),
      beyondQuota: (viewer, disclosed) => quotaError(quotas, viewer, disclosed),
      isWell: () => recorder.isWell(),
      fieldsOf: selected.of.bind(selected),
    },
  );
  const server = new ApolloServer<GatewayContext>({
    gateway: compiledGateway(gateway, {
      choice: executor,
      transports: fetched,
      executed: metrics.executed,
      loaded: (operations) => {
        compiled = operations;
      },
    }),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    csrfPrevention: true,
    parseOptions: { maxTokens: maxDocumentTokens },
    cache: 'bounded',
    logger: log,
    formatError: formatError(log),
    stopOnTerminationSignals: false,
    // It adds some of its own to the list.
    plugins: [...concerns],
  });
  await server.start();
  const compiledOperations = compiled;
  const documents = new KnownDocuments(loaded, maxDocumentTokens);
  if (compiledOperations) warmUp(registered, documents, compiledOperations, log);
  const straight =
    compiledOperations &&
    pipeline({
      plugins: concerns,
      documents,
      schema: loaded,
      operations: compiledOperations,
      formatError: formatError(log),
      executed: metrics.executed,
    });
  const directory = transports.get('agencies');
  const exchange = transports.get('exchange');
  if (!directory || !exchange) throw new Error('the directory of agencies or the exchange is missing');
  const known = directoryOver(directory);
  const identifyAlone = identification(
    bearerIdentity(issuers, known, log),
    developmentIdentity(known, demo),
    certificates && {
      header: certificates.header.name,
      identity: certificateIdentity(certificates.clients, known),
    },
  );
  const identify = recordedRefusals(withGrants(identifyAlone, exchange, log), recorder);
  const limits = { ...streamLimits, ...streams };
  const execute = executeOver(server, straight);
  const operations = operationsOver(execute, loaded, recorder);
  const feed = changeFeedOver(subgraphs);
  const reader = new LogReader(feed, log);
  const identifyAgain = withGrants(remembered(identifyAlone, certificates?.header.name), exchange, log);
  const subscriptions = new Subscriptions({
    server,
    execute,
    feed,
    reader,
    worklists: worklistFeedOver(subgraphs),
    schema: loaded,
    identify,
    identifyAgain,
    limits,
    log,
  });
  const http = await createHttpServer({
    server,
    pipeline: straight,
    operations,
    addresses,
    directory: known,
    publicUrl,
    subgraphs,
    transports,
    files,
    recorder,
    log,
    identify,
    streams: { subscriptions, limits },
    events: { reader, identifyAgain },
    schema: loaded,
    visible: (viewer) => schemas.visible(loaded(), viewer),
    maxTokens: maxDocumentTokens,
    exportLimits: { ...exportLimits, ...exports },
    clock,
    certificateHeader: certificates?.header,
    exchange,
    issuer,
    demoClock,
    metrics,
    patience: patience.operation,
  });
  return {
    server,
    http,
    metrics,
    operations,
    get schema() {
      return loaded();
    },
    async stop() {
      await http.close();
      await server.stop();
      for (const transport of transports.values()) await transport.close?.();
    },
  };
}
