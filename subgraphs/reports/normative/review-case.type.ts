import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, LocalDate } from '../../../platform/graphql/index.ts';
import type { ReviewCase } from './review-case.entities.ts';

@ObjectType('ReviewCase', {
  description: '入选案例选编的备案审查案例 / A case of recording and review that was selected into a case book',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class ReviewCaseType implements Omit<ReviewCase, 'documentId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '案例名称 / Title' })
  title!: string;

  @Field(() => String, { description: '案情与处理 / The case and how it ended' })
  summary!: string;

  @Field(() => String, { description: '入选何种选编 / The case book' })
  selectedInto!: string;

  @Field(() => LocalDate, { description: '入选日 / Selected on' })
  selectedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const ReviewCaseConnection = connectionTypes(ReviewCaseType, 'ReviewCase', '备案审查案例');
