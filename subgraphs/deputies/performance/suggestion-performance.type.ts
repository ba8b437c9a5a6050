import { Field, Float, Int, ObjectType } from 'type-graphql';
import { share } from '../../../platform/figures/index.ts';
import type { SuggestionCounts } from './suggestion-performance.queries.ts';

@ObjectType('SuggestionPerformance', {
  description:
    '一个单位办理代表建议的情况:期间内(两端都含)交办、由其主办或者分办、未退回未撤回的建议,各项事实截至今日 / How an agency handles suggestions: those handed over in the period, both ends inclusive, that it leads or handles separately, neither returned nor withdrawn; facts as of today',
  simpleResolvers: true,
})
export class SuggestionPerformanceType {
  @Field(() => Int, { description: '交办,件 / Handed over to it' })
  readonly assigned: number;

  @Field(() => Int, { description: '其中已答复,件 / Of these answered' })
  readonly answered: number;

  @Field(() => Int, {
    description: '其中已办结,件:答复经评价无需重新办理,或提级有结论 / Of these concluded: the answer stands',
  })
  readonly concluded: number;

  @Field(() => Int, { description: '其中已落实,件:所提事项经核实 / Of these implemented: verified as done' })
  readonly implemented: number;

  @Field(() => Float, { nullable: true, description: '办复率:已答复 ÷ 交办,无交办为空 / Answered ÷ assigned' })
  readonly answeredRate: number | null;

  @Field(() => Float, { nullable: true, description: '办结率:已办结 ÷ 交办,无交办为空 / Concluded ÷ assigned' })
  readonly concludedRate: number | null;

  @Field(() => Float, { nullable: true, description: '落实率:已落实 ÷ 交办,无交办为空 / Implemented ÷ assigned' })
  readonly implementedRate: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '答复满意率:(满意+基本满意)÷ 已返回的评价,取最近一轮;未返回的不计,无返回为空 / Satisfied or basically satisfied with the latest answer, of the forms returned; null when none was',
  })
  readonly answerSatisfaction: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '落实满意率:(满意+基本满意)÷ 已返回的对落实结果的评价;未返回的不计,无返回为空 / The same of the results that were evaluated',
  })
  readonly resultSatisfaction: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '按期答复率:三个月或者六个月内答复 ÷(已答复+逾期未答复),尚无为空 / Answered within the 3 or 6 months, of those answered or overdue; null when there is none yet',
  })
  readonly onTimeRate: number | null;

  constructor(counts: SuggestionCounts) {
    const { assigned, answered, concluded, implemented } = counts;
    this.assigned = assigned;
    this.answered = answered;
    this.concluded = concluded;
    this.implemented = implemented;
    this.answeredRate = share(answered, assigned);
    this.concludedRate = share(concluded, assigned);
    this.implementedRate = share(implemented, assigned);
    this.answerSatisfaction = share(counts.answerPleased, counts.answerRated);
    this.resultSatisfaction = share(counts.resultPleased, counts.resultRated);
    this.onTimeRate = share(counts.inTime, counts.decided);
  }
}
