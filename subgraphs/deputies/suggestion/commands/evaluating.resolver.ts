import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { StepInputFields } from '../../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../../platform/subgraph/index.ts';
import { SuggestionType } from '../suggestion.type.ts';
import { advanceSuggestion } from './advance-suggestion.ts';
import {
  EscalateSuggestionInput,
  EvaluateSuggestionAgainInput,
  EvaluateSuggestionInput,
  RecordEscalationOutcomeInput,
  RequestSuggestionRehandlingInput,
} from './evaluating.input.ts';

@Resolver(() => SuggestionType)
export class EvaluatingCommandsResolver {
  @Mutation(() => SuggestionType, { description: '领衔代表评价答复 / Evaluate the answer, by the lead deputy' })
  evaluateSuggestion(
    @Arg('input', () => EvaluateSuggestionInput, { description: '输入 / Input' }) input: EvaluateSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'evaluateSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, {
    description: '领衔代表评价再次答复 / Evaluate the second answer, by the lead deputy',
  })
  evaluateSuggestionAgain(
    @Arg('input', () => EvaluateSuggestionAgainInput, { description: '输入 / Input' })
    input: EvaluateSuggestionAgainInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'evaluateSuggestionAgain', input, info);
  }

  @Mutation(() => SuggestionType, { description: '交原承办单位重新办理 / Have it handled again' })
  requestSuggestionRehandling(
    @Arg('input', () => RequestSuggestionRehandlingInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'requestSuggestionRehandling', input, info);
  }

  @Mutation(() => SuggestionType, { description: '提级协调 / Escalate it' })
  escalateSuggestion(
    @Arg('input', () => EscalateSuggestionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'escalateSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '记录提级协调的结论 / Record the outcome of the escalation' })
  recordEscalationOutcome(
    @Arg('input', () => RecordEscalationOutcomeInput, { description: '输入 / Input' })
    input: RecordEscalationOutcomeInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'recordEscalationOutcome', input, info);
  }
}
