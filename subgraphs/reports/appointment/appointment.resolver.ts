import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { meetings } from '../meeting/meeting.queries.ts';
import { MeetingType } from '../meeting/meeting.type.ts';
import type { AppointmentDecision } from './appointment.entities.ts';
import { AppointmentDecisionListArgs } from './appointment.input.ts';
import { appointmentDecisions, appointmentsOfMeeting } from './appointment.queries.ts';
import { AppointmentDecisionConnection, AppointmentDecisionType } from './appointment.type.ts';

@Resolver(() => AppointmentDecisionType)
export class AppointmentDecisionResolver {
  @Query(() => AppointmentDecisionType, {
    nullable: true,
    description: '按标识取一项任免 / One appointment decision by id',
  })
  async appointmentDecision(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<AppointmentDecision>(appointmentDecisions, id, fieldsOf(info));
    if (!found) throw new NotFound('AppointmentDecision', id);
    return found;
  }

  @Query(() => AppointmentDecisionConnection, {
    description: '人事任免列表,新近在前 / Appointment decisions, newest first',
  })
  appointmentDecisions(
    @Args(() => AppointmentDecisionListArgs) args: InstanceType<typeof AppointmentDecisionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<AppointmentDecision>(appointmentDecisions, args, nodeFields(info));
  }

  @FieldResolver(() => MeetingType, { nullable: true, description: '作出决定的会议 / The meeting' })
  meeting(
    @Root() { meetingId }: AppointmentDecision,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one(meetings, meetingId, fieldsOf(info));
  }
}

@Resolver(() => MeetingType)
export class MeetingAppointmentsResolver {
  @FieldResolver(() => AppointmentDecisionConnection, {
    description: '会议决定的人事任免 / Appointments of the meeting',
  })
  appointments(
    @Root() { id }: MeetingType,
    @Args(() => AppointmentDecisionListArgs) args: InstanceType<typeof AppointmentDecisionListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<AppointmentDecision>(appointmentDecisions, appointmentsOfMeeting, id, args, nodeFields(info));
  }
}
