import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { AvailableTransitionType, fieldsOf, type StepInputFields } from '../../../platform/graphql/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import {
  CloseFiscalItemInput,
  CommentFiscalHandlingDraftInput,
  DeliberateFiscalItemInput,
  ExtendFiscalHandlingInput,
  OpenFiscalPreReviewInput,
  ReportFiscalHandlingInput,
  SendFiscalOpinionsInput,
  StartFiscalPreliminaryReviewInput,
  SubmitFiscalHandlingDraftInput,
} from './fiscal-commands.input.ts';
import { fiscalCommands } from './fiscal-oversight-item.commands.ts';
import type { FiscalOversightItem } from './fiscal-oversight-item.entities.ts';
import { fiscalOversightItems } from './fiscal-oversight-item.queries.ts';
import { FiscalOversightItemType } from './fiscal-oversight-item.type.ts';
import type { FiscalOversightAction } from './fiscal-oversight-item.workflow.ts';
import { preReviewedItem } from './fiscal-pre-review.ts';

/** Takes the step and reads the item again, as it is afterwards. */
const { advance } = mutationsOf<FiscalOversightItem, FiscalOversightAction>(fiscalCommands, fiscalOversightItems);

@Resolver(() => FiscalOversightItemType)
export class FiscalCommandsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() item: FiscalOversightItem, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(fiscalCommands, viewer, item);
  }

  @Mutation(() => FiscalOversightItemType, { description: '开展预审 / Open the pre-review of a fiscal item' })
  async openFiscalPreReview(
    @Arg('input', () => OpenFiscalPreReviewInput, { description: '输入 / Input' }) input: OpenFiscalPreReviewInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const id = await commands.create(fiscalCommands, 'openFiscalPreReview', input, preReviewedItem(input));
    return loaders.one<FiscalOversightItem>(fiscalOversightItems, id, fieldsOf(info));
  }

  @Mutation(() => FiscalOversightItemType, { description: '初审 / Start the preliminary review' })
  startFiscalPreliminaryReview(
    @Arg('input', () => StartFiscalPreliminaryReviewInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'startFiscalPreliminaryReview', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '记录常委会审议 / Record the deliberation' })
  deliberateFiscalItem(
    @Arg('input', () => DeliberateFiscalItemInput, { description: '输入 / Input' }) input: DeliberateFiscalItemInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'deliberateFiscalItem', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '交办审议意见 / Send the opinions' })
  sendFiscalOpinions(
    @Arg('input', () => SendFiscalOpinionsInput, { description: '输入 / Input' }) input: SendFiscalOpinionsInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'sendFiscalOpinions', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '延长处理期限一个月 / Extend the handling by a month' })
  extendFiscalHandling(
    @Arg('input', () => ExtendFiscalHandlingInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'extendFiscalHandling', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '处理情况送委员会征求意见 / Send the handling for comments' })
  submitFiscalHandlingDraft(
    @Arg('input', () => SubmitFiscalHandlingDraftInput, { description: '输入 / Input' })
    input: SubmitFiscalHandlingDraftInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'submitFiscalHandlingDraft', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '对处理情况反馈意见 / Comment on the handling' })
  commentFiscalHandlingDraft(
    @Arg('input', () => CommentFiscalHandlingDraftInput, { description: '输入 / Input' })
    input: CommentFiscalHandlingDraftInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'commentFiscalHandlingDraft', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '书面报告处理情况 / Report the handling' })
  reportFiscalHandling(
    @Arg('input', () => ReportFiscalHandlingInput, { description: '输入 / Input' }) input: ReportFiscalHandlingInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'reportFiscalHandling', input, info);
  }

  @Mutation(() => FiscalOversightItemType, { description: '办结 / Close an item' })
  closeFiscalItem(
    @Arg('input', () => CloseFiscalItemInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'closeFiscalItem', input, info);
  }
}
