import type { NounCommands } from '../../../platform/commands/index.ts';
import { answeringSteps } from './commands/answering.steps.ts';
import { assigningSteps } from './commands/assigning.steps.ts';
import { evaluatingSteps } from './commands/evaluating.steps.ts';
import { implementingSteps } from './commands/implementing.steps.ts';
import { raisingSteps } from './commands/raising.steps.ts';
import { Suggestion } from './suggestion.entities.ts';
import { suggestionActors } from './suggestion.policy.ts';
import { suggestionOrOwnDraft } from './suggestion.visibility.ts';
import { suggestionWorkflow } from './suggestion.workflow.ts';

const agencies = (...ids: (string | null | undefined)[]) => ids.filter((id) => id != null);

export const suggestionCommands: NounCommands<Suggestion> = {
  noun: 'Suggestion',
  namespace: 'deputies',
  workflow: suggestionWorkflow,
  entity: Suggestion,
  visibility: suggestionOrOwnDraft,
  isSealed: ({ state }) => state === 'DRAFT',
  isGone: ({ state }) => state === 'MERGED' || state === 'WITHDRAWN',
  actorsOf: suggestionActors,
  // Of separate handlers each owes the answer for its part.
  agenciesOf: ({ assignmentMode, leadAgencyId, coAgencyIds, supervisingCommitteeId }) => ({
    LEAD_AGENCY: [...agencies(leadAgencyId), ...(assignmentMode === 'SEPARATE' ? coAgencyIds : [])],
    CO_AGENCY: coAgencyIds,
    COMMITTEE: agencies(supervisingCommitteeId),
  }),
  titleOf: ({ title }) => title,
  // Silence: the agency has accepted, the deputy's form is not returned.
  whenLapsed: {
    SUGGESTION_ACCEPT: 'acceptSuggestion',
    SUGGESTION_EVALUATION: 'recordEvaluationNotReturned',
    COMMITMENT_EVALUATION: 'recordResultNotReturned',
  },
  refersTo: {
    originDemandIds: 'Demand',
    leadAgencyId: 'Agency',
    coAgencyIds: 'Agency',
    supervisingCommitteeId: 'Agency',
    divisionCode: 'Division',
  },
  steps: { ...raisingSteps, ...assigningSteps, ...answeringSteps, ...evaluatingSteps, ...implementingSteps },
};
