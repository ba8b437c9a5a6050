import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { Meeting } from './meeting/meeting.entities.ts';
import { MeetingResolver } from './meeting/meeting.resolver.ts';
import { Supervision } from './migrations/supervision.ts';
import { DeadlineRecord, HistoryRecord } from './records/records.entities.ts';
import { seedMeetings } from './seeds/meetings.ts';

/** What the standing committee hears, decides and follows up. */
export const reports = defineSubgraph({
  name: 'reports',
  entities: [DeadlineRecord, HistoryRecord, Meeting],
  migrations: [Supervision],
  resolvers: [MeetingResolver],
  seed: async (em, { onRows }) => {
    const written = await seedMeetings(em);
    onRows?.(written);
  },
});
