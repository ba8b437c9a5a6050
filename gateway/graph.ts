import { denialsSubgraph } from './access/denials/index.ts';
import { feedsSubgraph } from './ical/index.ts';
import { subgraphDefinitions } from './subgraphs.ts';
import type { DescribedSubgraph } from './supergraph/dictionary.ts';

/** All that the supergraph is composed from: the subgraphs, and what the gateway itself adds. */
export const graph: readonly DescribedSubgraph[] = [...subgraphDefinitions, denialsSubgraph, feedsSubgraph];
