import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { collectedProject } from './livelihood-collection.ts';
import {
  CheckLivelihoodProjectInput,
  ClaimLivelihoodCompletionInput,
  CloseLivelihoodProjectInput,
  CollectLivelihoodProjectInput,
  ConfirmLivelihoodProjectInput,
  DropLivelihoodProjectInput,
  EvaluateLivelihoodProjectInput,
  RecordLivelihoodVoteInput,
  ReportLivelihoodProgressInput,
  ReturnLivelihoodProjectInput,
  ShortlistLivelihoodProjectInput,
  StartLivelihoodProjectInput,
} from './livelihood-commands.input.ts';
import { livelihoodCommands } from './livelihood-project.commands.ts';
import type { LivelihoodProject } from './livelihood-project.entities.ts';
import { livelihoodProjects } from './livelihood-project.queries.ts';
import { LivelihoodProjectType } from './livelihood-project.type.ts';
import type { LivelihoodProjectAction } from './livelihood-project.workflow.ts';

/** Takes the step and reads the project again, as it is afterwards. */
const { advance } = mutationsOf<LivelihoodProject, LivelihoodProjectAction>(livelihoodCommands, livelihoodProjects);

@Resolver(() => LivelihoodProjectType)
export class LivelihoodCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() project: LivelihoodProject, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(livelihoodCommands, viewer, project);
  }

  @Mutation(() => LivelihoodProjectType, { description: '征集民生实事项目 / Collect a livelihood project' })
  async collectLivelihoodProject(
    @Arg('input', () => CollectLivelihoodProjectInput, { description: '输入 / Input' })
    input: CollectLivelihoodProjectInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(livelihoodCommands, 'collectLivelihoodProject', input, collectedProject(input));
    return loaders.one<LivelihoodProject>(livelihoodProjects, id, fieldsOf(info));
  }

  @Mutation(() => LivelihoodProjectType, { description: '初定 / Shortlist a project' })
  shortlistLivelihoodProject(
    @Arg('input', () => ShortlistLivelihoodProjectInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'shortlistLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '不列入 / Drop a project' })
  dropLivelihoodProject(
    @Arg('input', () => DropLivelihoodProjectInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'dropLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '记录代表票决结果 / Record the deputies’ vote' })
  recordLivelihoodVote(
    @Arg('input', () => RecordLivelihoodVoteInput, { description: '输入 / Input' }) input: RecordLivelihoodVoteInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'recordLivelihoodVote', input, info);
  }

  @Mutation(() => LivelihoodProjectType, {
    description: '列入清单,完成期限自此起算 / Confirm a project; its limit begins',
  })
  confirmLivelihoodProject(
    @Arg('input', () => ConfirmLivelihoodProjectInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'confirmLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '开工 / Start a project' })
  startLivelihoodProject(
    @Arg('input', () => StartLivelihoodProjectInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '报告进度 / Report progress' })
  reportLivelihoodProgress(
    @Arg('input', () => ReportLivelihoodProgressInput, { description: '输入 / Input' })
    input: ReportLivelihoodProgressInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportLivelihoodProgress', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '申报完成 / Claim completion' })
  claimLivelihoodCompletion(
    @Arg('input', () => ClaimLivelihoodCompletionInput, { description: '输入 / Input' })
    input: ClaimLivelihoodCompletionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'claimLivelihoodCompletion', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '核查 / Check a project' })
  checkLivelihoodProject(
    @Arg('input', () => CheckLivelihoodProjectInput, { description: '输入 / Input' })
    input: CheckLivelihoodProjectInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'checkLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, {
    description: '核查不通过,退回继续实施 / Return a project that is not complete',
  })
  returnLivelihoodProject(
    @Arg('input', () => ReturnLivelihoodProjectInput, { description: '输入 / Input' })
    input: ReturnLivelihoodProjectInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'returnLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '测评 / Assess a project' })
  evaluateLivelihoodProject(
    @Arg('input', () => EvaluateLivelihoodProjectInput, { description: '输入 / Input' })
    input: EvaluateLivelihoodProjectInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'evaluateLivelihoodProject', input, info);
  }

  @Mutation(() => LivelihoodProjectType, { description: '办结 / Close a project' })
  closeLivelihoodProject(
    @Arg('input', () => CloseLivelihoodProjectInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeLivelihoodProject', input, info);
  }
}
