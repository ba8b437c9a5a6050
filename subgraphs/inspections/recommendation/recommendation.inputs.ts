import type { CommandInput } from '../../../platform/commands/index.ts';
import type { RecommendationKind } from './recommendation.kinds.ts';

export interface IssueRecommendationValues extends CommandInput {
  kind: RecommendationKind;
  title: string;
  content: string;
  recipientId: string;
  inspectionId?: string | null;
  isUrgent?: boolean | null;
}
export interface DeliverValues extends CommandInput {
  replyDueOn?: string | null;
}
export interface AmendValues extends DeliverValues {
  content: string;
}
