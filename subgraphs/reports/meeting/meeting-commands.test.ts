import { describe, expect, it } from 'vitest';
import { anonymous, systemPrincipal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, matrixFaults } from '../../../platform/testing/index.ts';
import { finance, governmentOffice, health, limits, office, water, writableReports } from '../testing/commands.ts';
import { meetingCommands } from './meeting.commands.ts';

const { at, take, taken, refused, read, eventsOf } = writableReports();

const planned = (input: Record<string, unknown> = {}, more = '') =>
  taken('planMeeting', { agenda: '听取审议专项工作报告', convenedOn: '2026-04-28', ...input }, office, more);

const report = (meetingId: string, input: Record<string, unknown> = {}) =>
  taken(
    'planReport',
    {
      title: '关于节水灌溉的报告',
      summary: '灌区节水改造进展。',
      category: 'SPECIAL',
      organ: 'GOVERNMENT',
      agencyId: water.agencyId,
      committeeId: finance.agencyId,
      meetingId,
      reason: '主任会议临时安排',
      ...input,
    },
    office,
  );

const readReport = (id: string) =>
  read(
    'workReport',
    id,
    'state version hearingOn dueOn history { action reason actor } deadlines { code dueOn metOn explain }',
  );

describe('a meeting', () => {
  it('gets the next number of its year, however many are planned at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => planned({ convenedOn: '2027-03-10' }, 'number year')),
    );
    expect(all.map(({ number }) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => i + 1));
    const { title } = await planned({ convenedOn: '2027-05-10' }, 'title');
    expect(title).toBe('人大常委会2027年第11次会议');
  });

  it('takes the open limits of every report on its agenda along, and leaves those that were met', async () => {
    const { id: meetingId } = await planned({ closedOn: '2026-04-29' });
    const waiting = await report(meetingId);
    // 20, 10 and 7 days before 28 April, never rolled: a limit before a day.
    expect(limits(waiting)).toEqual({
      REPORT_DRAFT_TO_COMMITTEE: '2026-04-08',
      REPORT_TO_SC: '2026-04-18',
      REPORT_TO_MEMBERS: '2026-04-21',
    });
    const drafted = await report(meetingId, { agencyId: health.agencyId });
    at('2026-04-02');
    const sent = await taken('submitReportDraft', { id: drafted.id, text: '征求意见稿' }, health);
    expect(limits(sent)).toEqual({
      REPORT_COMMENT: '2026-04-15',
      REPORT_TO_SC: '2026-04-18',
      REPORT_TO_MEMBERS: '2026-04-21',
    });

    const moved = await taken(
      'moveMeeting',
      { id: meetingId, convenedOn: '2026-05-12', reason: '与市委会议冲突' },
      office,
      'convenedOn closedOn',
    );
    expect(moved).toMatchObject({ convenedOn: '2026-05-12', closedOn: '2026-05-13', version: 2 });
    expect(moved.history.at(-1).reason).toBe(
      '与市委会议冲突;会议日期由2026-04-28至2026-04-29改为2026-05-12至2026-05-13',
    );

    const first = await readReport(waiting.id);
    expect(limits(first)).toEqual({
      REPORT_DRAFT_TO_COMMITTEE: '2026-04-22',
      REPORT_TO_SC: '2026-05-02',
      REPORT_TO_MEMBERS: '2026-05-05',
    });
    expect(first).toMatchObject({ state: 'PLANNED', version: 2, hearingOn: '2026-05-12', dueOn: '2026-04-22' });
    expect(first.deadlines).toHaveLength(3);
    // Ten days before falls into the Labour Day holiday; the law's day stays, and the explanation says so.
    expect(first.deadlines.find((one: any) => one.code === 'REPORT_TO_SC').explain).toMatch(
      /2026-05-12的10日前.*2026-05-02.*期限不顺延/,
    );
    expect(first.history.at(-1)).toEqual({
      action: 'moveReportHearing',
      actor: 'SYSTEM',
      reason: '与市委会议冲突;听取审议日由2026-04-28改为2026-05-12,未完成的期限随之重算',
    });

    const second = await readReport(drafted.id);
    expect(second.deadlines).toContainEqual(
      expect.objectContaining({ code: 'REPORT_DRAFT_TO_COMMITTEE', dueOn: '2026-04-08', metOn: '2026-04-02' }),
    );
    expect(limits(second)).toEqual({
      REPORT_COMMENT: '2026-04-29',
      REPORT_TO_SC: '2026-05-02',
      REPORT_TO_MEMBERS: '2026-05-05',
    });
    for (const { id, agency } of [
      { id: waiting.id, agency: water },
      { id: drafted.id, agency: health },
    ])
      expect((await eventsOf(id)).at(-1)).toMatchObject({
        type: 'WorkReport.moveReportHearing',
        parties: [agency.agencyId, finance.agencyId],
        changed: expect.arrayContaining(['hearingOn', 'dueOn']),
      });
  });

  it('moves the day of the topic in the timeline of the plan', async () => {
    const meetingId = seedId('meeting', 10);
    const topic = () => read('supervisionTopic', seedId('supervision-topic', 26), 'plannedOn');
    await taken('moveMeeting', { id: meetingId, convenedOn: '2026-02-25', reason: '春节假期' }, office);
    expect(await topic()).toEqual({ plannedOn: '2026-02-25' });
    const ahead = await readReport(seedId('work-report', 25));
    expect(limits(ahead)).toEqual({
      REPORT_DRAFT_TO_COMMITTEE: '2026-02-05',
      REPORT_TO_SC: '2026-02-15',
      REPORT_TO_MEMBERS: '2026-02-18',
    });
    const drafted = await readReport(seedId('work-report', 26));
    expect(limits(drafted)['REPORT_COMMENT']).toBe('2026-02-12');
  });

  it('is closed once its reports were heard or put off, and keeps the interval to the one before', async () => {
    const { id } = await planned({ convenedOn: '2026-02-20' });
    const { id: reportId } = await report(id);
    expect(await refused('closeMeeting', { id }, office)).toMatchObject({ guard: 'MEETING_BEGUN' });
    at('2026-02-20');
    expect(await refused('closeMeeting', { id }, office)).toMatchObject({ guard: 'AGENDA_DEALT_WITH' });
    await taken('postponeReport', { id: reportId, reason: '调研未完成' }, office);
    const closed = await taken('closeMeeting', { id }, office);
    expect(closed.state).toBe('HELD');
    expect(limits(closed)).toEqual({ SC_MEETING_INTERVAL: '2026-04-20' });
    const before = await read(
      'meeting',
      seedId('meeting', 8),
      'history { action reason } deadlines { code dueOn metOn }',
    );
    expect(before.deadlines).toEqual([{ code: 'SC_MEETING_INTERVAL', dueOn: '2026-02-24', metOn: '2026-02-20' }]);
    expect(before.history.at(-1)).toEqual({ action: 'recordNextMeeting', reason: '下次会议于2026-02-20召开' });
  });

  it('that is closed after a later one has met its own interval', async () => {
    const earlier = await planned({ convenedOn: '2027-08-10' });
    const later = await planned({ convenedOn: '2027-09-07' });
    at('2027-09-08');
    await taken('closeMeeting', { id: later.id }, office);
    const closed = await taken('closeMeeting', { id: earlier.id }, office);
    expect(closed.deadlines).toMatchObject([{ code: 'SC_MEETING_INTERVAL', metOn: '2027-09-07' }]);
  });

  it('is moved once, of fifty at once with the same version', async () => {
    const { id, version } = await planned({ convenedOn: '2026-06-23' });
    const { id: reportId } = await report(id);
    const all = await Promise.all(
      Array.from({ length: 50 }, () =>
        take('moveMeeting', { id, expectedVersion: version, convenedOn: '2026-06-25', reason: '改期' }, office),
      ),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'VERSION_CONFLICT']));
    expect((await readReport(reportId)).history).toHaveLength(2);
  });
});

describe('who acts on a meeting', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const { faults, tried } = matrixFaults(meetingCommands, {} as never, {
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      SYSTEM: systemPrincipal,
      COMMITTEE: finance,
      GOVERNMENT_OFFICE: governmentOffice,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(2 * 4 * 4);
  });
});

describe('a refused step of a meeting', () => {
  const input = { convenedOn: '2026-09-22', reason: '改期' };
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no reason', { reason: ' ' }, { guard: 'REASON_GIVEN' }],
    ['another year', { convenedOn: '2027-01-05' }, { guard: 'SAME_YEAR' }],
    ['a day that is past', { convenedOn: '2026-01-18' }, { fields: [{ path: 'input.convenedOn' }] }],
    ['a day beyond all meaning', { convenedOn: '9999-12-31' }, { fields: [{ path: 'input.convenedOn' }] }],
    ['an end before the start', { closedOn: '2026-09-21' }, { fields: [{ path: 'input.closedOn' }] }],
    ['the same day', { convenedOn: '2026-08-25' }, { guard: 'ANOTHER_DAY' }],
    ['an old version', { expectedVersion: 7 }, { code: 'VERSION_CONFLICT', currentVersion: 1 }],
  ])('moves nothing: %s', async (_, change, expected) => {
    const { id } = await planned({ convenedOn: '2026-08-25' });
    expect(await refused('moveMeeting', { id, ...input, ...change }, office)).toMatchObject(expected);
  });

  it('moves no meeting that was held', async () => {
    expect(await refused('moveMeeting', { id: seedId('meeting', 8), ...input }, office)).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      state: 'HELD',
    });
  });

  it('moves nothing for a committee, an agency or nobody', async () => {
    const { id } = await planned();
    for (const viewer of [finance, water, governmentOffice, anonymous])
      expect((await refused('moveMeeting', { id, ...input }, viewer)).code).toBe('FORBIDDEN');
  });

  it('plans nothing with a faulty input', async () => {
    expect(await refused('planMeeting', { agenda: ' ', convenedOn: '2026-09-01' }, office)).toMatchObject({
      fields: [{ path: 'input.agenda' }],
    });
    for (const input of [{ agenda: 'a\0b' }, { agenda: 'x', idempotencyKey: '\0' }, { agenda: 'x', reason: '\0' }])
      expect(await refused('planMeeting', { convenedOn: '2026-09-01', ...input }, office)).toMatchObject({
        code: 'VALIDATION_FAILED',
        fields: [{ path: 'input' }],
      });
    expect(await refused('planMeeting', { agenda: 'x', convenedOn: '2026-01-18' }, office)).toMatchObject({
      fields: [{ path: 'input.convenedOn' }],
    });
  });
});
