import { defineEntity, p } from '@mikro-orm/core';
import type { CalendarDayState } from './calendar-day.workflow.ts';

export const CalendarDaySchema = defineEntity({
  name: 'CalendarDay',
  tableName: 'calendar_day',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    date: p.date(),
    isWorkday: p.boolean(),
    holidayName: p.text().nullable(),
    notice: p.text(),
    state: p.text().$type<CalendarDayState>(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class CalendarDay extends CalendarDaySchema.class {}
CalendarDaySchema.setClass(CalendarDay);
