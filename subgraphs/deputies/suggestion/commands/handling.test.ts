import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chineseDaysCalendar } from '../../../../platform/deadlines/index.ts';
import { anonymous, type Principal } from '../../../../platform/identity/principal.ts';
import { seedId } from '../../../../platform/seeding/index.ts';
import {
  agriculture,
  answer,
  contact,
  coSigner,
  dac,
  ecology,
  environment,
  finance,
  governmentOffice,
  health,
  idOf,
  imageOf,
  lead,
  limit,
  limits,
  office,
  otherDeputy,
  SuggestionCourse,
  water,
} from '../../testing/commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());
beforeEach(() => course.at('2026-01-19'));

describe('a return', () => {
  it('ends with another 交办, from which the answer limit counts anew, and says so', async () => {
    const { id } = await course.suggestionIn('ASSIGNED', { mode: 'JOINT', co: [agriculture] });
    course.at('2026-01-23');
    const asked = await course.taken('requestSuggestionReturn', { id, reason: '职责不在本单位' }, water);
    expect(limits(asked)).toEqual({ SUGGESTION_REASSIGN: '2026-02-06' });
    expect(limit(asked, 'SUGGESTION_RETURN')).toMatchObject({ dueOn: '2026-02-02', metOn: '2026-01-23' });

    course.at('2026-01-30');
    const again = await course.taken(
      'reassignSuggestion',
      { id, mode: 'JOINT', leadAgencyId: idOf(agriculture), coAgencyIds: [idOf(water), idOf(ecology)] },
      dac,
      'assignedOn leadAgency { id } coAgencies { id } assignments { role state assignedOn returnReason agency { id } } coAgencyOpinions { state requestedOn agency { id } }',
    );
    expect(again).toMatchObject({
      state: 'ASSIGNED',
      assignedOn: '2026-01-30',
      leadAgency: { id: idOf(agriculture) },
      coAgencies: [{ id: idOf(water) }, { id: idOf(ecology) }],
    });
    // 30 April, and not 19 April: article 51 counts from 交办.
    expect(limits(again)).toEqual({
      SUGGESTION_ACCEPT: '2026-02-13',
      SUGGESTION_ANSWER: '2026-04-30',
      SUGGESTION_CO_OPINION: '2026-02-28',
    });
    expect(limit(again, 'SUGGESTION_ANSWER').explain).toContain('退回后重新交办，期限自本次交办之日重新起算');
    expect(again.history.at(-1).reason).toBe(
      '退回后重新交办,答复期限自本次交办之日2026-01-30重新起算(原交办日2026-01-19)',
    );
    // Who gave it back keeps the record of that, and has it again in another role.
    expect(again.assignments.map(({ role, state, agency }: any) => [role, state, agency.id])).toEqual([
      ['LEAD', 'RETURNED', idOf(water)],
      ['LEAD', 'ASSIGNED', idOf(agriculture)],
      ['CO_HANDLER', 'ASSIGNED', idOf(water)],
      ['CO_HANDLER', 'ASSIGNED', idOf(ecology)],
    ]);
    expect(again.coAgencyOpinions.map(({ requestedOn, agency }: any) => [requestedOn, agency.id]).sort()).toEqual(
      [
        ['2026-01-30', idOf(water)],
        ['2026-01-30', idOf(ecology)],
      ].sort(),
    );
    expect((await course.take('acceptSuggestion', { id }, water)).refusal['code']).toBe('FORBIDDEN');
    await course.taken('acceptSuggestion', { id }, agriculture);
    // A correction of the calendar that does not touch it leaves it as it is.
    await course.opened.subgraph.useCalendar(chineseDaysCalendar());
    expect(limit(await course.read(id), 'SUGGESTION_ANSWER')).toEqual(limit(again, 'SUGGESTION_ANSWER'));
  });

  it('that is refused leaves the answer limit where it was', async () => {
    const { id } = await course.suggestionIn('ASSIGNED', { mode: 'JOINT', co: [agriculture] });
    course.at('2026-01-22');
    await course.taken('fileCoOpinion', { id, opinion: '同意' }, agriculture);
    course.at('2026-01-23');
    await course.taken('requestSuggestionReturn', { id, reason: '职责不在本单位' }, water);
    course.at('2026-01-28');
    const refused = await course.taken(
      'refuseSuggestionReturn',
      { id, reason: '属于水利部门职责' },
      governmentOffice,
      'assignedOn assignments { role state }',
    );
    expect(refused).toMatchObject({ state: 'ASSIGNED', assignedOn: '2026-01-19' });
    // The opinion was filed and stays so.
    expect(limits(refused)).toEqual({ SUGGESTION_ACCEPT: '2026-02-11', SUGGESTION_ANSWER: '2026-04-20' });
    expect(limit(refused, 'SUGGESTION_ANSWER').explain).toContain('期限仍自原交办之日起算');
    expect(refused.history.at(-1).reason).toContain('答复期限仍自原交办之日2026-01-19起算');
    expect(refused.assignments[0]).toEqual({ role: 'LEAD', state: 'ASSIGNED' });
  });
});

describe('six months', () => {
  it('are a class that counts from the same 交办, and no extension (代表法 51)', async () => {
    const { id } = await course.suggestionIn('HANDLING');
    course.at('2026-03-16');
    const complex = await course.taken(
      'classifySuggestionAsComplex',
      { id, reason: '涉及三个部门和跨年度资金' },
      dac,
      'difficulty difficultyReason assignedOn',
    );
    expect(complex).toMatchObject({
      state: 'HANDLING',
      difficulty: 'COMPLEX',
      difficultyReason: '涉及三个部门和跨年度资金',
      assignedOn: '2026-01-19',
    });
    // The three months would have ended on 20 April: 19 April is a Sunday. The six end on Sunday 19 July.
    expect(limits(complex)).toEqual({ SUGGESTION_ANSWER_COMPLEX: '2026-07-20' });
    expect(limit(complex, 'SUGGESTION_ANSWER')).toBeUndefined();
    expect(limit(complex, 'SUGGESTION_ANSWER_COMPLEX')).toMatchObject({
      class: 'STATUTORY',
      explain: expect.stringContaining('不是对三个月期限的延长'),
    });
    course.at('2026-07-01');
    const answered = await course.taken('answerSuggestion', { id, ...answer('C') }, water);
    expect(limit(answered, 'SUGGESTION_ANSWER_COMPLEX')).toMatchObject({ metOn: '2026-07-01', overdueDays: 0 });
  });

  it('decided before the hand-over begin with it', async () => {
    const { id } = await course.suggestionIn('REGISTERED');
    await course.taken('classifySuggestionAsComplex', { id, reason: '涉及面广' }, dac);
    const input = { id, mode: 'SOLE', leadAgencyId: idOf(water) };
    const assigned = await course.taken('assignSuggestion', input, dac);
    expect(limits(assigned)).toEqual({ SUGGESTION_ACCEPT: '2026-02-02', SUGGESTION_ANSWER_COMPLEX: '2026-07-20' });
  });

  it('are decided on the last day of the three months, and not after it', async () => {
    const onTheDay = await course.suggestionIn('HANDLING');
    const dayAfter = await course.suggestionIn('HANDLING');
    course.at('2026-04-20', '23:59:59');
    await course.taken('classifySuggestionAsComplex', { id: onTheDay.id, reason: '涉及面广' }, dac);
    course.at('2026-04-21', '00:00:00');
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('classifySuggestionAsComplex', { id: dayAfter.id, reason: '涉及面广' }, dac);
    expect(refusal).toMatchObject({ guard: 'WITHIN_THREE_MONTHS' });
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('are not decided by an agency, the government office or a committee', async () => {
    const { id } = await course.suggestionIn('HANDLING');
    for (const viewer of [water, governmentOffice, environment, lead])
      expect((await course.take('classifySuggestionAsComplex', { id, reason: 'x' }, viewer)).refusal['code']).toBe(
        'FORBIDDEN',
      );
  });
});

describe('the hand-over', () => {
  const cases: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['one agency with others', { mode: 'SOLE', coAgencyIds: [idOf(ecology)] }, { guard: 'MODE_FITS_AGENCIES' }],
    ['a joint matter without others', { mode: 'JOINT' }, { guard: 'MODE_FITS_AGENCIES' }],
    ['a separate matter without others', { mode: 'SEPARATE', coAgencyIds: [] }, { guard: 'MODE_FITS_AGENCIES' }],
    ['no UUID', { mode: 'SOLE', leadAgencyId: 'x' }, { fields: [{ path: 'input.leadAgencyId' }] }],
    [
      'an agency beside itself',
      { mode: 'JOINT', coAgencyIds: [idOf(water)] },
      { fields: [{ path: 'input.coAgencyIds' }] },
    ],
    [
      'an agency twice',
      { mode: 'JOINT', coAgencyIds: [idOf(ecology), idOf(ecology)] },
      { fields: [{ path: 'input.coAgencyIds' }] },
    ],
  ];
  it.each(cases)('does not go to %s', async (_, input, expected) => {
    const { id } = await course.suggestionIn('REGISTERED');
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('assignSuggestion', { id, leadAgencyId: idOf(water), ...input }, dac);
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('does not go back to the agency that has just given the matter back', async () => {
    const { id } = await course.suggestionIn('ASSIGNED');
    await course.taken('requestSuggestionReturn', { id, reason: 'x' }, water);
    const { refusal } = await course.take('reassignSuggestion', { id, mode: 'SOLE', leadAgencyId: idOf(water) }, dac);
    expect(refusal).toMatchObject({ guard: 'ANOTHER_AGENCY' });
  });
});

describe('an answer', () => {
  it('waits for the opinion of every co-handling agency', async () => {
    const { id } = await course.suggestionIn('HANDLING', { mode: 'JOINT', co: [agriculture, ecology] });
    const filed = await course.taken('fileCoOpinion', { id, opinion: '同意' }, agriculture, 'assignments { state }');
    expect(filed.assignments.map(({ state }: any) => state)).toEqual(['ACCEPTED', 'ACCEPTED', 'ASSIGNED']);
    const { refusal } = await course.take('answerSuggestion', { id, ...answer('C') }, water);
    expect(refusal).toMatchObject({ guard: 'CO_OPINIONS_FILED', message: expect.stringContaining(idOf(ecology)) });
    expect(limits(await course.read(id))).toHaveProperty('SUGGESTION_CO_OPINION');
    const all = await course.taken('fileCoOpinion', { id, opinion: '同意' }, ecology);
    expect(limit(all, 'SUGGESTION_CO_OPINION').metOn).toBe('2026-01-19');
    await course.taken('answerSuggestion', { id, ...answer('C') }, water);
  });

  it('of separate handlers is given by each for its part, by the first one last', async () => {
    const { id } = await course.suggestionIn('HANDLING', { mode: 'SEPARATE', co: [agriculture] });
    expect((await course.take('answerSuggestion', { id, ...answer('A') }, water)).refusal).toMatchObject({
      guard: 'PARTS_ANSWERED',
    });
    const part = answer('B', [{ text: '修复田间渠', dueOn: '2026-10-31' }]);
    expect((await course.take('answerSuggestionPart', { id, ...part }, agriculture)).refusal).toMatchObject({
      guard: 'DEPUTY_CONTACTED',
    });
    await course.taken('recordDeputyContact', { id, ...contact, contactedOn: '2026-01-19' }, agriculture);
    await course.taken('answerSuggestionPart', { id, ...part }, agriculture);
    expect((await course.take('answerSuggestionPart', { id, ...part }, agriculture)).refusal).toMatchObject({
      guard: 'PART_OPEN',
    });
    const answered = await course.taken(
      'answerSuggestion',
      { id, ...answer('A') },
      water,
      'answerCategory answers { round category agency { id } } commitments { id agency { id } }',
    );
    expect(answered).toMatchObject({
      state: 'ANSWERED',
      answerCategory: 'A',
      answers: [
        { round: 1, category: 'B', agency: { id: idOf(agriculture) } },
        { round: 1, category: 'A', agency: { id: idOf(water) } },
      ],
      commitments: [{ agency: { id: idOf(agriculture) } }],
    });
    // The promise of one part is tracked like any other, and claimed by who made it.
    const rated = await course.taken('evaluateSuggestion', { id, attitude: 'SATISFIED', rating: 'SATISFIED' }, lead);
    expect(rated.state).toBe('TRACKING');
    const claim = { id, commitmentId: answered.commitments[0].id, evidence: '验收单' };
    expect((await course.take('claimImplementation', claim, water)).refusal).toMatchObject({
      guard: 'OWN_COMMITMENT_OPEN',
    });
    await course.taken('claimImplementation', claim, agriculture);
  });

  const cases: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['that nobody in charge signed', { ...answer('C'), isSignedByHead: false }, { guard: 'SIGNED_BY_HEAD' }],
    ['of category B without promises', answer('B'), { guard: 'COMMITMENTS_FOR_B' }],
    ['without text', { ...answer('C'), text: ' ' }, { fields: [{ path: 'input.text' }] }],
    ['without a signature', { ...answer('C'), signedBy: '' }, { fields: [{ path: 'input.signedBy' }] }],
    [
      'that promises what is due today',
      answer('B', [{ text: '清淤', dueOn: '2026-01-19' }]),
      { fields: [{ path: 'input.commitments.0.dueOn' }] },
    ],
    [
      'with a blank promise',
      answer('B', [{ text: ' ', dueOn: '2026-12-01' }]),
      { fields: [{ path: 'input.commitments.0.text' }] },
    ],
    [
      'of category C with a promise',
      answer('C', [{ text: '清淤', dueOn: '2026-12-01' }]),
      { fields: [{ path: 'input.commitments' }] },
    ],
    [
      'of category A that goes beyond the year',
      answer('A', [{ text: '清淤', dueOn: '2027-01-01' }]),
      { fields: [{ path: 'input.commitments' }] },
    ],
  ];
  it.each(cases)('%s is refused and leaves everything as it was', async (_, input, expected) => {
    const { id } = await course.suggestionIn('HANDLING');
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('answerSuggestion', { id, ...input }, water);
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('late is taken, and shows its lateness', async () => {
    const { id } = await course.suggestionIn('HANDLING');
    course.at('2026-04-23');
    const late = await course.taken('answerSuggestion', { id, ...answer('C') }, water);
    expect(limit(late, 'SUGGESTION_ANSWER')).toMatchObject({
      dueOn: '2026-04-20',
      metOn: '2026-04-23',
      overdueDays: 3,
    });
  });
});

describe('a contact', () => {
  const cases: [string, Record<string, unknown>, () => Principal, Record<string, unknown>][] = [
    ['tomorrow', { contactedOn: '2026-01-20' }, () => water, { fields: [{ path: 'input.contactedOn' }] }],
    ['before the hand-over', { contactedOn: '2026-01-18' }, () => water, { fields: [{ path: 'input.contactedOn' }] }],
    ['with nothing said', { contactedOn: '2026-01-19', note: '' }, () => water, { fields: [{ path: 'input.note' }] }],
    [
      'with a deputy who did not sign',
      { contactedOn: '2026-01-19', deputyId: otherDeputy.deputyId },
      () => water,
      { guard: 'DEPUTY_SIGNED' },
    ],
    ['by an agency without a part in it', { contactedOn: '2026-01-19' }, () => health, { code: 'FORBIDDEN' }],
    ['by nobody', { contactedOn: '2026-01-19' }, () => anonymous, { code: 'NOT_FOUND' }],
  ];
  it.each(cases)('%s is refused and leaves everything as it was', async (_, input, viewer, expected) => {
    const { id } = await course.suggestionIn('ACCEPTED');
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('recordDeputyContact', { id, ...contact, ...input }, viewer());
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('may be with a co-signer', async () => {
    const { id } = await course.taken(
      'draftSuggestion',
      {
        title: '关于联名的建议',
        body: '联名提出。',
        category: 'POLITICS_AND_LAW',
        period: 'SESSION',
        sessionName: '第五次会议',
        divisionCode: '150821',
        coSignerIds: [coSigner.deputyId],
      },
      lead,
    );
    await course.taken('coSignSuggestion', { id }, coSigner);
    await course.taken('submitSuggestion', { id }, lead);
    await course.taken('registerSuggestion', { id }, dac);
    await course.taken('assignSuggestion', { id, mode: 'SOLE', leadAgencyId: idOf(water) }, dac);
    await course.taken('acceptSuggestion', { id }, water);
    const { contacts } = await course.taken(
      'recordDeputyContact',
      { id, ...contact, contactedOn: '2026-01-19', deputyId: coSigner.deputyId },
      water,
      'contacts { method note deputy { id } agency { id } }',
    );
    expect(contacts).toEqual([{ ...contact, deputy: { id: coSigner.deputyId }, agency: { id: idOf(water) } }]);
  });
});

describe('an opinion', () => {
  it.each([
    ['of the lead agency', 'JOINT', () => water, { code: 'FORBIDDEN' }],
    ['of a separate handler', 'SEPARATE', () => agriculture, { guard: 'OPINION_OPEN' }],
    ['of an agency without a part in it', 'JOINT', () => health, { code: 'FORBIDDEN' }],
  ])('%s is refused', async (_, mode, viewer, expected) => {
    const { id } = await course.suggestionIn('ACCEPTED', { mode, co: [agriculture] });
    expect((await course.take('fileCoOpinion', { id, opinion: 'x' }, viewer())).refusal).toMatchObject(expected);
  });

  it('is filed once', async () => {
    const { id } = await course.suggestionIn('ACCEPTED', { mode: 'JOINT', co: [agriculture] });
    await course.taken('fileCoOpinion', { id, opinion: '同意' }, agriculture);
    expect((await course.take('fileCoOpinion', { id, opinion: '不同意' }, agriculture)).refusal).toMatchObject({
      guard: 'OPINION_OPEN',
    });
  });
});

describe('a key suggestion (代表法 52)', () => {
  const key = { supervisingLeader: '市人大常委会副主任', supervisingCommitteeId: idOf(environment) };

  it('is designated once, and then its committee urges and verifies, and no other committee does', async () => {
    const { id } = await course.suggestionIn('HANDLING');
    const designated = await course.taken(
      'designateKeySuggestion',
      { id, ...key },
      office,
      'isKey supervisingLeader supervisingCommittee { id }',
    );
    expect(designated).toMatchObject({
      isKey: true,
      supervisingLeader: '市人大常委会副主任',
      supervisingCommittee: { id: idOf(environment) },
    });
    expect((await course.take('designateKeySuggestion', { id, ...key }, office)).refusal).toMatchObject({
      guard: 'NOT_KEY_YET',
    });
    const urging = { id, method: 'SITE_CHECK', urgedOn: '2026-01-19', ledBy: '主任委员', finding: '进度正常' };
    const urged = await course.taken(
      'urgeSuggestion',
      urging,
      environment,
      'urgingRecords { method ledBy agency { id } deputy { id } }',
    );
    expect(urged.urgingRecords).toEqual([
      { method: 'SITE_CHECK', ledBy: '主任委员', agency: { id: idOf(environment) }, deputy: null },
    ]);
    for (const viewer of [finance, water, governmentOffice])
      expect((await course.take('urgeSuggestion', urging, viewer)).refusal['code']).toBe('FORBIDDEN');
    const answered = await course.taken(
      'answerSuggestion',
      { id, ...answer('B', [{ text: '清淤', dueOn: '2026-10-31' }]) },
      water,
      'commitments { id }',
    );
    await course.taken('evaluateSuggestion', { id, attitude: 'SATISFIED', rating: 'SATISFIED' }, lead);
    await course.taken(
      'claimImplementation',
      { id, commitmentId: answered.commitments[0].id, evidence: '验收单' },
      water,
    );
    expect((await course.take('verifyImplementation', { id, opinion: '相符' }, finance)).refusal['code']).toBe(
      'FORBIDDEN',
    );
    await course.taken('verifyImplementation', { id, opinion: '相符' }, environment);
  });

  it('is not supervised by an agency that handles it', async () => {
    const { id } = await course.suggestionIn('ASSIGNED', { mode: 'JOINT', co: [agriculture] });
    for (const supervisingCommitteeId of [idOf(water), idOf(agriculture)])
      expect(
        (await course.take('designateKeySuggestion', { id, ...key, supervisingCommitteeId }, office)).refusal,
      ).toMatchObject({ guard: 'COMMITTEE_APART' });
  });

  const urging = { method: 'SITE_CHECK', urgedOn: '2026-01-19', ledBy: '主任委员', finding: '进度正常' };
  it.each([
    ['tomorrow', { urgedOn: '2026-01-20' }, { fields: [{ path: 'input.urgedOn' }] }],
    ['that found nothing', { finding: ' ' }, { fields: [{ path: 'input.finding' }] }],
    ['back before the conclusion', { method: 'LOOK_BACK' }, { guard: 'LOOK_BACK_AFTER_CONCLUSION' }],
    ['with a deputy unnamed', { method: 'DEPUTY_JOINED' }, { guard: 'DEPUTY_JOINED' }],
    ['with a deputy unknown', { deputyId: seedId('deputy', 'nobody') }, { guard: 'DEPUTY_JOINED' }],
  ])('is not urged %s', async (_, input, expected) => {
    const { id } = await course.suggestionIn('HANDLING');
    const before = await imageOf(course.subgraph);
    expect((await course.take('urgeSuggestion', { id, ...urging, ...input }, dac)).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('is looked back on after the end, when nothing else is done any more', async () => {
    const { id } = await course.suggestionIn('ANSWERED', { category: 'C' });
    await course.taken('evaluateSuggestion', { id, attitude: 'SATISFIED', rating: 'SATISFIED' }, lead);
    await course.taken('closeSuggestion', { id, reason: '已解释' }, dac);
    course.at('2026-03-02');
    const late = { id, ...urging, urgedOn: '2026-03-02' };
    expect((await course.take('urgeSuggestion', late, dac)).refusal).toMatchObject({
      guard: 'LOOK_BACK_AFTER_CONCLUSION',
    });
    const looked = await course.taken('urgeSuggestion', { ...late, method: 'LOOK_BACK' }, dac);
    expect(looked.state).toBe('CLOSED');
  });
});
