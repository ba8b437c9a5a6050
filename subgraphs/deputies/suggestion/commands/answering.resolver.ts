import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../../platform/subgraph/index.ts';
import { SuggestionType } from '../suggestion.type.ts';
import { advanceSuggestion } from './advance-suggestion.ts';
import {
  AnswerSuggestionInput,
  AnswerSuggestionPartInput,
  FileCoOpinionInput,
  ReanswerSuggestionInput,
  RecordDeputyContactInput,
} from './answering.input.ts';

@Resolver(() => SuggestionType)
export class AnsweringCommandsResolver {
  @Mutation(() => SuggestionType, {
    description:
      '记录与代表的联系沟通,首次记录即开始办理 / Record a contact with the deputy; the first begins the handling',
  })
  recordDeputyContact(
    @Arg('input', () => RecordDeputyContactInput, { description: '输入 / Input' }) input: RecordDeputyContactInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'recordDeputyContact', input, info);
  }

  @Mutation(() => SuggestionType, { description: '报送协办意见 / File the opinion of a co-handling agency' })
  fileCoOpinion(
    @Arg('input', () => FileCoOpinionInput, { description: '输入 / Input' }) input: FileCoOpinionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'fileCoOpinion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '分办单位答复 / Answer for the part of a separate handler' })
  answerSuggestionPart(
    @Arg('input', () => AnswerSuggestionPartInput, { description: '输入 / Input' }) input: AnswerSuggestionPartInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'answerSuggestionPart', input, info);
  }

  @Mutation(() => SuggestionType, { description: '答复代表 / Answer the deputies' })
  answerSuggestion(
    @Arg('input', () => AnswerSuggestionInput, { description: '输入 / Input' }) input: AnswerSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'answerSuggestion', input, info);
  }

  @Mutation(() => SuggestionType, { description: '再次答复 / Answer again' })
  reanswerSuggestion(
    @Arg('input', () => ReanswerSuggestionInput, { description: '输入 / Input' }) input: ReanswerSuggestionInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advanceSuggestion(context, 'reanswerSuggestion', input, info);
  }
}
