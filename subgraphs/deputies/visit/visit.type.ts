import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Visit } from './visit.entities.ts';
import { type VisitKind as VisitKindValue, visitKindLabels } from './visit.kinds.ts';

export const VisitKind = enumType('VisitKind', '集体视察类型 / Kind of collective visit', visitKindLabels);

@ObjectType('Visit', {
  description: '代表集体视察,代表法第二十九条 / A collective visit of deputies',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class VisitType
  implements
    Pick<Visit, 'id' | 'kind' | 'title' | 'summary' | 'startedOn' | 'endedOn' | 'participantCount' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => VisitKind, { description: '类型 / Kind' })
  kind!: VisitKindValue;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '情况 / What was done' })
  summary!: string;

  @Field(() => LocalDate, { description: '开始日 / Started on' })
  startedOn!: string;

  @Field(() => LocalDate, { description: '结束日 / Ended on' })
  endedOn!: string;

  @Field(() => Int, { description: '参加代表人数 / How many deputies took part' })
  participantCount!: number;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const VisitConnection = connectionTypes(VisitType, 'Visit', '集体视察');
