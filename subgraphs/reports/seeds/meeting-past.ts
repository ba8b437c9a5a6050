import { seededPast } from '../../../platform/records/index.ts';
import { MeetingSchema } from '../meeting/meeting.entities.ts';
import { meetingWorkflow } from '../meeting/meeting.workflow.ts';

export const meetingPast = seededPast({
  schema: MeetingSchema,
  workflow: meetingWorkflow,
  begins: { SC_MEETING_INTERVAL: 'closeMeeting' },
  made: ['year', 'number', 'title', 'agenda', 'convenedOn', 'closedOn', 'isSynthetic'],
  filled: {},
});
