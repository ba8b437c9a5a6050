import type { SubgraphDefinition } from '../platform/subgraph/index.ts';
import { agencies } from '../subgraphs/agencies/index.ts';
import { deputies } from '../subgraphs/deputies/index.ts';
import { inspections } from '../subgraphs/inspections/index.ts';
import { petitions } from '../subgraphs/petitions/index.ts';
import { reports } from '../subgraphs/reports/index.ts';

/** The subgraphs of this hub. Their order is the order of migration; records are written from the last to the first. */
export const subgraphDefinitions: readonly SubgraphDefinition[] = [agencies, reports, inspections, deputies, petitions];
