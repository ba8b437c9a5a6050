import type { Logger } from '../../platform/logging/logger.ts';
import { subgraphSchema } from '../../platform/subgraph/subgraph-schema.ts';
import { ownTransport } from '../transport/own.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import { type CalendarFeedContext, CalendarFeedResolver } from './calendar-feed.resolver.ts';
import type { FeedAddresses } from './feed-addresses.ts';
import { readSubgraph } from './feed-viewer.ts';

const name = 'feeds';

/** Addresses of feeds, which the gateway itself serves. Who asks for one must be allowed to read what it gives. */
export const feedsSubgraph = {
  name,
  ...subgraphSchema({ name: readSubgraph, access: { public: [] }, resolvers: [CalendarFeedResolver] }),
  workflows: [],
  nouns: [],
};

export const feedsTransport = (addresses: FeedAddresses, log: Logger): SubgraphTransport =>
  ownTransport({
    name,
    schema: feedsSubgraph.schema,
    context: (viewer): CalendarFeedContext => ({ viewer, addressOf: (agency) => addresses.of(agency) }),
    log,
  });
