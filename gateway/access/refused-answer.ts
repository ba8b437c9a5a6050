import { type GraphQLOutputType, isListType, isNonNullType } from 'graphql';
import { placeholder, type Refusal, type RefusedKeys } from './filter-operation.ts';
import { isLetThrough } from './selection-condition.ts';

type Values = Record<string, unknown>;

/** Whether the refused field would have been in the answer: its `@skip` and `@include`, and those around it, let it through. */
export const counts = ({ within }: Refusal, variables: Values): boolean =>
  within.every((node) => isLetThrough(node, variables));

/**
 * Puts null where a field was refused; where the schema allows none there, around it (GraphQL specification, section 6.4.4).
 * @returns the data; null when nothing of it can stay
 */
export function withRefused(data: Values, refused: readonly RefusedKeys[], variables: Values): Values | null {
  // One object may be come to several times, by a key that is asked for in several places.
  const seen = new Set<Values>();

  function objectWith(object: Values, keys: readonly RefusedKeys[]): Values | null {
    seen.add(object);
    for (const { key, type, on, refusal, children } of keys) {
      if (on && !on.has(object[placeholder] as string)) continue;
      if (refusal ? !counts(refusal, variables) : !(key in object)) continue;
      const value = refusal ? null : valueWith(object[key], type, children);
      if (value === null && isNonNullType(type)) return null;
      object[key] = value;
    }
    return object;
  }

  function valueWith(value: unknown, type: GraphQLOutputType, keys: readonly RefusedKeys[]): unknown {
    const inner = isNonNullType(type) ? type.ofType : type;
    if (value === null || value === undefined) return null;
    if (!isListType(inner)) return objectWith(value as Values, keys);
    const items = (value as unknown[]).map((item) => valueWith(item, inner.ofType, keys));
    return isNonNullType(inner.ofType) && items.includes(null) ? null : items;
  }

  const answer = objectWith(data, refused);
  for (const object of seen) delete object[placeholder];
  return answer;
}
