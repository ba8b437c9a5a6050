import type { SubgraphDefinition } from '../platform/subgraph/index.ts';
import { agencies } from '../subgraphs/agencies/index.ts';

/** The subgraphs of this hub. Their order is the order of migration and seeding. */
export const subgraphDefinitions: readonly SubgraphDefinition[] = [agencies];
