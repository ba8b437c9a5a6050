import type { Principal } from '../../../platform/identity/principal.ts';
import type { Actor } from '../../../platform/workflow/index.ts';
import type { RecommendationKind } from './recommendation.kinds.ts';

/** Which organ makes recommendations of which kind. */
const kindOf: Partial<Record<string, RecommendationKind>> = {
  procuratorate: 'PROCURATORIAL',
  'intermediate-court': 'JUDICIAL',
  'supervisory-commission': 'SUPERVISORY',
};

/** Issuer and recipient act, nobody else: the congress looks on. An organ issues its own kind only. */
export function recommendationActors(
  viewer: Principal,
  recommendation: { issuerId: string; recipientId: string; kind: RecommendationKind },
): Actor[] {
  if (viewer.agencyId === null) return [];
  if (viewer.agencyId === recommendation.recipientId) return ['HANDLING_AGENCY'];
  return viewer.agencyId === recommendation.issuerId && kindOf[viewer.agencySlug ?? ''] === recommendation.kind
    ? ['ISSUER']
    : [];
}
