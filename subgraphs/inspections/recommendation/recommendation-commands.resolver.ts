import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recommendationCommands } from './recommendation.commands.ts';
import type { Recommendation } from './recommendation.entities.ts';
import { recommendations } from './recommendation.queries.ts';
import { RecommendationType } from './recommendation.type.ts';
import type { RecommendationAction } from './recommendation.workflow.ts';
import {
  AmendRecommendationInput,
  DeliverRecommendationInput,
  IssueRecommendationInput,
  LitigateRecommendationInput,
  ObjectToRecommendationInput,
  ReplyToRecommendationInput,
  ReportRecommendationToCongressInput,
  UpholdRecommendationInput,
  UrgeRecommendationInput,
  VerifyRecommendationInput,
  WithdrawRecommendationInput,
} from './recommendation-commands.input.ts';
import { issuedRecommendation } from './recommendation-issuing.ts';

/** Takes the step and reads the recommendation again, as it is afterwards. */
const { advance } = mutationsOf<Recommendation, RecommendationAction>(recommendationCommands, recommendations);

@Resolver(() => RecommendationType)
export class RecommendationCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() recommendation: Recommendation, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(recommendationCommands, viewer, recommendation);
  }

  @Mutation(() => RecommendationType, { description: '制发并抄送人大 / Issue with a copy to the congress' })
  async issueRecommendation(
    @Arg('input', () => IssueRecommendationInput, { description: '输入 / Input' }) input: IssueRecommendationInput,
    @Ctx() { commands, loaders, viewer }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(
      recommendationCommands,
      'issueRecommendation',
      input,
      issuedRecommendation(input, viewer),
    );
    return loaders.one<Recommendation>(recommendations, id, fieldsOf(info));
  }

  @Mutation(() => RecommendationType, { description: '送达 / Deliver' })
  deliverRecommendation(
    @Arg('input', () => DeliverRecommendationInput, { description: '输入 / Input' }) input: DeliverRecommendationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'deliverRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '提出异议 / Object' })
  objectToRecommendation(
    @Arg('input', () => ObjectToRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'objectToRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '异议不成立,维持 / Uphold' })
  upholdRecommendation(
    @Arg('input', () => UpholdRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'upholdRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '撤回 / Withdraw' })
  withdrawRecommendation(
    @Arg('input', () => WithdrawRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'withdrawRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '修改后重新送达 / Amend and deliver anew' })
  amendRecommendation(
    @Arg('input', () => AmendRecommendationInput, { description: '输入 / Input' }) input: AmendRecommendationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'amendRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '书面回复 / Reply in writing' })
  replyToRecommendation(
    @Arg('input', () => ReplyToRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'replyToRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '核实已落实 / Verify that it was acted upon' })
  verifyRecommendation(
    @Arg('input', () => VerifyRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'verifyRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '督促 / Urge' })
  urgeRecommendation(
    @Arg('input', () => UrgeRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'urgeRecommendation', input, info);
  }

  @Mutation(() => RecommendationType, { description: '报告人大 / Report to the congress' })
  reportRecommendationToCongress(
    @Arg('input', () => ReportRecommendationToCongressInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportRecommendationToCongress', input, info);
  }

  @Mutation(() => RecommendationType, { description: '提起诉讼 / Litigate' })
  litigateRecommendation(
    @Arg('input', () => LitigateRecommendationInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'litigateRecommendation', input, info);
  }
}
