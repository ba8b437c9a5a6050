import { Field, ID, InputType, Int } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { TopicChannel as TopicChannelValue, TopicKind as TopicKindValue } from './plan.kinds.ts';
import type { SupervisionPlanFilterValues } from './plan.queries.ts';
import type { SupervisionTopicFilterValues } from './topic.queries.ts';
import { TopicChannel, TopicKind } from './topic.type.ts';

@InputType('SupervisionPlanFilter', { description: '监督计划筛选 / Filter of supervision plans' })
export class SupervisionPlanFilter implements SupervisionPlanFilterValues {
  @Field(() => Int, { nullable: true, description: '年度 / Of this year' })
  year?: number | null;
}

@InputType('SupervisionTopicFilter', { description: '监督议题筛选 / Filter of topics' })
export class SupervisionTopicFilter implements SupervisionTopicFilterValues {
  @Field(() => ID, { nullable: true, description: '监督计划 / Of this plan' })
  planId?: string | null;

  @Field(() => [TopicKind], { nullable: true, description: '监督方式,任一 / Of any of these forms' })
  kind?: TopicKindValue[] | null;

  @Field(() => [TopicChannel], { nullable: true, description: '来源渠道,任一 / Through any of these channels' })
  channel?: TopicChannelValue[] | null;

  @Field(() => ID, { nullable: true, description: '被监督单位 / Concerning this agency' })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: '牵头委员会 / Led by this committee' })
  committeeId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '计划日 / Planned within' })
  plannedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '议题检索 / Text in the title' })
  search?: string | null;
}

export const SupervisionPlanOrder = orderInput('SupervisionPlan', '监督计划', { YEAR: '年度 / Year' });
export const SupervisionTopicOrder = orderInput('SupervisionTopic', '监督议题', { PLANNED_ON: '计划日 / Planned for' });
export const SupervisionPlanListArgs = listArgs(SupervisionPlanFilter, SupervisionPlanOrder);
export const SupervisionTopicListArgs = listArgs(SupervisionTopicFilter, SupervisionTopicOrder);
