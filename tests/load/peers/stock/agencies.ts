import { statement } from '../database.ts';
import { byId, federation, type StockSubgraph } from './subgraph.ts';

const agenciesById = statement('select id, slug, name, organ from agencies.agency where id = any($1::uuid[])');

export const agencies: StockSubgraph = {
  typeDefs: `${federation}
    type Query { agency(id: ID): Agency }
    type Agency @key(fields: "id") { id: ID! slug: String! name: String! organ: Organ! }
    enum Organ { CONGRESS GOVERNMENT SUPERVISORY_COMMISSION COURT PROCURATORATE }
  `,
  resolvers: {
    Query: { agency: (_: unknown, { id }: { id: string }, { loaders }: any) => loaders.agency.load(id) },
    Agency: { __resolveReference: ({ id }: { id: string }, { loaders }: any) => loaders.agency.load(id) },
  },
  loaders: () => ({ agency: byId((ids) => agenciesById(ids)) }),
};
