import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, ask, matrixFaults } from '../../../platform/testing/index.ts';
import {
  agriculture,
  answer,
  contact,
  content,
  coSigner,
  dac,
  environment,
  eventsOf,
  finance,
  governmentOffice,
  idOf,
  imageOf,
  lead,
  limit,
  limits,
  office,
  otherDeputy,
  rating,
  SuggestionCourse,
  system,
  water,
} from '../testing/commands.ts';
import { suggestionCommands } from './suggestion.commands.ts';
import { suggestionWorkflow } from './suggestion.workflow.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());
beforeEach(() => course.at('2026-01-19'));

describe('the way of a suggestion', () => {
  it('runs from the draft to the verified implementation, with answered, concluded and implemented apart', async () => {
    const drafted = await course.taken(
      'draftSuggestion',
      { ...content, coSignerIds: [coSigner.deputyId], originDemandIds: [seedId('demand', 31)] },
      lead,
      'leadDeputy { id } coSigners { id } originDemands { id } isSynthetic',
    );
    const { id } = drafted;
    expect(drafted).toMatchObject({
      state: 'DRAFT',
      version: 1,
      dueOn: null,
      isSynthetic: false,
      leadDeputy: { id: lead.deputyId },
      coSigners: [],
      originDemands: [{ id: seedId('demand', 31) }],
    });
    await course.taken('coSignSuggestion', { id }, coSigner);
    const submitted = await course.taken('submitSuggestion', { id }, lead, 'receivedOn coSigners { id }');
    expect(submitted).toMatchObject({ receivedOn: '2026-01-19', coSigners: [{ id: coSigner.deputyId }] });
    expect(limits(submitted)).toEqual({ SUGGESTION_HANDOVER: '2026-01-26' });

    course.at('2026-01-20');
    const registered = await course.taken('registerSuggestion', { id }, dac, 'number registeredOn');
    expect(registered.number).toMatch(/^2026-\d{3}$/);
    course.at('2026-01-22');
    const assigned = await course.taken(
      'assignSuggestion',
      { id, mode: 'JOINT', leadAgencyId: idOf(water), coAgencyIds: [idOf(agriculture)] },
      governmentOffice,
      'assignedOn assignmentMode leadAgency { id } coAgencies { id } assignments { role state assignedOn } coAgencyOpinions { state requestedOn dueOn }',
    );
    // One month ends on 22 February, inside 春节 (15 to 23 February); ten working days on 5 February.
    expect(limits(assigned)).toEqual({
      SUGGESTION_ACCEPT: '2026-02-05',
      SUGGESTION_ANSWER: '2026-04-22',
      SUGGESTION_CO_OPINION: '2026-02-24',
    });
    expect(limit(assigned, 'SUGGESTION_HANDOVER').metOn).toBe('2026-01-22');
    expect(limit(assigned, 'SUGGESTION_ANSWER')).toMatchObject({
      class: 'STATUTORY',
      explain: expect.stringContaining('自交办之日2026-01-22起3个月'),
    });
    expect(assigned.coAgencyOpinions).toEqual([{ state: 'REQUESTED', requestedOn: '2026-01-22', dueOn: '2026-02-24' }]);
    expect(assigned.assignments.map(({ role, state }: any) => [role, state])).toEqual([
      ['LEAD', 'ASSIGNED'],
      ['CO_HANDLER', 'ASSIGNED'],
    ]);

    course.at('2026-02-05');
    const accepted = await course.taken('acceptSuggestion', { id }, water);
    // Twenty working days over 春节, with its make-up workdays 14 and 28 February.
    expect(limits(accepted)).toMatchObject({ SUGGESTION_CONTACT: '2026-03-11' });
    course.at('2026-02-11');
    const begun = await course.taken('recordDeputyContact', { id, ...contact, contactedOn: '2026-02-10' }, water);
    expect(begun.state).toBe('HANDLING');
    expect(limit(begun, 'SUGGESTION_CONTACT').metOn).toBe('2026-02-10');
    await course.taken('recordDeputyContact', { id, ...contact, method: 'PHONE', contactedOn: '2026-02-11' }, water);
    await course.taken('fileCoOpinion', { id, opinion: '同意,负责田间渠道' }, agriculture);

    course.at('2026-04-20');
    const answered = await course.taken(
      'answerSuggestion',
      {
        id,
        ...answer('B', [
          { text: '完成清淤', dueOn: '2026-09-30' },
          { text: '落实管护经费', dueOn: '2026-12-31' },
        ]),
      },
      water,
      'answeredOn concludedOn implementedOn answerCategory answers { round category receivedOn } signatures { answerServedOn } commitments { id text state dueOn agency { id } }',
    );
    expect(answered).toMatchObject({
      answeredOn: '2026-04-20',
      concludedOn: null,
      implementedOn: null,
      answerCategory: 'B',
      answers: [{ round: 1, category: 'B', receivedOn: '2026-04-20' }],
      signatures: [{ answerServedOn: '2026-04-20' }, { answerServedOn: '2026-04-20' }],
    });
    expect(limit(answered, 'SUGGESTION_ANSWER')).toMatchObject({ metOn: '2026-04-20', overdueDays: 0 });
    // Twenty working days over 劳动节.
    expect(limits(answered)).toEqual({ SUGGESTION_EVALUATION: '2026-05-20' });

    course.at('2026-05-11');
    const evaluated = await course.taken(
      'evaluateSuggestion',
      { id, attitude: 'SATISFIED', rating: 'BASICALLY_SATISFIED' },
      lead,
      'answeredOn concludedOn implementedOn evaluations { subject round rating dueOn evaluatedOn }',
    );
    // Promises are open: the system follows them at once, and the earliest runs.
    expect(evaluated).toMatchObject({ state: 'TRACKING', concludedOn: '2026-05-11', implementedOn: null });
    expect(limits(evaluated)).toEqual({ COMMITMENT: '2026-09-30' });
    expect(evaluated.history.slice(-2).map(({ action, actor }: any) => [action, actor])).toEqual([
      ['evaluateSuggestion', 'DEPUTY'],
      ['trackImplementation', 'SYSTEM'],
    ]);
    expect(evaluated.evaluations).toEqual([
      { subject: 'ANSWER', round: 1, rating: 'BASICALLY_SATISFIED', dueOn: '2026-05-20', evaluatedOn: '2026-05-11' },
    ]);

    const [first, second] = answered.commitments;
    course.at('2026-09-15');
    const sha256 = await course.upload(water);
    const claimed = await course.taken(
      'claimImplementation',
      { id, commitmentId: first.id, evidence: '清淤验收单', files: [{ sha256, fileName: '验收单.pdf' }] },
      water,
      'commitments { state claimedOn evidence evidenceFiles { fileName sha256 sm3 agency { id } } }',
    );
    expect(claimed.state).toBe('TRACKING');
    expect(claimed.commitments[0]).toMatchObject({
      state: 'CLAIMED',
      claimedOn: '2026-09-15',
      evidenceFiles: [{ fileName: '验收单.pdf', sha256, agency: { id: idOf(water) } }],
    });
    expect(limits(claimed)).toEqual({ COMMITMENT: '2026-12-31' });
    course.at('2026-12-08');
    const all = await course.taken('claimImplementation', { id, commitmentId: second.id, evidence: '预算批复' }, water);
    expect(limits(all)).toEqual({});
    expect(all.deadlines.filter(({ code }: any) => code === 'COMMITMENT').map((one: any) => one.metOn)).toEqual([
      '2026-09-15',
      '2026-12-08',
    ]);

    course.at('2026-12-14');
    const verified = await course.taken(
      'verifyImplementation',
      { id, opinion: '现场与所报相符' },
      dac,
      'implementedOn concludedOn commitments { state verifiedOn verification }',
    );
    expect(verified).toMatchObject({ state: 'IMPLEMENTED', implementedOn: '2026-12-14', concludedOn: '2026-05-11' });
    expect(verified.commitments[1]).toEqual({
      state: 'FULFILLED',
      verifiedOn: '2026-12-14',
      verification: '现场与所报相符',
    });
    expect(Object.keys(limits(verified))).toEqual(['COMMITMENT_EVALUATION']);

    course.at('2026-12-21');
    const rated = await course.taken(
      'evaluateImplementation',
      { id, rating: 'SATISFIED' },
      lead,
      'evaluations { subject round rating }',
    );
    expect(rated.evaluations.at(-1)).toEqual({ subject: 'RESULT', round: 1, rating: 'SATISFIED' });
    const closed = await course.taken('closeSuggestion', { id, reason: '承诺事项已落实' }, dac);
    expect(closed).toMatchObject({ state: 'CLOSED', dueOn: null });
    expect(closed.deadlines.every(({ metOn }: any) => metOn !== null)).toBe(true);
    expect(closed.history.map(({ action }: any) => action)).toEqual([
      'draftSuggestion',
      'coSignSuggestion',
      'submitSuggestion',
      'registerSuggestion',
      'assignSuggestion',
      'acceptSuggestion',
      'recordDeputyContact',
      'recordDeputyContact',
      'fileCoOpinion',
      'answerSuggestion',
      'evaluateSuggestion',
      'trackImplementation',
      'claimImplementation',
      'claimImplementation',
      'verifyImplementation',
      'evaluateImplementation',
      'closeSuggestion',
    ]);
  });

  it('is handled again after 不满意, escalated after a second one, and concluded by the outcome', async () => {
    const { id } = await course.suggestionIn('ANSWERED');
    course.at('2026-02-02');
    const dissatisfied = await course.taken(
      'evaluateSuggestion',
      { id, ...rating('DISSATISFIED') },
      lead,
      'answeredOn concludedOn',
    );
    expect(dissatisfied).toMatchObject({ state: 'EVALUATED', answeredOn: '2026-01-19', concludedOn: null });
    course.at('2026-02-04');
    const again = await course.taken(
      'requestSuggestionRehandling',
      { id, reason: '答复没有时限' },
      dac,
      'commitments { state }',
    );
    // One month ends on 4 March, a Wednesday.
    expect(limits(again)).toEqual({ SUGGESTION_REHANDLING: '2026-03-04' });
    expect(again.commitments.map(({ state }: any) => state)).toEqual(['SUPERSEDED', 'SUPERSEDED']);
    course.at('2026-02-26');
    expect((await course.take('reanswerSuggestion', { id, ...answer('C') }, water)).refusal).toMatchObject({
      guard: 'DEPUTY_CONTACTED',
    });
    await course.taken('recordDeputyContact', { id, ...contact, contactedOn: '2026-02-26' }, water);
    const second = await course.taken(
      'reanswerSuggestion',
      { id, ...answer('C') },
      water,
      'answeredOn answerCategory answers { round category }',
    );
    // The first answer's day is the one that article 51 asks for.
    expect(second).toMatchObject({
      state: 'REANSWERED',
      answeredOn: '2026-01-19',
      answerCategory: 'C',
      answers: [
        { round: 1, category: 'B' },
        { round: 2, category: 'C' },
      ],
    });
    await course.taken('evaluateSuggestionAgain', { id, ...rating('DISSATISFIED') }, lead);
    expect((await course.take('closeSuggestion', { id, reason: '已解释' }, dac)).refusal).toMatchObject({
      guard: 'CONCLUDED',
    });
    course.at('2026-03-03');
    const escalated = await course.taken(
      'escalateSuggestion',
      { id, reason: '再次不满意,组织面商' },
      office,
      'escalatedOn concludedOn',
    );
    expect(escalated).toMatchObject({ state: 'ESCALATED', escalatedOn: '2026-03-03', concludedOn: null });
    expect((await course.take('closeSuggestion', { id, reason: '面商结束' }, dac)).refusal).toMatchObject({
      guard: 'CONCLUDED',
    });
    course.at('2026-03-10');
    const settled = await course.taken(
      'recordEscalationOutcome',
      { id, outcome: '年内完成清淤,每季度通报', commitments: [{ text: '完成清淤', dueOn: '2026-12-31' }] },
      dac,
      'concludedOn escalationOutcome commitments { state dueOn }',
    );
    expect(settled).toMatchObject({
      state: 'TRACKING',
      concludedOn: '2026-03-10',
      escalationOutcome: '年内完成清淤,每季度通报',
    });
    expect(limits(settled)).toEqual({ COMMITMENT: '2026-12-31' });
    const implemented = await course.implement(id);
    expect(implemented.implementedOn).toBe('2026-03-10');
  });

  it('goes on by silence: 视为接受, and a form that is not returned leaves the rate', async () => {
    const { id } = await course.suggestionIn('ASSIGNED');
    course.at('2026-02-02');
    expect(await course.system('acceptSuggestion', id)).toMatchObject({ guard: 'LIMIT_PASSED' });
    course.at('2026-02-03');
    expect(await course.system('acceptSuggestion', id)).toEqual({});
    const accepted = await course.read(id, 'assignments { state acceptedOn }');
    expect(accepted).toMatchObject({
      state: 'ACCEPTED',
      assignments: [{ state: 'ACCEPTED', acceptedOn: '2026-02-03' }],
    });
    // Nobody met the limit, and nobody is late with it.
    expect(limit(accepted, 'SUGGESTION_ACCEPT')).toBeUndefined();
    expect(accepted.history.at(-1)).toMatchObject({ actor: 'SYSTEM', reason: expect.stringContaining('视为接受') });

    await course.taken('recordDeputyContact', { id, ...contact, contactedOn: '2026-02-03' }, water);
    await course.taken('answerSuggestion', { id, ...answer('C') }, water);
    expect(await course.system('recordEvaluationNotReturned', id)).toMatchObject({ guard: 'LIMIT_PASSED' });
    course.at('2026-03-10');
    expect(await course.system('recordEvaluationNotReturned', id)).toEqual({});
    const evaluated = await course.read(id, 'concludedOn evaluations { rating evaluatedOn comment }');
    expect(evaluated).toMatchObject({
      state: 'EVALUATED',
      concludedOn: '2026-03-10',
      dueOn: null,
      evaluations: [{ rating: 'NOT_RETURNED', evaluatedOn: null, comment: null }],
    });
    expect((await course.take('requestSuggestionRehandling', { id, reason: 'x' }, dac)).refusal).toMatchObject({
      guard: 'ANSWER_DOES_NOT_STAND',
    });
    await course.taken('closeSuggestion', { id, reason: '已解释说明' }, dac);
  });

  it('names for each limit whose silence counts a step that the system may take', () => {
    for (const action of Object.values(suggestionCommands.whenLapsed ?? {}))
      expect(
        suggestionWorkflow.transitions.filter((row) => row.action === action && row.actors.includes('SYSTEM')),
        action,
      ).not.toEqual([]);
  });

  it('is swept on by time alone', async () => {
    const [assigned, answered, implemented] = [
      await course.suggestionIn('ASSIGNED'),
      await course.suggestionIn('ANSWERED', { category: 'C' }),
      await course.suggestionIn('IMPLEMENTED'),
    ];
    course.at('2026-03-20');
    expect(await course.subgraph.sweep.run()).toMatchObject({ lapsed: expect.any(Number) });
    expect((await course.read(assigned.id)).state).toBe('ACCEPTED');
    expect((await course.read(answered.id, 'concludedOn')).concludedOn).toBe('2026-03-20');
    const { evaluations } = await course.read(implemented.id, 'evaluations { subject rating evaluatedOn }');
    expect(evaluations.at(-1)).toEqual({ subject: 'RESULT', rating: 'NOT_RETURNED', evaluatedOn: null });
    expect(await course.subgraph.sweep.run()).toEqual({ lapsed: 0, approaching: 0, missed: 0 });
  });

  it('tells of each limit who owes what it asks for', async () => {
    const owners = async (id: string) =>
      Object.fromEntries(
        (await course.subgraph.due.of([id])).map(({ code, owners: of }) => [
          code,
          of.map(({ role, agencyId }) => [role, agencyId]),
        ]),
      );
    const joint = await course.suggestionIn('ACCEPTED', { mode: 'JOINT', co: [agriculture] });
    await course.taken('classifySuggestionAsComplex', { id: joint.id, reason: '跨部门' }, dac);
    expect(await owners(joint.id)).toEqual({
      SUGGESTION_CO_OPINION: [['CO_AGENCY', idOf(agriculture)]],
      SUGGESTION_ANSWER_COMPLEX: [['LEAD_AGENCY', idOf(water)]],
      SUGGESTION_CONTACT: [['LEAD_AGENCY', idOf(water)]],
    });
    const separate = await course.suggestionIn('HANDLING', { mode: 'SEPARATE', co: [agriculture] });
    expect(await owners(separate.id)).toEqual({
      SUGGESTION_ANSWER: [
        ['LEAD_AGENCY', idOf(water)],
        ['LEAD_AGENCY', idOf(agriculture)],
      ],
    });
    expect(await owners((await course.suggestionIn('SUBMITTED')).id)).toEqual({
      SUGGESTION_HANDOVER: [['DEPUTY_AFFAIRS_COMMITTEE', null]],
    });
    expect(await owners((await course.suggestionIn('REGISTERED')).id)).toEqual({
      SUGGESTION_HANDOVER: [
        ['DEPUTY_AFFAIRS_COMMITTEE', null],
        ['GOVERNMENT_OFFICE', null],
      ],
    });
    expect(await owners((await course.suggestionIn('ANSWERED')).id)).toEqual({
      SUGGESTION_EVALUATION: [['DEPUTY', null]],
    });
    expect(await owners((await course.suggestionIn('TRACKING')).id)).toEqual({
      COMMITMENT: [['LEAD_AGENCY', idOf(water)]],
    });
  });
});

describe('who acts', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const row = {
      leadDeputyId: lead.deputyId as string,
      coSignerIds: [coSigner.deputyId as string],
      leadAgencyId: idOf(water),
      coAgencyIds: [idOf(agriculture)],
      supervisingCommitteeId: idOf(environment),
    };
    const { faults, tried } = matrixFaults(suggestionCommands, row as never, {
      DEPUTY: lead,
      CO_SIGNER: coSigner,
      LEAD_AGENCY: water,
      CO_AGENCY: agriculture,
      COMMITTEE: agencyViewer('environment-committee', 'COMMITTEE'),
      DEPUTY_AFFAIRS_COMMITTEE: agencyViewer('deputies-committee', 'DEPUTY_AFFAIRS_COMMITTEE'),
      GOVERNMENT_OFFICE: governmentOffice,
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      SYSTEM: system,
    });
    expect(faults).toEqual([]);
    const actions = new Set(suggestionWorkflow.transitions.map(({ action }) => action)).size;
    expect(tried).toBe(Object.keys(suggestionWorkflow.states).length * actions * 10);
  });

  it('never lets a party do another’s part, whatever its roles', () => {
    const row = {
      leadDeputyId: lead.deputyId as string,
      coSignerIds: [],
      leadAgencyId: idOf(dac),
      coAgencyIds: [idOf(governmentOffice)],
      supervisingCommitteeId: idOf(environment),
    };
    expect(suggestionCommands.actorsOf(dac, row as never)).toEqual(['LEAD_AGENCY']);
    expect(suggestionCommands.actorsOf(governmentOffice, row as never)).toEqual(['CO_AGENCY']);
    expect(suggestionCommands.actorsOf(finance, row as never)).not.toContain('COMMITTEE');
    expect(suggestionCommands.actorsOf(otherDeputy, row as never)).toEqual([]);
    // Who acts as a deputy acts in person, and not for the agency that they come from.
    expect(suggestionCommands.actorsOf({ ...dac, deputyId: lead.deputyId }, row as never)).toEqual(['DEPUTY']);
    expect(suggestionCommands.actorsOf({ ...dac, deputyId: otherDeputy.deputyId }, row as never)).toEqual([]);
  });
});

describe('a command', () => {
  it('sent again under its key is done once, and refused under the key with another input', async () => {
    const input = { ...content, idempotencyKey: 'once' };
    const first = await course.taken('submitSuggestion', input, lead);
    const again = await course.taken('submitSuggestion', input, lead);
    expect(again).toEqual(first);
    const { refusal } = await course.take('submitSuggestion', { ...input, title: '另一件' }, lead);
    expect(refusal['code']).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('with an old version is refused', async () => {
    const { id, version } = await course.suggestionIn('ASSIGNED');
    const { refusal } = await course.take('acceptSuggestion', { id, expectedVersion: version - 1 }, water);
    expect(refusal).toMatchObject({ code: 'VERSION_CONFLICT', currentVersion: version });
  });

  it('of fifty at once is taken by exactly one', async () => {
    const { id } = await course.suggestionIn('ASSIGNED');
    const all = await Promise.all(Array.from({ length: 50 }, () => course.take('acceptSuggestion', { id }, water)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const { history } = await course.read(id);
    expect(history.filter(({ action }: any) => action === 'acceptSuggestion')).toHaveLength(1);
  });

  it('leaves an event with the parties and the changed fields, and nothing of what was written', async () => {
    const { id } = await course.suggestionIn('HANDLING', { mode: 'JOINT', co: [agriculture] });
    await course.taken('fileCoOpinion', { id, opinion: '同意' }, agriculture);
    const before = (await eventsOf(course.subgraph, id)).length;
    const image = await imageOf(course.subgraph);
    const { version } = await course.taken('answerSuggestion', { id, ...answer('C') }, water);
    expect(await imageOf(course.subgraph)).not.toBe(image);
    const events = (await eventsOf(course.subgraph, id)).slice(before);
    expect(events).toEqual([
      {
        type: 'Suggestion.answerSuggestion',
        subjectType: 'Suggestion',
        subjectId: id,
        parties: [idOf(water), idOf(agriculture)],
        from: 'HANDLING',
        to: 'ANSWERED',
        changed: expect.arrayContaining(['answeredOn', 'answerCategory', 'state', 'dueOn']),
        version,
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('局长');
  });

  it('after another in the same request answers with what it has changed itself', async () => {
    const { id } = await course.suggestionIn('ASSIGNED');
    const { data, errors } = await ask(
      course.subgraph,
      `mutation ($id: ID!) {
        first: acceptSuggestion(input: { id: $id }) { state history { action } }
        second: recordDeputyContact(input: { id: $id, method: PHONE, note: "听取意见", contactedOn: "2026-01-19" }) { state history { action } }
      }`,
      { id },
      water,
    );
    expect(errors).toEqual([]);
    expect([data.first.state, data.second.state]).toEqual(['ACCEPTED', 'HANDLING']);
    expect(data.second.history.at(-1).action).toBe('recordDeputyContact');
  });

  it('lists the open steps with the refusal, and the record lists them for its viewer', async () => {
    const { id } = await course.suggestionIn('ASSIGNED');
    const { refusal } = await course.take('answerSuggestion', { id, ...answer('C') }, water);
    expect(refusal).toMatchObject({
      code: 'ILLEGAL_TRANSITION',
      state: 'ASSIGNED',
      availableTransitions: [
        { action: 'requestSuggestionReturn', to: 'RETURN_REQUESTED' },
        { action: 'acceptSuggestion', to: 'ACCEPTED' },
      ],
    });
    const accepted = await course.taken('acceptSuggestion', { id }, water, 'availableTransitions { action to }');
    expect(accepted.availableTransitions).toEqual([{ action: 'recordDeputyContact', to: 'HANDLING' }]);
    const begun = await course.taken(
      'recordDeputyContact',
      { id, ...contact, contactedOn: '2026-01-19' },
      water,
      'availableTransitions { action to }',
    );
    expect(begun.availableTransitions).toEqual([
      { action: 'recordDeputyContact', to: 'HANDLING' },
      { action: 'answerSuggestion', to: 'ANSWERED' },
    ]);
  });
});
