import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { Unauthenticated } from '../../../platform/errors/index.ts';
import { AvailableTransitionType, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AnsweringCommandsResolver } from './commands/answering.resolver.ts';
import { AssigningCommandsResolver } from './commands/assigning.resolver.ts';
import { EvaluatingCommandsResolver } from './commands/evaluating.resolver.ts';
import { ImplementingCommandsResolver } from './commands/implementing.resolver.ts';
import { RaisingCommandsResolver } from './commands/raising.resolver.ts';
import { suggestionCommands } from './suggestion.commands.ts';
import type { Suggestion } from './suggestion.entities.ts';
import { SuggestionListArgs } from './suggestion.input.ts';
import { draftsOf, suggestionsWithDrafts } from './suggestion.queries.ts';
import { SuggestionConnection, SuggestionType } from './suggestion.type.ts';

@Resolver(() => SuggestionType)
class SuggestionStepsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() suggestion: Suggestion, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(suggestionCommands, viewer, suggestion);
  }

  @Query(() => SuggestionConnection, {
    description: '本人领衔或受邀联名的草稿 / Drafts that you lead or are asked to co-sign',
  })
  suggestionDrafts(
    @Args(() => SuggestionListArgs) args: InstanceType<typeof SuggestionListArgs>,
    @Ctx() { loaders, viewer }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (viewer.deputyId === null)
      throw new Unauthenticated('草稿须以代表身份查看 / Drafts are for their deputies; send the identity of one');
    return loaders.pageOf<Suggestion>(suggestionsWithDrafts, draftsOf, viewer.deputyId, args, nodeFields(info));
  }
}

export const suggestionCommandResolvers = [
  SuggestionStepsResolver,
  RaisingCommandsResolver,
  AssigningCommandsResolver,
  AnsweringCommandsResolver,
  EvaluatingCommandsResolver,
  ImplementingCommandsResolver,
];
