import { Answer, isAnswerObject } from './answer.ts';
import type { Values } from './run.ts';

/**
 * Merges what a fetch brought into what is there, as `deepMerge` of `@apollo/gateway` does: objects by key, lists of equal
 * length by element, everything else replaced. The source becomes part of the target.
 */
export function merge(target: Values, source: Values): void {
  mergeWith(target, source, taken);
}

/** The same for a source that is part of another target already. */
export function mergeCopy(target: Values, source: Values): void {
  mergeWith(target, source, copied);
}

function mergeWith(target: Values, source: Values, take: (value: unknown) => unknown): void {
  for (const key of Object.keys(source)) {
    const value = source[key];
    if (value === undefined) continue;
    const present = own(target, key);
    if (present && isObject(value)) mergeWith(present as Values, value, take);
    else if (Array.isArray(value) && Array.isArray(present) && value.length === present.length)
      for (const [at, item] of value.entries()) {
        if (isObject(item) && isObject(present[at])) mergeWith(present[at], item, take);
        else present[at] = take(item);
      }
    else target[key] = take(value);
  }
}

const taken = (value: unknown): unknown => value;

/** Scalars may be instances of any class; only what GraphQL made of objects and lists is copied. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (!isObject(value) || !isAnswerObject(value)) return value;
  const copy = new Answer();
  for (const key of Object.keys(value)) {
    own(copy, key);
    copy[key] = copied(value[key]);
  }
  return copy;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The target's own value; a name that it inherits (`constructor`, `__proto__`) becomes its own first. */
function own(target: Values, key: string): unknown {
  if (Object.hasOwn(target, key)) return target[key];
  if (key in target)
    Object.defineProperty(target, key, { configurable: true, enumerable: true, writable: true, value: undefined });
  return undefined;
}
