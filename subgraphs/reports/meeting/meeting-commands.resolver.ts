import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { meetingCommands } from './meeting.commands.ts';
import type { Meeting } from './meeting.entities.ts';
import { meetings } from './meeting.queries.ts';
import { MeetingType } from './meeting.type.ts';
import type { MeetingAction } from './meeting.workflow.ts';
import { CloseMeetingInput, MoveMeetingInput, PlanMeetingInput } from './meeting-commands.input.ts';
import { plannedMeeting } from './meeting-planning.ts';

/** Takes the step and reads the meeting again, as it is afterwards. */
const { advance } = mutationsOf<Meeting, MeetingAction>(meetingCommands, meetings);

@Resolver(() => MeetingType)
export class MeetingCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() meeting: Meeting, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(meetingCommands, viewer, meeting);
  }

  @Mutation(() => MeetingType, { description: '拟定常委会会议 / Plan a meeting' })
  async planMeeting(
    @Arg('input', () => PlanMeetingInput, { description: '输入 / Input' }) input: PlanMeetingInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(meetingCommands, 'planMeeting', input, plannedMeeting(input));
    return loaders.one<Meeting>(meetings, id, fieldsOf(info));
  }

  @Mutation(() => MeetingType, {
    description: '会议改期,议程上各报告未完成的期限随之重算 / Move a meeting; open limits of its reports move along',
  })
  moveMeeting(
    @Arg('input', () => MoveMeetingInput, { description: '输入 / Input' }) input: MoveMeetingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'moveMeeting', input, info);
  }

  @Mutation(() => MeetingType, { description: '闭会 / Close a meeting' })
  closeMeeting(
    @Arg('input', () => CloseMeetingInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeMeeting', input, info);
  }
}
