import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/** A meeting of the standing committee. Everything that hangs on its day moves with it until it is held. */
export const meetingWorkflow = defineWorkflow({
  noun: 'Meeting',
  initial: ['PLANNED'],
  states: {
    PLANNED: { label: '拟定 / Planned' },
    HELD: { label: '已举行 / Held', terminal: true },
  },
  transitions: [
    {
      action: 'planMeeting',
      from: null,
      to: 'PLANNED',
      actor: 'CONGRESS_OFFICE',
      basis: '地方组织法第五十一条',
    },
    {
      action: 'moveMeeting',
      from: 'PLANNED',
      to: 'PLANNED',
      actor: 'CONGRESS_OFFICE',
      guard: '说明理由;会议尚未听取审议、作出决议或者任免',
      basis: '地方组织法第五十一条',
    },
    {
      action: 'closeMeeting',
      from: 'PLANNED',
      to: 'HELD',
      actor: 'CONGRESS_OFFICE',
      guard: '会议已召开,议程上的报告均已听取审议、延期或者取消',
      basis: '地方组织法第五十一条',
    },
    {
      action: 'recordNextMeeting',
      from: 'HELD',
      to: 'HELD',
      actor: 'SYSTEM',
      limit: 'SC_MEETING_INTERVAL',
      basis: '地方组织法第五十一条',
    },
  ],
});

export type MeetingState = StateOf<typeof meetingWorkflow>;
export type MeetingAction = ActionOf<typeof meetingWorkflow>;
