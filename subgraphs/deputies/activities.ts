import { DeputyActivity } from './activity/deputy-activity.entities.ts';
import { DeputyActivityResolver, deputyActivityReference } from './activity/deputy-activity.resolver.ts';
import { Attendance } from './attendance/attendance.entities.ts';
import { AttendanceResolver } from './attendance/attendance.resolver.ts';
import { MeetingAttendanceResolver } from './attendance/meeting-attendance.resolver.ts';
import { ContactAssignment } from './duty/contact-assignment.entities.ts';
import { ContactAssignmentResolver } from './duty/contact-assignment.resolver.ts';
import { DeputyDutiesResolver } from './duty/deputy-duties.resolver.ts';
import { DutyRecord } from './duty/duty-record.entities.ts';
import { DutyRecordResolver, dutyRecordReference } from './duty/duty-record.resolver.ts';
import { Forum } from './forum/forum.entities.ts';
import { ForumResolver, forumReference } from './forum/forum.resolver.ts';
import { ForumOpinion } from './forum/forum-opinion.entities.ts';
import { ForumOpinionResolver } from './forum/forum-opinion.resolver.ts';
import { DeputyGroup } from './group/deputy-group.entities.ts';
import { DeputyGroupResolver, deputyGroupReference } from './group/deputy-group.resolver.ts';
import { DeputyGroupMember } from './group/deputy-group-member.entities.ts';
import { DeputyGroupMemberResolver } from './group/deputy-group-member.resolver.ts';
import { GroupOpinion } from './group/group-opinion.entities.ts';
import { GroupOpinionResolver, groupOpinionReference } from './group/group-opinion.resolver.ts';
import { GroupOpinionCommandsResolver } from './group/group-opinion-commands.resolver.ts';
import { Duties } from './migrations/duties.ts';
import { Groups } from './migrations/groups.ts';
import { Participation } from './migrations/participation.ts';
import { Relief } from './migrations/relief.ts';
import { Stations } from './migrations/stations.ts';
import { Visits } from './migrations/visits.ts';
import { Donation } from './relief/donation.entities.ts';
import { DonationResolver } from './relief/donation.resolver.ts';
import { FloodReliefRecord } from './relief/flood-relief-record.entities.ts';
import { FloodReliefRecordResolver } from './relief/flood-relief-record.resolver.ts';
import { LiaisonStation } from './station/liaison-station.entities.ts';
import { LiaisonStationResolver, liaisonStationReference } from './station/liaison-station.resolver.ts';
import { ReceptionDay } from './station/reception-day.entities.ts';
import { ReceptionDayResolver } from './station/reception-day.resolver.ts';
import { Training } from './training/training.entities.ts';
import { TrainingResolver, trainingReference } from './training/training.resolver.ts';
import { Visit } from './visit/visit.entities.ts';
import { VisitResolver, visitReference } from './visit/visit.resolver.ts';
import { VisitSite } from './visit/visit-site.entities.ts';
import { VisitSiteResolver } from './visit/visit-site.resolver.ts';
import { VisitSuggestion } from './visit/visit-suggestion.entities.ts';
import { VisitSuggestionResolver } from './visit/visit-suggestion.resolver.ts';

export { activityFigures } from './figures/activity-figures.ts';
export { seedActivities } from './seeds/activities.ts';

/** The part of the subgraph that holds what deputies do between sessions, for its index to take in whole. */
export const activityEntities = [
  DeputyGroup,
  DeputyGroupMember,
  DeputyActivity,
  GroupOpinion,
  Visit,
  VisitSite,
  VisitSuggestion,
  Attendance,
  Forum,
  ForumOpinion,
  Training,
  LiaisonStation,
  ReceptionDay,
  DutyRecord,
  ContactAssignment,
  FloodReliefRecord,
  Donation,
];
export const activityMigrations = [Stations, Groups, Visits, Participation, Duties, Relief];
export const activityResolvers = [
  DeputyGroupResolver,
  DeputyGroupMemberResolver,
  DeputyActivityResolver,
  GroupOpinionResolver,
  GroupOpinionCommandsResolver,
  VisitResolver,
  VisitSiteResolver,
  VisitSuggestionResolver,
  AttendanceResolver,
  ForumResolver,
  ForumOpinionResolver,
  TrainingResolver,
  LiaisonStationResolver,
  ReceptionDayResolver,
  DutyRecordResolver,
  ContactAssignmentResolver,
  FloodReliefRecordResolver,
  DonationResolver,
  DeputyDutiesResolver,
  MeetingAttendanceResolver,
];
export const activityReferences = {
  DeputyGroup: deputyGroupReference,
  DeputyActivity: deputyActivityReference,
  GroupOpinion: groupOpinionReference,
  Visit: visitReference,
  Forum: forumReference,
  Training: trainingReference,
  LiaisonStation: liaisonStationReference,
  DutyRecord: dutyRecordReference,
};
