import { type EntityClass, FlushMode, type RequiredEntityData } from '@mikro-orm/core';
import type { CommandInput, CommandTools, Step } from '../../../platform/commands/index.ts';
import type { Suggestion } from './suggestion.entities.ts';

export type SuggestionTools<Input = CommandInput> = CommandTools<Suggestion, Input>;
export type SuggestionStep<Input = CommandInput> = Step<Suggestion, Input>;

interface Part {
  id: string;
  suggestionId: string;
  position: number;
}

/**
 * Adds rows to one of a suggestion's lists, once a command for each list. Its row is locked while a command runs, so that
 * places may be counted. Nothing is flushed for that: the runner writes the row once, for one version a step.
 */
export async function addParts<Row extends Part>(
  { em, row, newId }: SuggestionTools<unknown>,
  entity: EntityClass<Row>,
  parts: readonly Omit<Row, keyof Part | symbol>[],
): Promise<Row[]> {
  if (parts.length === 0) return [];
  const last = await em.findOne(
    entity,
    { suggestionId: row.id } as never,
    { orderBy: { position: 'desc' }, flushMode: FlushMode.COMMIT } as never,
  );
  const next = last === null ? 0 : (last as unknown as Part).position + 1;
  return parts.map((part, index) =>
    em.create(
      entity,
      { ...part, id: newId(), suggestionId: row.id, position: next + index } as unknown as RequiredEntityData<Row>,
      { persist: true },
    ),
  );
}

/** Deadlines of the answer by difficulty: two limits of article 51, neither an extension of the other. */
export const answerLimit = ({ difficulty }: Suggestion) =>
  difficulty === 'COMPLEX' ? ('SUGGESTION_ANSWER_COMPLEX' as const) : ('SUGGESTION_ANSWER' as const);
