import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, LocalDate } from '../../../platform/graphql/index.ts';
import type { ForumOpinion } from './forum-opinion.entities.ts';

@ObjectType('ForumOpinion', {
  description: '座谈会上的意见建议,不是代表建议 / An opinion voiced at a forum; not a formal suggestion',
  simpleResolvers: true,
})
export class ForumOpinionType
  implements Pick<ForumOpinion, 'id' | 'content' | 'raisedOn' | 'adopted' | 'adoption' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '内容 / Content' })
  content!: string;

  @Field(() => LocalDate, { description: '提出日 / Raised on' })
  raisedOn!: string;

  @Field(() => Boolean, { description: '是否吸纳 / Whether it was adopted' })
  adopted!: boolean;

  @Field(() => String, { nullable: true, description: '吸纳情况 / How it was adopted' })
  adoption!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const ForumOpinionConnection = connectionTypes(ForumOpinionType, 'ForumOpinion', '座谈会意见建议');
