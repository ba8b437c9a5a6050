import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { GroupOpinion } from './group-opinion.entities.ts';
import { type GroupOpinionState as GroupOpinionStateValue, groupOpinionStateLabels } from './group-opinion.workflow.ts';

export const GroupOpinionState = enumType(
  'GroupOpinionState',
  "小组意见建议的状态 / State of a group's opinion",
  groupOpinionStateLabels,
);

@ObjectType('GroupOpinion', {
  description:
    "小组意见建议:由代表小组提出,不同于代表建议,可转为代表建议 / An opinion of a deputies' group; not a formal suggestion, though it may be converted into one",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class GroupOpinionType
  implements
    Pick<
      GroupOpinion,
      | 'id'
      | 'title'
      | 'content'
      | 'state'
      | 'raisedOn'
      | 'answer'
      | 'answeredOn'
      | 'concludedOn'
      | 'dueOn'
      | 'isSynthetic'
      | 'createdAt'
      | 'updatedAt'
      | 'version'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '内容 / Content' })
  content!: string;

  @Field(() => GroupOpinionState, { description: '状态 / State' })
  state!: GroupOpinionStateValue;

  @Field(() => LocalDate, { description: '提出日 / Raised on' })
  raisedOn!: string;

  @Field(() => String, { nullable: true, description: '答复 / Answer' })
  answer!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '答复日 / Answered on' })
  answeredOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '办结日 / Concluded on' })
  concludedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '最早的未完期限;法律只要求及时反馈,未定天数 / The earliest running limit; the law asks for prompt feedback and sets no number of days',
  })
  dueOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const GroupOpinionConnection = connectionTypes(GroupOpinionType, 'GroupOpinion', '小组意见建议');
