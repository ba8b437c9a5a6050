import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import { notAtMeeting } from '../meeting/meeting-days.ts';
import { HistoryRecord } from '../records/records.entities.ts';
import { meetingToHear } from '../work-report/work-report-planning.ts';
import type { FiscalOversightItem } from './fiscal-oversight-item.entities.ts';
import type { DeliberateFiscalValues } from './fiscal-oversight-item.inputs.ts';
import { hearingLimits } from './hearing-limits.ts';
import { beforeWindow } from './hearing-window.ts';

type FiscalGuard<Input> = Guard<FiscalOversightItem, Input>;

export const onMeetingDay: FiscalGuard<DeliberateFiscalValues> = {
  name: 'ON_MEETING_DAY',
  unmet: async ({ em, input, today }) =>
    notAtMeeting(await meetingToHear(em, input.meetingId), input.deliberatedOn ?? today, today),
};

export const windowOpen: FiscalGuard<DeliberateFiscalValues> = {
  name: 'WINDOW_OPEN',
  unmet: ({ row, input, today }) => beforeWindow(hearingLimits[row.kind], input.deliberatedOn ?? today),
};

export const extendedOnce: FiscalGuard<CommandInput> = {
  name: 'EXTENDED_ONCE_ONLY',
  async unmet({ em, row }) {
    const before = await em.count(HistoryRecord, { subjectId: row.id, action: 'extendFiscalHandling' });
    return before === 0 ? null : '只能延长一次 / It can be extended once only';
  },
};

export const beforeItEnds: FiscalGuard<CommandInput> = {
  name: 'BEFORE_IT_ENDS',
  async unmet({ deadlines, today }) {
    const running = await deadlines.running('HANDLING_REPORT');
    return running && running.dueOn >= today
      ? null
      : '没有未届满的期限可延长 / No limit runs that could still be extended';
  },
};

export const notReportedYet: FiscalGuard<CommandInput> = {
  name: 'NOT_REPORTED_YET',
  unmet: ({ row }) =>
    row.handledOn == null ? null : `已于 ${row.handledOn} 书面报告 / The handling was reported on ${row.handledOn}`,
};

export const draftToComment: FiscalGuard<CommandInput> = {
  name: 'DRAFT_TO_COMMENT',
  unmet: ({ row }) =>
    row.handlingDraft != null && row.handlingComment == null
      ? null
      : '没有待反馈的处理情况 / No handling report waits for a comment',
};

/** 监督法 art. 29 has the chain of art. 17: the committee comments first, the written report follows. */
export const commentAttached: FiscalGuard<CommandInput> = {
  name: 'COMMITTEE_COMMENT_ATTACHED',
  unmet: ({ row }) =>
    row.handlingComment == null
      ? '须先由委员会反馈意见 / The committee has to comment on the draft first (commentFiscalHandlingDraft)'
      : null,
};

export const handlingReported: FiscalGuard<CommandInput> = {
  name: 'HANDLING_REPORTED',
  unmet: ({ row }) => (row.handledOn == null ? '尚未书面报告处理情况 / The handling has not been reported yet' : null),
};
