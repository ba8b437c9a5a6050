import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import { MeetingStub } from '../stubs/meeting.stub.ts';
import type { Attendance } from './attendance.entities.ts';
import { AttendanceListArgs } from './attendance.input.ts';
import { attendances } from './attendance.queries.ts';
import { AttendanceConnection, AttendanceType } from './attendance.type.ts';

@Resolver(() => AttendanceType)
export class AttendanceResolver {
  @Query(() => AttendanceConnection, { description: '代表出席列表 / Attendances' })
  attendances(
    @Args(() => AttendanceListArgs) args: InstanceType<typeof AttendanceListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<Attendance>(attendances, args, nodeFields(info));
  }

  @FieldResolver(() => DeputyType, { description: '代表 / The deputy' })
  deputy(@Root() { deputyId }: Attendance, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }

  @FieldResolver(() => MeetingStub, { description: '常委会会议 / The meeting' })
  meeting(@Root() { meetingId }: Attendance) {
    return { id: meetingId };
  }
}
