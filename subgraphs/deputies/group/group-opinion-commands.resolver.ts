import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { groupOpinionCommands } from './group-opinion.commands.ts';
import type { GroupOpinion } from './group-opinion.entities.ts';
import { groupOpinions } from './group-opinion.queries.ts';
import { GroupOpinionType } from './group-opinion.type.ts';
import type { GroupOpinionAction } from './group-opinion.workflow.ts';
import {
  AnswerGroupOpinionInput,
  AssignGroupOpinionInput,
  ConcludeGroupOpinionInput,
  ConvertGroupOpinionInput,
  RaiseGroupOpinionInput,
  ReturnGroupOpinionAnswerInput,
} from './group-opinion-commands.input.ts';
import { raisedOpinion } from './group-opinion-raising.ts';

const { advance, after } = mutationsOf<GroupOpinion, GroupOpinionAction>(groupOpinionCommands, groupOpinions);

@Resolver(() => GroupOpinionType)
export class GroupOpinionCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() opinion: GroupOpinion, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(groupOpinionCommands, viewer, opinion);
  }

  @Mutation(() => GroupOpinionType, { description: "以代表小组名义提出意见建议 / Raise a group's opinion" })
  async raiseGroupOpinion(
    @Arg('input', () => RaiseGroupOpinionInput, { description: '输入 / Input' }) input: RaiseGroupOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const raised = raisedOpinion(input, context.viewer);
    const id = await context.commands.create(groupOpinionCommands, 'raiseGroupOpinion', input, raised);
    return after(context, id, info);
  }

  @Mutation(() => GroupOpinionType, { description: '交有关机关办理 / Assign it to an agency' })
  assignGroupOpinion(
    @Arg('input', () => AssignGroupOpinionInput, { description: '输入 / Input' }) input: AssignGroupOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'assignGroupOpinion', input, info);
  }

  @Mutation(() => GroupOpinionType, { description: '答复代表小组 / Answer the group' })
  answerGroupOpinion(
    @Arg('input', () => AnswerGroupOpinionInput, { description: '输入 / Input' }) input: AnswerGroupOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'answerGroupOpinion', input, info);
  }

  @Mutation(() => GroupOpinionType, { description: '退回答复 / Return the answer' })
  returnGroupOpinionAnswer(
    @Arg('input', () => ReturnGroupOpinionAnswerInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'returnGroupOpinionAnswer', input, info);
  }

  @Mutation(() => GroupOpinionType, { description: '办结 / Conclude it' })
  concludeGroupOpinion(
    @Arg('input', () => ConcludeGroupOpinionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'concludeGroupOpinion', input, info);
  }

  @Mutation(() => GroupOpinionType, { description: '转为代表建议 / Convert it into a suggestion' })
  convertGroupOpinion(
    @Arg('input', () => ConvertGroupOpinionInput, { description: '输入 / Input' }) input: ConvertGroupOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'convertGroupOpinion', input, info);
  }
}
