import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Attendance } from '../attendance/attendance.entities.ts';
import { AttendanceListArgs } from '../attendance/attendance.input.ts';
import { attendances, attendancesOfDeputy } from '../attendance/attendance.queries.ts';
import { AttendanceConnection } from '../attendance/attendance.type.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import type { DeputyGroup } from '../group/deputy-group.entities.ts';
import { DeputyGroupListArgs } from '../group/deputy-group.input.ts';
import { deputyGroups, groupsOfDeputy } from '../group/deputy-group.queries.ts';
import { DeputyGroupConnection } from '../group/deputy-group.type.ts';
import type { ContactAssignment } from './contact-assignment.entities.ts';
import { ContactAssignmentListArgs } from './contact-assignment.input.ts';
import { contactAssignments, contactsOfDeputy } from './contact-assignment.queries.ts';
import { ContactAssignmentConnection } from './contact-assignment.type.ts';
import type { DutyRecord } from './duty-record.entities.ts';
import { DutyRecordListArgs } from './duty-record.input.ts';
import { dutyRecords, dutyRecordsOfDeputy } from './duty-record.queries.ts';
import { DutyRecordConnection } from './duty-record.type.ts';

/** What a deputy does between sessions, as fields of the deputy. */
@Resolver(() => DeputyType)
export class DeputyDutiesResolver {
  @FieldResolver(() => DeputyGroupConnection, { description: "所在代表小组 / The deputies' groups it belongs to" })
  groups(
    @Root() { id }: Deputy,
    @Args(() => DeputyGroupListArgs) args: InstanceType<typeof DeputyGroupListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<DeputyGroup>(deputyGroups, groupsOfDeputy, id, args, nodeFields(info));
  }

  @FieldResolver(() => AttendanceConnection, { description: '列席常委会会议 / Attendances without a vote' })
  attendances(
    @Root() { id }: Deputy,
    @Args(() => AttendanceListArgs) args: InstanceType<typeof AttendanceListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Attendance>(attendances, attendancesOfDeputy, id, args, nodeFields(info));
  }

  @FieldResolver(() => DutyRecordConnection, { description: '履职记录 / Records of duty' })
  dutyRecords(
    @Root() { id }: Deputy,
    @Args(() => DutyRecordListArgs) args: InstanceType<typeof DutyRecordListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<DutyRecord>(dutyRecords, dutyRecordsOfDeputy, id, args, nodeFields(info));
  }

  @FieldResolver(() => ContactAssignmentConnection, { description: '“两个联系”安排 / Contacts it keeps' })
  contacts(
    @Root() { id }: Deputy,
    @Args(() => ContactAssignmentListArgs) args: InstanceType<typeof ContactAssignmentListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<ContactAssignment>(contactAssignments, contactsOfDeputy, id, args, nodeFields(info));
  }
}
