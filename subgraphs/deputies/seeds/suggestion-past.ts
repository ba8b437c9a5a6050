import { seededPast } from '../../../platform/records/index.ts';
import { SuggestionSchema } from '../suggestion/suggestion.entities.ts';
import { suggestionWorkflow } from '../suggestion/suggestion.workflow.ts';

const handingOver = ['assignSuggestion', 'reassignSuggestion'] as const;
const screening = ['returnSuggestionToDeputy', 'forwardSuggestionAsLetter', 'mergeSuggestion'] as const;

export const suggestionPast = seededPast({
  schema: SuggestionSchema,
  workflow: suggestionWorkflow,
  begins: {
    SUGGESTION_HANDOVER: 'submitSuggestion',
    SUGGESTION_ACCEPT: handingOver,
    SUGGESTION_RETURN: 'requestSuggestionReturn',
    SUGGESTION_REASSIGN: 'requestSuggestionReturn',
    SUGGESTION_CONTACT: 'acceptSuggestion',
    SUGGESTION_CO_OPINION: handingOver,
    SUGGESTION_ANSWER: handingOver,
    SUGGESTION_ANSWER_COMPLEX: handingOver,
    SUGGESTION_EVALUATION: ['answerSuggestion', 'reanswerSuggestion'],
    SUGGESTION_REHANDLING: 'requestSuggestionRehandling',
    COMMITMENT: 'answerSuggestion',
    COMMITMENT_EVALUATION: 'verifyImplementation',
  },
  made: [
    'title',
    'body',
    'category',
    'period',
    'sessionName',
    'divisionCode',
    'leadDeputyId',
    'coSignerIds',
    'isSynthetic',
  ],
  filled: {
    number: 'registerSuggestion',
    // That a matter is complex or a key one was settled when it was handed over.
    difficulty: { by: 'assignSuggestion', before: 'NORMAL' },
    difficultyReason: 'assignSuggestion',
    isKey: { by: 'assignSuggestion', before: false },
    supervisingLeader: 'assignSuggestion',
    supervisingCommitteeId: 'assignSuggestion',
    assignmentMode: 'assignSuggestion',
    leadAgencyId: 'assignSuggestion',
    coAgencyIds: { by: 'assignSuggestion', before: [] },
    receivedOn: 'submitSuggestion',
    registeredOn: 'registerSuggestion',
    assignedOn: { dayOf: handingOver },
    answeredOn: 'answerSuggestion',
    concludedOn: [
      'evaluateSuggestion',
      'evaluateSuggestionAgain',
      'recordEvaluationNotReturned',
      'recordEscalationOutcome',
    ],
    implementedOn: ['verifyImplementation', 'closeSuggestion'],
    answerCategory: 'answerSuggestion',
    escalatedOn: 'escalateSuggestion',
    escalationOutcome: 'recordEscalationOutcome',
    screeningReason: screening,
    mergedIntoId: 'mergeSuggestion',
    isPublic: { by: screening, before: true },
  },
});
