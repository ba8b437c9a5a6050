import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { StepInputFields } from '../../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../../platform/subgraph/index.ts';
import { suggestionCommands } from '../suggestion.commands.ts';
import { SuggestionType } from '../suggestion.type.ts';
import { advanceSuggestion, suggestionAfter } from './advance-suggestion.ts';
import {
  CoSignSuggestionInput,
  DraftSuggestionInput,
  ForwardSuggestionAsLetterInput,
  MergeSuggestionInput,
  RegisterSuggestionInput,
  ReturnSuggestionToDeputyInput,
  ReviseSuggestionInput,
  SubmitSuggestionInput,
  WithdrawSuggestionInput,
} from './raising.input.ts';
import { raisedBy, submittedContent } from './raising.steps.ts';

@Resolver(() => SuggestionType)
export class RaisingCommandsResolver {
  @Mutation(() => SuggestionType, {
    description: '起草代表建议,只有领衔代表和受邀联名的代表可见 / Draft a suggestion, which only its deputies see',
  })
  async draftSuggestion(
    @Arg('input', () => DraftSuggestionInput, { description: '输入 / Input' }) input: DraftSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const draft = raisedBy(context.viewer, input, input.coSignerIds ?? []);
    const id = await context.commands.create(suggestionCommands, 'draftSuggestion', input, draft);
    return suggestionAfter(context, id, info);
  }

  @Mutation(() => SuggestionType, {
    description: '提出代表建议:草稿、退回的,或者一人直接提出 / Submit a draft, a returned one, or raise one at once',
  })
  async submitSuggestion(
    @Arg('input', () => SubmitSuggestionInput, { description: '输入 / Input' }) input: SubmitSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const content = submittedContent(input);
    if (input.id != null) return advanceSuggestion(context, 'submitSuggestion', input, info);
    const raised = raisedBy(context.viewer, content, []);
    const id = await context.commands.create(suggestionCommands, 'submitSuggestion', input, raised);
    return suggestionAfter(context, id, info);
  }

  @Mutation(() => SuggestionType, { description: '确认联名 / Confirm a co-signature' })
  coSignSuggestion(
    @Arg('input', () => CoSignSuggestionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'coSignSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '修改草稿或退回的建议 / Revise a draft or a returned suggestion' })
  reviseSuggestion(
    @Arg('input', () => ReviseSuggestionInput, { description: '输入 / Input' }) input: ReviseSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'reviseSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '退回代表修改 / Return it to the deputy' })
  returnSuggestionToDeputy(
    @Arg('input', () => ReturnSuggestionToDeputyInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'returnSuggestionToDeputy', input, info);
  }

  @Mutation(() => SuggestionType, { description: "转为代表来信处理 / Forward it as a deputy's letter" })
  forwardSuggestionAsLetter(
    @Arg('input', () => ForwardSuggestionAsLetterInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'forwardSuggestionAsLetter', input, info);
  }

  @Mutation(() => SuggestionType, { description: '并案 / Merge it into another' })
  mergeSuggestion(
    @Arg('input', () => MergeSuggestionInput, { description: '输入 / Input' }) input: MergeSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'mergeSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '登记编号 / Register it' })
  registerSuggestion(
    @Arg('input', () => RegisterSuggestionInput, { description: '输入 / Input' }) input: RegisterSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'registerSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '代表撤回 / Withdraw it' })
  withdrawSuggestion(
    @Arg('input', () => WithdrawSuggestionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'withdrawSuggestion', input, info);
  }
}
