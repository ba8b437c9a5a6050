import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import {
  agencyViewer,
  ask,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';
import {
  agriculture,
  committee,
  ecology,
  eventsOf,
  governmentOffice,
  health,
  imageOf,
  office,
  otherCommittee,
  take as takeOn,
  water,
} from '../testing/commands.ts';
import { itemCommands } from './item.commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(inspections);
});
afterAll(() => opened.close());
beforeEach(() => at('2026-01-19'));

const at = (day: string, time = '10:00:00') => opened.clock.set(`${day}T${time}+08:00`);
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

/** A finding of an inspection that stands where items are still made. */
async function finding(): Promise<string> {
  const [row] = await opened.subgraph.database.rows<{ id: string }>(
    sql`select f.id from inspections.inspection_finding f join inspections.inspection i on i.id = f.inspection_id
        where f.kind = 'SYSTEMIC' and i.state in ('RECTIFYING', 'HANDLING_REPORTED', 'FOLLOW_UP') and i.kind <> 'FOLLOW_UP'
        and i.organiser_id = ${committee.agencyId}::uuid order by f.id limit 1`,
  );
  return row?.id as string;
}

/** The steps to a state along the straight way, led by agriculture with ecology beside it. */
async function itemIn(state: string, more = ''): Promise<any> {
  const { id } = await taken(
    'identifyRectificationItem',
    {
      findingId: await finding(),
      measure: '逐户登记回收',
      severity: 'SIGNIFICANT',
      leadAgencyId: agriculture.agencyId,
      coAgencyIds: [ecology.agencyId],
    },
    committee,
  );
  const way: [string, () => Promise<unknown>][] = [
    ['ISSUED', () => taken('issueRectificationItem', { id, completionDueOn: '2026-06-30' }, office)],
    ['ACCEPTED', () => taken('acceptRectificationItem', { id }, agriculture)],
    ['PLANNED', () => taken('planRectification', { id, ...plan }, agriculture)],
    ['IN_PROGRESS', () => taken('reportRectificationProgress', { id, content: '已部署', percent: 20 }, agriculture)],
    [
      'COMPLETION_CLAIMED',
      async () => {
        await taken('reportRectificationProgress', { id, content: '协办完成', percent: 90, coPartDone: true }, ecology);
        await filed(id, 'COMPLETION', agriculture);
        return taken('claimRectificationCompletion', { id }, agriculture);
      },
    ],
    ['VERIFYING', () => taken('startRectificationVerification', { id }, committee)],
    ['VERIFIED', () => taken('verifyRectification', { id, ...verdict() }, committee)],
  ];
  for (const [reached, step] of way) {
    if (state === 'IDENTIFIED') break;
    await step();
    if (reached === state) break;
  }
  const { data } = await ask(
    opened.subgraph,
    `query ($id: ID!) { rectificationItem(id: $id) { id number state version dueOn deadlines { code dueOn metOn explain } ${more} } }`,
    { id },
  );
  expect(data.rectificationItem.state).toBe(state);
  return data.rectificationItem;
}

const plan = { goals: '回收率九成', measures: '定点回收', responsiblePerson: '分管副局长', finishOn: '2026-06-15' };
const verdict = () => ({
  method: 'ON_SITE',
  verifiers: ['主任委员', '副主任委员'],
  opinion: '现场与资料相符。',
  checkedOn: opened.clock.now().toISOString().slice(0, 10),
});

let uploads = 0;
async function upload(by: Principal): Promise<string> {
  const content = Buffer.from(`%PDF-1.7\n佐证 ${uploads++}\n%%EOF`);
  const deposit = { mediaType: 'application/pdf', agencyId: by.agencyId as string };
  return (await opened.files.put(content, deposit)).sha256;
}
async function filed(id: string, kind: string, by: Principal, more = '') {
  return taken('fileRectificationEvidence', { id, kind, sha256: await upload(by), fileName: '整改报告.pdf' }, by, more);
}

describe('the loop of an item', () => {
  it('runs from the finding to the sign-off, is reopened by a follow-up, and keeps both verdicts', async () => {
    const findingId = await finding();
    const identified = await taken(
      'identifyRectificationItem',
      {
        findingId,
        measure: '逐户登记回收',
        severity: 'SERIOUS',
        leadAgencyId: agriculture.agencyId,
        coAgencyIds: [ecology.agencyId],
      },
      committee,
      'number inspection { id number } finding { id }',
    );
    const { id } = identified;
    expect(identified).toMatchObject({ state: 'IDENTIFIED', version: 1, dueOn: null, finding: { id: findingId } });
    expect(identified.number).toMatch(new RegExp(`^${identified.inspection.number}-\\d\\d$`));

    // Five working days, over 春节 (15 to 23 February) and its make-up workdays 14 and 28 February.
    at('2026-02-12');
    const issued = await taken('issueRectificationItem', { id, completionDueOn: '2026-09-30' }, office);
    expect(limits(issued)).toEqual({ RECTIFICATION_ACCEPT: '2026-02-26', RECTIFICATION_COMPLETION: '2026-09-30' });
    expect(issued.deadlines.find((one: any) => one.code === 'RECTIFICATION_ACCEPT').explain).toMatch(/工作日/);
    expect(issued.dueOn).toBe('2026-02-26');

    at('2026-02-26');
    const accepted = await taken('acceptRectificationItem', { id }, agriculture);
    expect(limits(accepted)).toMatchObject({ RECTIFICATION_PLAN: '2026-05-26' });
    at('2026-05-20');
    await taken('planRectification', { id, ...plan }, agriculture);
    // A co-handling agency may be the first to report: with that, work has begun.
    at('2026-06-02');
    const begun = await taken('reportRectificationProgress', { id, content: '已摸底', percent: 0 }, ecology);
    expect(begun.state).toBe('IN_PROGRESS');
    expect(limits(begun)).toEqual({ RECTIFICATION_PROGRESS: '2026-07-07', RECTIFICATION_COMPLETION: '2026-09-30' });

    // 35 days end on 3 October, inside 国庆, and roll to the first working day.
    at('2026-08-29');
    const updated = await taken('reportRectificationProgress', { id, content: '过半', percent: 60 }, agriculture);
    expect(limits(updated)['RECTIFICATION_PROGRESS']).toBe('2026-10-08');
    await taken('reportRectificationProgress', { id, content: '完成', percent: 100, coPartDone: true }, ecology);
    await filed(id, 'COMPLETION', agriculture);
    at('2026-09-18');
    const claimed = await taken('claimRectificationCompletion', { id }, agriculture, 'claimedOn');
    expect(claimed.claimedOn).toBe('2026-09-18');
    expect(limits(claimed)).toEqual({ RECTIFICATION_VERIFICATION: '2026-10-19' });
    await taken('startRectificationVerification', { id }, committee);
    await filed(id, 'VERIFICATION', committee);
    at('2026-09-28');
    const first = await taken('verifyRectification', { id, ...verdict() }, committee, 'verifiedOn');
    expect(first).toMatchObject({ state: 'VERIFIED', dueOn: null, verifiedOn: '2026-09-28' });

    const followUpInspectionId = await followUpOf(identified.inspection.id);
    at('2026-12-10');
    const reopened = await taken(
      'reopenRectificationItem',
      { id, followUpInspectionId, reason: '回收点停运' },
      committee,
      'verifiedOn claimedOn',
    );
    expect(reopened).toMatchObject({ state: 'REOPENED', verifiedOn: null, claimedOn: null, dueOn: null });
    const resumed = await taken('resumeRectification', { id, completionDueOn: '2027-03-31' }, committee);
    // 14 January 2027: no notice on the holidays of 2027 is loaded.
    expect(limits(resumed)).toEqual({ RECTIFICATION_PROGRESS: '2027-01-14', RECTIFICATION_COMPLETION: '2027-03-31' });
    expect(resumed.deadlines.find((one: any) => one.dueOn === '2027-01-14').provisional).toBe(true);

    // What was filed and reported before the reopening was judged then.
    at('2026-12-20');
    expect((await take('claimRectificationCompletion', { id }, agriculture)).refusal).toMatchObject({
      guard: 'EVIDENCE_ATTACHED',
    });
    await filed(id, 'COMPLETION', agriculture);
    expect((await take('claimRectificationCompletion', { id }, agriculture)).refusal).toMatchObject({
      guard: 'CO_PARTS_DONE',
    });
    await taken('reportRectificationProgress', { id, content: '恢复', percent: 100, coPartDone: true }, ecology);
    await taken('claimRectificationCompletion', { id }, agriculture);
    await taken('startRectificationVerification', { id }, committee);
    at('2026-12-28');
    const second = await taken(
      'verifyRectification',
      { id, ...verdict() },
      committee,
      'verifiedOn verifications { result checkedOn committee { id } } progress { kind } evidence { kind fileName mediaType bytes sha256 sm3 }',
    );
    expect(second.verifiedOn).toBe('2026-12-28');
    expect(second.verifications).toEqual([
      { result: 'PASSED', checkedOn: '2026-09-28', committee: { id: committee.agencyId } },
      { result: 'PASSED', checkedOn: '2026-12-28', committee: { id: committee.agencyId } },
    ]);
    expect(second.progress.map(({ kind }: any) => kind)).toEqual(['UPDATE', 'UPDATE', 'CO_PART_DONE', 'CO_PART_DONE']);
    expect(second.evidence).toHaveLength(3);
    for (const one of second.evidence)
      expect(one).toMatchObject({ mediaType: 'application/pdf', sm3: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(second.deadlines.every((one: any) => one.metOn !== null)).toBe(true);
    expect(second.history.map(({ action }: any) => action)).toEqual([
      'identifyRectificationItem',
      'issueRectificationItem',
      'acceptRectificationItem',
      'planRectification',
      'reportRectificationProgress',
      'reportRectificationProgress',
      'reportRectificationProgress',
      'fileRectificationEvidence',
      'claimRectificationCompletion',
      'startRectificationVerification',
      'fileRectificationEvidence',
      'verifyRectification',
      'reopenRectificationItem',
      'resumeRectification',
      'fileRectificationEvidence',
      'reportRectificationProgress',
      'claimRectificationCompletion',
      'startRectificationVerification',
      'verifyRectification',
    ]);
  });

  it('goes back for a return, in time or late, and keeps the day of its issue', async () => {
    const { id } = await itemIn('ISSUED');
    at('2026-01-22');
    const asked = await taken('requestRectificationReturn', { id, reason: '职责不在本单位' }, agriculture);
    expect(limits(asked)).toEqual({ RECTIFICATION_REISSUE: '2026-02-05', RECTIFICATION_COMPLETION: '2026-06-30' });
    expect(asked.deadlines).toContainEqual(
      expect.objectContaining({ code: 'RECTIFICATION_RETURN', dueOn: '2026-02-02', metOn: '2026-01-22' }),
    );
    at('2026-01-26');
    const refused = await taken('refuseRectificationReturn', { id, reason: '属于农牧部门职责' }, governmentOffice);
    expect(limits(refused)).toMatchObject({ RECTIFICATION_ACCEPT: '2026-02-02' });
    at('2026-02-11');
    const late = await taken('requestRectificationReturn', { id, reason: '仍不同意' }, agriculture);
    expect(late.deadlines).toContainEqual(
      expect.objectContaining({ code: 'RECTIFICATION_RETURN', dueOn: '2026-02-09', metOn: '2026-02-11' }),
    );
    const reissued = await taken(
      'reissueRectificationItem',
      { id, leadAgencyId: ecology.agencyId },
      office,
      'issuedOn leadAgency { id } coAgencies { id }',
    );
    expect(reissued).toMatchObject({
      state: 'ISSUED',
      issuedOn: '2026-01-19',
      leadAgency: { id: ecology.agencyId },
      coAgencies: [],
    });
    expect((await take('acceptRectificationItem', { id }, agriculture)).refusal.code).toBe('NOT_FOUND');
    await taken('acceptRectificationItem', { id }, ecology);
  });

  it('is rejected with a new date, which the resumption may rest on', async () => {
    const { id } = await itemIn('VERIFYING');
    const rejected = await taken(
      'rejectRectification',
      { id, ...verdict(), completionDueOn: '2026-08-31', reason: '现场仍有堆放' },
      committee,
      'completionDueOn history { action reason }',
    );
    expect(rejected).toMatchObject({ state: 'REJECTED', completionDueOn: '2026-08-31', dueOn: null });
    expect(rejected.history.at(-1).reason).toBe('现场仍有堆放;期限由2026-06-30调整为2026-08-31');
    const resumed = await taken('resumeRectification', { id }, committee, 'claimedOn lastUpdatedOn');
    expect(resumed).toMatchObject({ state: 'IN_PROGRESS', claimedOn: null, lastUpdatedOn: '2026-01-19' });
    expect(limits(resumed)).toMatchObject({ RECTIFICATION_COMPLETION: '2026-08-31' });
  });

  it('may be given another date once, and the history keeps the old one', async () => {
    const { id } = await itemIn('IN_PROGRESS');
    const change = (completionDueOn: string) =>
      take(
        'changeRectificationDueDate',
        { id, completionDueOn, reason: '牵头单位申请' },
        committee,
        'completionDueOn history { reason }',
      );
    const { record } = await change('2026-10-30');
    expect(record.completionDueOn).toBe('2026-10-30');
    expect(record.history.at(-1).reason).toBe('牵头单位申请;期限由2026-06-30调整为2026-10-30');
    expect((await change('2026-12-31')).refusal).toMatchObject({ code: 'GUARD_FAILED', guard: 'CHANGED_ONCE_ONLY' });
  });

  it('rests as long-term with its milestones, is reviewed every year, and can still be cancelled', async () => {
    const { id } = await itemIn('IN_PROGRESS');
    const approved = await taken(
      'approveLongTermRectification',
      { id, milestones: ['2026 年底覆盖一半', '  ', '2027 年底全部覆盖'] },
      committee,
      'progress { kind content agency { id } }',
    );
    expect(limits(approved)).toEqual({ RECTIFICATION_YEARLY_REVIEW: '2027-01-19' });
    expect(approved.progress.slice(1)).toEqual([
      { kind: 'MILESTONE', content: '2026 年底覆盖一半', agency: { id: agriculture.agencyId } },
      { kind: 'MILESTONE', content: '2027 年底全部覆盖', agency: { id: agriculture.agencyId } },
    ]);
    at('2027-01-12');
    const reviewed = await taken('reviewLongTermRectification', { id }, committee);
    expect(limits(reviewed)).toEqual({ RECTIFICATION_YEARLY_REVIEW: '2028-01-12' });
    const cancelled = await taken('cancelRectificationItem', { id, reason: '条例已修改' }, office);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', dueOn: null });
  });
});

async function followUpOf(inspectionId: string): Promise<string> {
  const { record } = await take(
    'planInspection',
    {
      title: '跟踪检查',
      summary: '看整改是否反弹',
      kind: 'FOLLOW_UP',
      year: 2026,
      methods: ['SPOT_CHECK'],
      organiserId: committee.agencyId,
      inspectedAgencyIds: [governmentOffice.agencyId],
      followUpOfId: inspectionId,
      startsOn: '2026-11-10',
      endsOn: '2026-11-12',
      laws: [{ code: 'cn-circular-economy-promotion', name: '中华人民共和国循环经济促进法', level: 'NATIONAL' }],
    },
    office,
  );
  return record.id;
}

describe('who acts', () => {
  it('is decided by the table alone, in every state, for every actor', async () => {
    const row = {
      organiserId: committee.agencyId,
      leadAgencyId: agriculture.agencyId,
      coAgencyIds: [ecology.agencyId],
    };
    const { faults, tried } = matrixFaults(itemCommands, row as never, {
      LEAD_AGENCY: agriculture,
      CO_AGENCY: ecology,
      COMMITTEE: agencyViewer('environment-committee', 'COMMITTEE'),
      INSPECTION_GROUP: agencyViewer('environment-committee', 'INSPECTION_GROUP'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      GOVERNMENT_OFFICE: governmentOffice,
      SYSTEM: systemPrincipal,
    });
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(1_000);
  });

  it('never lets a party verify, whatever its roles', async () => {
    const row = {
      state: 'VERIFYING',
      organiserId: committee.agencyId,
      leadAgencyId: committee.agencyId,
      coAgencyIds: [otherCommittee.agencyId],
    };
    expect(itemCommands.actorsOf(committee, row as never)).toEqual(['LEAD_AGENCY']);
    expect(itemCommands.actorsOf(otherCommittee, row as never)).toEqual(['CO_AGENCY']);
  });

  it('is, of the committees, the one alone that organised the inspection', async () => {
    const committees = new Set(['COMMITTEE', 'INSPECTION_GROUP']);
    const forCommittees = new Set(
      itemCommands.workflow.transitions
        .filter(({ actors }) => actors.some((actor) => committees.has(actor)))
        .map(({ action }) => action),
    );
    for (const state of ['IN_PROGRESS', 'COMPLETION_CLAIMED', 'VERIFYING', 'VERIFIED']) {
      const { id } = await itemIn(state);
      const offered = async (viewer: Principal) => {
        const { data } = await ask(
          opened.subgraph,
          'query ($id: ID!) { rectificationItem(id: $id) { availableTransitions { action } } }',
          { id },
          viewer,
        );
        return data.rectificationItem?.availableTransitions
          .map(({ action }: any) => action)
          .filter((action: string) => forCommittees.has(action));
      };
      expect(await offered(otherCommittee)).toBeUndefined();
      expect(await offered(governmentOffice)).toEqual([]);
      expect((await offered(committee)).length).toBeGreaterThan(0);
    }
    // To another committee there is no such item, and so is an item of a finding that is not its own.
    const { id } = await itemIn('COMPLETION_CLAIMED');
    const before = await imageOf(opened.subgraph);
    expect((await take('startRectificationVerification', { id }, otherCommittee)).refusal.code).toBe('NOT_FOUND');
    const item = { measure: 'x', severity: 'GENERAL', leadAgencyId: agriculture.agencyId };
    const made = await take('identifyRectificationItem', { ...item, findingId: await finding() }, otherCommittee);
    expect(made.refusal.code).toBe('FORBIDDEN');
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('owes what is due from a committee only where it organised the inspection', async () => {
    const { id } = await itemIn('COMPLETION_CLAIMED');
    const [due] = await opened.subgraph.due.of([id]);
    expect(due).toMatchObject({
      code: 'RECTIFICATION_VERIFICATION',
      owners: [{ role: 'COMMITTEE', agencyId: committee.agencyId }],
    });
  });

  it('does not let a case clue become an item', async () => {
    const [clue] = await opened.subgraph.database.rows<{ id: string }>(
      sql`select id from inspections.inspection_finding where kind = 'CASE_CLUE' limit 1`,
    );
    const input = { measure: 'x', severity: 'GENERAL', leadAgencyId: agriculture.agencyId };
    const sealed = await take('identifyRectificationItem', { ...input, findingId: clue?.id }, committee);
    const unknown = await take('identifyRectificationItem', { ...input, findingId: seedId('x', 1) }, committee);
    expect(sealed.refusal.code).toBe('NOT_FOUND');
    expect(sealed.refusal.message.replaceAll(String(clue?.id), '?')).toBe(
      unknown.refusal.message.replaceAll(seedId('x', 1), '?'),
    );
  });

  it('lists the open steps with the refusal', async () => {
    const { id } = await itemIn('ISSUED');
    const { refusal } = await take('claimRectificationCompletion', { id }, agriculture);
    expect(refusal).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      state: 'ISSUED',
      availableTransitions: [
        { action: 'acceptRectificationItem', to: 'ACCEPTED' },
        { action: 'requestRectificationReturn', to: 'RETURN_REQUESTED' },
      ],
    });
  });
});

describe('evidence', () => {
  it('is filed by the agency that uploaded the file, and by nobody who only knows its digest', async () => {
    const { id } = await itemIn('IN_PROGRESS');
    const sha256 = await upload(agriculture);
    const input = { id, kind: 'PROGRESS', sha256, fileName: '现场.pdf' };
    expect((await take('fileRectificationEvidence', input, ecology)).refusal).toMatchObject({
      guard: 'FILE_DEPOSITED',
    });
    const { evidence } = await taken(
      'fileRectificationEvidence',
      input,
      agriculture,
      'evidence { sha256 bytes agency { id } }',
    );
    expect(evidence).toEqual([{ sha256, bytes: expect.any(Number), agency: { id: agriculture.agencyId } }]);
  });

  it('is refused when the store does not have it', async () => {
    const { id } = await itemIn('PLANNED');
    for (const sha256 of ['0'.repeat(64), 'x', '../../etc/passwd'])
      expect(
        (await take('fileRectificationEvidence', { id, kind: 'PROGRESS', sha256, fileName: 'a.pdf' }, agriculture))
          .refusal,
      ).toMatchObject({ code: 'GUARD_FAILED', guard: 'FILE_DEPOSITED' });
  });

  it('of the agencies is theirs: the committee adds none while they work, and only its own record while it verifies', async () => {
    const working = await itemIn('IN_PROGRESS');
    const sha256 = await upload(committee);
    const file = (id: string, kind: string, viewer: Principal) =>
      take('fileRectificationEvidence', { id, kind, sha256, fileName: '记录.pdf' }, viewer);
    expect((await file(working.id, 'COMPLETION', committee)).refusal.code).toBe('FORBIDDEN');
    const verifying = await itemIn('VERIFYING');
    expect((await file(verifying.id, 'COMPLETION', committee)).refusal).toMatchObject({ guard: 'KIND_FITS_ACTOR' });
    expect((await file(verifying.id, 'COMPLETION', agriculture)).refusal.code).toBe('FORBIDDEN');
    expect((await file(verifying.id, 'VERIFICATION', committee)).refusal).toEqual({});
    // No mutation of the graph changes or removes what was filed.
    const actions = itemCommands.workflow.transitions.map(({ action }) => action);
    expect(actions.filter((action) => /evidence/i.test(action))).toEqual(Array(3).fill('fileRectificationEvidence'));
  });

  it('is read by whoever may see the item, and by nobody else', async () => {
    const { id } = await itemIn('IN_PROGRESS');
    const sha256 = await upload(agriculture);
    await taken('fileRectificationEvidence', { id, kind: 'PROGRESS', sha256, fileName: '现场.pdf' }, agriculture);
    const name = (viewer: Principal) => opened.subgraph.attachment(viewer, sha256);
    for (const viewer of [agriculture, ecology, committee, governmentOffice, office])
      expect(await name(viewer)).toBe('现场.pdf');
    for (const viewer of [water, health, otherCommittee, anonymous]) expect(await name(viewer)).toBeNull();
  });
});

describe('a refused step', () => {
  const uuid = seedId('agency', 'water-bureau');
  const verifying = { method: 'ON_SITE', verifiers: ['甲', '乙'], opinion: '相符', checkedOn: '2026-01-19' };
  const refusals: [string, string, Record<string, unknown>, () => Principal, Record<string, unknown>][] = [
    [
      'a date not ahead',
      'issueRectificationItem@IDENTIFIED',
      { completionDueOn: '2026-01-19' },
      () => office,
      { guard: 'DATE_AHEAD' },
    ],
    [
      'a return without reason',
      'requestRectificationReturn@ISSUED',
      { reason: ' ' },
      () => agriculture,
      { guard: 'REASON_GIVEN' },
    ],
    [
      'a plan beyond the date',
      'planRectification@ACCEPTED',
      { ...plan, finishOn: '2026-07-01' },
      () => agriculture,
      { guard: 'PLAN_WITHIN_DATE' },
    ],
    [
      'a plan without goals',
      'planRectification@ACCEPTED',
      { ...plan, goals: ' ' },
      () => agriculture,
      { fields: [{ path: 'input.goals' }] },
    ],
    [
      '101 percent',
      'reportRectificationProgress@PLANNED',
      { content: 'x', percent: 101 },
      () => ecology,
      { fields: [{ path: 'input.percent' }] },
    ],
    [
      '-1 percent',
      'reportRectificationProgress@PLANNED',
      { content: 'x', percent: -1 },
      () => ecology,
      { fields: [{ path: 'input.percent' }] },
    ],
    [
      'an empty report',
      'reportRectificationProgress@PLANNED',
      { content: '', percent: 1 },
      () => ecology,
      { fields: [{ path: 'input.content' }] },
    ],
    [
      'the lead for the co part',
      'reportRectificationProgress@PLANNED',
      { content: 'x', percent: 1, coPartDone: true },
      () => agriculture,
      { guard: 'CO_PART_BY_CO_AGENCY' },
    ],
    [
      'a claim without evidence',
      'claimRectificationCompletion@IN_PROGRESS',
      {},
      () => agriculture,
      { guard: 'EVIDENCE_ATTACHED' },
    ],
    [
      'no milestones',
      'approveLongTermRectification@IN_PROGRESS',
      { milestones: [' '] },
      () => committee,
      { guard: 'MILESTONES_LISTED' },
    ],
    [
      'a path for a name',
      'fileRectificationEvidence@IN_PROGRESS',
      { kind: 'PROGRESS', sha256: 'x', fileName: 'a/b' },
      () => agriculture,
      { fields: [{ path: 'input.fileName' }] },
    ],
    [
      'one verifier twice',
      'verifyRectification@VERIFYING',
      { ...verifying, verifiers: ['甲', '甲 '] },
      () => committee,
      { guard: 'TWO_VERIFIERS' },
    ],
    [
      'three verifiers',
      'verifyRectification@VERIFYING',
      { ...verifying, verifiers: ['甲', '乙', '丙'] },
      () => committee,
      { guard: 'TWO_VERIFIERS' },
    ],
    [
      'a check tomorrow',
      'verifyRectification@VERIFYING',
      { ...verifying, checkedOn: '2026-01-20' },
      () => committee,
      { fields: [{ path: 'input.checkedOn' }] },
    ],
    [
      'a check before the claim',
      'verifyRectification@VERIFYING',
      { ...verifying, checkedOn: '2026-01-18' },
      () => committee,
      { fields: [{ path: 'input.checkedOn' }] },
    ],
    [
      'a rejection without reason',
      'rejectRectification@VERIFYING',
      { ...verifying, completionDueOn: '2026-08-01' },
      () => committee,
      { guard: 'REASON_GIVEN' },
    ],
    [
      'a reopening without a follow-up',
      'reopenRectificationItem@VERIFIED',
      { reason: 'x', followUpInspectionId: seedId('inspection', 1) },
      () => committee,
      { guard: 'FOLLOW_UP_INSPECTION' },
    ],
    [
      'a reopening by nonsense',
      'reopenRectificationItem@VERIFIED',
      { reason: 'x', followUpInspectionId: 'x' },
      () => committee,
      { fields: [{ path: 'input.followUpInspectionId' }] },
    ],
    ['a cancellation without reason', 'cancelRectificationItem@ISSUED', {}, () => office, { guard: 'REASON_GIVEN' }],
    ['the lead signing off', 'verifyRectification@VERIFYING', verifying, () => agriculture, { code: 'FORBIDDEN' }],
    ['a stranger', 'acceptRectificationItem@ISSUED', {}, () => water, { code: 'NOT_FOUND' }],
    ['nobody', 'acceptRectificationItem@ISSUED', {}, () => anonymous, { code: 'NOT_FOUND' }],
    [
      'an old version',
      'acceptRectificationItem@ISSUED',
      { expectedVersion: 1 },
      () => agriculture,
      { code: 'VERSION_CONFLICT', currentVersion: 2 },
    ],
  ];

  it.each(refusals)('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await itemIn(state);
    const before = await imageOf(opened.subgraph);
    const { record, refusal } = await take(action, { id, ...input }, viewer());
    expect(record).toBeNull();
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it.each([
    ['the same agency again', { leadAgencyId: agriculture.agencyId }, { guard: 'ANOTHER_AGENCY' }],
    ['the organiser', { leadAgencyId: committee.agencyId }, { guard: 'NOT_THE_ORGANISER' }],
    ['no UUID', { leadAgencyId: 'x' }, { fields: [{ path: 'input.leadAgencyId' }] }],
    ['itself beside itself', { leadAgencyId: uuid, coAgencyIds: [uuid] }, { fields: [{ path: 'input.coAgencyIds' }] }],
    [
      'one agency twice',
      { leadAgencyId: uuid, coAgencyIds: [ecology.agencyId, ecology.agencyId] },
      { fields: [{ path: 'input.coAgencyIds' }] },
    ],
  ])('does not reissue to %s', async (_, input, expected) => {
    const { id } = await itemIn('ISSUED');
    await taken('requestRectificationReturn', { id, reason: 'x' }, agriculture);
    const before = await imageOf(opened.subgraph);
    expect((await take('reissueRectificationItem', { id, ...input }, office)).refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });
});

describe('a command', () => {
  it('sent again under its key is done once, and refused under the key with another input', async () => {
    const { id } = await itemIn('IN_PROGRESS');
    const input = { id, content: '本月进展', percent: 30, idempotencyKey: 'month-1' };
    const first = await taken('reportRectificationProgress', input, agriculture, 'progress { id }');
    const again = await taken('reportRectificationProgress', input, agriculture, 'progress { id }');
    expect(again).toEqual(first);
    const { refusal } = await take('reportRectificationProgress', { ...input, percent: 31 }, agriculture);
    expect(refusal.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('of fifty at once is taken by exactly one', async () => {
    const { id } = await itemIn('ISSUED');
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('acceptRectificationItem', { id }, agriculture)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const { data } = await ask(
      opened.subgraph,
      'query ($id: ID!) { rectificationItem(id: $id) { history { action } } }',
      { id },
    );
    expect(
      data.rectificationItem.history.filter(({ action }: any) => action === 'acceptRectificationItem'),
    ).toHaveLength(1);
  });

  it('gives items their numbers without gaps or doubles when they are made at once', async () => {
    const items = await Promise.all(Array.from({ length: 10 }, () => itemIn('IDENTIFIED')));
    const ordinals = items.map(({ number }) => Number(number.split('-').at(-1))).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 10 }, (_, index) => (ordinals[0] as number) + index));
  });

  it('leaves an event with the parties and the changed fields, and nothing of what was written', async () => {
    const { id } = await itemIn('ACCEPTED');
    const before = (await eventsOf(opened.subgraph, id)).length;
    const image = await imageOf(opened.subgraph);
    const { version } = await taken('planRectification', { id, ...plan }, agriculture);
    expect(await imageOf(opened.subgraph)).not.toBe(image);
    const events = (await eventsOf(opened.subgraph, id)).slice(before);
    expect(events).toEqual([
      {
        type: 'RectificationItem.planRectification',
        subjectType: 'RectificationItem',
        subjectId: id,
        parties: [agriculture.agencyId, ecology.agencyId, committee.agencyId],
        from: 'ACCEPTED',
        to: 'PLANNED',
        changed: expect.arrayContaining(['plan', 'lastUpdatedOn', 'state', 'dueOn']),
        version,
      },
    ]);
    expect(JSON.stringify(events)).not.toContain(plan.responsiblePerson);
  });
});
