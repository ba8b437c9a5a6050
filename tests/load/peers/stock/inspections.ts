import { statement } from '../database.ts';
import { byId, federation, firstOfEach, type StockSubgraph } from './subgraph.ts';

const inspectionsById = statement('select id, title from inspections.inspection where id = any($1::uuid[])');
const itemsOfInspections = statement(`
  select parent.key as parent, page.* from unnest($1::uuid[]) as parent(key) cross join lateral (
    select id, number, title, state, lead_agency_id as "leadAgencyId" from inspections.rectification_item
    where inspection_id = parent.key order by coalesce(issued_on, date '9999-12-31') desc, id desc limit $2) page`);

export const inspections: StockSubgraph = {
  typeDefs: `${federation}
    type Query { inspection(id: ID!): Inspection }
    type Inspection @key(fields: "id") {
      id: ID! title: String! rectificationItems(first: Int = 20): RectificationItemConnection!
    }
    type RectificationItemConnection { nodes: [RectificationItem!]! }
    type RectificationItem @key(fields: "id") {
      id: ID! number: String! title: String! state: String! leadAgency: Agency!
    }
    type Agency @key(fields: "id", resolvable: false) { id: ID! }
  `,
  resolvers: {
    Query: { inspection: (_: unknown, { id }: { id: string }, { loaders }: any) => loaders.inspection.load(id) },
    Inspection: {
      async rectificationItems({ id }: { id: string }, { first }: { first: number }, { loaders }: any) {
        return { nodes: await loaders.itemsOfInspection(id, first) };
      },
    },
    RectificationItem: { leadAgency: ({ leadAgencyId }: { leadAgencyId: string }) => ({ id: leadAgencyId }) },
  },
  loaders: () => ({
    inspection: byId((ids) => inspectionsById(ids)),
    itemsOfInspection: firstOfEach((ids, first) => itemsOfInspections(ids, first)),
  }),
};
