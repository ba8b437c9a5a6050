import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import {
  agencyViewer,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';
import {
  agriculture,
  committee,
  eventsOf,
  governmentOffice,
  imageOf,
  office,
  otherCommittee,
  take as takeOn,
} from '../testing/commands.ts';
import { inspectionCommands } from './inspection.commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(inspections);
});
afterAll(() => opened.close());
beforeEach(() => at('2026-01-19'));

const at = (day: string) => opened.clock.set(`${day}T10:00:00+08:00`);
const take = (action: string, input: Record<string, unknown>, viewer: Principal, more = '') =>
  takeOn(opened.subgraph, action, input, viewer, more);
async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '') {
  const { record, refusal } = await take(action, input, viewer, more);
  expect(refusal).toEqual({});
  return record;
}
const limits = (record: any) =>
  Object.fromEntries(
    record.deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]),
  );

const plan = {
  title: '关于节约用水条例实施情况的执法检查',
  summary: '检查农业节水制度的落实情况。',
  kind: 'ENFORCEMENT_INSPECTION',
  year: 2026,
  methods: ['ON_SITE', 'SYMPOSIUM'],
  organiserId: committee.agencyId,
  inspectedAgencyIds: [governmentOffice.agencyId, agriculture.agencyId],
  startsOn: '2026-03-10',
  endsOn: '2026-03-13',
  laws: [
    { code: 'cn-water-saving', name: '节约用水条例', level: 'NATIONAL' },
    { code: 'nm-water-saving', name: '内蒙古自治区节约用水条例', level: 'REGIONAL' },
  ],
};
const members = [
  { name: '检查组组长', capacity: 'STANDING_COMMITTEE_MEMBER' },
  { name: '受邀代表', capacity: 'INVITED_DEPUTY' },
];
const report = {
  evaluation: '总体有效实施。',
  suggestions: '加快渠系改造。',
  amendments: '无',
  problems: [
    {
      lawCode: 'nm-water-saving',
      title: '计量设施不全',
      description: '三成机井未装计量设施。',
      divisionCode: '150822',
    },
  ],
};

/** The steps to a state along the straight way. */
async function inspectionIn(state: string, more = ''): Promise<any> {
  let record = await taken('planInspection', plan, office, more);
  const { id } = record;
  const way: [string, () => Promise<any>][] = [
    ['PREPARING', () => taken('prepareInspection', { id, members }, committee, more)],
    ['INSPECTING', () => taken('startInspection', { id }, committee, more)],
    ['REPORT_DRAFTED', () => taken('draftInspectionReport', { id, ...report }, committee, more)],
    ['SUBMITTED', () => taken('submitInspectionReport', { id }, office, more)],
    ['DELIBERATED', () => taken('deliberateInspectionReport', { id }, office, more)],
    ['TRANSFERRED', () => taken('transferInspection', { id }, office, more)],
    ['RECTIFYING', () => taken('startRectification', { id }, governmentOffice, more)],
    ['HANDLING_REPORTED', () => taken('reportHandling', { id, commentedOn: '2026-01-19' }, governmentOffice, more)],
    ['FOLLOW_UP', () => taken('followUpInspection', { id }, committee, more)],
  ];
  for (const [, step] of way) {
    if (record.state === state) return record;
    record = await step();
  }
  expect(record.state).toBe(state);
  return record;
}

describe('the course of an inspection', () => {
  it('runs from the plan to the close, with an item that it waits for', async () => {
    const planned = await taken('planInspection', plan, office, 'number isSynthetic laws { code } organiser { id }');
    const { id } = planned;
    expect(planned).toMatchObject({
      state: 'PLANNED',
      version: 1,
      number: '2026-01',
      isSynthetic: false,
      laws: [{ code: 'cn-water-saving' }, { code: 'nm-water-saving' }],
    });
    // Ten days before the first day, and never rolled: a limit before a day.
    expect(limits(planned)).toEqual({ INSPECTION_NOTICE: '2026-02-28' });

    at('2026-02-26');
    const prepared = await taken('prepareInspection', { id, members }, committee, 'members { name capacity }');
    expect(prepared.members).toEqual(members);
    expect(prepared.dueOn).toBeNull();
    at('2026-03-11');
    const started = await taken('startInspection', { id }, committee, 'startsOn endsOn');
    expect(started).toMatchObject({ startsOn: '2026-03-11', endsOn: '2026-03-13' });
    expect(limits(started)).toEqual({ INSPECTION_REPORT: '2026-04-02' });
    at('2026-03-30');
    const drafted = await taken('draftInspectionReport', { id, ...report }, committee, 'report findings { id title }');
    expect(drafted.report).toContain('修改完善法律法规的建议:无');
    expect(drafted.findings).toEqual([{ id: expect.any(String), title: '计量设施不全' }]);
    const item = await taken(
      'identifyRectificationItem',
      {
        findingId: drafted.findings[0].id,
        measure: '补装计量设施',
        severity: 'GENERAL',
        leadAgencyId: agriculture.agencyId,
      },
      committee,
      'number law { code }',
    );
    expect(item).toMatchObject({ number: '2026-01-01', law: { code: 'nm-water-saving' } });
    const issue = { id: item.id, completionDueOn: '2026-12-31' };
    expect((await take('issueRectificationItem', issue, office)).refusal).toMatchObject({
      guard: 'INSPECTION_DELIBERATED',
    });
    await taken('submitInspectionReport', { id }, office);
    at('2026-04-28');
    const deliberated = await taken('deliberateInspectionReport', { id }, office, 'deliberatedOn');
    // Seven days end on 5 May, inside the Labour Day holiday.
    expect(limits(deliberated)).toEqual({ INSPECTION_TRANSFER: '2026-05-06' });

    // Report, opinions and items go together.
    expect((await take('transferInspection', { id }, office)).refusal).toMatchObject({ guard: 'ITEMS_ISSUED' });
    await taken('issueRectificationItem', issue, office);
    at('2026-04-30');
    const transferred = await taken('transferInspection', { id }, office, 'transferredOn');
    expect(limits(transferred)).toEqual({ HANDLING_REPORT: '2026-06-30', HANDLING_REPORT_COMMENT: '2026-06-10' });

    expect((await take('startRectification', { id }, governmentOffice)).refusal).toMatchObject({
      guard: 'PLANS_FILED',
    });
    await taken('acceptRectificationItem', { id: item.id }, agriculture);
    await taken(
      'planRectification',
      { id: item.id, goals: '全覆盖', measures: '分批安装', responsiblePerson: '局长', finishOn: '2026-12-20' },
      agriculture,
    );
    await taken('startRectification', { id }, governmentOffice);
    at('2026-06-25');
    for (const commentedOn of ['2026-04-29', '2026-06-26'])
      expect((await take('reportHandling', { id, commentedOn }, governmentOffice)).refusal).toMatchObject({
        guard: 'COMMITTEE_CONSULTED',
      });
    const reported = await taken(
      'reportHandling',
      { id, commentedOn: '2026-06-08' },
      governmentOffice,
      'handlingReportedOn',
    );
    expect(reported).toMatchObject({ handlingReportedOn: '2026-06-25', dueOn: null });
    expect(reported.deadlines).toContainEqual(
      expect.objectContaining({ code: 'HANDLING_REPORT_COMMENT', metOn: '2026-06-08' }),
    );
    await taken('followUpInspection', { id }, committee);
    const { refusal } = await take('closeInspection', { id }, committee);
    expect(refusal).toMatchObject({ code: 'GUARD_FAILED', guard: 'ITEMS_SETTLED' });
    expect(refusal['message']).toContain('2026-01-01');
    await taken('cancelRectificationItem', { id: item.id, reason: '并入另一事项' }, office);
    const closed = await taken('closeInspection', { id }, committee, 'closedOn');
    expect(closed).toMatchObject({ state: 'CLOSED', closedOn: '2026-06-25' });
    expect(
      (
        await take(
          'identifyRectificationItem',
          { findingId: drafted.findings[0].id, measure: 'x', severity: 'GENERAL', leadAgencyId: agriculture.agencyId },
          committee,
        )
      ).refusal,
    ).toMatchObject({ guard: 'INSPECTION_OPEN' });
    expect(closed.history.map(({ action }: any) => action)).toEqual([
      'planInspection',
      'prepareInspection',
      'startInspection',
      'draftInspectionReport',
      'submitInspectionReport',
      'deliberateInspectionReport',
      'transferInspection',
      'startRectification',
      'reportHandling',
      'followUpInspection',
      'closeInspection',
    ]);
    expect((await eventsOf(opened.subgraph, id)).at(-1)).toMatchObject({
      type: 'Inspection.closeInspection',
      parties: [committee.agencyId, governmentOffice.agencyId, agriculture.agencyId],
      changed: expect.arrayContaining(['state', 'closedOn']),
      version: closed.version,
    });
  });

  it('takes the date of the opinions where they set one, and closes without a follow-up', async () => {
    const { id } = await inspectionIn('DELIBERATED');
    const transferred = await taken('transferInspection', { id, handlingDueOn: '2026-10-09' }, office);
    expect(limits(transferred)).toEqual({ HANDLING_REPORT: '2026-10-09', HANDLING_REPORT_COMMENT: '2026-09-19' });
    const { id: other } = await inspectionIn('HANDLING_REPORTED');
    expect((await taken('closeInspection', { id: other }, committee)).state).toBe('CLOSED');
  });

  it('gets the numbers of its year one after the other, however many are planned at once', async () => {
    const all = await Promise.all(
      Array.from({ length: 20 }, () =>
        taken(
          'planInspection',
          { ...plan, year: 2027, startsOn: '2027-03-01', endsOn: '2027-03-02' },
          office,
          'number',
        ),
      ),
    );
    expect(all.map(({ number }) => number).sort()).toEqual(
      Array.from({ length: 20 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('is closed once, of fifty at once', async () => {
    const { id } = await inspectionIn('HANDLING_REPORTED');
    const all = await Promise.all(Array.from({ length: 50 }, () => take('closeInspection', { id }, committee)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
  });

  it('is planned once under one key', async () => {
    const input = { ...plan, idempotencyKey: 'plan-1' };
    const first = await taken('planInspection', input, office);
    expect(await taken('planInspection', input, office)).toEqual(first);
    expect((await take('planInspection', { ...input, title: '另一次' }, office)).refusal).toMatchObject({
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });
});

describe('who acts on an inspection', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const row = { organiserId: committee.agencyId, inspectedAgencyIds: [governmentOffice.agencyId] };
    const { faults, tried } = matrixFaults(inspectionCommands, row as never, {
      COMMITTEE: agencyViewer('environment-committee', 'COMMITTEE'),
      INSPECTION_GROUP: agencyViewer('environment-committee', 'INSPECTION_GROUP'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      REPORTING_ORGAN: governmentOffice,
    });
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(500);
  });

  it('among the committees is the organising one alone', async () => {
    const { id } = await inspectionIn('PLANNED');
    expect((await take('prepareInspection', { id, members }, otherCommittee)).refusal.code).toBe('FORBIDDEN');
    expect((await take('prepareInspection', { id, members }, anonymous)).refusal.code).toBe('NOT_FOUND');
  });

  it('is never an inspected agency in a second role', () => {
    const row = { organiserId: committee.agencyId, inspectedAgencyIds: [office.agencyId] };
    expect(inspectionCommands.actorsOf(office, row as never)).toEqual(['REPORTING_ORGAN']);
  });
});

describe('a refused step of an inspection', () => {
  const faulty: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['no law', { laws: [] }, { guard: 'LAWS_LISTED' }],
    ['a law twice', { laws: [plan.laws[0], plan.laws[0]] }, { fields: [{ path: 'input.laws' }] }],
    ['a malformed code', { laws: [{ ...plan.laws[0], code: 'A b' }] }, { fields: [{ path: 'input.laws.0.code' }] }],
    ['no title', { title: ' ' }, { fields: [{ path: 'input.title' }] }],
    ['an end before the start', { endsOn: '2026-03-09' }, { fields: [{ path: 'input.endsOn' }] }],
    ['another year', { year: 2025 }, { fields: [{ path: 'input.year' }] }],
    ['nobody inspected', { inspectedAgencyIds: [] }, { fields: [{ path: 'input.inspectedAgencyIds' }] }],
    [
      'the organiser inspected',
      { inspectedAgencyIds: [committee.agencyId] },
      { fields: [{ path: 'input.inspectedAgencyIds' }] },
    ],
    ['no UUID', { organiserId: 'x' }, { fields: [{ path: 'input.organiserId' }] }],
    ['a follow-up of nothing', { kind: 'FOLLOW_UP' }, { guard: 'FOLLOWS_UP_ANOTHER' }],
    ['a follow-up of what is not there', { kind: 'FOLLOW_UP', followUpOfId: seedId('x', 1) }, { code: 'NOT_FOUND' }],
    ['an inspection that follows', { followUpOfId: seedId('inspection', 1) }, { guard: 'FOLLOWS_UP_ANOTHER' }],
  ];
  it.each(faulty)('plans nothing: %s', async (_, input, expected) => {
    const before = await imageOf(opened.subgraph);
    expect((await take('planInspection', { ...plan, ...input }, office)).refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('plans nothing for a committee', async () => {
    const before = await imageOf(opened.subgraph);
    expect((await take('planInspection', plan, committee)).refusal.code).toBe('FORBIDDEN');
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  const problem = report.problems[0];
  const refused: [string, string, Record<string, unknown>, Principal, Record<string, unknown>][] = [
    ['a group of guests', 'prepareInspection@PLANNED', { members: [members[1]] }, committee, { guard: 'GROUP_FORMED' }],
    ['no group', 'prepareInspection@PLANNED', { members: [] }, committee, { guard: 'GROUP_FORMED' }],
    [
      'a member without name',
      'prepareInspection@PLANNED',
      { members: [{ ...members[0], name: '' }] },
      committee,
      { fields: [{ path: 'input.members.0.name' }] },
    ],
    [
      'no evaluation',
      'draftInspectionReport@INSPECTING',
      { ...report, evaluation: '' },
      committee,
      { fields: [{ path: 'input.evaluation' }] },
    ],
    [
      'nothing on the law',
      'draftInspectionReport@INSPECTING',
      { ...report, amendments: '' },
      committee,
      { fields: [{ path: 'input.amendments' }] },
    ],
    [
      'a foreign law',
      'draftInspectionReport@INSPECTING',
      { ...report, problems: [{ ...problem, lawCode: 'cn-x' }] },
      committee,
      { guard: 'LAWS_OF_THE_INSPECTION' },
    ],
    [
      'no code of a division',
      'draftInspectionReport@INSPECTING',
      { ...report, problems: [{ ...problem, divisionCode: '15' }] },
      committee,
      { code: 'BAD_USER_INPUT' },
    ],
    [
      'a date that is past',
      'transferInspection@DELIBERATED',
      { handlingDueOn: '2026-01-19' },
      office,
      { fields: [{ path: 'input.handlingDueOn' }] },
    ],
    [
      'an old version',
      'submitInspectionReport@REPORT_DRAFTED',
      { expectedVersion: 1 },
      office,
      { code: 'VERSION_CONFLICT' },
    ],
    [
      'a step too early',
      'closeInspection@TRANSFERRED',
      {},
      committee,
      { code: 'ILLEGAL_TRANSITION', state: 'TRANSFERRED' },
    ],
  ];
  it.each(refused)('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await inspectionIn(state);
    const before = await imageOf(opened.subgraph);
    expect((await take(action, { id, ...input }, viewer)).refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });
});
