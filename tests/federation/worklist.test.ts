import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
  await hub.settle();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });

interface Entry {
  subjectType: string;
  subjectId: string;
  title: string;
  role: string;
  deadline: { code: string; dueOn: string; overdueDays: number; explain: string };
}

const entryFields =
  'id subjectType subjectId title role deadline { code dueOn overdueDays explain basis class provisional metOn }';

/** Limits of an item that its lead agency has to meet. */
const ofLeadAgency = new Set([
  'RECTIFICATION_ACCEPT',
  'RECTIFICATION_PLAN',
  'RECTIFICATION_PROGRESS',
  'RECTIFICATION_COMPLETION',
]);

async function everything(args: string, slug: string): Promise<Entry[]> {
  const found: Entry[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await hub.ask(
      `query ($slug: String!, $after: String) { agency(slug: $slug) { worklist(first: 50, after: $after ${args}) {
        nodes { ${entryFields} } pageInfo { hasNextPage endCursor } } } }`,
      { slug, after },
    );
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data.agency.worklist;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

describe('the worklist of an agency', () => {
  it('holds, by due date, every running limit that the agency owes in any subgraph, and nothing else', async () => {
    // What the subgraph of the items says for itself.
    const { data } = await hub.ask(`{ agencies(first: 100) { nodes { slug
      rectificationItems(first: 100, role: LEAD) { nodes { id deadlines { code metOn } } } } } }`);
    let owing = 0;
    for (const { slug, rectificationItems } of data.agencies.nodes) {
      const entries = await everything('', slug);
      const days = entries.map(({ deadline }) => deadline.dueOn);
      expect(days).toEqual([...days].sort());
      const running = rectificationItems.nodes.flatMap((item: any) =>
        item.deadlines
          .filter((one: any) => one.metOn === null && ofLeadAgency.has(one.code))
          .map((one: any) => `${item.id} ${one.code}`),
      );
      owing += running.length;
      expect(
        entries
          .filter(({ subjectType, role }) => subjectType === 'RectificationItem' && role === 'LEAD_AGENCY')
          .map(({ subjectId, deadline }) => `${subjectId} ${deadline.code}`)
          .sort(),
      ).toEqual(running.sort());
    }
    expect(owing).toBeGreaterThan(3);
  });

  it('spans the subgraphs and leads to the matter itself, one statement a level', async () => {
    const { data, errors, statements } =
      await hub.ask(`{ agencies(first: 100) { nodes { slug worklist(first: 3) { nodes {
      id role title subject { __typename ... on RectificationItem { number leadAgency { name } } ... on Suggestion { title } ... on Petition { registrationNo } ... on WorkReport { title } } deadline { code }
    } } } } }`);
    expect(errors).toEqual([]);
    const nodes = data.agencies.nodes.flatMap((agency: any) => agency.worklist.nodes);
    expect(nodes.length).toBeGreaterThan(10);
    const types = new Set(nodes.map(({ subject }: any) => subject.__typename));
    expect(types.size).toBeGreaterThan(2);
    expect(statements.filter((text) => text.startsWith('exchange:'))).toHaveLength(1);
  });

  it('is narrowed to what is overdue, or due before a day', async () => {
    const slug = 'government-office';
    const all = await everything('', slug);
    const overdue = await everything(', overdueOnly: true', slug);
    expect(overdue).toEqual(all.filter(({ deadline }) => deadline.overdueDays > 0));
    const day = '2026-02-01';
    expect(await everything(`, dueBefore: "${day}"`, slug)).toEqual(all.filter(({ deadline }) => deadline.dueOn < day));
  });

  it('follows a step at once: what was owed is done, and the next is owed by whoever has it', async () => {
    const { data } = await hub.ask(
      '{ rectificationItems(first: 1, filter: { state: [COMPLETION_CLAIMED, VERIFYING] }) { nodes { id state inspection { organiser { slug } } } } }',
    );
    const [item] = data.rectificationItems.nodes;
    const organiser = item.inspection.organiser.slug;
    const entriesOf = async (slug = organiser) =>
      (await everything('', slug)).filter((one) => one.subjectId === item.id);
    expect((await entriesOf()).map(({ role, deadline }) => [role, deadline.code])).toEqual([
      ['COMMITTEE', 'RECTIFICATION_VERIFICATION'],
    ]);
    // Another committee may not verify it, and does not owe it.
    const committees = ['environment-committee', 'finance-committee', 'deputies-committee'];
    for (const other of committees.filter((slug) => slug !== organiser)) expect(await entriesOf(other)).toEqual([]);
    const cancelled = await hub.ask(
      'mutation ($id: ID!) { cancelRectificationItem(input: { id: $id, reason: "法律已修改" }) { state } }',
      { id: item.id },
      as('congress-office'),
    );
    expect(cancelled.errors).toEqual([]);
    await hub.settle();
    expect(await entriesOf()).toEqual([]);
  });

  it('comes out the same when it is made again from the records', async () => {
    const before = await everything('', 'congress-office');
    const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
    await exchange?.database.em().execute('delete from exchange.projection_place');
    await hub.settle();
    expect(await everything('', 'congress-office')).toEqual(before);
  });

  it('tells of what is sealed to those alone who have to deal with it, and nothing of what it says', async () => {
    hub.clock.set('2026-02-02T10:00:00+08:00');
    const register = `mutation { registerPetition(input: { title: "反映收受礼金", content: "采购环节。", topic: GOVERNMENT_SERVICE,
      divisionCode: "150802100", channel: LETTER }) { id } }`;
    const { data } = await hub.ask(register, {}, as('petition-service'));
    const { id } = data.registerPetition;
    const query = `{ agency(slug: "petition-service") { worklist(last: 100) { totalCount nodes { subjectId title deadline { code dueOn } } } }
      overdue(first: 1, filter: { agencyId: "${seedId('agency', 'petition-service')}" }) { totalCount }
      overdueByAgency { agency { slug } entries } }`;
    const seenBy = async (headers: Record<string, string>) => {
      const { data: seen, errors } = await hub.ask(query, {}, headers);
      expect(errors).toEqual([]);
      const own = seen.agency.worklist.nodes.filter(({ subjectId }: any) => subjectId === id);
      return {
        own,
        counted: seen.agency.worklist.totalCount,
        overdue: seen.overdue.totalCount,
        grouped: seen.overdueByAgency.find(({ agency }: any) => agency?.slug === 'petition-service')?.entries ?? 0,
      };
    };
    await hub.settle();
    const before = await seenBy(as('congress-office'));
    const entry = (code: string, dueOn: string) => ({
      subjectId: id,
      title: '尚未公开的事项 / A matter that is not public',
      deadline: { code, dueOn },
    });
    const { own } = await seenBy(as('petition-service'));
    expect(own).toContainEqual(entry('PETITION_CLASSIFY', '2026-02-05'));
    await hub.ask(
      'mutation ($id: ID!) { classifyPetition(input: { id: $id, matter: ACCUSATION }) { id } }',
      { id },
      as('petition-service'),
    );
    hub.clock.set('2026-02-10T10:00:00+08:00');
    await hub.settle();
    expect((await seenBy(as('petition-service'))).own).toContainEqual(entry('PETITION_SEALED_HANDOFF', '2026-02-03'));
    const others = [as('congress-office'), as('supervisory-commission'), as('deputies-committee')];
    const seen = await Promise.all(others.map(seenBy));
    for (const one of seen) expect(one.own).toEqual([]);
    // What is counted for others has grown by what became overdue meanwhile, the same in both counts, without the sealed one.
    expect(before.own).toEqual([]);
    const service = await seenBy(as('petition-service'));
    expect(service.overdue).toBe(service.grouped);
    expect(seen[0]?.overdue).toBe(seen[0]?.grouped);
    expect(service.overdue - (seen[0]?.overdue as number)).toBeGreaterThan(0);
    expect(service.counted - (seen[0]?.counted as number)).toBeGreaterThan(0);
  });
});

describe('what is overdue', () => {
  it('is listed for the congress and counted by agency', async () => {
    const { data, errors } = await hub.ask(`{
      overdue(first: 100) { totalCount nodes { agency { slug } role deadline { dueOn overdueDays } } }
      overdueByAgency { agency { slug name } entries earliestDueOn longestDays }
    }`);
    expect(errors).toEqual([]);
    expect(data.overdue.totalCount).toBeGreaterThan(0);
    expect(data.overdueByAgency.reduce((sum: number, one: any) => sum + one.entries, 0)).toBe(data.overdue.totalCount);
    expect(data.overdue.nodes.every((one: any) => one.deadline.overdueDays > 0)).toBe(true);
    const [first] = data.overdue.nodes;
    const longest = Math.max(...data.overdueByAgency.map((one: any) => one.longestDays));
    expect(first.deadline.overdueDays).toBe(longest);
  });
});

it('every running limit is owed by somebody', async () => {
  const unowned = new Set<string>();
  let limits = 0;
  for (const { due } of hub.subgraphs.filter((one) => one.due.nouns.length > 0))
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const subjects = await due.subjectsAfter(after, 500);
      const last = subjects.at(-1);
      if (!last) break;
      after = last;
      for (const { code, subjectType, owners } of await due.of(subjects)) {
        limits++;
        if (owners.length === 0) unowned.add(`${subjectType} ${code}`);
      }
    }
  expect(limits).toBeGreaterThan(100);
  expect([...unowned]).toEqual([]);
});

it('every noun of the subgraphs that can be due is a matter of the worklist', async () => {
  const { data } = await hub.ask('{ __type(name: "Matter") { possibleTypes { name } } }');
  const known = new Set(data.__type.possibleTypes.map(({ name }: any) => name));
  const nouns = hub.subgraphs.flatMap(({ due }) => due.nouns);
  expect(nouns.length).toBeGreaterThan(3);
  expect(nouns.filter((noun) => !known.has(noun))).toEqual([]);
});
