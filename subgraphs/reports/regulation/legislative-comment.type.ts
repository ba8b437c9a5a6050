import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate } from '../../../platform/graphql/index.ts';
import type { LegislativeComment } from './legislative-comment.entities.ts';

@ObjectType('LegislativeComment', {
  description:
    '基层立法联系点征集的立法建议;不记录提出人 / A suggestion on a draft, gathered by a grassroots legislative outreach office; its author is not recorded',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class LegislativeCommentType implements Omit<LegislativeComment, 'regulationId' | 'stationId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '建议内容 / Text' })
  text!: string;

  @Field(() => LocalDate, { description: '收到日 / Received on' })
  receivedOn!: string;

  @Field(() => Boolean, { description: '是否采纳 / Whether it was adopted' })
  isAdopted!: boolean;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const LegislativeCommentConnection = connectionTypes(LegislativeCommentType, 'LegislativeComment', '立法建议');
