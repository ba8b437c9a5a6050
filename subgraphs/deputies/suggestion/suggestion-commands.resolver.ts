import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { Unauthenticated } from '../../../platform/errors/index.ts';
import { AvailableTransitionType, fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import { AnsweringCommandsResolver } from './commands/answering.resolver.ts';
import { AssigningCommandsResolver } from './commands/assigning.resolver.ts';
import { EvaluatingCommandsResolver } from './commands/evaluating.resolver.ts';
import { ImplementingCommandsResolver } from './commands/implementing.resolver.ts';
import { RaisingCommandsResolver } from './commands/raising.resolver.ts';
import { suggestionCommands } from './suggestion.commands.ts';
import type { Signature, Suggestion } from './suggestion.entities.ts';
import { SuggestionListArgs } from './suggestion.input.ts';
import { maySeeDraft } from './suggestion.policy.ts';
import { draftsOf, suggestionParts, suggestionsWithDrafts } from './suggestion.queries.ts';
import { SuggestionConnection, SuggestionType } from './suggestion.type.ts';
import { answerLimit } from './suggestion-parts.ts';

@Resolver(() => SuggestionType)
class SuggestionStepsResolver {
  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() suggestion: Suggestion, @Ctx() { viewer }: SubgraphContext) {
    const other = answerLimit(suggestion) === 'SUGGESTION_ANSWER' ? 'SUGGESTION_ANSWER_COMPLEX' : 'SUGGESTION_ANSWER';
    return openTransitions(suggestionCommands, viewer, suggestion).filter(({ limit }) => limit !== other);
  }

  @FieldResolver(() => [DeputyType], {
    description:
      '受邀联名、尚未确认的代表;只有领衔代表和受邀代表可见,其他人为空 / Deputies asked to co-sign who have not confirmed; empty for all but the deputies of the suggestion',
  })
  async pendingCoSigners(
    @Root() suggestion: Suggestion,
    @Ctx() { loaders, viewer }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    if (!maySeeDraft(viewer, suggestion) || suggestion.coSignerIds.length === 0) return [];
    const signatures = await loaders.childrenOf<Signature>(suggestionParts.signatures, suggestion.id);
    const signed = new Set(signatures.map(({ deputyId }) => deputyId));
    return Promise.all(
      suggestion.coSignerIds
        .filter((id) => !signed.has(id))
        .map((id) => loaders.one<Deputy>(deputies, id, fieldsOf(info))),
    );
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
