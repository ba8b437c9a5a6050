import { describe, expect, it } from 'vitest';
import { isTerminal, statesOf, transitionsFrom, walk } from '../../../platform/workflow/index.ts';
import { type SuggestionState, suggestionWorkflow } from './suggestion.workflow.ts';

const rows = suggestionWorkflow.transitions;
const by = (action: string) => rows.filter((row) => row.action === action);

describe('who may move a suggestion', () => {
  it('the agency alone answers, and never verifies its own work', () => {
    for (const action of ['acceptSuggestion', 'answerSuggestion', 'reanswerSuggestion', 'claimImplementation'])
      expect(by(action).flatMap(({ actors }) => actors)).toEqual(['LEAD_AGENCY']);
    expect(by('verifyImplementation').flatMap(({ actors }) => actors)).not.toContain('LEAD_AGENCY');
  });

  it('the deputy alone evaluates, and may withdraw only before the answer', () => {
    for (const action of ['evaluateSuggestion', 'evaluateAgain', 'evaluateResult'])
      expect(by(action).flatMap(({ actors }) => actors)).toEqual(['DEPUTY']);
    expect(by('withdrawSuggestion').map(({ from }) => from)).toEqual([
      'SUBMITTED',
      'REGISTERED',
      'ASSIGNED',
      'RETURN_REQUESTED',
      'ACCEPTED',
      'HANDLING',
    ]);
  });

  it('nobody answers before the contact with the deputy is recorded (代表法 51)', () => {
    expect(by('answerSuggestion').map(({ from }) => from)).toEqual(['HANDLING']);
    expect(rows.filter(({ to }) => to === 'HANDLING').map(({ guard }) => guard)).toEqual(['contactRecorded']);
  });
});

it('a suggestion is tracked only after its answer was evaluated', () => {
  expect(by('trackImplementation').map(({ from }) => from)).toEqual(['EVALUATED', 'EVALUATED_2', 'ESCALATED']);
});

it('ends where it is returned, forwarded, merged, withdrawn or closed; overdue is no state', () => {
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
      transitionsFrom(suggestionWorkflow, state)
        .map(({ action, to }) => `${action} → ${to}`)
        .filter((step) => !step.startsWith('withdraw')),
    ]),
  ) as Record<SuggestionState, string[]>;
  expect(table).toEqual({
    DRAFT: ['submitSuggestion → SUBMITTED'],
    SUBMITTED: [
      'returnToDeputy → RETURNED',
      'forwardAsLetter → FORWARDED_AS_LETTER',
      'mergeSuggestion → MERGED',
      'registerSuggestion → REGISTERED',
    ],
    RETURNED: ['submitSuggestion → SUBMITTED'],
    FORWARDED_AS_LETTER: [],
    MERGED: [],
    REGISTERED: ['assignSuggestion → ASSIGNED'],
    ASSIGNED: ['requestReturn → RETURN_REQUESTED', 'acceptSuggestion → ACCEPTED'],
    RETURN_REQUESTED: ['reassignSuggestion → ASSIGNED', 'refuseReturn → ASSIGNED'],
    ACCEPTED: ['contactDeputy → HANDLING'],
    HANDLING: ['answerSuggestion → ANSWERED'],
    ANSWERED: ['evaluateSuggestion → EVALUATED', 'recordNotReturned → EVALUATED'],
    EVALUATED: ['requestRehandling → REHANDLING', 'trackImplementation → TRACKING', 'closeSuggestion → CLOSED'],
    REHANDLING: ['reanswerSuggestion → REANSWERED'],
    REANSWERED: ['evaluateAgain → EVALUATED_2'],
    EVALUATED_2: ['escalateSuggestion → ESCALATED', 'trackImplementation → TRACKING', 'closeSuggestion → CLOSED'],
    ESCALATED: ['trackImplementation → TRACKING', 'closeSuggestion → CLOSED'],
    TRACKING: ['claimImplementation → TRACKING', 'verifyImplementation → IMPLEMENTED'],
    IMPLEMENTED: ['evaluateResult → IMPLEMENTED', 'closeSuggestion → CLOSED'],
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
