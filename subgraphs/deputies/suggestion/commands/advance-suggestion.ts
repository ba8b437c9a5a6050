import type { GraphQLResolveInfo } from 'graphql';
import { fieldsOf } from '../../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../../platform/subgraph/index.ts';
import { suggestionCommands } from '../suggestion.commands.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { suggestionsWithDrafts } from '../suggestion.queries.ts';
import type { SuggestionAction } from '../suggestion.workflow.ts';

/** The suggestion as it is after a command; it may be a draft, which the command has let the viewer at. */
export const suggestionAfter = ({ loaders }: SubgraphContext, id: string, info: GraphQLResolveInfo) =>
  loaders.one<Suggestion>(suggestionsWithDrafts, id, fieldsOf(info));

export async function advanceSuggestion<Input extends { id?: string | null }>(
  context: SubgraphContext,
  action: SuggestionAction,
  input: Input,
  info: GraphQLResolveInfo,
) {
  const id = await context.commands.advance(suggestionCommands, action, input);
  return suggestionAfter(context, id, info);
}
