import type { Subgraph, SubgraphDefinition } from '../platform/subgraph/index.ts';
import { agencies } from '../subgraphs/agencies/index.ts';
import { deputies } from '../subgraphs/deputies/index.ts';
import { exchange, type RoleHolder, WorklistProjection } from '../subgraphs/exchange/index.ts';
import { inspections } from '../subgraphs/inspections/index.ts';
import { petitions } from '../subgraphs/petitions/index.ts';
import { reports } from '../subgraphs/reports/index.ts';

/** The subgraphs of this hub. Their order is the order of migration; records are written from the last to the first. */
export const subgraphDefinitions: readonly SubgraphDefinition[] = [
  agencies,
  reports,
  inspections,
  deputies,
  petitions,
  exchange,
];

export type { RoleHolder };

/** The worklist of the exchange, fed by all subgraphs. `holders` tells which agencies have which roles. */
export function worklistOver(subgraphs: readonly Subgraph[], holders: () => Promise<readonly RoleHolder[]>) {
  const of = subgraphs.find(({ name }) => name === exchange.name);
  if (!of) throw new Error('the exchange is not open');
  return new WorklistProjection(
    of.database,
    subgraphs.filter((subgraph) => subgraph.due.nouns.length > 0),
    holders,
  );
}
