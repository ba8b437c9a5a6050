import { mutationsOf } from '../../../../platform/subgraph/index.ts';
import { suggestionCommands } from '../suggestion.commands.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { suggestionsWithDrafts } from '../suggestion.queries.ts';
import type { SuggestionAction } from '../suggestion.workflow.ts';

/** The suggestion as it is after a command may be a draft, which the command has let the viewer at. */
export const { advance: advanceSuggestion, after: suggestionAfter } = mutationsOf<Suggestion, SuggestionAction>(
  suggestionCommands,
  suggestionsWithDrafts,
);
