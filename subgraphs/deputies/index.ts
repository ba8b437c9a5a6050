import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { Deputy } from './deputy/deputy.entities.ts';
import { DeputyResolver, deputyReference } from './deputy/deputy.resolver.ts';
import { Deputies } from './migrations/deputies.ts';
import { DeadlineRecord, HistoryRecord } from './records.entities.ts';
import { seedDeputies } from './seeds/deputies.ts';

/** Deputies, their suggestions, and what they do between sessions. */
export const deputies = defineSubgraph({
  name: 'deputies',
  entities: [Deputy, DeadlineRecord, HistoryRecord],
  migrations: [Deputies],
  resolvers: [DeputyResolver],
  references: { Deputy: deputyReference },
  seed: async (em, options) => {
    await seedDeputies(em, options);
  },
});
