import { statement } from '../database.ts';
import { federation, firstOfEach, type StockSubgraph } from './subgraph.ts';

const reportsOfAgencies = statement(`
  select parent.key as parent, page.* from unnest($1::uuid[]) as parent(key) cross join lateral (
    select id, title, hearing_on as "hearingOn" from reports.work_report where agency_id = parent.key
    order by hearing_on desc, id desc limit $2) page`);

export const reports: StockSubgraph = {
  typeDefs: `${federation}
    scalar LocalDate
    type Agency @key(fields: "id") { id: ID! workReports(first: Int = 20): WorkReportConnection! }
    type WorkReportConnection { nodes: [WorkReport!]! }
    type WorkReport @key(fields: "id") { id: ID! title: String! hearingOn: LocalDate! }
  `,
  resolvers: {
    Agency: {
      async workReports({ id }: { id: string }, { first }: { first: number }, { loaders }: any) {
        return { nodes: await loaders.reportsOfAgency(id, first) };
      },
    },
  },
  loaders: () => ({ reportsOfAgency: firstOfEach((agencies, first) => reportsOfAgencies(agencies, first)) }),
};
