import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../../platform/subgraph/index.ts';
import { SuggestionType } from '../suggestion.type.ts';
import { advanceSuggestion } from './advance-suggestion.ts';
import {
  ClaimImplementationInput,
  CloseSuggestionInput,
  EvaluateImplementationInput,
  RejectImplementationInput,
  ResumeImplementationInput,
  VerifyImplementationInput,
} from './implementing.input.ts';

@Resolver(() => SuggestionType)
export class ImplementingCommandsResolver {
  @Mutation(() => SuggestionType, { description: '承办单位报告承诺事项已落实 / Claim that a promise is fulfilled' })
  claimImplementation(
    @Arg('input', () => ClaimImplementationInput, { description: '输入 / Input' }) input: ClaimImplementationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'claimImplementation', input, info);
  }

  @Mutation(() => SuggestionType, { description: '核实未落实 / Reject a claim' })
  rejectImplementation(
    @Arg('input', () => RejectImplementationInput, { description: '输入 / Input' }) input: RejectImplementationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'rejectImplementation', input, info);
  }

  @Mutation(() => SuggestionType, {
    description: '核实落实,承办单位不得自行核实 / Verify the implementation, never by the agency itself',
  })
  verifyImplementation(
    @Arg('input', () => VerifyImplementationInput, { description: '输入 / Input' }) input: VerifyImplementationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'verifyImplementation', input, info);
  }

  @Mutation(() => SuggestionType, { description: '领衔代表评价落实结果 / Evaluate the result, by the lead deputy' })
  evaluateImplementation(
    @Arg('input', () => EvaluateImplementationInput, { description: '输入 / Input' })
    input: EvaluateImplementationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'evaluateImplementation', input, info);
  }

  @Mutation(() => SuggestionType, { description: '代表对落实结果不满意,重新落实 / Have it implemented again' })
  resumeImplementation(
    @Arg('input', () => ResumeImplementationInput, { description: '输入 / Input' }) input: ResumeImplementationInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'resumeImplementation', input, info);
  }

  @Mutation(() => SuggestionType, { description: '归档办毕 / Close it' })
  closeSuggestion(
    @Arg('input', () => CloseSuggestionInput, { description: '输入 / Input' }) input: CloseSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'closeSuggestion', input, info);
  }
}
