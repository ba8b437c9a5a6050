import { isUuid } from '../database/uuid.ts';
import { type FieldFault, ValidationFailed } from '../errors/index.ts';
import type { Principal } from '../identity/principal.ts';

/** Which of the ids name no record of this type of the graph that the viewer may see; asked of the subgraph that has it. */
export type References = (viewer: Principal, type: string, ids: readonly string[]) => Promise<readonly string[]>;

/** Properties of a command's input that name records of other subgraphs (`topics.agencyId` below a list), and their type. */
export type ReferencedTypes = Readonly<Record<string, string>>;

interface Named {
  field: string;
  id: string;
}

/**
 * Throws VALIDATION_FAILED for every id in the input that names nothing: one that is not there and one that the viewer may
 * not see are told alike. What is no UUID is left to the step's own guards.
 */
export async function checkReferences(
  input: object,
  refersTo: ReferencedTypes = {},
  unknownOf?: (type: string, ids: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  if (!unknownOf) return;
  const byType = Map.groupBy(
    Object.entries(refersTo).flatMap(([path, type]) => named(input, path.split('.')).map((one) => ({ ...one, type }))),
    ({ type }) => type,
  );
  const faults: FieldFault[] = [];
  for (const [type, all] of byType) {
    const unknown = new Set(await unknownOf(type, [...new Set(all.map(({ id }) => id))]));
    for (const { field, id } of all)
      if (unknown.has(id)) faults.push({ path: `input.${field}`, message: noSuch(type, id) });
  }
  if (faults.length > 0) throw new ValidationFailed(...faults);
}

const noSuch = (type: string, id: string) =>
  `所引用的记录不存在,或者您无权知道它:${id} / There is no such ${type}, or none that you may see: ${id}`;

/** The ids at a path of the input; a list of ids is told by its property, one of objects by the place in it. */
function named(value: unknown, [name, ...rest]: readonly string[], above = ''): Named[] {
  if (value === null || typeof value !== 'object') return [];
  const field = `${above}${name}`;
  const found = (value as Record<string, unknown>)[name as string];
  if (rest.length > 0)
    return Array.isArray(found)
      ? found.flatMap((one, at) => named(one, rest, `${field}.${at}.`))
      : named(found, rest, `${field}.`);
  return [found].flat().flatMap((id) => (typeof id === 'string' && isUuid(id) ? [{ field, id }] : []));
}
