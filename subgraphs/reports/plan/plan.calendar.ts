import {
  computeDeadline,
  type DeadlineCode,
  type LocalDate,
  ruleOf,
  type WorkingDayCalendar,
} from '../../../platform/deadlines/index.ts';
import type { SupervisionTopic } from './plan.entities.ts';

/** One day of the year's timeline: what has to be done for which topic. */
export interface PlanDay {
  on: LocalDate;
  /** Code of the register of deadlines; null for the day of the topic itself. */
  code: DeadlineCode | null;
  what: string;
  topic: SupervisionTopic;
}

/** What leads up to a hearing (监督法第十五条) and what follows it. */
const aroundHearing = ['REPORT_DRAFT_TO_COMMITTEE', 'REPORT_COMMENT', 'REPORT_TO_SC', 'REPORT_TO_MEMBERS'] as const;

/** 监督清单 as 时间图谱: the topics of a plan and the limits that their days entail, in order of time. */
export function planDays(topics: readonly SupervisionTopic[], calendar: WorkingDayCalendar): PlanDay[] {
  return topics
    .flatMap((topic): PlanDay[] => [
      ...(topic.kind === 'WORK_REPORT' ? aroundHearing : []).map((code) => ({
        on: computeDeadline({ code, anchorOn: topic.plannedOn, calendar }).dueOn,
        code,
        what: ruleOf(code, topic.plannedOn).title,
        topic,
      })),
      { on: topic.plannedOn, code: null, what: topic.title, topic },
    ])
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.topic.position - b.topic.position));
}
