import { isUuid } from '../database/uuid.ts';
import { type FieldFault, ValidationFailed } from '../errors/index.ts';
import type { CommandInput, CommandTools, Guard } from './noun-commands.ts';

/** Faults of a command's input that its schema lets through. `field` is a path below `input`. */
export const faultAt = (field: string, message: string): FieldFault => ({ path: `input.${field}`, message });

const longestText = 10_000;

export function textFault(field: string, text: string): FieldFault | null {
  if (text.trim() === '') return faultAt(field, '不能为空 / must not be empty');
  return text.length > longestText
    ? faultAt(field, `不得超过 ${longestText} 字 / at most ${longestText} characters`)
    : null;
}

export function idFault(field: string, id: string | null | undefined): FieldFault | null {
  return id == null || isUuid(id) ? null : faultAt(field, `不是 UUID / not a UUID: ${id}`);
}

/** Agencies that are named beside one: ids, each once, and not that one. */
export function otherAgenciesFault(field: string, ids: readonly string[], one: string): FieldFault | null {
  const malformed = ids.find((id) => !isUuid(id));
  if (malformed !== undefined) return idFault(field, malformed);
  if (new Set(ids).size < ids.length) return faultAt(field, '有重复 / names an agency twice');
  return ids.includes(one) ? faultAt(field, '不能再列该单位 / names that agency again') : null;
}

/** First among a step's guards: throws VALIDATION_FAILED with every fault of the input. */
export function inputValid<Row, Input extends CommandInput>(
  faultsOf: (tools: CommandTools<Row, Input>) => readonly (FieldFault | null)[],
): Guard<Row, Input> {
  return {
    name: 'INPUT_VALID',
    unmet(tools) {
      const faults = faultsOf(tools).filter((fault) => fault !== null);
      if (faults.length > 0) throw new ValidationFailed(...faults);
      return null;
    },
  };
}

/** A refusal, an objection and the like say why. */
export const hasReason: Guard<unknown, CommandInput> = {
  name: 'REASON_GIVEN',
  unmet: ({ input }) => (input.reason?.trim() ? null : '请说明理由 / Give a reason'),
};
