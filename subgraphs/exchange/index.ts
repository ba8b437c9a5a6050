import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { Worklist } from './migrations/worklist.ts';
import { AgencyWorklistResolver, WorklistEntryResolver } from './worklist/worklist.resolver.ts';
import { WorklistEntry } from './worklist/worklist-entry.entities.ts';

export { type RoleHolder, WorklistProjection } from './worklist/worklist.projection.ts';

/** What goes across the subgraphs: the worklist of each agency. */
export const exchange = defineSubgraph({
  name: 'exchange',
  entities: [WorklistEntry],
  migrations: [Worklist],
  resolvers: [WorklistEntryResolver, AgencyWorklistResolver],
});
