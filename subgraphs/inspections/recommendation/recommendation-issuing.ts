import type { EntityManager } from '@mikro-orm/postgresql';
import type { Principal } from '../../../platform/identity/principal.ts';
import { nextNumber } from '../records/next-number.ts';
import type { IssueRecommendationValues } from './recommendation.inputs.ts';

/** Recorded in the hub is copied to the congress: what is not copied does not come here. */
export const issuedRecommendation =
  (input: IssueRecommendationValues, { agencyId }: Principal) =>
  async (newId: () => string, today: string, em: EntityManager) => ({
    id: newId(),
    number: await nextNumber(em, 'recommendation', `${today.slice(0, 4)}-`, 3),
    kind: input.kind,
    title: input.title,
    content: input.content,
    issuerId: agencyId ?? '',
    recipientId: input.recipientId,
    inspectionId: input.inspectionId ?? null,
    isUrgent: input.isUrgent ?? false,
    copiedToCongress: true,
    reportedToCongress: false,
    issuedOn: today,
    deliveredOn: null,
    replyDueOn: null,
    repliedOn: null,
    dueOn: null,
    isSynthetic: false,
  });
