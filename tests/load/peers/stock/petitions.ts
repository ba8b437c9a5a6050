import { statement } from '../database.ts';
import { byId, federation, firstOfEach, type StockSubgraph } from './subgraph.ts';

const isVisible = "not is_sealed and state <> 'REGISTERED'";
const petitionsBetween = statement(`
  select id, registration_no as "registrationNo", title, topic, state, received_on as "receivedOn", due_on as "dueOn"
  from petitions.petition where received_on between $1 and $2 and ${isVisible}
  order by received_on desc, id desc limit $3`);
const petitionsById = statement(`
  select id, state, handling_agency_id as "handlingAgencyId" from petitions.petition where id = any($1::uuid[]) and ${isVisible}`);
const proxiesOfDeputies = statement(`
  select parent.key as parent, page.* from unnest($1::uuid[]) as parent(key) cross join lateral (
    select t.id, t.title, t.petition_id as "petitionId" from petitions.petition_proxy t
    where t.deputy_id = parent.key and t.state = any($3) and (t.petition_id is null or t.petition_id in (
      select id from petitions.petition where id = t.petition_id and ${isVisible}))
    order by t.requested_on desc, t.id desc limit $2) page`);

export const petitions: StockSubgraph = {
  typeDefs: `${federation}
    scalar LocalDate
    type Query { petitions(first: Int = 20, filter: PetitionFilter!): PetitionConnection! }
    input PetitionFilter { receivedOn: LocalDateRange! }
    input LocalDateRange { from: LocalDate! to: LocalDate! }
    type PetitionConnection { nodes: [Petition!]! pageInfo: PageInfo! }
    type PageInfo { hasNextPage: Boolean! }
    type Petition @key(fields: "id") {
      id: ID! registrationNo: String! title: String! topic: String! state: String! receivedOn: LocalDate! dueOn: LocalDate
      handlingAgency: Agency
    }
    type Agency @key(fields: "id", resolvable: false) { id: ID! }
    type Deputy @key(fields: "id") {
      id: ID! proxiedPetitions(first: Int = 20, filter: PetitionProxyFilter!): PetitionProxyConnection!
    }
    input PetitionProxyFilter { state: [PetitionProxyState!]! }
    enum PetitionProxyState { REQUESTED CONSENTED FILED FOLLOWING RESULT_DELIVERED CLOSED WITHDRAWN }
    type PetitionProxyConnection { nodes: [PetitionProxy!]! }
    type PetitionProxy @key(fields: "id") { id: ID! title: String! petition: Petition }
  `,
  resolvers: {
    Query: {
      async petitions(_: unknown, { first, filter: { receivedOn } }: any) {
        const rows = await petitionsBetween(receivedOn.from, receivedOn.to, first + 1);
        return { nodes: rows.slice(0, first), pageInfo: { hasNextPage: rows.length > first } };
      },
    },
    Petition: {
      handlingAgency: ({ handlingAgencyId }: { handlingAgencyId: string | null }) =>
        handlingAgencyId && { id: handlingAgencyId },
    },
    Deputy: {
      async proxiedPetitions({ id }: { id: string }, { first, filter }: any, { loaders }: any) {
        return { nodes: await loaders.proxiesOfDeputy(id, first, filter.state) };
      },
    },
    PetitionProxy: {
      petition: ({ petitionId }: { petitionId: string | null }, _: unknown, { loaders }: any) =>
        petitionId && loaders.petition.load(petitionId),
    },
  },
  loaders: () => ({
    petition: byId((ids) => petitionsById(ids)),
    proxiesOfDeputy: firstOfEach((ids, first, states) => proxiesOfDeputies(ids, first, states)),
  }),
};
