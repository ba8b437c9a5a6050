import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate } from '../../../platform/graphql/index.ts';
import type { DeliberationOpinion } from './opinion.entities.ts';

@ObjectType('DeliberationOpinion', {
  description: '审议意见,交有关机关研究处理 / A deliberation opinion, handed to the organ for handling',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class DeliberationOpinionType implements Omit<DeliberationOpinion, 'workReportId' | 'agencyId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: "在该报告审议意见中的序号,自 0 起 / Position among the report's opinions, from 0" })
  position!: number;

  @Field(() => String, { description: '意见内容 / The opinion' })
  text!: string;

  @Field(() => LocalDate, { description: '交办日 / Sent on' })
  sentOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '签收日 / Signed for on' })
  receivedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '书面报告到期日;审议意见未载明的,签收时起算 / Handling report due on; counted from receipt unless the opinion states it',
  })
  dueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '书面报告日 / Handled on' })
  handledOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const DeliberationOpinionConnection = connectionTypes(
  DeliberationOpinionType,
  'DeliberationOpinion',
  '审议意见',
);
