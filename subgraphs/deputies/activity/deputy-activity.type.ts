import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { DeputyActivity } from './deputy-activity.entities.ts';
import { type ActivityKind as ActivityKindValue, activityKindLabels } from './deputy-activity.kinds.ts';

export const ActivityKind = enumType('ActivityKind', "代表活动类型 / Kind of deputies' activity", activityKindLabels);

@ObjectType('DeputyActivity', {
  description:
    '代表活动:视察、专题调研、惠民服务、小组活动等;代表在活动中不直接处理问题,代表法第三十一条 / An activity of deputies; on it they do not handle problems themselves',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class DeputyActivityType
  implements
    Pick<
      DeputyActivity,
      | 'id'
      | 'kind'
      | 'title'
      | 'summary'
      | 'heldOn'
      | 'place'
      | 'participantCount'
      | 'feedback'
      | 'feedbackOn'
      | 'isSynthetic'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => ActivityKind, { description: '类型 / Kind' })
  kind!: ActivityKindValue;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '情况 / What was done' })
  summary!: string;

  @Field(() => LocalDate, { description: '开展日 / Held on' })
  heldOn!: string;

  @Field(() => String, { description: '地点,到苏木乡镇 / Place, down to the township' })
  place!: string;

  @Field(() => Int, { description: '参加人数 / How many took part' })
  participantCount!: number;

  @Field(() => String, { nullable: true, description: '机关反馈 / What that agency fed back' })
  feedback!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '反馈日 / Fed back on' })
  feedbackOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const DeputyActivityConnection = connectionTypes(DeputyActivityType, 'DeputyActivity', '代表活动');
