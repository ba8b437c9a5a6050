import { LockMode } from '@mikro-orm/core';
import {
  faultAt,
  type Guard,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { INTERNAL } from '../../../platform/database/listing/index.ts';
import { WorkReport } from '../work-report/work-report.entities.ts';
import { SupervisionPlan, SupervisionTopic } from './plan.entities.ts';
import type { AdjustPlanValues, AdoptPlanValues, PublishPlanValues } from './plan.inputs.ts';
import { planActors } from './plan.policy.ts';
import { planWorkflow } from './plan.workflow.ts';
import { addTopics, topicFaults, yearFault } from './plan-topics.ts';

type PlanStep<Input> = Step<SupervisionPlan, Input>;

const movedIds = ({ moveTopics }: AdjustPlanValues) => (moveTopics ?? []).map(({ topicId }) => topicId);

const ofThisPlan: Guard<SupervisionPlan, AdjustPlanValues> = {
  name: 'TOPICS_OF_THE_PLAN',
  async unmet({ em, row, input }) {
    const ids = new Set(movedIds(input));
    const found = await em.count(SupervisionTopic, { planId: row.id, id: { $in: [...ids] } });
    return found === ids.size ? null : '议题不属于该计划 / A topic that is moved is not one of this plan';
  },
};

/** What is on an agenda has the day of its meeting, and its limits hang on that. */
const notOnAnAgenda: Guard<SupervisionPlan, AdjustPlanValues> = {
  name: 'NOT_ON_AN_AGENDA',
  async unmet({ em, input }) {
    const scheduled = await em.count(WorkReport, { topicId: { $in: movedIds(input) }, meetingId: { $ne: null } });
    return scheduled === 0
      ? null
      : '议题的报告已列入会议议程,请改会议日期或者延期报告 / A report on the topic is on an agenda; move the meeting or postpone the report';
  },
};

const steps: Record<string, PlanStep<never>> = {
  adoptSupervisionPlan: {
    guards: [
      inputValid(({ row, input, today }) => {
        const thisYear = Number(today.slice(0, 4));
        return [
          input.year === thisYear || input.year === thisYear + 1
            ? null
            : faultAt('year', `须为 ${thisYear} 或者 ${thisYear + 1} / must be ${thisYear} or ${thisYear + 1}`),
          input.title == null ? null : textFault('title', input.title),
          row.adoptedOn <= today ? null : faultAt('adoptedOn', `晚于今日 ${today} / lies after today, ${today}`),
          input.topics.length > 0 ? null : faultAt('topics', '至少一个议题 / at least one topic'),
          ...topicFaults('topics', input.topics, input.year),
        ];
      }),
    ],
    change: (tools) => addTopics(tools, tools.input.topics),
  } satisfies PlanStep<AdoptPlanValues>,
  publishSupervisionPlan: {
    guards: [
      inputValid(({ row, input, today }) => [
        input.publishedOn == null || (input.publishedOn >= row.adoptedOn && input.publishedOn <= today)
          ? null
          : faultAt('publishedOn', '须在通过日与今日之间 / must lie between the adoption and today'),
      ]),
    ],
    change({ row, input, today }) {
      row.publishedOn = input.publishedOn ?? today;
    },
  } satisfies PlanStep<PublishPlanValues>,
  adjustSupervisionPlan: {
    guards: [
      inputValid(({ row, input }) => {
        const { addTopics: added, moveTopics: moved } = input;
        return [
          (added?.length ?? 0) + (moved?.length ?? 0) > 0
            ? null
            : faultAt('addTopics', '没有要增加或者改期的议题 / there is nothing to add or to move'),
          ...topicFaults('addTopics', added ?? [], row.year),
          ...(moved ?? []).flatMap(({ topicId, plannedOn }, at) => [
            idFault(`moveTopics.${at}.topicId`, topicId),
            yearFault(`moveTopics.${at}.plannedOn`, plannedOn, row.year),
          ]),
        ];
      }),
      hasReason,
      ofThisPlan,
      notOnAnAgenda,
    ],
    remark: ({ input }) => `增加议题${input.addTopics?.length ?? 0}项,改期${input.moveTopics?.length ?? 0}项`,
    async change(tools) {
      const { em, row, input, now } = tools;
      for (const { topicId, plannedOn } of input.moveTopics ?? []) {
        // A report of the topic may be moving it at the same time.
        const lock = { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true };
        const topic = await em.findOneOrFail(SupervisionTopic, { id: topicId, planId: row.id }, lock);
        Object.assign(topic, { plannedOn, updatedAt: now });
      }
      await addTopics(tools, input.addTopics ?? []);
    },
  } satisfies PlanStep<AdjustPlanValues>,
};

const topicReferences = (topics: string) => ({
  [`${topics}.agencyId`]: 'Agency',
  [`${topics}.committeeId`]: 'Agency',
  [`${topics}.sources.inspectionId`]: 'Inspection',
  [`${topics}.sources.suggestionId`]: 'Suggestion',
  [`${topics}.sources.petitionId`]: 'Petition',
});

export const planCommands: NounCommands<SupervisionPlan> = {
  noun: 'SupervisionPlan',
  namespace: 'reports',
  workflow: planWorkflow,
  entity: SupervisionPlan,
  visibility: INTERNAL,
  actorsOf: planActors,
  agenciesOf: () => ({}),
  titleOf: ({ title }) => title,
  refersTo: { ...topicReferences('topics'), ...topicReferences('addTopics') },
  steps,
};
