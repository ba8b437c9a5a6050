import { Field, InputType } from 'type-graphql';
import {
  CommandInputFields,
  LocalDate,
  LocalDateRangeInput,
  listArgs,
  orderInput,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import { CalendarDayState } from './calendar-day.type.ts';
import type { CalendarDayState as CalendarDayStateValue } from './calendar-day.workflow.ts';

@InputType('CalendarDayFilter', { description: '日历登记的筛选 / Filter of recorded days' })
export class CalendarDayFilterInput {
  @Field(() => LocalDateRangeInput, { nullable: true, description: '日期 / Dates' })
  date?: LocalDateRangeInput | null;

  @Field(() => [CalendarDayState], { nullable: true, description: '状态 / States' })
  state?: CalendarDayStateValue[] | null;
}

const CalendarDayOrder = orderInput('CalendarDay', '日历登记', { DATE: '日期 / Date' });

export const CalendarDayListArgs = listArgs(CalendarDayFilterInput, CalendarDayOrder);

const holidayName = '节日名称,休息日必填 / Name of the holiday; required for a day off';
const notice = '所据通知的名称、文号 / Title and number of the notice that it rests on';

@InputType('RecordCalendarDayInput', { description: '登记一日 / Record a day' })
export class RecordCalendarDayInput extends CommandInputFields {
  @Field(() => LocalDate, { description: '日期 / Date' })
  date!: string;

  @Field(() => Boolean, { description: '是否工作日 / Whether it is worked' })
  isWorkday!: boolean;

  @Field(() => String, { nullable: true, description: holidayName })
  holidayName?: string | null;

  @Field(() => String, { description: notice })
  notice!: string;
}

@InputType('CorrectCalendarDayInput', { description: '更正一日 / Correct a recorded day' })
export class CorrectCalendarDayInput extends StepInputFields {
  @Field(() => Boolean, { description: '是否工作日 / Whether it is worked' })
  isWorkday!: boolean;

  @Field(() => String, { nullable: true, description: holidayName })
  holidayName?: string | null;

  @Field(() => String, { description: notice })
  notice!: string;
}

export const WithdrawCalendarDayInput = stepInput('WithdrawCalendarDay', '撤销一日的登记 / Withdraw a recorded day');
