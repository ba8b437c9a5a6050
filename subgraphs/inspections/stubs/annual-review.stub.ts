import { Directive, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AnnualReview', { description: "年度工作数据 / Figures of a year's work", simpleResolvers: true })
@Directive('@key(fields: "year")')
export class AnnualReviewStub {
  @Field(() => Int, { description: '年度,公历 / Calendar year' })
  year!: number;
}
