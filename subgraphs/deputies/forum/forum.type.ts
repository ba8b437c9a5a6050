import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Forum } from './forum.entities.ts';
import { type ForumKind as ForumKindValue, forumKindLabels } from './forum.kinds.ts';

export const ForumKind = enumType('ForumKind', '座谈会类型 / Kind of forum', forumKindLabels);

@ObjectType('Forum', {
  description: "列席代表和代表小组座谈会 / A forum of attending deputies and deputies' groups",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class ForumType
  implements Pick<Forum, 'id' | 'kind' | 'title' | 'summary' | 'heldOn' | 'place' | 'participantCount' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => ForumKind, { description: '类型 / Kind' })
  kind!: ForumKindValue;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '情况 / What was discussed' })
  summary!: string;

  @Field(() => LocalDate, { description: '召开日 / Held on' })
  heldOn!: string;

  @Field(() => String, { description: '地点 / Place' })
  place!: string;

  @Field(() => Int, { description: '参加人数 / How many took part' })
  participantCount!: number;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const ForumConnection = connectionTypes(ForumType, 'Forum', '座谈会');
