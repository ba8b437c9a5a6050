import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());
beforeEach(() => hub.clock.set('2026-12-29T10:00:00+08:00'));

const as = (slug: string) => ({ 'x-development-agency': slug });
const office = as('congress-office');

async function mutate(action: string, input: Record<string, unknown>, headers: Record<string, string>, fields = 'id') {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${action}(input: $input) { ${fields} } }`;
  const { data, errors } = await hub.ask(query, { input }, headers);
  return { record: data?.[action], error: errors[0]?.extensions };
}

const record = (date: string, isWorkday: boolean, holidayName: string | null, headers = office) =>
  mutate(
    'recordCalendarDay',
    { date, isWorkday, holidayName, notice: '国办发明电〔2026〕10号' },
    headers,
    'id version state',
  );

/** An item that is handed over today; its lead agency has five working days to sign for it. */
async function handedOver(): Promise<string> {
  const { data } = await hub.ask(
    '{ inspections(first: 20, filter: { state: [RECTIFYING] }) { nodes { organiser { slug } findings { id } inspectedAgencies { id } } } }',
  );
  const [inspection] = data.inspections.nodes;
  const [finding] = inspection.findings;
  const leadAgencyId = inspection.inspectedAgencies[0].id;
  const identified = await mutate(
    'identifyRectificationItem',
    { findingId: finding.id, measure: '逐户登记', severity: 'SIGNIFICANT', leadAgencyId },
    as(inspection.organiser.slug),
  );
  expect(identified.error).toBeUndefined();
  const { id } = identified.record;
  const issued = await mutate('issueRectificationItem', { id, completionDueOn: '2027-05-31' }, office);
  expect(issued.error).toBeUndefined();
  return id;
}

async function acceptance(id: string) {
  const { data } = await hub.ask(
    `query ($id: ID!) { rectificationItem(id: $id) { dueOn version history { action reason }
      deadlines { code dueOn provisional explain metOn } } }`,
    { id },
  );
  const { deadlines, ...item } = data.rectificationItem;
  return { ...item, ...deadlines.find(({ code }: { code: string }) => code === 'RECTIFICATION_ACCEPT') };
}

describe('the calendar that deadlines count by', () => {
  it('holds the days of every notice that is known, and what each rests on', async () => {
    const { data } =
      await hub.ask(`{ calendarDays(first: 100, filter: { date: { from: "2026-02-01", to: "2026-02-28" } }) {
      nodes { date isWorkday holidayName notice state } } }`);
    const days = data.calendarDays.nodes;
    expect(days.map(({ date, isWorkday }: any) => `${date} ${isWorkday ? 'work' : 'off'}`)).toEqual([
      '2026-02-14 work',
      ...[15, 16, 17, 18, 19, 20, 21, 22, 23].map((day) => `2026-02-${day} off`),
      '2026-02-28 work',
    ]);
    expect(days.every(({ notice, state }: any) => notice.includes('2026') && state === 'IN_FORCE')).toBe(true);
  });

  it('makes a limit definite once the notice of the year is entered, moves it, and says so', async () => {
    const id = await handedOver();
    await hub.settle();
    expect(await acceptance(id)).toMatchObject({ dueOn: '2027-01-05', provisional: true });

    expect((await record('2027-01-01', false, '元旦')).error).toBeUndefined();
    await hub.settle();
    // The year is known when its National Day is entered; the day off counts already.
    expect(await acceptance(id)).toMatchObject({ dueOn: '2027-01-06', provisional: true });

    const national = await record('2027-10-01', false, '国庆节');
    expect(national.error).toBeUndefined();
    await hub.settle();
    const definite = await acceptance(id);
    expect(definite).toMatchObject({ dueOn: '2027-01-06', provisional: false });
    expect(definite.explain).toContain('元旦');
    expect(definite.explain).not.toContain('待公布后重算');
    expect(definite.history.filter(({ action }: any) => action === 'recountDeadline')).toEqual([
      { action: 'recountDeadline', reason: '放假安排调整,RECTIFICATION_ACCEPT 由2027-01-05改为2027-01-06' },
    ]);
    const { data } = await hub.ask(
      '{ agencies(first: 100) { nodes { worklist(last: 100) { nodes { subjectId deadline { code dueOn } } } } } }',
    );
    const listed = data.agencies.nodes.flatMap(({ worklist }: any) => worklist.nodes);
    expect(
      listed.find(({ subjectId, deadline }: any) => subjectId === id && deadline.code === 'RECTIFICATION_ACCEPT')
        ?.deadline.dueOn,
    ).toBe('2027-01-06');

    // Read as of now, when nothing but the calendar has touched it since, it has the limits that were counted again.
    const { data: asOfNow } = await hub.ask(
      `query ($id: ID!, $at: DateTime) { rectificationItem(id: $id, asOf: $at) { version deadlines { code dueOn provisional } } }`,
      { id, at: hub.clock.now().toISOString() },
    );
    expect(asOfNow.rectificationItem.version).toBe(definite.version);
    expect(asOfNow.rectificationItem.deadlines).toContainEqual({
      code: 'RECTIFICATION_ACCEPT',
      dueOn: '2027-01-06',
      provisional: false,
    });

    // A correction of the notice moves it again; what was withdrawn follows the weekdays.
    const { data: found } = await hub.ask(
      '{ calendarDays(first: 5, filter: { date: { from: "2027-01-01", to: "2027-01-01" } }) { nodes { id } } }',
    );
    const newYear = found.calendarDays.nodes[0].id;
    const withdrawn = await mutate('withdrawCalendarDay', { id: newYear, reason: '录入有误' }, office, 'state');
    expect(withdrawn.record.state).toBe('WITHDRAWN');
    await hub.settle();
    expect(await acceptance(id)).toMatchObject({ dueOn: '2027-01-05', provisional: false });
    const corrected = await mutate(
      'correctCalendarDay',
      { id: newYear, isWorkday: false, holidayName: '元旦', notice: '国办发明电〔2026〕10号' },
      office,
      'state history { action reason }',
    );
    expect(corrected.record.state).toBe('IN_FORCE');
    expect(corrected.record.history.map(({ action }: any) => action)).toEqual([
      'recordCalendarDay',
      'withdrawCalendarDay',
      'correctCalendarDay',
    ]);
    await hub.settle();
    expect(await acceptance(id)).toMatchObject({ dueOn: '2027-01-06' });
  });

  it('leaves alone what was met', async () => {
    const id = await handedOver();
    const { data } = await hub.ask('query ($id: ID!) { rectificationItem(id: $id) { leadAgency { slug } } }', { id });
    const accepted = await mutate('acceptRectificationItem', { id }, as(data.rectificationItem.leadAgency.slug));
    expect(accepted.error).toBeUndefined();
    const before = await acceptance(id);
    expect((await record('2027-01-04', false, '元旦')).error).toBeUndefined();
    await hub.settle();
    expect((await acceptance(id)).dueOn).toBe(before.dueOn);
  });

  it('is entered by the office of the congress alone, each day once, with its notice and its name', async () => {
    expect((await record('2027-02-06', false, '春节', as('finance-committee'))).error).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect((await record('2027-02-06', false, null)).error).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'input.holidayName' }],
    });
    expect((await record('2027-02-06', false, '春节')).error).toBeUndefined();
    expect((await record('2027-02-06', false, '春节')).error).toMatchObject({
      code: 'GUARD_FAILED',
      guard: 'DAY_NOT_RECORDED',
    });
    expect(
      (await mutate('recordCalendarDay', { date: '2027-02-07', isWorkday: true, notice: ' ' }, office)).error,
    ).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'input.notice' }],
    });
  });

  it('is entered once when several enter the same day at the same time, and the others are told why not', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => record('2027-02-17', false, '春节')));
    expect(answers.filter(({ error }) => error === undefined)).toHaveLength(1);
    for (const { error } of answers)
      if (error) expect(error).toMatchObject({ code: 'GUARD_FAILED', guard: 'DAY_NOT_RECORDED' });
  });
});
