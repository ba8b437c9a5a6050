import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { RecordLog } from '../../../platform/records/index.ts';
import { Random, type SeedOptions } from '../../../platform/seeding/index.ts';
import { DeputyActivitySchema } from '../activity/deputy-activity.entities.ts';
import { AttendanceSchema } from '../attendance/attendance.entities.ts';
import { ContactAssignmentSchema } from '../duty/contact-assignment.entities.ts';
import { DutyRecordSchema } from '../duty/duty-record.entities.ts';
import { ForumSchema } from '../forum/forum.entities.ts';
import { ForumOpinionSchema } from '../forum/forum-opinion.entities.ts';
import { DeputyGroupSchema } from '../group/deputy-group.entities.ts';
import { DeputyGroupMemberSchema } from '../group/deputy-group-member.entities.ts';
import { GroupOpinionSchema } from '../group/group-opinion.entities.ts';
import { DeadlineSchema, HistorySchema } from '../records.entities.ts';
import { DonationSchema } from '../relief/donation.entities.ts';
import { FloodReliefRecordSchema } from '../relief/flood-relief-record.entities.ts';
import { LiaisonStationSchema } from '../station/liaison-station.entities.ts';
import { ReceptionDaySchema } from '../station/reception-day.entities.ts';
import { TrainingSchema } from '../training/training.entities.ts';
import { VisitSchema } from '../visit/visit.entities.ts';
import { VisitSiteSchema } from '../visit/visit-site.entities.ts';
import { VisitSuggestionSchema } from '../visit/visit-suggestion.entities.ts';
import { contactAssignments, dutyRecords } from './duties.ts';
import { groupActivities } from './group-activities.ts';
import { groups, members } from './groups.ts';
import { otherActivities } from './other-activities.ts';
import { attendances, forumOpinions, forums, trainings } from './participation.ts';
import { donations, floodReliefRecords } from './relief.ts';
import { receptionDays, stations } from './stations.ts';
import { visitSites, visitSuggestions, visits } from './visits.ts';

/**
 * What deputies did in 2025. Runs after the roll of deputies is seeded. Only reception days and duty records grow with
 * the scale: the rest is counted by the published figures or is the organisation itself.
 */
export async function seedActivities(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const log = new RecordLog();
  const write = async (schema: Parameters<typeof bulkInsert>[1], rows: readonly object[]) => {
    await bulkInsert(em, schema, rows);
    onRows?.(rows.length);
  };
  const random = new Random('activities');
  await write(LiaisonStationSchema, stations(random));
  await write(DeputyGroupSchema, groups());
  await write(DeputyGroupMemberSchema, members(random));
  const byGroups = groupActivities(random, log);
  const activities = [...otherActivities(random), ...byGroups.activities];
  await write(DeputyActivitySchema, activities);
  await write(GroupOpinionSchema, byGroups.opinions);
  onRows?.(log.size);
  await log.flush(em, DeadlineSchema, HistorySchema);
  await write(VisitSchema, visits);
  const sites = visitSites();
  await write(VisitSiteSchema, sites);
  await write(VisitSuggestionSchema, visitSuggestions(sites, random));
  await write(AttendanceSchema, attendances(random));
  await write(ForumSchema, forums);
  await write(ForumOpinionSchema, forumOpinions());
  await write(TrainingSchema, trainings);
  await write(ContactAssignmentSchema, contactAssignments(random));
  await write(FloodReliefRecordSchema, floodReliefRecords(random));
  await write(DonationSchema, donations(random));
  await write(ReceptionDaySchema, receptionDays(random, scale));
  await write(DutyRecordSchema, dutyRecords(activities, random, scale));
}
