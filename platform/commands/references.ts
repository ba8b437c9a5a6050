import { type FieldFault, ValidationFailed } from '../errors/index.ts';
import type { Principal } from '../identity/principal.ts';

/**
 * Which of the keys (ids, or codes of divisions) name no record of this type of the graph that the viewer may see; asked of
 * the subgraph that has it. What has not the form of a key is left to the step's own guards.
 */
export type References = (viewer: Principal, type: string, keys: readonly string[]) => Promise<readonly string[]>;

/** Properties of a command's input that name records of other subgraphs (`topics.agencyId` below a list), and their type. */
export type ReferencedTypes = Readonly<Record<string, string>>;

interface Named {
  field: string;
  key: string;
}

/**
 * Throws VALIDATION_FAILED for every key in the input that names nothing: one that is not there and one that the viewer may
 * not see are told alike.
 */
export async function checkReferences(
  input: object,
  refersTo: ReferencedTypes = {},
  unknownOf?: (type: string, keys: readonly string[]) => Promise<readonly string[]>,
): Promise<void> {
  if (!unknownOf) return;
  const byType = Map.groupBy(
    Object.entries(refersTo).flatMap(([path, type]) => named(input, path.split('.')).map((one) => ({ ...one, type }))),
    ({ type }) => type,
  );
  const faults: FieldFault[] = [];
  for (const [type, all] of byType) {
    const unknown = new Set(await unknownOf(type, [...new Set(all.map(({ key }) => key))]));
    for (const { field, key } of all)
      if (unknown.has(key)) faults.push({ path: `input.${field}`, message: noSuch(type, key) });
  }
  if (faults.length > 0) throw new ValidationFailed(...faults);
}

const noSuch = (type: string, key: string) =>
  `所引用的记录不存在,或者您无权知道它:${key} / There is no such ${type}, or none that you may see: ${key}`;

/** The keys at a path of the input; a list of keys is told by its property, one of objects by the place in it. */
function named(value: unknown, [name, ...rest]: readonly string[], above = ''): Named[] {
  if (value === null || typeof value !== 'object') return [];
  const field = `${above}${name}`;
  const found = (value as Record<string, unknown>)[name as string];
  if (rest.length > 0)
    return Array.isArray(found)
      ? found.flatMap((one, at) => named(one, rest, `${field}.${at}.`))
      : named(found, rest, `${field}.`);
  return [found].flat().flatMap((key) => (typeof key === 'string' ? [{ field, key }] : []));
}
