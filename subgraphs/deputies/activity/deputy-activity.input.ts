import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ActivityKind as ActivityKindValue } from './deputy-activity.kinds.ts';
import type { DeputyActivityFilterValues } from './deputy-activity.queries.ts';
import { ActivityKind } from './deputy-activity.type.ts';

@InputType('DeputyActivityFilter', { description: "代表活动筛选 / Filter of deputies' activities" })
export class DeputyActivityFilter implements DeputyActivityFilterValues {
  @Field(() => [ActivityKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: ActivityKindValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '开展日 / Held in this range' })
  heldOn?: LocalDateRangeInput | null;

  @Field(() => ID, { nullable: true, description: '代表小组 / Of this group' })
  groupId?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否代表小组的活动 / Held by a group or not' })
  ofGroup?: boolean | null;

  @Field(() => ID, { nullable: true, description: '联络站 / At this station' })
  stationId?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划 / In this division' })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: '名称、情况检索 / Text in title and summary' })
  search?: string | null;
}

export const DeputyActivityOrder = orderInput('DeputyActivity', '代表活动', { HELD_ON: '开展日 / Held on' });
export const DeputyActivityListArgs = listArgs(DeputyActivityFilter, DeputyActivityOrder);
