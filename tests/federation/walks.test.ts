import { beforeAll, describe, expect, it } from 'vitest';
import { type Hub, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

const followUp = (first: number) => `{
  inspections(first: ${first}) { nodes { title
    organiser { name }
    rectificationItems(first: ${first}) { totalCount nodes { title state dueOn
      leadAgency { name workReports(first: 3) { nodes { title agency { slug } } } } coAgencies { slug } } } } }
}`;

const fanOut = (first: number) => `{
  deputies(first: ${first}) { nodes { name
    suggestions(first: 3) { nodes { title leadAgency { name division { name } } } }
    demands(first: 3) { nodes { title agency { name } } }
    mediations(first: 3) { nodes { state } } } }
}`;

describe.each([
  ['from inspections over items and lead agencies to their latest reports', followUp, 8],
  ['from deputies to suggestions, demands and mediations, and to agencies', fanOut, 9],
] as const)('a walk %s', (_, query, statements) => {
  it('costs as many statements for many rows as for few', async () => {
    const few = await hub.ask(query(2));
    const many = await hub.ask(query(20));
    expect(few.errors).toEqual([]);
    expect(many.errors).toEqual([]);
    expect(JSON.stringify(many.data).length).toBeGreaterThan(JSON.stringify(few.data).length * 2);
    expect(many.statements.length).toBeLessThanOrEqual(statements);
    expect(many.statements.length).toBe(few.statements.length);
  });
});

it('the walk from an inspection tells the truth: each report belongs to the agency it stands under, newest first', async () => {
  const { data } = await hub.ask(
    `{ inspections(first: 20) { nodes { rectificationItems(first: 50) { nodes { leadAgency { slug workReports(first: 3) { nodes { id agency { slug } } } } } } } } }`,
  );
  let seen = 0;
  for (const inspection of data.inspections.nodes)
    for (const { leadAgency } of inspection.rectificationItems.nodes)
      for (const report of leadAgency.workReports.nodes) {
        expect(report.agency.slug).toBe(leadAgency.slug);
        seen++;
      }
  expect(seen).toBeGreaterThan(0);
  const agency = await hub.ask('{ agency(slug: "ecology-bureau") { workReports(first: 3) { nodes { id } } } }');
  const whole = await hub.ask(`{ agency(slug: "ecology-bureau") { workReports(first: 100) { nodes { id } } } }`);
  expect(whole.data.agency.workReports.nodes.slice(0, 3)).toEqual(agency.data.agency.workReports.nodes);
});

it('the joins of the contract all work in one query', async () => {
  const { data, errors } = await hub.ask(`{
    agency(slug: "agriculture-bureau") {
      workReports(first: 1) { totalCount } rectificationItems(first: 1) { totalCount } suggestions(first: 1) { totalCount } petitions(first: 1) { totalCount }
    }
    deputies(first: 1) { nodes { suggestions(first: 1) { totalCount } demands(first: 1) { totalCount } proxiedPetitions(first: 1) { totalCount } mediations(first: 1) { totalCount } } }
    workReports(first: 1) { nodes { agency { name } meeting { id } deadlines { code dueOn basis class explain provisional metOn overdueDays } history { action toState } } }
    supervisionTopics(first: 100) { nodes { sources { inspection { title } suggestion { title } petition { title } } } }
    inspections(first: 1) { nodes { organiser { name } inspectedAgencies { name } rectificationItems(first: 1) { nodes { leadAgency { name } coAgencies { name } } } } }
    suggestions(first: 1) { nodes { leadDeputy { name } coSigners { name } leadAgency { name } coAgencies { name } originDemands { title } } }
    petitions(first: 1) { nodes { handlingAgency { name } } }
    demands(first: 1) { nodes { deputy { name } } }
  }`);
  expect(errors).toEqual([]);
  expect(data.agency.suggestions.totalCount).toBeGreaterThan(0);
  expect(
    data.supervisionTopics.nodes.some((topic: { sources: { inspection: unknown }[] }) =>
      topic.sources.some(({ inspection }) => inspection),
    ),
  ).toBe(true);
});

it('finds 灌溉 inside longer words, in every searchable list', async () => {
  const { data, errors } = await hub.ask(`{
    regulations(filter: { search: "灌溉" }) { nodes { title } }
    petitions(first: 5, filter: { search: "灌溉" }) { totalCount nodes { title } }
    demands(first: 5, filter: { search: "灌溉" }) { totalCount }
    suggestions(first: 5, filter: { search: "灌溉" }) { totalCount }
  }`);
  expect(errors).toEqual([]);
  expect(data.regulations.nodes.map((node: { title: string }) => node.title)).toContain(
    '巴彦淖尔市农田灌溉用水管理条例',
  );
  for (const list of ['petitions', 'demands', 'suggestions']) expect(data[list].totalCount, list).toBeGreaterThan(0);
});
