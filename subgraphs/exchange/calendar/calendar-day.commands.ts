import {
  type CommandInput,
  faultAt,
  type Guard,
  hasReason,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { PUBLIC } from '../../../platform/database/listing/index.ts';
import { CalendarDay } from './calendar-day.entities.ts';
import { calendarActors } from './calendar-day.policy.ts';
import { calendarDayWorkflow } from './calendar-day.workflow.ts';

export interface DayInput extends CommandInput {
  isWorkday: boolean;
  holidayName?: string | null;
  notice: string;
}

const dayValid = inputValid<CalendarDay, DayInput>(({ input }) => [
  textFault('notice', input.notice),
  input.isWorkday || input.holidayName?.trim()
    ? null
    : faultAt('holidayName', '休息日须写明节日名称 / a day off needs the name of its holiday'),
]);

const notRecorded: Guard<CalendarDay, DayInput> = {
  name: 'DAY_NOT_RECORDED',
  // The row itself is in the unit of work by now.
  async unmet({ row, em }) {
    const [other] = await em.execute('select id from exchange.calendar_day where date = ? and id <> ?', [
      row.date,
      row.id,
    ]);
    return other ? `${row.date} 已有登记,请更正该条 / ${row.date} is recorded already; correct that record` : null;
  },
};

const told = ({ date, isWorkday, holidayName }: Pick<CalendarDay, 'date' | 'isWorkday' | 'holidayName'>) =>
  `${date} ${isWorkday ? '上班' : `休息(${holidayName})`}`;

export const calendarDayCommands: NounCommands<CalendarDay> = {
  noun: 'CalendarDay',
  namespace: 'exchange',
  workflow: calendarDayWorkflow,
  entity: CalendarDay,
  visibility: PUBLIC,
  actorsOf: calendarActors,
  agenciesOf: () => ({}),
  titleOf: told,
  steps: {
    recordCalendarDay: { guards: [dayValid, notRecorded] } satisfies Step<CalendarDay, DayInput>,
    correctCalendarDay: {
      guards: [dayValid],
      remark: ({ row }) => `原为:${told(row)},依据:${row.notice}`,
      change({ row, input }) {
        row.isWorkday = input.isWorkday;
        row.holidayName = input.isWorkday ? null : (input.holidayName ?? null);
        row.notice = input.notice;
      },
    } satisfies Step<CalendarDay, DayInput>,
    withdrawCalendarDay: { guards: [hasReason] } satisfies Step<CalendarDay, CommandInput>,
  },
};
