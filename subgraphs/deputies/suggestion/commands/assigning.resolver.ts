import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { StepInputFields } from '../../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../../platform/subgraph/index.ts';
import { SuggestionType } from '../suggestion.type.ts';
import { advanceSuggestion } from './advance-suggestion.ts';
import {
  AcceptSuggestionInput,
  AssignSuggestionInput,
  ClassifySuggestionAsComplexInput,
  DesignateKeySuggestionInput,
  ReassignSuggestionInput,
  RefuseSuggestionReturnInput,
  RequestSuggestionReturnInput,
  UrgeSuggestionInput,
} from './assigning.input.ts';

@Resolver(() => SuggestionType)
export class AssigningCommandsResolver {
  @Mutation(() => SuggestionType, { description: '交办 / Hand it over' })
  assignSuggestion(
    @Arg('input', () => AssignSuggestionInput, { description: '输入 / Input' }) input: AssignSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'assignSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '承办单位申请退回 / Request a return' })
  requestSuggestionReturn(
    @Arg('input', () => RequestSuggestionReturnInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'requestSuggestionReturn', input, info);
  }

  @Mutation(() => SuggestionType, {
    description: '退回后重新交办,答复期限重新起算 / Hand it over again; the answer limit starts again',
  })
  reassignSuggestion(
    @Arg('input', () => ReassignSuggestionInput, { description: '输入 / Input' }) input: ReassignSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'reassignSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, {
    description: '不同意退回,答复期限仍自原交办之日起算 / Refuse a return; the answer limit counts on',
  })
  refuseSuggestionReturn(
    @Arg('input', () => RefuseSuggestionReturnInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'refuseSuggestionReturn', input, info);
  }

  @Mutation(() => SuggestionType, { description: '签收 / Accept it' })
  acceptSuggestion(
    @Arg('input', () => AcceptSuggestionInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'acceptSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, {
    description:
      '确定为涉及面广、处理难度大,六个月内答复,不是延长 / Decide that it is wide or difficult: 6 months, which is no extension',
  })
  classifySuggestionAsComplex(
    @Arg('input', () => ClassifySuggestionAsComplexInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'classifySuggestionAsComplex', input, info);
  }

  @Mutation(() => SuggestionType, { description: '主任会议确定为重点督办建议 / Make it a key suggestion' })
  designateKeySuggestion(
    @Arg('input', () => DesignateKeySuggestionInput, { description: '输入 / Input' })
    input: DesignateKeySuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'designateKeySuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '记录一次督办 / Record an urging' })
  urgeSuggestion(
    @Arg('input', () => UrgeSuggestionInput, { description: '输入 / Input' }) input: UrgeSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'urgeSuggestion', input, info);
  }
}
