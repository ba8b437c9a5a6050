import type { Values } from './run.ts';
import { Uncovered } from './uncovered.error.ts';

/** Response keys from the root; `@` goes into each element of a list. */
export type ResponsePath = readonly string[];

/** @throws Uncovered for elements that only other planners use */
export function responsePath(path: readonly (string | number)[]): ResponsePath {
  if (path.some((part) => typeof part !== 'string' || (part !== '@' && !/^\w+$/.test(part))))
    throw new Uncovered('path');
  return path as ResponsePath;
}

/** The objects at the path; those that are null or absent are left out. */
export function objectsAt(root: Values, path: ResponsePath): Values[] {
  const found: Values[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: ResponsePath, at: number, found: Values[]): void {
  if (value === undefined || value === null) return;
  const part = path[at];
  if (part === undefined) {
    if (!Array.isArray(value)) found.push(value as Values);
    else for (const item of value) if (item !== undefined && item !== null) found.push(item);
  } else if (part === '@') {
    if (!Array.isArray(value)) throw new Error(`a subgraph gave no list at ${path.slice(0, at).join('.')}`);
    for (const item of value) collect(item, path, at + 1, found);
  } else {
    if (Array.isArray(value)) throw new Error(`a subgraph gave a list at ${path.slice(0, at).join('.')}`);
    if (Object.hasOwn(value, part)) collect((value as Values)[part], path, at + 1, found);
  }
}

/** Where the objects are that `objectsAt` finds, in the same order. */
export function placesOf(root: Values, path: ResponsePath): (string | number)[][] {
  const places: (string | number)[][] = [];
  const visit = (value: unknown, at: number, place: (string | number)[]): void => {
    if (value === undefined || value === null) return;
    const part = path[at];
    if (part === undefined) places.push(place);
    else if (part === '@')
      for (const [index, item] of (value as unknown[]).entries()) visit(item, at + 1, [...place, index]);
    else if (Object.hasOwn(value, part)) visit((value as Values)[part], at + 1, [...place, part]);
  };
  visit(root, 0, []);
  return places;
}
