import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { MeetingStub } from '../stubs/meeting.stub.ts';
import type { Attendance } from './attendance.entities.ts';
import { AttendanceListArgs } from './attendance.input.ts';
import { attendances, attendancesAtMeeting } from './attendance.queries.ts';
import { AttendanceConnection } from './attendance.type.ts';

@Resolver(() => MeetingStub)
export class MeetingAttendanceResolver {
  @FieldResolver(() => AttendanceConnection, { description: '列席的代表 / Deputies who attended without a vote' })
  attendances(
    @Root() { id }: MeetingStub,
    @Args(() => AttendanceListArgs) args: InstanceType<typeof AttendanceListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<Attendance>(attendances, attendancesAtMeeting, id, args, nodeFields(info));
  }
}
