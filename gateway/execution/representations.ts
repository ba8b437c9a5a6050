import type { Schema } from '@apollo/federation-internals';
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { isAnswerObject } from './answer.ts';
import { merge } from './merge.ts';
import type { Rewrite } from './rewrites.ts';
import type { Values } from './run.ts';
import { typeTest } from './type-conditions.ts';

/** What a subgraph needs of an object to know it; null when the object does not have it. */
export type Represent = (object: Values) => Values | null;

type Part = (source: Values, into: Values) => boolean;

/** Compiles the `requires` of a fetch. */
export function compileRequires(schema: Schema, selections: readonly QueryPlanSelectionNode[]): Represent {
  const parts = selections.flatMap((selection) => compilePart(schema, selection) ?? []);
  return (source) => {
    if (source === null) return null;
    const representation: Values = {};
    for (const part of parts) if (!part(source, representation)) return null;
    return representation;
  };
}

function compilePart(schema: Schema, selection: QueryPlanSelectionNode): Part | undefined {
  if (selection.kind === 'InlineFragment') {
    if (!selection.typeCondition) return undefined;
    const applies = typeTest(schema, selection.typeCondition, false);
    const represent = compileRequires(schema, selection.selections);
    return (source, into) => {
      if (!source || !applies(source)) return true;
      const part = represent(source);
      if (part) merge(into, part);
      return true;
    };
  }
  const name = selection.alias ?? selection.name;
  const represent = selection.selections && compileRequires(schema, selection.selections);
  const taken = (value: unknown): unknown => (represent ? represent(value as Values) : value);
  return (source, into) => {
    const value = Object.hasOwn(source, name) ? source[name] : undefined;
    if (value === undefined) return false;
    into[name] = Array.isArray(value) ? value.map(taken) : taken(value);
    return true;
  };
}

/** Representations of the objects of a fetch, each once. */
export interface Representations {
  readonly list: readonly Values[];
  /** By the place of an object, the place of its representation in the list; -1 when it has none. */
  readonly ofObject: readonly number[];
}

/** @param rewrite changes a representation after it was compared: what it sets for an interface is no longer the object's */
export function representationsOf(
  objects: readonly Values[],
  represent: Represent,
  rewrite: Rewrite | undefined,
): Representations {
  const list: Values[] = [];
  const places = new Map<string, number>();
  const ofObject = objects.map((object) => {
    const representation = represent(object);
    if (!representation?.['__typename']) return -1;
    const key = keyOf(representation);
    let place = key === null ? undefined : places.get(key);
    if (place === undefined) {
      place = list.length;
      if (key !== null) places.set(key, place);
      rewrite?.(representation);
      list.push(representation);
    }
    return place;
  });
  return { list, ofObject };
}

/** Equal for equal values and no others; null for what cannot be compared, such as instances of a scalar's own class. */
function keyOf(value: unknown): string | null {
  if (typeof value === 'string') return `${value.length}:${value}`;
  if (typeof value !== 'object' || value === null) return `${typeof value} ${Object.is(value, -0) ? '-0' : value}`;
  const isList = Array.isArray(value);
  if (!isList && !isAnswerObject(value)) return null;
  let key = isList ? '[' : '{';
  for (const name of Object.keys(value)) {
    const part = keyOf((value as Values)[name]);
    if (part === null) return null;
    key += isList ? `${part},` : `${name.length}:${name}=${part},`;
  }
  return isList ? `${key}]` : `${key}}`;
}
