import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ResidentRating as ResidentRatingValue } from '../petition/petition.kinds.ts';
import { ResidentRating } from '../petition/petition.type.ts';
import type { CivicTopic as CivicTopicValue } from '../topic/topic.kinds.ts';
import { CivicTopic } from '../topic/topic.type.ts';
import type { DemandKind as DemandKindValue } from './demand.kinds.ts';
import type { DemandFilterValues } from './demand.queries.ts';
import { DemandKind, DemandState } from './demand.type.ts';
import type { DemandState as DemandStateValue } from './demand.workflow.ts';

@InputType('DemandFilter', { description: '诉求筛选 / Filter of demands' })
export class DemandFilter implements DemandFilterValues {
  @Field(() => [DemandState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: DemandStateValue[] | null;

  @Field(() => [DemandKind], { nullable: true, description: '类型,任一 / Of any of these kinds' })
  kind?: DemandKindValue[] | null;

  @Field(() => [CivicTopic], { nullable: true, description: '民生领域,任一 / Of any of these fields' })
  topic?: CivicTopicValue[] | null;

  @Field(() => [ResidentRating], { nullable: true, description: '群众评价,任一 / With any of these ratings' })
  rating?: ResidentRatingValue[] | null;

  @Field(() => ID, { nullable: true, description: '代表 / To this deputy' })
  deputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '联络站 / At this liaison station' })
  stationId?: string | null;

  @Field(() => ID, { nullable: true, description: '承办单位 / Sent to this agency' })
  agencyId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划,含下级 / In this division or below it' })
  divisionCode?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '收到日期 / Received within' })
  receivedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '是否推动解决:单位已回复且群众评价不为“不满意”,或经联络站核实 / Whether resolved: replied and not rated dissatisfied, or verified by the station',
  })
  resolved?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '推动解决日期 / Resolved within' })
  resolvedOn?: LocalDateRangeInput | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue today' })
  overdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: '全文检索,分流前的诉求检索不到 / Text in number, title and content; not before triage',
  })
  search?: string | null;
}

export const DemandOrder = orderInput('Demand', '诉求', {
  RECEIVED_ON: '收到日期 / Received on',
  DUE_ON: '到期日,无期限者居末 / Due on; those without a limit come last',
});
export const DemandListArgs = listArgs(DemandFilter, DemandOrder);
