import { seededPast } from '../../../platform/records/index.ts';
import { RecommendationSchema } from '../recommendation/recommendation.entities.ts';
import { recommendationWorkflow } from '../recommendation/recommendation.workflow.ts';

export const recommendationPast = seededPast({
  schema: RecommendationSchema,
  workflow: recommendationWorkflow,
  begins: {
    PROCURATORIAL_REPLY: 'deliverRecommendation',
    PROCURATORIAL_REPLY_URGENT: 'deliverRecommendation',
    JUDICIAL_REPLY: 'deliverRecommendation',
    SUPERVISORY_REPLY: 'deliverRecommendation',
  },
  made: [
    'number',
    'kind',
    'title',
    'content',
    'issuerId',
    'recipientId',
    'inspectionId',
    'isUrgent',
    'copiedToCongress',
    'issuedOn',
    'isSynthetic',
  ],
  filled: {
    reportedToCongress: { by: 'reportRecommendationToCongress', before: false },
    deliveredOn: 'deliverRecommendation',
    replyDueOn: 'deliverRecommendation',
    repliedOn: 'replyToRecommendation',
  },
});
