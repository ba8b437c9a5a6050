import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { CalendarDay } from './calendar-day.entities.ts';
import { type CalendarDayState as CalendarDayStateValue, calendarDayWorkflow } from './calendar-day.workflow.ts';

export const CalendarDayState = enumType(
  'CalendarDayState',
  '日历登记状态 / State of a recorded day',
  stateLabels(calendarDayWorkflow),
);

@ObjectType('CalendarDay', {
  description:
    '放假安排所列的一日;未列的日子按星期推算 / A day that a holiday notice names; all others follow the weekdays',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class CalendarDayType
  implements
    Pick<
      CalendarDay,
      'id' | 'date' | 'isWorkday' | 'holidayName' | 'notice' | 'state' | 'createdAt' | 'updatedAt' | 'version'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => LocalDate, { description: '日期 / Date' })
  date!: string;

  @Field(() => Boolean, { description: '是否工作日,含调休上班 / Whether it is worked, make-up days included' })
  isWorkday!: boolean;

  @Field(() => String, { nullable: true, description: '节日名称 / Name of the holiday, in Chinese' })
  holidayName!: string | null;

  @Field(() => String, { description: '所据通知 / The notice that it rests on' })
  notice!: string;

  @Field(() => CalendarDayState, { description: '状态 / State' })
  state!: CalendarDayStateValue;

  @Field(() => DateTime, { description: '登记时刻 / Recorded at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '更新时刻 / Updated at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本 / Version' })
  version!: number;
}

export const CalendarDayConnection = connectionTypes(CalendarDayType, 'CalendarDay', '日历登记');
