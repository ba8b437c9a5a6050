import type { CommandInput, CommandTools } from '../../../platform/commands/index.ts';
import type { SupervisionPlan } from './plan.entities.ts';
import type { TopicChannel, TopicKind } from './plan.kinds.ts';

export interface TopicValues {
  title: string;
  kind: TopicKind;
  plannedOn: string;
  agencyId: string;
  committeeId: string;
  sources: {
    channel: TopicChannel;
    description: string;
    inspectionId?: string | null;
    suggestionId?: string | null;
    petitionId?: string | null;
  }[];
}
export interface AdoptPlanValues extends CommandInput {
  year: number;
  title?: string | null;
  adoptedOn?: string | null;
  topics: TopicValues[];
}
export interface AdjustPlanValues extends CommandInput {
  addTopics?: TopicValues[] | null;
  moveTopics?: { topicId: string; plannedOn: string }[] | null;
}
export interface PublishPlanValues extends CommandInput {
  publishedOn?: string | null;
}

export type PlanTools<Input> = CommandTools<SupervisionPlan, Input>;
