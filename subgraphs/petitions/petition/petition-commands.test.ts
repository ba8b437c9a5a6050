import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import {
  ask,
  congressOffice,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { petitions } from '../index.ts';
import {
  agriculture,
  court,
  eventsOf,
  governmentOffice,
  health,
  imageOf,
  petitioner,
  region,
  running,
  service,
  water,
} from '../testing/commands.ts';
import { appeal, Petitions, person } from '../testing/petitions.ts';
import { petitionCommands } from './petition.commands.ts';

let opened: WritableSubgraph;
const desk = new Petitions(() => opened);
const { at, take, taken, register, inState } = {
  at: desk.at.bind(desk),
  take: desk.take.bind(desk),
  taken: desk.taken.bind(desk),
  register: desk.register.bind(desk),
  inState: desk.inState.bind(desk),
};
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
beforeEach(() => at('2026-01-19'));

const opinion = '事实清楚,依据充分。';
const explained = (record: any, code: string): string =>
  record.deadlines.filter((one: any) => one.code === code).at(-1).explain;
const read = async (id: string, fields: string) =>
  (await ask(opened.subgraph, `query ($id: ID!) { petition(id: $id) { ${fields} } }`, { id }, service)).data.petition;

async function deposited(by: Principal): Promise<string> {
  const content = Buffer.from(`%PDF-1.7\n协议书 ${Math.random()}\n%%EOF`);
  return (await opened.files.put(content, { mediaType: 'application/pdf', agencyId: by.agencyId as string })).sha256;
}

describe('an appeal', () => {
  it('goes from the window to re-examination with a hearing, by articles 21 to 36, and is final', async () => {
    // A Friday before 春节 (15 to 23 February, 14 and 28 February are workdays).
    at('2026-02-06');
    const registered = await register();
    const { id } = registered;
    expect(registered).toMatchObject({
      state: 'REGISTERED',
      version: 1,
      registrationNo: expect.stringMatching(/^信访2026-\d{6}$/),
    });
    // Fifteen days end on the 21st, inside the holiday, and roll to the first workday.
    expect(running(registered)).toEqual({ PETITION_CLASSIFY: '2026-02-11', PETITION_NOTICE: '2026-02-24' });
    expect(explained(registered, 'PETITION_NOTICE')).toContain('2026-02-21届满；该日在春节假期内');
    expect(await read(id, 'title content')).toEqual({ title: null, content: null });

    at('2026-02-09');
    const { petition } = await taken(
      'classifyPetition',
      { id, matter: 'APPEAL' },
      service,
      'petition { title matter }',
    );
    expect(petition).toEqual({ title: appeal.title, matter: 'APPEAL' });
    at('2026-02-10');
    expect(running(await taken('notifyPetitioner', { id }, service))).toEqual({});

    at('2026-02-11');
    const assigned = await taken(
      'assignPetition',
      { id, agencyId: agriculture.agencyId, reportDueOn: '2026-06-30' },
      service,
      'handlingAgency { id } reportDueOn',
    );
    expect(assigned).toMatchObject({ handlingAgency: { id: agriculture.agencyId }, reportDueOn: '2026-06-30' });
    // Five working days over 春节: 12, 13 and 14 February, then the 24th and the 25th.
    expect(running(assigned)).toEqual({
      PETITION_OBJECTION: '2026-02-25',
      PETITION_ACCEPT: '2026-02-26',
      PETITION_ASSIGNED_REPORT: '2026-06-30',
    });
    expect(explained(assigned, 'PETITION_OBJECTION')).toMatch(/春节假期不计入工作日/);

    at('2026-02-24');
    await taken('objectToPetition', { id, reason: '灌溉属于水利部门职责' }, agriculture);
    at('2026-02-25');
    const reforwarded = await taken(
      'reforwardPetition',
      { id, agencyId: water.agencyId },
      service,
      'objectionReason objectionAnswer sentOn history { reason }',
    );
    expect(reforwarded).toMatchObject({
      state: 'ASSIGNED_OUT',
      objectionReason: '灌溉属于水利部门职责',
      objectionAnswer: '同意异议',
      sentOn: '2026-02-25',
    });
    // The clock of the other agency begins anew, and the history says so.
    expect(running(reforwarded)).toEqual({
      PETITION_OBJECTION: '2026-03-03',
      PETITION_ACCEPT: '2026-03-12',
      PETITION_ASSIGNED_REPORT: '2026-06-30',
    });
    expect(reforwarded.history.at(-1).reason).toContain('重新起算');

    at('2026-03-10');
    const accepted = await taken('acceptPetition', { id }, water);
    // Sixty days after 10 March are 9 May, a Saturday that is a workday.
    expect(running(accepted)).toMatchObject({ PETITION_HANDLING: '2026-05-09' });
    await taken('beginPetitionHandling', { id }, water);
    at('2026-05-09');
    const reason = '需委托第三方测量渠道流量';
    const extended = await taken('extendPetitionHandling', { id, days: 30, reason }, water, 'extensionReason');
    expect(extended).toMatchObject({ state: 'EXTENDED', extensionReason: reason });
    expect(running(extended)).toMatchObject({ PETITION_HANDLING: '2026-06-08' });
    expect(extended.deadlines.filter(({ code }: any) => code === 'PETITION_HANDLING')).toHaveLength(1);
    expect(explained(extended, 'PETITION_HANDLING')).toContain(`经办理机关负责人同意延长30日（理由：${reason}`);
    const again = await take('extendPetitionHandling', { id, days: 1, reason }, water);
    expect(again.refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', state: 'EXTENDED' });

    // Two days late: the decision stands, and the limit shows by how much.
    at('2026-06-10');
    const decided = await taken(
      'decidePetition',
      { id, decision: 'NOT_SUPPORT', opinion },
      water,
      'decidedOn decision decisionText decisionReceivedOn deadlines { overdueDays }',
    );
    expect(decided).toMatchObject({ decidedOn: '2026-06-10', decision: 'NOT_SUPPORT', decisionText: opinion });
    expect(decided.deadlines.find(({ code }: any) => code === 'PETITION_HANDLING')).toMatchObject({
      dueOn: '2026-06-08',
      metOn: '2026-06-10',
      overdueDays: 2,
    });
    // The petitioner's thirty days wait for the day on which the petitioner has the answer, and somebody owes that day: ten
    // working days over 端午.
    expect(running(decided)).toEqual({
      PETITION_ASSIGNED_REPORT: '2026-06-30',
      PETITION_DECISION_SERVICE: '2026-06-25',
    });
    const reported = await taken(
      'reportPetitionClosing',
      { id, report: '已出具处理意见书。' },
      water,
      'closingReportedOn',
    );
    expect(reported).toMatchObject({ state: 'DECIDED', closingReportedOn: '2026-06-10', dueOn: '2026-06-25' });
    at('2026-06-15');
    const received = await taken('recordPetitionDecisionReceipt', { id, receivedOn: '2026-06-12' }, water);
    expect(running(received)).toEqual({ PETITION_REVIEW_REQUEST: '2026-07-13' });
    expect(explained(received, 'PETITION_REVIEW_REQUEST')).toContain('2026-07-12届满');
    expect(received.deadlines.find(({ code }: any) => code === 'PETITION_DECISION_SERVICE').metOn).toBe('2026-06-12');

    at('2026-07-13');
    const requested = await taken(
      'requestReview',
      { id, agencyId: governmentOffice.agencyId },
      service,
      'reviewingAgency { id }',
    );
    expect(requested.reviewingAgency.id).toBe(governmentOffice.agencyId);
    expect(running(requested)).toEqual({ PETITION_REVIEW: '2026-08-12' });
    at('2026-08-10');
    const reviewed = await taken(
      'reviewPetition',
      { id, outcome: 'UPHELD', opinion, isServed: true },
      governmentOffice,
    );
    expect(running(reviewed)).toEqual({ PETITION_REEXAM_REQUEST: '2026-09-09' });

    at('2026-09-08');
    const contested = await taken('requestReexamination', { id, agencyId: region.agencyId }, service);
    // Thirty days end on 8 October, the first workday after 国庆.
    expect(running(contested)).toEqual({ PETITION_REEXAM: '2026-10-08' });
    expect(
      (await take('recordPetitionHearing', { id, from: '2026-09-21', until: '2026-09-22' }, governmentOffice)).refusal
        .code,
    ).toBe('FORBIDDEN');
    at('2026-09-22');
    await taken('recordPetitionHearing', { id, from: '2026-09-21', until: '2026-09-22' }, region);
    const heard = await taken(
      'recordPetitionHearing',
      { id, from: '2026-09-24', until: '2026-09-24' },
      region,
      'state hearings { from until }',
    );
    expect(heard.state).toBe('REEXAM_REQUESTED');
    expect(heard.hearings).toEqual([
      { from: '2026-09-21', until: '2026-09-22' },
      { from: '2026-09-24', until: '2026-09-24' },
    ]);
    // Three days are not counted: the 8th becomes the 11th, a Sunday, and rolls.
    expect(running(heard)).toEqual({ PETITION_REEXAM: '2026-10-12' });
    expect(explained(heard, 'PETITION_REEXAM')).toContain('听证期间2026-09-21至2026-09-22共2日不计入期限');
    expect(explained(heard, 'PETITION_REEXAM')).toContain('听证期间2026-09-24至2026-09-24共1日不计入期限');

    at('2026-10-12');
    const final = await taken(
      'reexaminePetition',
      { id, outcome: 'UPHELD', opinion },
      region,
      'concludedOn reexamOutcome',
    );
    expect(final).toMatchObject({ state: 'FINAL', concludedOn: '2026-10-12', reexamOutcome: 'UPHELD', dueOn: null });
    expect(final.deadlines.every(({ metOn }: any) => metOn !== null)).toBe(true);
    expect(final.history.map(({ action }: any) => action).slice(-4)).toEqual([
      'recordPetitionHearing',
      'recordPetitionHearing',
      'reexaminePetition',
      'finishPetition',
    ]);
    await sameFactsAreNotAcceptedAgain(id);
  });

  /** Article 36(3). */
  async function sameFactsAreNotAcceptedAgain(id: string) {
    const [row] = await opened.subgraph.database.rows<{ petitionerId: string }>(
      sql`select petitioner_id as "petitionerId" from petitions.petition where id = ${id}::uuid`,
    );
    const before = await imageOf(opened.subgraph);
    for (const input of [
      { ...appeal, petitioner: person, repeatOfId: id },
      { ...appeal, petitionerId: row?.petitionerId },
      { ...appeal, title: '再次反映', petitionerId: row?.petitionerId },
    ])
      expect((await take('registerPetition', input, service)).refusal).toMatchObject({
        code: 'GUARD_FAILED',
        guard: 'SAME_FACTS_FINAL',
      });
    expect(await imageOf(opened.subgraph)).toBe(before);
    // Other facts of the same petitioner are another matter.
    await register({
      petitioner: undefined,
      petitionerId: row?.petitionerId,
      title: '道路坑洼',
      content: '村道坑洼不平。',
    });
    // Found out only later, it is classified as repeated and closed.
    const repeated = await register();
    await taken('classifyPetition', { id: repeated.id, matter: 'REPEAT', repeatOfId: id }, service);
    const none = await take('closeRepeatedPetition', { id: repeated.id }, service);
    expect(none.refusal).toMatchObject({ guard: 'PETITIONER_NOTIFIED' });
    await taken('notifyPetitioner', { id: repeated.id }, service);
    const closed = await taken('closeRepeatedPetition', { id: repeated.id }, service, 'concludedOn repeatOf { id }');
    expect(closed).toMatchObject({ state: 'CLOSED', concludedOn: '2026-10-12', repeatOf: { id }, dueOn: null });
  }

  it('that crosses into 2027 has provisional limits, for no notice on its holidays is there', async () => {
    at('2026-11-20');
    const id = await inState('ACCEPTED');
    const petition = await read(id, 'deadlines { code dueOn provisional explain metOn }');
    expect(running(petition)).toMatchObject({ PETITION_HANDLING: '2027-01-19' });
    const handling = petition.deadlines.find(({ code }: any) => code === 'PETITION_HANDLING');
    expect(handling.provisional).toBe(true);
    expect(handling.explain).toContain('放假安排尚未公布');
  });

  it('is closed by the sweep once the thirty days of a request have passed, and not before', async () => {
    const waiting = [await inState('DECIDED'), await inState('REVIEWED')] as const;
    const limits = 'state concludedOn history { action actor reason } deadlines { code dueOn metOn }';
    // Thirty days after 19 January: 18 February lies in 春节, the 24th is the first workday.
    expect(running(await read(waiting[0], limits))).toMatchObject({ PETITION_REVIEW_REQUEST: '2026-02-24' });
    expect(running(await read(waiting[1], limits))).toMatchObject({ PETITION_REEXAM_REQUEST: '2026-02-24' });
    at('2026-02-24', '23:59:59');
    await opened.subgraph.sweep.run();
    for (const id of waiting) expect((await read(id, limits)).state).not.toBe('CLOSED');
    at('2026-02-25', '00:00:01');
    await opened.subgraph.sweep.run();
    for (const id of waiting) {
      const closed = await read(id, limits);
      expect(closed).toMatchObject({ state: 'CLOSED', concludedOn: '2026-02-25' });
      expect(closed.history.at(-1)).toMatchObject({ actor: 'SYSTEM', reason: '三十日内未提出请求' });
      // The report of the agency is still owed.
      expect(running(closed)).toEqual({ PETITION_ASSIGNED_REPORT: '2026-12-31' });
      const late = await take('requestReview', { id, agencyId: region.agencyId }, service);
      expect(late.refusal.code).toBe('ILLEGAL_TRANSITION');
    }
  });

  it('is not closed by anybody before the thirty days have passed', async () => {
    const id = await inState('DECIDED');
    const { commands } = opened.subgraph.context(systemPrincipal);
    await expect(commands.advance(petitionCommands, 'closePetition', { id })).rejects.toMatchObject({
      code: 'GUARD_FAILED',
    });
  });

  it('may be asked to be reviewed on the last day and not the day after', async () => {
    const [last, late] = [await inState('DECIDED'), await inState('DECIDED')];
    at('2026-02-25');
    const refused = await take('requestReview', { id: late, agencyId: governmentOffice.agencyId }, service);
    expect(refused.refusal).toMatchObject({ code: 'GUARD_FAILED', guard: 'REQUESTED_IN_TIME' });
    at('2026-02-24', '23:59:59');
    await taken('requestReview', { id: last, agencyId: governmentOffice.agencyId }, service);
  });

  it('is reviewed by an organ outside the directory through the petition service, and only then', async () => {
    const inside = await inState('REVIEW_REQUESTED');
    expect((await take('reviewPetition', { id: inside, outcome: 'UPHELD', opinion }, service)).refusal).toMatchObject({
      guard: 'BY_THE_ORGAN',
    });
    const outside = await inState('REVIEWED');
    await taken('requestReexamination', { id: outside }, service);
    expect(
      (await take('reexaminePetition', { id: outside, outcome: 'UPHELD', opinion }, governmentOffice)).refusal.code,
    ).toBe('FORBIDDEN');
    await taken('recordPetitionHearing', { id: outside, from: '2026-01-20', until: '2026-01-20' }, service);
    expect((await taken('reexaminePetition', { id: outside, outcome: 'CHANGED', opinion }, service)).state).toBe(
      'FINAL',
    );
  });

  it('is settled with an agreement that only the agency and the petition service read', async () => {
    const id = await inState('HANDLING');
    const sha256 = await deposited(water);
    const settled = await taken(
      'mediatePetition',
      { id, kind: 'RECONCILIATION', sha256, fileName: '和解协议书.pdf' },
      water,
      'settlementKind concludedOn',
    );
    expect(settled).toMatchObject({ state: 'MEDIATED', settlementKind: 'RECONCILIATION', concludedOn: '2026-01-19' });
    expect(running(settled)).toEqual({ PETITION_ASSIGNED_REPORT: '2026-12-31' });
    expect((await taken('reportPetitionClosing', { id, report: '双方和解。' }, water)).dueOn).toBeNull();
    for (const viewer of [water, service])
      expect(await opened.subgraph.attachment(viewer, sha256)).toBe('和解协议书.pdf');
    for (const viewer of [health, governmentOffice, anonymous])
      expect(await opened.subgraph.attachment(viewer, sha256)).toBeNull();
    const named = async (viewer: Principal) => {
      const { data } = await ask(
        opened.subgraph,
        'query ($id: ID!) { petition(id: $id) { history { documents { sha256 fileName } } } }',
        { id },
        viewer,
      );
      return data.petition.history.flatMap(({ documents }: any) => documents);
    };
    for (const viewer of [water, service])
      expect(await named(viewer)).toEqual([{ sha256, fileName: '和解协议书.pdf' }]);
    expect(await named(congressOffice)).toEqual([]);
  });

  it('goes back to the same agency without a new clock when its objection does not stand', async () => {
    const id = await inState('FORWARDED');
    at('2026-01-23');
    const objected = await taken('objectToPetition', { id, reason: '职责不清' }, water);
    expect(running(objected)).toEqual({ PETITION_ACCEPT: '2026-02-03' });
    at('2026-01-28');
    const rejected = await taken(
      'rejectPetitionObjection',
      { id, reason: '三定方案已明确' },
      service,
      'objectionAnswer sentOn',
    );
    expect(rejected).toMatchObject({ state: 'FORWARDED', objectionAnswer: '三定方案已明确', sentOn: '2026-01-19' });
    expect(running(rejected)).toEqual({ PETITION_ACCEPT: '2026-02-03' });
    // Late objections are recorded as late; whether they stand is for the sender to say.
    at('2026-02-02');
    await taken('objectToPetition', { id, reason: '仍有异议' }, water);
    await taken('reforwardPetition', { id, agencyId: agriculture.agencyId }, service);
    expect((await take('acceptPetition', { id }, water)).refusal.code).toBe('NOT_FOUND');
    at('2026-03-02');
    // Late as well: taken, and shown as late.
    const { deadlines } = await taken('acceptPetition', { id }, agriculture);
    expect(deadlines).toContainEqual(
      expect.objectContaining({ code: 'PETITION_ACCEPT', dueOn: '2026-02-24', metOn: '2026-03-02' }),
    );
  });
});

describe('a suggestion', () => {
  it('is studied and answered with a closing report; it has no sixty days and no decision', async () => {
    const id = await inState('HANDLING', 'SUGGESTION');
    expect(running(await read(id, 'deadlines { code dueOn metOn }'))).toEqual({
      PETITION_ASSIGNED_REPORT: '2026-12-31',
    });
    for (const [action, input] of [
      ['decidePetition', { decision: 'SUPPORT', opinion }],
      ['extendPetitionHandling', { days: 3, reason: '需研究' }],
      ['mediatePetition', { kind: 'MEDIATION', sha256: await deposited(water), fileName: 'a.pdf' }],
    ] as const)
      expect((await take(action, { id, ...input }, water)).refusal).toMatchObject({ guard: 'DECISION_MATTER' });
    const closed = await taken(
      'reportPetitionClosing',
      { id, report: '已采纳,列入明年计划。' },
      water,
      'closingReport concludedOn',
    );
    expect(closed).toMatchObject({ state: 'CLOSING_REPORTED', closingReport: '已采纳,列入明年计划。', dueOn: null });
  });

  it('may be reported closed as soon as it is assigned, which takes it in as well', async () => {
    const id = await inState('ASSIGNED_OUT', 'SUGGESTION');
    const closed = await taken('reportPetitionClosing', { id, report: '已答复。' }, water);
    expect(closed.state).toBe('CLOSING_REPORTED');
    expect(running(closed)).toEqual({});
  });
});

describe('a litigation matter', () => {
  it('is diverted to the organs of justice and goes no other way', async () => {
    const id = await desk.classified('LITIGATION');
    await taken('notifyPetitioner', { id }, service);
    for (const action of ['forwardPetition', 'referPetition'])
      expect((await take(action, { id, agencyId: water.agencyId, reason: 'x' }, service)).refusal).toMatchObject({
        guard: 'FITS_MATTER',
      });
    const diverted = await taken('divertPetition', { id, agencyId: court.agencyId }, service, 'concludedOn sentOn');
    expect(diverted).toMatchObject({ state: 'DIVERTED', concludedOn: '2026-01-19', sentOn: '2026-01-19', dueOn: null });
  });
});

describe('an unsigned letter', () => {
  it('needs no notice and is forwarded straight away', async () => {
    const unsigned = await taken(
      'registerPetition',
      { ...appeal, channel: 'LETTER' },
      service,
      'isNoticeWaived petitioner { id }',
    );
    expect(unsigned).toMatchObject({ isNoticeWaived: true, petitioner: null });
    expect(running(unsigned)).toEqual({ PETITION_CLASSIFY: '2026-01-22' });
    const { id } = unsigned;
    await taken('classifyPetition', { id, matter: 'APPEAL' }, service);
    expect((await take('notifyPetitioner', { id }, service)).refusal).toMatchObject({ guard: 'NOTICE_POSSIBLE' });
    await taken('forwardPetition', { id, agencyId: water.agencyId }, service);
  });
});

describe('the petitioner', () => {
  it('rates the handling once, through the window', async () => {
    const id = await inState('DECIDED');
    expect((await taken('ratePetition', { id, rating: 'DISSATISFIED' }, service, 'rating')).rating).toBe(
      'DISSATISFIED',
    );
    expect((await take('ratePetition', { id, rating: 'SATISFIED' }, service)).refusal).toMatchObject({
      guard: 'NOT_RATED_BEFORE',
    });
    expect((await take('ratePetition', { id, rating: 'SATISFIED' }, water)).refusal.code).toBe('FORBIDDEN');
  });
});

it('is put under supervision once, with a reason', async () => {
  const id = await inState('HANDLING');
  expect((await take('supervisePetition', { id }, service)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
  const supervised = await taken('supervisePetition', { id, reason: '久拖未决' }, service, 'isUnderSupervision');
  expect(supervised).toMatchObject({ isUnderSupervision: true, state: 'HANDLING' });
  expect((await take('supervisePetition', { id, reason: '久拖未决' }, service)).refusal).toMatchObject({
    guard: 'NOT_SUPERVISED_BEFORE',
  });
});

describe('who acts', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const row = {
      handlingAgencyId: water.agencyId,
      reviewingAgencyId: region.agencyId,
      reexaminingAgencyId: region.agencyId,
    };
    const { faults, tried } = matrixFaults(petitionCommands, row as never, {
      PETITION_SERVICE: service,
      HANDLING_AGENCY: water,
      UPPER_ORGAN: region,
      PETITIONER: petitioner,
      SYSTEM: systemPrincipal,
    });
    expect(faults).toEqual([]);
    const states = Object.keys(petitionCommands.workflow.states).length;
    const actions = new Set(petitionCommands.workflow.transitions.map(({ action }) => action)).size;
    expect(tried).toBe(states * actions * 5);
  });

  it('is the organ above that the request went to, and not the one whose opinion is contested', () => {
    const row = { handlingAgencyId: water.agencyId, reviewingAgencyId: governmentOffice.agencyId };
    const as = (state: string, more = {}) =>
      petitionCommands.actorsOf(governmentOffice, { ...row, ...more, state } as never);
    expect(as('REVIEW_REQUESTED')).toEqual(['UPPER_ORGAN']);
    expect(as('REEXAM_REQUESTED', { reexaminingAgencyId: region.agencyId })).toEqual([]);
    expect(as('REEXAM_REQUESTED', { reexaminingAgencyId: null })).toEqual([]);
  });

  it('never lets an agency that handles a petition act as the petition service for it', () => {
    const row = { state: 'DECIDED', handlingAgencyId: service.agencyId };
    expect(petitionCommands.actorsOf(service, row as never)).toEqual(['HANDLING_AGENCY']);
  });

  it('shows the open steps to the viewer', async () => {
    const id = await inState('ASSIGNED_OUT');
    const { data } = await ask(
      opened.subgraph,
      'query ($id: ID!) { petition(id: $id) { availableTransitions { action } } }',
      { id },
      water,
    );
    expect(data.petition.availableTransitions.map(({ action }: any) => action)).toEqual([
      'objectToPetition',
      'acceptPetition',
      'reportPetitionClosing',
    ]);
  });
});

describe('a refused step', () => {
  const agencyId = water.agencyId;
  const refusals: [string, string, Record<string, unknown>, Principal, Record<string, unknown>][] = [
    [
      'a repetition of nothing',
      'classifyPetition@REGISTERED',
      { matter: 'REPEAT' },
      service,
      { fields: [{ path: 'input.repeatOfId' }] },
    ],
    [
      'a repetition of what is not there',
      'classifyPetition@REGISTERED',
      { matter: 'REPEAT', repeatOfId: seedId('x', 1) },
      service,
      { fields: [{ path: 'input.repeatOfId' }] },
    ],
    [
      'a repetition of what is sealed',
      'classifyPetition@REGISTERED',
      { matter: 'REPEAT', repeatOfId: seedId('petition', 'sealed-1') },
      service,
      { fields: [{ path: 'input.repeatOfId' }] },
    ],
    [
      'an original of an appeal',
      'classifyPetition@REGISTERED',
      { matter: 'APPEAL', repeatOfId: seedId('petition', 1) },
      service,
      { fields: [{ path: 'input.repeatOfId' }] },
    ],
    ['forwarding before notice', 'forwardPetition@CLASSIFIED', { agencyId }, service, { guard: 'PETITIONER_NOTIFIED' }],
    [
      'assignment before notice',
      'assignPetition@CLASSIFIED',
      { agencyId, reportDueOn: '2026-03-01' },
      service,
      { guard: 'PETITIONER_NOTIFIED' },
    ],
    [
      'forwarding to nonsense',
      'forwardPetition@NOTIFIED',
      { agencyId: 'x' },
      service,
      { fields: [{ path: 'input.agencyId' }] },
    ],
    [
      'forwarding to itself',
      'forwardPetition@NOTIFIED',
      { agencyId: service.agencyId },
      service,
      { guard: 'ANOTHER_AGENCY' },
    ],
    [
      'a report due today',
      'assignPetition@NOTIFIED',
      { agencyId, reportDueOn: '2026-01-19' },
      service,
      { fields: [{ path: 'input.reportDueOn' }] },
    ],
    ['a referral that names no procedure', 'referPetition@NOTIFIED', {}, service, { guard: 'REASON_GIVEN' }],
    [
      'diversion of an appeal',
      'divertPetition@NOTIFIED',
      { agencyId: court.agencyId },
      service,
      { guard: 'FITS_MATTER' },
    ],
    ['sealing of an appeal', 'sealPetition@CLASSIFIED', { agencyId }, service, { guard: 'FITS_MATTER' }],
    ['closing an appeal as repeated', 'closeRepeatedPetition@NOTIFIED', {}, service, { guard: 'FITS_MATTER' }],
    ['an objection without reason', 'objectToPetition@ASSIGNED_OUT', {}, water, { guard: 'REASON_GIVEN' }],
    [
      'a person in a reason',
      'objectToPetition@ASSIGNED_OUT',
      { reason: '联系13812345678' },
      water,
      { fields: [{ path: 'input.reason' }] },
    ],
    [
      'sending it back to who objected',
      'reforwardPetition@OBJECTED',
      { agencyId },
      service,
      { guard: 'ANOTHER_AGENCY' },
    ],
    ['a rejection without reason', 'rejectPetitionObjection@OBJECTED', {}, service, { guard: 'REASON_GIVEN' }],
    [
      'a report on an open appeal',
      'reportPetitionClosing@HANDLING',
      { report: '已办' },
      water,
      { guard: 'OUTCOME_FIRST' },
    ],
    [
      '31 days more',
      'extendPetitionHandling@HANDLING',
      { days: 31, reason: 'x' },
      water,
      { fields: [{ path: 'input.days' }] },
    ],
    [
      'no day more',
      'extendPetitionHandling@HANDLING',
      { days: 0, reason: 'x' },
      water,
      { fields: [{ path: 'input.days' }] },
    ],
    ['an extension without reason', 'extendPetitionHandling@HANDLING', { days: 30 }, water, { guard: 'REASON_GIVEN' }],
    [
      'an empty opinion',
      'decidePetition@HANDLING',
      { decision: 'SUPPORT', opinion: ' ' },
      water,
      { fields: [{ path: 'input.opinion' }] },
    ],
    [
      'an opinion that names a person',
      'decidePetition@HANDLING',
      { decision: 'SUPPORT', opinion: '身份证150802199001011234' },
      water,
      { fields: [{ path: 'input.opinion' }] },
    ],
    [
      'a settlement without agreement',
      'mediatePetition@HANDLING',
      { kind: 'MEDIATION', sha256: '0'.repeat(64), fileName: 'a.pdf' },
      water,
      { guard: 'AGREEMENT_DEPOSITED' },
    ],
    [
      'a path for a name',
      'mediatePetition@HANDLING',
      { kind: 'MEDIATION', sha256: 'x', fileName: 'a/b' },
      water,
      { fields: [{ path: 'input.fileName' }] },
    ],
    [
      'a second receipt',
      'recordPetitionDecisionReceipt@DECIDED',
      { receivedOn: '2026-01-19' },
      service,
      { guard: 'RECEIPT_NOT_RECORDED' },
    ],
    ['a review by the agency itself', 'requestReview@DECIDED', { agencyId }, service, { guard: 'ANOTHER_ORGAN' }],
    [
      'a request before the decision',
      'requestReview@DECIDED',
      { agencyId: region.agencyId, requestedOn: '2026-01-18' },
      service,
      { fields: [{ path: 'input.requestedOn' }] },
    ],
    [
      'a request that arrives tomorrow',
      'requestReview@DECIDED',
      { agencyId: region.agencyId, receivedOn: '2026-01-20' },
      service,
      { fields: [{ path: 'input.receivedOn' }] },
    ],
    [
      'a re-examination by the reviewer',
      'requestReexamination@REVIEWED',
      { agencyId: governmentOffice.agencyId },
      service,
      { guard: 'ANOTHER_ORGAN' },
    ],
    [
      'a hearing before the request',
      'recordPetitionHearing@REEXAM_REQUESTED',
      { from: '2026-01-18', until: '2026-01-20' },
      region,
      { fields: [{ path: 'input.from' }] },
    ],
    [
      'a hearing that ends before it begins',
      'recordPetitionHearing@REEXAM_REQUESTED',
      { from: '2026-01-22', until: '2026-01-21' },
      region,
      { fields: [{ path: 'input.until' }] },
    ],
    [
      'a hearing without end',
      'recordPetitionHearing@REEXAM_REQUESTED',
      { from: '2026-01-20', until: '9999-12-31' },
      region,
      { fields: [{ path: 'input.until' }] },
    ],
    [
      'a hearing after the limit',
      'recordPetitionHearing@REEXAM_REQUESTED',
      { from: '2026-03-22', until: '2026-03-22' },
      region,
      { guard: 'HEARING_WITHIN_LIMIT' },
    ],
    ['a stranger', 'acceptPetition@ASSIGNED_OUT', {}, health, { code: 'NOT_FOUND' }],
    ['the sender in the agency’s place', 'acceptPetition@ASSIGNED_OUT', {}, service, { code: 'FORBIDDEN' }],
    [
      'the agency reviewing itself',
      'reviewPetition@REVIEW_REQUESTED',
      { outcome: 'UPHELD', opinion },
      water,
      { code: 'FORBIDDEN' },
    ],
    ['nobody', 'classifyPetition@REGISTERED', { matter: 'APPEAL' }, anonymous, { code: 'NOT_FOUND' }],
    [
      'a way out of what is final',
      'requestReview@FINAL',
      { agencyId: region.agencyId },
      service,
      { code: 'ILLEGAL_TRANSITION' },
    ],
    [
      'an old version',
      'acceptPetition@ASSIGNED_OUT',
      { expectedVersion: 1 },
      water,
      { code: 'VERSION_CONFLICT', currentVersion: 4 },
    ],
  ];

  it.each(refusals)('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const id = await inState(state);
    const before = await imageOf(opened.subgraph);
    const { record, refusal } = await take(action, { id, ...input }, viewer);
    expect(record).toBeNull();
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it.each([
    ['a name in clear', { petitioner: { ...person, maskedName: '张三丰' } }, 'petitioner.maskedName'],
    ['a telephone in clear', { petitioner: { ...person, maskedPhone: '13812345678' } }, 'petitioner.maskedPhone'],
    ['six representatives', { petitioner: { ...person, representatives: 6 } }, 'petitioner.representatives'],
    ['an identity number in the text', { content: '我的身份证号150802199001011234' }, 'content'],
    ['an empty title', { title: ' ' }, 'title'],
    ['a day to come', { receivedOn: '2026-01-20' }, 'receivedOn'],
    ['a petitioner who is not there', { petitioner: undefined, petitionerId: seedId('x', 1) }, 'petitionerId'],
    ['two petitioners', { petitionerId: seedId('petitioner', 12) }, 'petitionerId'],
    ['notice to nobody', { petitioner: undefined, isNoticeWaived: false }, 'isNoticeWaived'],
    ['a repetition of nothing', { repeatOfId: 'x' }, 'repeatOfId'],
  ])('does not register %s', async (_, more, path) => {
    const before = await imageOf(opened.subgraph);
    const { refusal } = await take('registerPetition', { ...appeal, petitioner: person, ...more }, service);
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: `input.${path}` }] });
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it.each([water, anonymous, petitioner])('does not register for others than the petition service', async (viewer) => {
    const before = await imageOf(opened.subgraph);
    expect((await take('registerPetition', { ...appeal, petitioner: person }, viewer)).refusal.code).toBe('FORBIDDEN');
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('does not extend once the sixty days have passed', async () => {
    const id = await inState('HANDLING');
    at('2026-03-21');
    expect((await take('extendPetitionHandling', { id, days: 30, reason: 'x' }, water)).refusal).toMatchObject({
      guard: 'BEFORE_LIMIT',
    });
  });

  it('does not await a report of what was only forwarded', async () => {
    const { id } = await register();
    await taken('classifyPetition', { id, matter: 'APPEAL' }, service);
    await taken('notifyPetitioner', { id }, service);
    await taken('forwardPetition', { id, agencyId }, service);
    await taken('acceptPetition', { id }, water);
    await taken('beginPetitionHandling', { id }, water);
    await taken('decidePetition', { id, decision: 'SUPPORT', opinion }, water);
    expect((await take('reportPetitionClosing', { id, report: '已办' }, water)).refusal).toMatchObject({
      guard: 'REPORT_AWAITED',
    });
  });
});

describe('a command', () => {
  it('sent again under its key is done once, and refused under the key with another input', async () => {
    const id = await inState('HANDLING');
    const input = { id, decision: 'SUPPORT', opinion, idempotencyKey: 'decision-1' };
    const first = await taken('decidePetition', input, water);
    expect(await taken('decidePetition', input, water)).toEqual(first);
    const { refusal } = await take('decidePetition', { ...input, decision: 'EXPLAIN' }, water);
    expect(refusal.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('of fifty at once is taken by exactly one', async () => {
    const id = await inState('ASSIGNED_OUT');
    const all = await Promise.all(Array.from({ length: 50 }, () => take('acceptPetition', { id }, water)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const { history } = await read(id, 'history { action }');
    expect(history.filter(({ action }: any) => action === 'acceptPetition')).toHaveLength(1);
  });

  it('gives registration numbers without doubles when petitions come at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => register()));
    const ordinals = all.map(({ registrationNo }) => Number(registrationNo.split('-').at(-1))).sort((a, b) => a - b);
    expect(new Set(ordinals).size).toBe(10);
  });

  it('leaves an event with the parties and the changed fields, and nothing of what was written', async () => {
    const id = await inState('HANDLING');
    const before = (await eventsOf(opened.subgraph, id)).length;
    const { version } = await taken('decidePetition', { id, decision: 'EXPLAIN', opinion: '请看附件说明' }, water);
    const events = (await eventsOf(opened.subgraph, id)).slice(before);
    expect(events).toEqual([
      {
        type: 'Petition.decidePetition',
        subjectType: 'Petition',
        subjectId: id,
        parties: [water.agencyId],
        from: 'HANDLING',
        to: 'DECIDED',
        changed: expect.arrayContaining(['decision', 'decisionText', 'decidedOn', 'state', 'dueOn']),
        version,
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('请看附件说明');
  });

  it('has the acceptance owed by whoever can do something about it: the agency, and the sender while it objects', async () => {
    const id = await desk.inState('FORWARDED');
    const owners = async () =>
      (await opened.subgraph.due.of([id])).find(({ code }) => code === 'PETITION_ACCEPT')?.owners;
    expect(await owners()).toEqual([{ role: 'HANDLING_AGENCY', agencyId: water.agencyId }]);
    await taken('objectToPetition', { id, reason: '不属于本机关职权范围' }, water);
    expect(await owners()).toEqual([{ role: 'PETITION_SERVICE', agencyId: null }]);
  });

  it('has the service of an opinion owed by the organ that gave it, until the receipt is recorded or the opinion contested', async () => {
    // The closing report is due as well, whatever becomes of the decision.
    const awaited = (petition: any) => {
      const { PETITION_ASSIGNED_REPORT: _, ...others } = running(petition);
      return others;
    };
    const owners = async (id: string) =>
      (await opened.subgraph.due.of([id]))
        .find(({ code }) => code === 'PETITION_DECISION_SERVICE')
        ?.owners.map(({ role }) => role);
    const decided = async () => {
      const id = await inState('HANDLING');
      const done = await taken('decidePetition', { id, decision: 'NOT_SUPPORT', opinion: '不予支持' }, water);
      expect(awaited(done)).toEqual({ PETITION_DECISION_SERVICE: '2026-02-02' });
      expect(explained(done, 'PETITION_DECISION_SERVICE')).toContain('工作日');
      expect(await owners(id)).toEqual(['HANDLING_AGENCY']);
      return id;
    };
    // Whoever learns of it may record it, and the matter can close.
    const served = await decided();
    const received = await taken('recordPetitionDecisionReceipt', { id: served, receivedOn: '2026-01-19' }, service);
    expect(awaited(received)).toEqual({ PETITION_REVIEW_REQUEST: '2026-02-24' });

    const contested = await decided();
    const agencyId = governmentOffice.agencyId;
    const requested = await taken('requestReview', { id: contested, agencyId }, service);
    expect(awaited(requested)).toEqual({ PETITION_REVIEW: '2026-02-24' });
    const reviewed = await taken(
      'reviewPetition',
      { id: contested, outcome: 'UPHELD', opinion: '维持' },
      governmentOffice,
    );
    expect(awaited(reviewed)).toEqual({ PETITION_DECISION_SERVICE: '2026-02-02' });
    expect(await owners(contested)).toEqual(['UPPER_ORGAN', 'PETITION_SERVICE']);
    const again = await taken('requestReexamination', { id: contested, agencyId: region.agencyId }, service);
    expect(awaited(again)).toEqual({ PETITION_REEXAM: '2026-02-24' });
  });

  it('announces nothing before a petition is classified, for it may be an accusation', async () => {
    const { id } = await register();
    expect(await eventsOf(opened.subgraph, id)).toEqual([]);
    await taken('classifyPetition', { id, matter: 'APPEAL' }, service);
    expect((await eventsOf(opened.subgraph, id)).map(({ type }) => type)).toEqual(['Petition.classifyPetition']);
  });
});
