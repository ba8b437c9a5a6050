import {
  type CompositeType,
  ERRORS,
  isObjectType,
  type NamedType,
  type Schema,
  type Type,
} from '@apollo/federation-internals';
import type { GraphQLError } from 'graphql';
import { leafTest } from './leaf-values.ts';
import type { Values } from './run.ts';

/** What shaping one answer carries along. */
export interface Shaping {
  /** With the defaults of the operation. */
  readonly variables: Values;
  /** As the client sent them. */
  readonly given: Values;
  readonly errors: GraphQLError[];
  readonly path: (string | number)[];
}

/** Puts selected fields of the input into the output. @returns whether the object stands: no null where there may be none */
export type ShapeObject = (input: Values, output: Values, parent: CompositeType, shaping: Shaping) => boolean;

/**
 * Shapes one value, which may have been shaped in part: a field can be selected in several places.
 * @returns null and its two kinds besides what stands
 */
export type ShapeValue = (had: unknown, given: unknown, parent: CompositeType, shaping: Shaping) => unknown;

/** Null because of an error that is noted. */
export const nullOfError = Symbol('null of an error');
/** The same where there may be no null. */
export const invalid = Symbol('invalid');

/** Compiles the check of a scalar or enum value. */
export function compileLeaf(type: NamedType): ShapeValue {
  const fits = leafTest(type as Parameters<typeof leafTest>[0]);
  return (_had, given, parent, shaping) => {
    if (fits(given)) return given;
    note(shaping, `Invalid value found for ${placeOf(shaping, type, parent)}.`);
    return nullOfError;
  };
}

/** Compiles `__typename`: the object's own, or the type that it stands in. */
export function compileTypename(schema: Schema, name: string): ShapeObject {
  return (input, output, parent) => {
    if (output[name] !== undefined) return true;
    const own = Object.hasOwn(input, name) ? (input[name] ?? null) : null;
    const given = own ?? input['__typename'];
    const type = (typeof given === 'string' && schema.type(given)) || parent;
    if (!isObjectType(type)) return false;
    output[name] = type.name;
    return true;
  };
}

/** Notes a value that does not fit the schema, at the place where shaping is. */
export function note({ errors, path }: Shaping, message: string): void {
  errors.push(ERRORS.INVALID_GRAPHQL.err(message, { path: [...path] }));
}

export function placeOf({ path }: Shaping, type: Type, parent: CompositeType): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `field ${parent}.${last}` : `array element of type ${type} at index ${last}`;
}
