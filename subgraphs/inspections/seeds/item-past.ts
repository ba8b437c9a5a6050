import { seededPast } from '../../../platform/records/index.ts';
import { RectificationItemSchema } from '../item/item.entities.ts';
import { itemWorkflow } from '../item/item.workflow.ts';

export const itemPast = seededPast({
  schema: RectificationItemSchema,
  workflow: itemWorkflow,
  begins: {
    RECTIFICATION_ACCEPT: ['issueRectificationItem', 'reissueRectificationItem'],
    RECTIFICATION_RETURN: 'requestRectificationReturn',
    RECTIFICATION_REISSUE: 'requestRectificationReturn',
    RECTIFICATION_PLAN: 'acceptRectificationItem',
    RECTIFICATION_COMPLETION: ['issueRectificationItem', 'reissueRectificationItem'],
    RECTIFICATION_PROGRESS: ['reportRectificationProgress', 'resumeRectification'],
    RECTIFICATION_VERIFICATION: 'claimRectificationCompletion',
    RECTIFICATION_YEARLY_REVIEW: 'approveLongTermRectification',
  },
  made: [
    'number',
    'inspectionId',
    'organiserId',
    'lawId',
    'findingId',
    'title',
    'measure',
    'severity',
    'leadAgencyId',
    'coAgencyIds',
    'divisionCode',
    'isSynthetic',
  ],
  filled: {
    plan: 'planRectification',
    issuedOn: 'issueRectificationItem',
    completionDueOn: 'issueRectificationItem',
    lastUpdatedOn: { dayOf: ['reportRectificationProgress', 'resumeRectification'] },
    claimedOn: { dayOf: 'claimRectificationCompletion' },
    verifiedOn: { dayOf: 'verifyRectification', clearedBy: 'reopenRectificationItem' },
  },
});
