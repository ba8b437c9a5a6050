import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import { AppointmentDecision } from '../appointment/appointment.entities.ts';
import { FiscalOversightItem } from '../fiscal/fiscal-oversight-item.entities.ts';
import { Resolution } from '../resolution/resolution.entities.ts';
import { WorkReport } from '../work-report/work-report.entities.ts';
import { isBeforeHearing } from '../work-report/work-report.workflow.ts';
import type { Meeting } from './meeting.entities.ts';
import type { MoveMeetingValues } from './meeting.inputs.ts';

type MeetingGuard<Input> = Guard<Meeting, Input>;

/** The reports on the agenda, locked: none of them takes a step while the meeting does. */
export const reportsOnAgenda = (em: EntityManager, meetingId: string): Promise<WorkReport[]> =>
  em.find(WorkReport, { meetingId }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });

/** Numbers run within a year. */
export const sameYear: MeetingGuard<MoveMeetingValues> = {
  name: 'SAME_YEAR',
  unmet: ({ row, input }) =>
    input.convenedOn.startsWith(`${row.year}-`)
      ? null
      : `会议编入 ${row.year} 年,跨年请另行安排会议 / The meeting counts in ${row.year}; plan another one for another year`,
};

export const anotherDay: MeetingGuard<MoveMeetingValues> = {
  name: 'ANOTHER_DAY',
  unmet: ({ row, input }) =>
    input.convenedOn !== row.convenedOn || (input.closedOn != null && input.closedOn !== row.closedOn)
      ? null
      : '日期没有变化 / The days are the same as before',
};

export const nothingHeard: MeetingGuard<CommandInput> = {
  name: 'NOTHING_HEARD',
  async unmet({ em, row }) {
    const heard = (await reportsOnAgenda(em, row.id)).some(({ deliberatedOn }) => deliberatedOn != null);
    const meetingId = row.id;
    const decided =
      heard ||
      (await em.count(Resolution, { meetingId })) > 0 ||
      (await em.count(FiscalOversightItem, { meetingId })) > 0 ||
      (await em.count(AppointmentDecision, { meetingId })) > 0;
    return decided
      ? '会议已有听取审议、决议或者任免事项,不能改期 / The meeting has heard or decided something already; its days are facts'
      : null;
  },
};

export const hasBegun: MeetingGuard<CommandInput> = {
  name: 'MEETING_BEGUN',
  unmet: ({ row, today }) =>
    row.convenedOn <= today
      ? null
      : `会议定于 ${row.convenedOn} 召开 / The meeting begins on ${row.convenedOn} only; move it if it was held before`,
};

export const agendaDealtWith: MeetingGuard<CommandInput> = {
  name: 'AGENDA_DEALT_WITH',
  async unmet({ em, row }) {
    const open = (await reportsOnAgenda(em, row.id)).filter(({ state }) => isBeforeHearing(state));
    return open.length === 0
      ? null
      : `尚有报告未听取审议,请记录审议或者延期 / Reports that were neither heard nor postponed: ${open.map(({ title }) => title).join('、')}`;
  },
};
