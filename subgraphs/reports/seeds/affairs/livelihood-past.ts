import { seededPast } from '../../../../platform/records/index.ts';
import { LivelihoodProjectSchema } from '../../livelihood/livelihood-project.entities.ts';
import { livelihoodWorkflow } from '../../livelihood/livelihood-project.workflow.ts';

export const livelihoodPast = seededPast({
  schema: LivelihoodProjectSchema,
  workflow: livelihoodWorkflow,
  begins: { LIVELIHOOD_COMPLETION: 'confirmLivelihoodProject' },
  made: [
    'year',
    'title',
    'goal',
    'leadAgencyId',
    'divisionCode',
    'plannedInvestmentYuan',
    'plannedCompletionOn',
    'isSynthetic',
  ],
  filled: {
    // Nothing is told of the progress before the completion was claimed.
    progressPercent: { by: ['claimLivelihoodCompletion', 'lastStep'], before: 0 },
    paidInvestmentYuan: { by: ['claimLivelihoodCompletion', 'lastStep'], before: 0 },
    votesFor: 'recordLivelihoodVote',
    deputiesTotal: 'recordLivelihoodVote',
    result: 'claimLivelihoodCompletion',
    checkFinding: 'checkLivelihoodProject',
    assessment: 'evaluateLivelihoodProject',
  },
});
