import { seededPast } from '../../../../platform/records/index.ts';
import { NormativeDocumentSchema } from '../../normative/normative-document.entities.ts';
import { normativeDocumentWorkflow } from '../../normative/normative-document.workflow.ts';

export const normativePast = seededPast({
  schema: NormativeDocumentSchema,
  workflow: normativeDocumentWorkflow,
  begins: {
    NORMATIVE_DOC_FILING: 'publishNormativeDocument',
    NORMATIVE_DOC_CHECK: 'fileNormativeDocument',
    NORMATIVE_DOC_REVIEW: 'registerNormativeDocument',
    ISSUER_REPLY: 'communicateNormativeIssue',
    REVIEW_OPINION_REPLY: 'issueReviewOpinion',
  },
  made: ['title', 'documentNumber', 'kind', 'issuerId', 'publishedOn', 'text', 'explanation', 'isSynthetic'],
  filled: {
    committeeId: 'startNormativeReview',
    filedOn: 'fileNormativeDocument',
    correctedOn: 'correctNormativeDocument',
    outcome: ['clearNormativeDocument', 'closeNormativeDocument'],
    opinion: 'communicateNormativeIssue',
    issuerReply: 'replyToReviewOpinion',
  },
});
