import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/** A day that a holiday notice names. The general office of the congress enters notices and corrects what was entered. */
export const calendarDayWorkflow = defineWorkflow({
  noun: 'CalendarDay',
  initial: ['IN_FORCE'],
  states: {
    IN_FORCE: { label: '有效 / In force', terminal: true },
    WITHDRAWN: { label: '撤销 / Withdrawn', terminal: true },
  },
  transitions: [
    {
      action: 'recordCalendarDay',
      from: null,
      to: 'IN_FORCE',
      actor: 'CONGRESS_OFFICE',
      guard: '该日尚未登记',
      basis: '全国年节及纪念日放假办法;国务院办公厅当年放假安排',
    },
    {
      action: 'correctCalendarDay',
      from: ['IN_FORCE', 'WITHDRAWN'],
      to: 'IN_FORCE',
      actor: 'CONGRESS_OFFICE',
      guard: '注明所据通知',
      basis: '国务院办公厅当年放假安排',
    },
    {
      action: 'withdrawCalendarDay',
      from: 'IN_FORCE',
      to: 'WITHDRAWN',
      actor: 'CONGRESS_OFFICE',
      guard: '说明理由;撤销后按星期推算',
      basis: '平台设计',
    },
  ],
});

export type CalendarDayState = StateOf<typeof calendarDayWorkflow>;
export type CalendarDayAction = ActionOf<typeof calendarDayWorkflow>;
