import { describe, expect, it } from 'vitest';
import { isTerminal, statesOf, transitionsFrom, walk } from '../../../platform/workflow/index.ts';
import { type SuggestionState, suggestionWorkflow } from './suggestion.workflow.ts';

const rows = suggestionWorkflow.transitions;
const by = (action: string) => rows.filter((row) => row.action === action);

const actorsOf = (action: string) => [...new Set(by(action).flatMap(({ actors }) => actors))];
/** Steps that add to a suggestion in many states, and are looked at apart. */
const beside = /^(withdraw|urge|designateKey|classify)/;

describe('who may move a suggestion', () => {
  it('the agencies alone answer, and never verify their own work', () => {
    for (const action of ['answerSuggestion', 'reanswerSuggestion']) expect(actorsOf(action)).toEqual(['LEAD_AGENCY']);
    for (const action of ['fileCoOpinion', 'answerSuggestionPart']) expect(actorsOf(action)).toEqual(['CO_AGENCY']);
    expect(actorsOf('claimImplementation')).toEqual(['LEAD_AGENCY', 'CO_AGENCY']);
    for (const action of ['verifyImplementation', 'rejectImplementation'])
      expect(actorsOf(action)).toEqual(['DEPUTY_AFFAIRS_COMMITTEE', 'COMMITTEE']);
  });

  it('the lead deputy alone evaluates, and may withdraw only before the answer', () => {
    for (const action of ['evaluateSuggestion', 'evaluateSuggestionAgain', 'evaluateImplementation'])
      expect(actorsOf(action)).toEqual(['DEPUTY']);
    expect(by('withdrawSuggestion').map(({ from }) => from)).toEqual([
      'SUBMITTED',
      'REGISTERED',
      'ASSIGNED',
      'RETURN_REQUESTED',
      'ACCEPTED',
      'HANDLING',
    ]);
  });

  it('a co-signer only signs, and only what is not submitted', () => {
    const rowsOfCoSigner = rows.filter(({ actors }) => actors.includes('CO_SIGNER'));
    expect(rowsOfCoSigner.map(({ action, from }) => [action, from])).toEqual([
      ['coSignSuggestion', 'DRAFT'],
      ['coSignSuggestion', 'RETURNED'],
    ]);
  });

  it('the system takes what comes from a file, what silence and open promises lead to, and nothing else', () => {
    const ofSystem = rows.filter(({ actors }) => actors.includes('SYSTEM')).map(({ action }) => action);
    expect([...new Set(ofSystem)]).toEqual([
      'importSuggestion',
      'acceptSuggestion',
      'recordEvaluationNotReturned',
      'trackImplementation',
      'recordResultNotReturned',
    ]);
  });

  it('six months are a class that the deputy affairs committee decides before the answer (代表法 51)', () => {
    expect(actorsOf('classifySuggestionAsComplex')).toEqual(['DEPUTY_AFFAIRS_COMMITTEE']);
    expect(by('classifySuggestionAsComplex').map(({ from, to }) => [from, to])).toEqual(
      ['REGISTERED', 'ASSIGNED', 'ACCEPTED', 'HANDLING'].map((state) => [state, state]),
    );
  });

  it("key suggestions are the chairpersons' meeting's to choose (代表法 52)", () => {
    expect(actorsOf('designateKeySuggestion')).toEqual(['CHAIRPERSONS_MEETING']);
  });

  it('nobody answers before the contact with the deputy is recorded (代表法 51)', () => {
    expect(by('answerSuggestion').map(({ from, limit }) => [from, limit])).toEqual([
      ['HANDLING', 'SUGGESTION_ANSWER'],
      ['HANDLING', 'SUGGESTION_ANSWER_COMPLEX'],
    ]);
    const begun = rows.filter(({ from, to }) => to === 'HANDLING' && from !== 'HANDLING');
    expect(begun.map(({ action }) => action)).toEqual(['recordDeputyContact']);
  });

  it('urging goes on from the hand-over to the look-back, also after the end (代表法 52)', () => {
    const states = by('urgeSuggestion').map(({ from }) => from);
    expect(states.at(0)).toBe('ASSIGNED');
    expect(states.at(-1)).toBe('CLOSED');
  });
});

it('a suggestion is tracked only after its answer was evaluated', () => {
  expect(by('trackImplementation').map(({ from }) => from)).toEqual(['EVALUATED', 'EVALUATED_2', 'ESCALATED']);
});

it('may stay where it is returned, forwarded, merged, withdrawn or closed; overdue is no state', () => {
  expect(statesOf(suggestionWorkflow).filter((state) => isTerminal(suggestionWorkflow, state))).toEqual([
    'RETURNED',
    'FORWARDED_AS_LETTER',
    'MERGED',
    'CLOSED',
    'WITHDRAWN',
  ]);
});

it('allows from each state exactly the actions of its row', () => {
  const table = Object.fromEntries(
    statesOf(suggestionWorkflow).map((state) => [
      state,
      [...new Set(transitionsFrom(suggestionWorkflow, state).map(({ action, to }) => `${action} → ${to}`))].filter(
        (step) => !beside.test(step),
      ),
    ]),
  ) as Record<SuggestionState, string[]>;
  expect(table).toEqual({
    DRAFT: ['reviseSuggestion → DRAFT', 'coSignSuggestion → DRAFT', 'submitSuggestion → SUBMITTED'],
    SUBMITTED: [
      'returnSuggestionToDeputy → RETURNED',
      'forwardSuggestionAsLetter → FORWARDED_AS_LETTER',
      'mergeSuggestion → MERGED',
      'registerSuggestion → REGISTERED',
    ],
    RETURNED: ['reviseSuggestion → RETURNED', 'coSignSuggestion → RETURNED', 'submitSuggestion → SUBMITTED'],
    FORWARDED_AS_LETTER: [],
    MERGED: [],
    REGISTERED: ['assignSuggestion → ASSIGNED'],
    ASSIGNED: ['requestSuggestionReturn → RETURN_REQUESTED', 'acceptSuggestion → ACCEPTED', 'fileCoOpinion → ASSIGNED'],
    RETURN_REQUESTED: ['reassignSuggestion → ASSIGNED', 'refuseSuggestionReturn → ASSIGNED'],
    ACCEPTED: ['recordDeputyContact → HANDLING', 'fileCoOpinion → ACCEPTED'],
    HANDLING: [
      'recordDeputyContact → HANDLING',
      'fileCoOpinion → HANDLING',
      'answerSuggestionPart → HANDLING',
      'answerSuggestion → ANSWERED',
    ],
    ANSWERED: ['evaluateSuggestion → EVALUATED', 'recordEvaluationNotReturned → EVALUATED'],
    EVALUATED: [
      'requestSuggestionRehandling → REHANDLING',
      'trackImplementation → TRACKING',
      'closeSuggestion → CLOSED',
    ],
    REHANDLING: [
      'recordDeputyContact → REHANDLING',
      'answerSuggestionPart → REHANDLING',
      'reanswerSuggestion → REANSWERED',
    ],
    REANSWERED: ['evaluateSuggestionAgain → EVALUATED_2', 'recordEvaluationNotReturned → EVALUATED_2'],
    EVALUATED_2: ['escalateSuggestion → ESCALATED', 'trackImplementation → TRACKING', 'closeSuggestion → CLOSED'],
    ESCALATED: ['recordEscalationOutcome → ESCALATED', 'trackImplementation → TRACKING', 'closeSuggestion → CLOSED'],
    TRACKING: [
      'claimImplementation → TRACKING',
      'rejectImplementation → TRACKING',
      'verifyImplementation → IMPLEMENTED',
    ],
    IMPLEMENTED: [
      'evaluateImplementation → IMPLEMENTED',
      'recordResultNotReturned → IMPLEMENTED',
      'resumeImplementation → TRACKING',
      'closeSuggestion → CLOSED',
    ],
    CLOSED: [],
    WITHDRAWN: [],
  });
});

it('refuses an answer to a matter that nobody has accepted', () => {
  const at = new Date('2025-01-14T02:00:00Z');
  expect(() =>
    walk(
      suggestionWorkflow,
      (
        ['draftSuggestion', 'submitSuggestion', 'registerSuggestion', 'assignSuggestion', 'answerSuggestion'] as const
      ).map((action) => ({ action, at })),
    ),
  ).toThrow('not allowed');
});

it('is raised at once, drafted first where others are to sign, or comes on paper', () => {
  expect(transitionsFrom(suggestionWorkflow, null).map(({ action, to }) => `${action} → ${to}`)).toEqual([
    'draftSuggestion → DRAFT',
    'submitSuggestion → SUBMITTED',
    'importSuggestion → SUBMITTED',
  ]);
});
