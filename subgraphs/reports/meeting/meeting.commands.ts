import { LockMode } from '@mikro-orm/core';
import {
  type CommandInput,
  faultAt,
  hasReason,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { PUBLIC } from '../../../platform/database/listing/index.ts';
import { addDays, daysBetween } from '../../../platform/deadlines/index.ts';
import { notPastFault } from '../records/date-ahead.ts';
import { workReportCommands } from '../work-report/work-report.commands.ts';
import { isBeforeHearing } from '../work-report/work-report.workflow.ts';
import { Meeting } from './meeting.entities.ts';
import { agendaDealtWith, anotherDay, hasBegun, nothingHeard, reportsOnAgenda, sameYear } from './meeting.guards.ts';
import type { MeetingTools, MoveMeetingValues, NextMeetingValues, PlanMeetingValues } from './meeting.inputs.ts';
import { meetingActors } from './meeting.policy.ts';
import { meetingWorkflow } from './meeting.workflow.ts';

type MeetingStep<Input> = Step<Meeting, Input>;

const daysFaults = ({ input, today }: MeetingTools<MoveMeetingValues>) => [
  notPastFault('convenedOn', input.convenedOn, today),
  input.closedOn == null || input.closedOn >= input.convenedOn
    ? null
    : faultAt('closedOn', '早于召开日 / lies before the first day'),
];

/** A meeting keeps its length when only its first day is given. */
const lastDay = (row: Meeting, { convenedOn, closedOn }: MoveMeetingValues) =>
  closedOn ?? addDays(convenedOn, daysBetween(row.convenedOn, row.closedOn));

const steps: Record<string, MeetingStep<never>> = {
  planMeeting: {
    guards: [
      inputValid((tools) => [
        textFault('agenda', tools.input.agenda),
        tools.input.title == null ? null : textFault('title', tools.input.title),
        ...daysFaults(tools),
      ]),
    ],
  } satisfies MeetingStep<PlanMeetingValues>,
  // 监督法 art. 15 counts back from the day of the meeting: the limits of every report on the agenda that are not met yet
  // move along, in this transaction.
  moveMeeting: {
    guards: [inputValid(daysFaults), hasReason, sameYear, anotherDay, nothingHeard],
    remark: ({ row, input }) =>
      `会议日期由${row.convenedOn}至${row.closedOn}改为${input.convenedOn}至${lastDay(row, input)}`,
    async change({ em, row, input, advance }) {
      if (input.convenedOn !== row.convenedOn)
        for (const report of await reportsOnAgenda(em, row.id))
          if (isBeforeHearing(report.state))
            await advance(workReportCommands, 'moveReportHearing', report, {
              hearingOn: input.convenedOn,
              reason: input.reason ?? null,
            } as CommandInput);
      row.closedOn = lastDay(row, input);
      row.convenedOn = input.convenedOn;
    },
  } satisfies MeetingStep<MoveMeetingValues>,
  closeMeeting: {
    guards: [hasBegun, agendaDealtWith],
    async change({ em, row, deadlines, advance }) {
      const before = await em.findOne(
        Meeting,
        { state: 'HELD', convenedOn: { $lt: row.convenedOn } },
        { orderBy: { convenedOn: 'desc' }, lockMode: LockMode.PESSIMISTIC_WRITE },
      );
      if (before)
        await advance(meetingCommands, 'recordNextMeeting', before, { nextConvenedOn: row.convenedOn } as CommandInput);
      await deadlines.start('SC_MEETING_INTERVAL', row.convenedOn);
      // Meetings may be closed out of their order.
      const next = await em.findOne(
        Meeting,
        { state: 'HELD', convenedOn: { $gt: row.convenedOn } },
        { orderBy: { convenedOn: 'asc' } },
      );
      if (next) await deadlines.meet('SC_MEETING_INTERVAL', next.convenedOn);
    },
  } satisfies MeetingStep<CommandInput>,
  recordNextMeeting: {
    remark: ({ input }) => `下次会议于${input.nextConvenedOn}召开`,
    change: ({ input, deadlines }) => deadlines.meet('SC_MEETING_INTERVAL', input.nextConvenedOn),
  } satisfies MeetingStep<NextMeetingValues>,
};

export const meetingCommands: NounCommands<Meeting> = {
  noun: 'Meeting',
  namespace: 'reports',
  workflow: meetingWorkflow,
  entity: Meeting,
  visibility: PUBLIC,
  actorsOf: meetingActors,
  agenciesOf: () => ({}),
  titleOf: ({ title }) => title,
  owedBy: { SC_MEETING_INTERVAL: ['CONGRESS_OFFICE'] },
  steps,
};
