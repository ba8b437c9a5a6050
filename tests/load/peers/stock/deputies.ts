import { statement } from '../database.ts';
import { federation, type StockSubgraph } from './subgraph.ts';

const page = (column: string, way: string) =>
  statement(`
    select id, name from deputies.deputy where level = any($1) and (division_code = $2 or starts_with(division_code, $2))
    order by ${column} ${way}, id ${way} limit $3`);
const pages: Record<string, ReturnType<typeof statement>> = {
  NUMBER_ASC: page('number', 'asc'),
  NUMBER_DESC: page('number', 'desc'),
  NAME_ASC: page('name', 'asc'),
  NAME_DESC: page('name', 'desc'),
};

export const deputies: StockSubgraph = {
  typeDefs: `${federation}
    scalar DivisionCode
    type Query { deputies(first: Int = 20, filter: DeputyFilter!, orderBy: DeputyOrder!): DeputyConnection! }
    input DeputyFilter { level: [CongressLevel!]! divisionCode: DivisionCode! }
    input DeputyOrder { field: DeputyOrderField! direction: OrderDirection! }
    enum CongressLevel { NATIONAL PROVINCIAL PREFECTURE COUNTY TOWNSHIP }
    enum DeputyOrderField { NUMBER NAME }
    enum OrderDirection { ASC DESC }
    type DeputyConnection { nodes: [Deputy!]! }
    type Deputy @key(fields: "id") { id: ID! name: String! }
  `,
  resolvers: {
    Query: {
      async deputies(_: unknown, { first, filter, orderBy }: any) {
        const rows = await pages[`${orderBy.field}_${orderBy.direction}`]?.(filter.level, filter.divisionCode, first);
        return { nodes: rows ?? [] };
      },
    },
  },
  loaders: () => ({}),
};
