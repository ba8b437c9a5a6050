import {
  type CompositeType,
  type FieldSelection,
  type FragmentSelection,
  isCompositeType,
  isListType,
  isNonNullType,
  type NamedType,
  type Operation,
  type SelectionSet,
  type Type,
} from '@apollo/federation-internals';
import type { GraphQLError } from 'graphql';
import { Answer } from './answer.ts';
import type { Values } from './run.ts';
import { compileDefaults, compileSkips } from './selection-conditions.ts';
import {
  compileLeaf,
  compileTypename,
  invalid,
  note,
  nullOfError,
  placeOf,
  type ShapeObject,
  type ShapeValue,
  type Shaping,
} from './shaping.ts';
import { subtypeTest } from './type-conditions.ts';

export interface ShapedResponse {
  data: Values | null;
  /** Values that do not fit the schema. */
  errors: GraphQLError[];
}

export type ShapeResponse = (input: Values, variables: Values) => ShapedResponse;

/**
 * Compiles the shaping of an operation's answer out of what its fetches brought, as `computeResponse` of `@apollo/gateway`
 * does it: only what was selected, in its order, with nulls where the schema has them (GraphQL specification, section 6.4.4).
 * @param introspection compiles a field that asks for the schema
 */
export function compileShape(
  operation: Operation,
  introspection: (selection: FieldSelection) => (variables: Values) => unknown,
): ShapeResponse {
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind) as CompositeType;
  const compiled = new Map<SelectionSet, ShapeObject>();
  const withDefaults = compileDefaults(operation);
  const shape = compileSet(operation.selectionSet);
  return (input, given) => {
    const shaping: Shaping = { variables: withDefaults(given), given, errors: [], path: [] };
    const output = new Answer();
    const stands = shape(input, output, root, shaping);
    return { data: stands ? output : null, errors: shaping.errors };
  };

  /** A named fragment is compiled once, however often it is spread. */
  function compileSet(set: SelectionSet): ShapeObject {
    const known = compiled.get(set);
    if (known) return known;
    const parts = set.selections().map((selection) => {
      const part = selection.kind === 'FieldSelection' ? compileField(selection) : compileFragment(selection);
      const skips = compileSkips(selection.element);
      if (!skips) return part;
      return (input: Values, output: Values, parent: CompositeType, shaping: Shaping) =>
        skips(shaping.variables) || part(input, output, parent, shaping);
    });
    const [only] = parts;
    const whole: ShapeObject =
      parts.length === 1 && only
        ? only
        : (input, output, parent, shaping) => {
            for (const part of parts) if (!part(input, output, parent, shaping)) return false;
            return true;
          };
    compiled.set(set, whole);
    return whole;
  }

  function compileFragment(selection: FragmentSelection): ShapeObject {
    const { typeCondition } = selection.element;
    const shapeInner = compileSet(selection.selectionSet);
    const applies = typeCondition && subtypeTest(schema, typeCondition.name);
    return (input, output, parent, shaping) => {
      const typename = input['__typename'];
      if (typename && typeof typename !== 'string') throw new Error(`Got unexpected value for __typename: ${typename}`);
      if (applies && !applies((typename as string) || parent.name)) return true;
      return shapeInner(input, output, typeCondition ?? parent, shaping);
    };
  }

  function compileField(selection: FieldSelection): ShapeObject {
    const name = selection.element.responseName();
    if (selection.element.definition.isSchemaIntrospectionField()) {
      const introspect = introspection(selection);
      return (_input, output, _parent, { given }) => {
        if (output[name] === undefined) output[name] = introspect(given);
        return true;
      };
    }
    if (selection.element.name === '__typename') return compileTypename(schema, name);
    const shapeValue = compileValue(selection.element.definition.type as Type, selection.selectionSet);
    return (input, output, parent, shaping) => {
      const given = Object.hasOwn(input, name) ? (input[name] ?? null) : null;
      shaping.path.push(name);
      const value = shapeValue(output[name], given, parent, shaping);
      shaping.path.pop();
      const isInvalid = value === invalid;
      output[name] = isInvalid || value === nullOfError ? null : value;
      return !isInvalid;
    };
  }

  function compileValue(type: Type, set: SelectionSet | undefined): ShapeValue {
    if (isNonNullType(type)) {
      const shapeInner = compileValue(type.ofType, set);
      return (had, given, parent, shaping) => {
        if (had === null || (had !== undefined && !set)) return had;
        const value = shapeInner(had, given, parent, shaping);
        if (value === nullOfError) return invalid;
        if (value !== null) return value;
        note(shaping, `Cannot return null for non-nullable ${placeOf(shaping, type.ofType, parent)}.`);
        return invalid;
      };
    }
    const shapeInner = isListType(type)
      ? compileList(type.ofType, set)
      : isCompositeType(type) && set
        ? compileObject(type, set)
        : compileLeaf(type as NamedType);
    return (had, given, parent, shaping) => {
      if (had === null || (had !== undefined && !set)) return had;
      return given === null ? null : shapeInner(had, given, parent, shaping);
    };
  }

  function compileList(element: Type, set: SelectionSet | undefined): ShapeValue {
    const shapeElement = compileValue(element, set);
    return (had, given, parent, shaping) => {
      if (!Array.isArray(given)) throw new Error(`Invalid non-list value ${given} returned by subgraph for list type`);
      if (had !== undefined && (had as unknown[]).length !== given.length)
        throw new Error('Lists of different lengths returned by subgraphs for one field');
      const { path } = shaping;
      const items = new Array<unknown>(given.length);
      let stands = true;
      // By index: this is the innermost loop of an answer, and iterators cost.
      for (let at = 0; at < given.length; at++) {
        const one: unknown = given[at];
        if (one === undefined) throw new Error('Should not pass undefined for `inputValue` to this method');
        path.push(at);
        const item = shapeElement((had as unknown[] | undefined)?.[at], one, parent, shaping);
        path.pop();
        if (item === invalid) stands = false;
        items[at] = item === nullOfError || item === invalid ? null : item;
      }
      return stands ? items : nullOfError;
    };
  }

  function compileObject(type: CompositeType, set: SelectionSet): ShapeValue {
    const shapeObject = compileSet(set);
    return (had, given, parent, shaping) => {
      if (typeof given !== 'object')
        throw new Error(`Invalid non-object value ${given} returned by subgraph for ${type}`);
      const typename = (given as Values)['__typename'];
      if (typename !== undefined && typeof typename !== 'string')
        throw new Error(`Invalid non-string value ${typename} for __typename at ${shaping.path}`);
      const concrete = typename ? schema.type(typename) : type;
      if (!concrete || !isCompositeType(concrete)) {
        note(shaping, `Invalid __typename found for object at ${placeOf(shaping, type, parent)}.`);
        return nullOfError;
      }
      const output = (had as Values | undefined) ?? new Answer();
      return shapeObject(given as Values, output, concrete, shaping) ? output : nullOfError;
    };
  }
}
