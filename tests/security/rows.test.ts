import { getNamedType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { seedId } from '../../platform/seeding/index.ts';
import { inputWith } from '../command-inputs.ts';
import { anonymously, type HubAnswer, openWritableHub, type WritableHub } from '../hub.ts';
import { grantOf, petitionFrom } from '../sharing.ts';
import { type List, listsOf, waysFrom } from './lists.ts';

const as = (slug: string) => ({ 'x-development-agency': slug });
const deputy = { 'x-development-deputy': seedId('deputy', 17) };

let hub: WritableHub;
let lists: List[];
beforeAll(async () => {
  // Under the roles that shut each subgraph out of the others' records, where there is a server: nothing here needs more.
  hub = await openWritableHub({}, true);
  lists = listsOf(hub.gateway.schema);
  // What the records of 2025 have none of.
  await petitionFrom(take, '150821100');
  await grantOf(take);
  await take(
    'fileCorrection',
    { item: 'petitions', field: 'Petition.topic', statement: '民生领域应为水利' },
    'ecology-bureau',
  );
  await hub.ask(
    'mutation { registerWebhook(input: { url: "https://hooks.example.org/" }) { secret } }',
    {},
    as('agriculture-bureau'),
  );
  hub.clock.set('2026-03-09T10:00:00+08:00');
  await hub.settle();
});
afterAll(() => hub.close());

async function take(action: string, input: object, slug: string): Promise<any> {
  const { data, errors } = await hub.ask(
    `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { id } }`,
    { input },
    as(slug),
  );
  expect(errors).toEqual([]);
  return data[action];
}

/** In the order of the columns of the table. */
const viewers: readonly [name: string, headers: Record<string, string>][] = [
  ...['congress-office', 'deputies-committee', 'finance-committee', 'environment-committee', 'petition-service'],
  ...['government-office', 'agriculture-bureau', 'ecology-bureau', 'health-commission'],
  ...['supervisory-commission', 'intermediate-court', 'procuratorate', 'data-authority'],
].map((slug): [string, Record<string, string>] => [slug, as(slug)]);
const everybody: typeof viewers = [...viewers, ['a deputy', deputy], ['nobody', anonymously]];

const PUBLIC = 'AAAAA AAAA AAAA AA';
const INTERNAL = 'AAAAA AAAA AAAA A-';

/**
 * Who sees what of each list: A as many rows as the congress office, M more, S some, N none; - may not ask. The columns are the
 * congress with its committees and offices, the government with its bureaus, the other organs, a deputy, and nobody.
 */
const seen: Readonly<Record<string, string>> = {
  agencies: PUBLIC,
  appointmentDecisions: PUBLIC,
  calendarDays: PUBLIC,
  deputies: PUBLIC,
  deputyActivities: PUBLIC,
  deputyGroupMembers: PUBLIC,
  deputyGroups: PUBLIC,
  forums: PUBLIC,
  inspectedLaws: PUBLIC,
  liaisonStations: PUBLIC,
  livelihoodProjects: PUBLIC,
  meetings: PUBLIC,
  receptionDays: PUBLIC,
  regulations: PUBLIC,
  resolutions: PUBLIC,
  statedFigures: PUBLIC,
  trainings: PUBLIC,
  visitSites: PUBLIC,
  visits: PUBLIC,
  attendances: INTERNAL,
  catalogue: INTERNAL,
  contactAssignments: INTERNAL,
  deliberationOpinions: INTERNAL, // those of 2025 are published
  donations: INTERNAL,
  dutyRecords: INTERNAL,
  floodReliefRecords: INTERNAL,
  followUpSupervisions: INTERNAL,
  forumOpinions: INTERNAL,
  groupOpinions: INTERNAL,
  inspectionFindings: INTERNAL,
  inspections: INTERNAL,
  legislativeComments: INTERNAL,
  normativeDocuments: INTERNAL,
  partyReports: INTERNAL,
  researchReports: INTERNAL,
  reviewCases: INTERNAL,
  suggestions: INTERNAL,
  supervisionPlans: INTERNAL,
  supervisionTopics: INTERNAL,
  visitSuggestions: INTERNAL,
  workReports: 'AAAAA AAAA AAAA AS', // once deliberated for everybody
  handlingReports: 'ASSSS SSSS SSSS S-', // once published; before for the organ and the committee
  fiscalOversightItems: 'ASASS SSSS SSSS S-', // once closed; before for the lead agency and the committee
  rectificationItems: 'ASSSN ASSS NNNS N-',
  recommendations: 'AAAAN SSSS SSSN N-', // the committees, the issuer, the recipient
  petitions: 'ASNNM SSSS NSSS S-',
  demands: 'AMNNM SSSS NNNS S-',
  petitionProxies: 'AMNNM NNNN NNNN S-',
  mediations: 'AANNN NNNN NSNN S-',
  visitReceptions: 'ANNNA NNNN NNNN N-',
  sharingGrants: 'ANNNA AANN NNNA N-', // the two agencies, and who oversees sharing
  dataCorrections: 'ANNNA ANAN NNNA N-',
  webhooks: 'NNNNN NMNN NNNN N-', // its owner alone
  changes: 'ASSSS SSSS SSSS S-',
  overdue: 'ASSSS SSSS SSSS S-',
  suggestionDrafts: '----- ---- ---- N-', // a deputy's own
};

/** How many rows of each list there are for a viewer; none of a list that it may not ask for. */
async function totals(headers: Record<string, string>): Promise<ReadonlyMap<string, number>> {
  const counted = (fields: readonly string[]) =>
    hub.ask(`{ ${fields.map((field) => `${field} { totalCount }`).join(' ')} }`, {}, headers);
  const fields = lists.map(({ field }) => field);
  const { errors } = await counted(fields);
  const refused = new Set(errors.map(({ path }) => path?.[0]));
  const open = fields.filter((field) => !refused.has(field));
  const { data, errors: others } = await counted(open);
  expect(others).toEqual([]);
  return new Map(open.map((field) => [field, data[field].totalCount]));
}

describe('the table of who sees what', () => {
  it('has every list of the graph', () => {
    expect(lists.map(({ field }) => field).sort()).toEqual(Object.keys(seen).sort());
  });

  it('is kept for each of the demo’s clients, for a deputy and for nobody', async () => {
    const office = await totals(as('congress-office'));
    const columns = await Promise.all(everybody.map(async ([, headers]) => totals(headers)));
    const cell = (own: number | undefined, all: number): string => {
      if (own === undefined) return '-';
      if (own === 0) return 'N';
      return own < all ? 'S' : own === all ? 'A' : 'M';
    };
    const row = (field: string) => {
      const cells = columns.map((own) => cell(own.get(field), office.get(field) ?? 0)).join('');
      return cells.replace(/^(.{5})(.{4})(.{4})/, '$1 $2 $3 ');
    };
    expect(Object.fromEntries(Object.keys(seen).map((field) => [field, row(field)]))).toEqual(seen);
  });
});

interface Hidden extends List {
  single: string;
  id: string;
  cursor: string;
  /** A row of the kind that is there for nobody. */
  other: string;
}

/** A row of each list that the office sees and the stranger does not. */
async function hiddenRows(stranger: Record<string, string>): Promise<Hidden[]> {
  const open = lists.filter(
    (list): list is List & { single: string } => list.single !== null && list.field !== 'suggestionDrafts',
  );
  const { data } = await hub.ask(
    `{ ${open.map(({ field }) => `${field}(first: 20) { edges { cursor node { id } } }`).join(' ')} }`,
  );
  const rows = open.flatMap((list) =>
    data[list.field].edges.map(({ cursor, node }: any) => ({ ...list, id: node.id, cursor })),
  );
  const own = await hub.ask(
    `{ ${rows.map(({ single, id }, at) => `r${at}: ${single}(id: "${id}") { id }`).join(' ')} }`,
    {},
    stranger,
  );
  const hidden = rows.filter((_row, at) => own.data?.[`r${at}`] === null);
  return [...new Map(hidden.map((row) => [row.field, { ...row, other: seedId('nothing', row.field) }])).values()];
}

/** All errors at a place, with the row's own id taken out of what they say. */
const toldAt = (answer: HubAnswer, key: string, own: string) =>
  answer.errors
    .filter(({ path }) => path?.[0] === key)
    .map(({ message, extensions }) => [message.replaceAll(own, '<id>'), extensions]);

describe.each([
  ['the supervisory commission', as('supervisory-commission')],
  ['the health commission', as('health-commission')],
  ['a deputy', deputy],
])('what %s may not see', (_, stranger) => {
  it('is on no path: not by its id, as of then, before or behind its place, in an order, by a search, in the log', async () => {
    const hidden = await hiddenRows(stranger);
    expect(hidden.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['fiscalOversightItems', 'handlingReports', 'petitions', 'demands', 'petitionProxies']),
    );
    for (const { field, type, single, id, other, cursor, orders, hasPast, canSearch } of hidden) {
      const title = canSearch && 'title' in type.getFields() ? 'title' : 'title: __typename';
      const { data: shown } = await hub.ask(`query ($id: ID!) { row: ${single}(id: $id) { ${title} } }`, { id });
      const search = canSearch ? `filter: { search: ${JSON.stringify(shown.row.title.slice(0, 20))} }` : '';
      const past = hasPast ? `asOf: ${JSON.stringify(hub.clock.now().toISOString())}` : '';
      const ordered = orders.flatMap((order) =>
        ['ASC', 'DESC'].map(
          (way) =>
            `${order}_${way}: ${field}(first: 100, orderBy: { field: ${order}, direction: ${way} }) { nodes { id } }`,
        ),
      );
      const answer = await hub.ask(
        `query ($id: ID!, $other: ID!, $cursor: String!) {
          there: ${single}(id: $id) { id } never: ${single}(id: $other) { id }
          past: ${single}(id: $id ${past}) { id } neverPast: ${single}(id: $other ${past}) { id }
          behind: ${field}(first: 5, after: $cursor) { nodes { id } } before: ${field}(last: 5, before: $cursor) { nodes { id } }
          found: ${field}(first: 100 ${search}) { nodes { id } } ${ordered.join(' ')}
          changes(filter: { subjectId: $id }) { totalCount } }`,
        { id, other, cursor },
        stranger,
      );
      expect(toldAt(answer, 'there', id), field).toEqual(toldAt(answer, 'never', other));
      expect(toldAt(answer, 'past', id), field).toEqual(toldAt(answer, 'neverPast', other));
      expect(new Set(answer.errors.map(({ extensions }) => extensions['code'])), field).toEqual(
        new Set(field === 'changes' ? [] : ['NOT_FOUND']),
      );
      expect(JSON.stringify(answer.data), field).not.toContain(id);
      expect(answer.data, field).toMatchObject({ there: null, past: null, changes: { totalCount: 0 } });
    }
  });

  it('is behind nothing that it may see', async () => {
    const own = await totals(stranger);
    const reached = new Map<string, Set<string>>();
    for (const { field, type } of lists) {
      if (!own.has(field)) continue;
      const { data } = await hub.ask(
        `{ ${field}(first: 100) { nodes { ${waysFrom(type) || '__typename'} } } }`,
        {},
        stranger,
      );
      const walk = (value: unknown, above: string): void => {
        if (Array.isArray(value)) for (const one of value) walk(one, above);
        else if (value !== null && typeof value === 'object') {
          const { __typename: name, id } = value as { __typename?: string; id?: string };
          if (name && id) reached.set(name, (reached.get(name) ?? new Set()).add(id));
          for (const [key, part] of Object.entries(value)) walk(part, key);
        }
      };
      walk(data, field);
    }
    const faults: string[] = [];
    for (const { type, single } of lists) {
      const ids = [...(reached.get(type.name) ?? [])];
      if (!single || ids.length === 0) continue;
      const { data, errors } = await hub.ask(
        `{ ${ids.map((id, at) => `r${at}: ${single}(id: "${id}") { id }`).join(' ')} }`,
        {},
        stranger,
      );
      ids.forEach((id, at) => {
        if (data?.[`r${at}`] == null) faults.push(`${type.name} ${id} ${errors[0]?.message}`);
      });
    }
    expect([...reached.keys()].length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
  });
});

it('takes no step with what it may not see, and no step tells that it is there: a stranger', async () => {
  const stranger = as('supervisory-commission');
  const mutations = Object.values(hub.gateway.schema.getMutationType()?.getFields() ?? {});
  let tried = 0;
  for (const { type, id, other } of await hiddenRows(stranger)) {
    const steps = mutations.filter((step) => getNamedType(step.type) === type);
    for (const { name: action } of steps) {
      const schema = subgraphDefinitions.find((one) => one.schema.getMutationType()?.getFields()[action])?.schema;
      const input = schema && inputWith(schema, action, new Map([['id', id]]));
      if (!input || !('id' in input)) continue;
      tried += 1;
      const step = (of: string) =>
        hub.ask(
          `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { __typename } }`,
          { input: { ...input, id: of } },
          stranger,
        );
      const [there, never] = [await step(id), await step(other)];
      expect(toldAt(there, action, id), action).toEqual(toldAt(never, action, other));
      expect(there.data, action).toBeNull();
    }
  }
  expect(tried).toBeGreaterThan(50);
});

describe('the figures of a year', () => {
  const figures = async (headers: Record<string, string>) => {
    const { data, errors } = await hub.ask(
      `{ annualReview(year: 2025) {
        petitions { petitionsProxied mediationsSucceeded figures { code value coverage } }
        inspections { rectificationItemsIssued lawsInspected figures { code value coverage } } } }`,
      {},
      headers,
    );
    expect(errors).toEqual([]);
    const { petitions, inspections } = data.annualReview;
    const coverage = [...petitions.figures, ...inspections.figures].map(({ code, coverage: of }: any) => [code, of]);
    return { petitions, inspections, coverage: Object.fromEntries(coverage) };
  };
  const published = {
    petitions: { petitionsProxied: 1626, mediationsSucceeded: 1236 },
    inspections: { rectificationItemsIssued: 30, lawsInspected: 7 },
  };

  it('are the published ones to the congress office and to whoever is nobody in particular', async () => {
    for (const headers of [as('congress-office'), anonymously]) {
      const { coverage, ...values } = await figures(headers);
      expect(values).toMatchObject(published);
      expect(new Set(Object.values(coverage))).toEqual(new Set(['WHOLE']));
    }
  });

  it('count for an agency what it may see, say so, and agree with the lists', async () => {
    const { coverage, petitions, inspections } = await figures(as('agriculture-bureau'));
    expect(petitions).toMatchObject({ petitionsProxied: 0, mediationsSucceeded: 0 });
    expect(coverage).toMatchObject({
      petitionsProxied: 'VISIBLE',
      rectificationItemsIssued: 'VISIBLE',
      lawsInspected: 'WHOLE',
    });
    const { data } = await hub.ask(
      '{ rectificationItems(filter: { issuedOn: { from: "2025-01-01", to: "2025-12-31" } }) { totalCount } }',
      {},
      as('agriculture-bureau'),
    );
    expect(inspections.rectificationItemsIssued).toBe(data.rectificationItems.totalCount);
    expect(inspections).toMatchObject({ lawsInspected: 7 });
  });
});
