import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { DeadlineClass as DeadlineClassValue } from '../deadlines/index.ts';
import { enumType } from '../graphql/enum-type.ts';
import { LocalDate } from '../graphql/scalars.ts';

export const DeadlineClass = enumType('DeadlineClass', '期限性质 / What a deadline rests on', {
  STATUTORY: '法定 / Set by law',
  LOCAL_DEFAULT: '地方做法默认值,可配置 / A local default, configurable',
  BY_REFERENCE: '参照执行 / By reference; informational',
  SET_BY_RESOLUTION: '决议规定 / Set by a resolution',
  SET_BY_DOCUMENT: '文书载明 / Set by the document',
  DESIGN: '系统约定 / A convention of this hub',
});

@ObjectType('Deadline', { description: '期限及其说明 / Something due, with its explanation', simpleResolvers: true })
@Directive('@shareable')
export class DeadlineType {
  @Field(() => String, { description: '期限代码 / Code of the register of deadlines' })
  code!: string;

  @Field(() => LocalDate, { description: '到期日 / Due on' })
  dueOn!: string;

  @Field(() => String, { description: '依据 / Legal basis' })
  basis!: string;

  @Field(() => DeadlineClass, { description: '性质 / Class' })
  class!: DeadlineClassValue;

  @Field(() => String, { description: '计算说明:起算、计算方式、顺延 / How it was counted, in Chinese' })
  explain!: string;

  @Field(() => Boolean, {
    description: '是否暂定:涉及日历未公布的年份 / Provisional: it crosses into a year without a calendar',
  })
  provisional!: boolean;

  @Field(() => LocalDate, { nullable: true, description: '完成日 / Met on' })
  metOn!: string | null;

  @Field(() => Int, {
    description:
      '逾期天数:未完成按今日计,迟完成按完成日计,否则为 0 / Days late: until today, or until it was met; 0 otherwise',
  })
  overdueDays!: number;
}
