import {
  defaultTypeResolver,
  type FieldNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Answer } from '../execution/answer.ts';
import type { Values } from '../execution/run.ts';
import { compileEntities } from './entities.ts';
import { Frame, fail } from './frame.ts';
import { type CompiledField, isPromise, type Resolve, type Resolving, settle } from './resolving.ts';
import { collectFields, type Selections } from './selection.ts';

export interface Compilation extends Selections {
  readonly operation: OperationDefinitionNode;
}

/** Puts what a resolver gave into its place. */
type Complete = (run: Resolving, value: unknown, frame: Frame, key: string | number) => void;

const noArguments: Values = Object.freeze(Object.create(null));

/**
 * Compiles selections of one document into closures that resolve them on the schema of a subgraph, as `execute` of graphql-js
 * does it: the same resolvers are called with the same arguments, and every value is completed in the same way (GraphQL
 * specification, section 6.4). What it spares is collecting fields, coercing arguments and allocating paths for each parent
 * anew, and a promise for each object that holds one.
 */
export function compileSelection(compilation: Compilation) {
  const { schema, operation, fragments } = compilation;
  let count = 0;
  return compileSets;

  /** The fields of a type below the given nodes. */
  function fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): Resolve {
    return compileSets(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
  }

  function compileSets(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Resolve {
    const fields = [...collectFields(compilation, type, sets)].flatMap(
      ([key, nodes]) => compileField(type, key, nodes) ?? [],
    );
    return (run, parent, frame) => {
      for (const resolve of fields) {
        resolve(run, parent, frame);
        if (frame.isGone) return;
      }
    };
  }

  function compileField(parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Resolve | undefined {
    const [node] = nodes as readonly [FieldNode];
    const name = node.name.value;
    if (name === '__typename') return (_run, _parent, frame) => frame.put(key, parentType.name);
    const definition = parentType.getFields()[name];
    // A field that the schema does not have is left out, as `execute` does it.
    if (!definition) return undefined;
    const field = compiledField(parentType, key, nodes, definition);
    const resolve = ordinaryField(field);
    return field.coordinate === 'Query._entities' ? compileEntities(field, schema, fieldsOf, resolve) : resolve;
  }

  function compiledField(
    parentType: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    definition: GraphQLField<unknown, unknown>,
  ): CompiledField {
    const number = count++;
    const [node] = nodes as readonly [FieldNode];
    const hasArguments = definition.args.length > 0;
    return {
      key,
      nodes,
      definition,
      coordinate: `${parentType.name}.${definition.name}`,
      told(run) {
        let told = run.told[number];
        if (!told) {
          const args = hasArguments ? getArgumentValues(definition, node, run.variables) : noArguments;
          const info = {
            fieldName: definition.name,
            fieldNodes: nodes,
            returnType: definition.type,
            parentType,
            schema,
            fragments,
            rootValue: undefined,
            operation,
            variableValues: run.variables,
          } as unknown as GraphQLResolveInfo;
          told = { args, info };
          run.told[number] = told;
        }
        return told;
      },
    };
  }

  function ordinaryField(field: CompiledField): Resolve {
    const { key, definition } = field;
    const { name, resolve } = definition;
    const isNullable = !isNonNullType(definition.type);
    const complete = compileValue(definition.type, field);
    return (run, parent, frame) => {
      let value: unknown;
      try {
        if (resolve) {
          const { args, info } = field.told(run);
          value = resolve(parent, args, run.context, info);
        } else {
          value = (parent as Values | null | undefined)?.[name];
          if (typeof value === 'function') {
            const { args, info } = field.told(run);
            value = (parent as Record<string, Function>)[name]?.(args, run.context, info);
          }
        }
      } catch (error) {
        fail(run.errors, frame, key, isNullable, error, field);
        return;
      }
      if (!isPromise(value)) {
        complete(run, value, frame, key);
        return;
      }
      // Its place in the order of the answer.
      frame.put(key, null);
      settle(
        run,
        value,
        (settled) => complete(run, settled, frame, key),
        (error) => fail(run.errors, frame, key, isNullable, error, field),
      );
    };
  }

  function compileValue(type: GraphQLOutputType, field: CompiledField): Complete {
    if (!isNonNullType(type)) {
      const complete = compileInner(type, field, true);
      return (run, value, frame, key) => {
        if (value === null || value === undefined) frame.put(key, null);
        else complete(run, value, frame, key);
      };
    }
    const complete = compileInner(type.ofType, field, false);
    return (run, value, frame, key) => {
      if (value === null || value === undefined)
        fail(
          run.errors,
          frame,
          key,
          false,
          new Error(`Cannot return null for non-nullable field ${field.coordinate}.`),
          field,
        );
      else complete(run, value, frame, key);
    };
  }

  function compileInner(type: GraphQLOutputType, field: CompiledField, isNullable: boolean): Complete {
    if (isLeafType(type)) return compileLeaf(type, field, isNullable);
    if (isListType(type)) return compileList(type.ofType, field, isNullable);
    const complete = isObjectType(type)
      ? compileObject(type, field, isNullable)
      : compileAbstract(type, field, isNullable);
    return (run, value, frame, key) => {
      if (value instanceof Error) fail(run.errors, frame, key, isNullable, value, field);
      else complete(run, value, frame, key);
    };
  }

  function compileLeaf(type: GraphQLLeafType, field: CompiledField, isNullable: boolean): Complete {
    return (run, value, frame, key) => {
      try {
        if (value instanceof Error) throw value;
        const leaf = type.serialize(value);
        if (leaf === null || leaf === undefined)
          throw new Error(
            `Expected \`${type}.serialize(${String(value)})\` to return non-nullable value, returned: ${leaf}`,
          );
        frame.put(key, leaf);
      } catch (error) {
        fail(run.errors, frame, key, isNullable, error, field);
      }
    };
  }

  function compileList(type: GraphQLOutputType, field: CompiledField, isNullable: boolean): Complete {
    const completeItem = compileValue(type, field);
    const itemIsNullable = !isNonNullType(type);
    return (run, value, frame, key) => {
      if (value instanceof Error) {
        fail(run.errors, frame, key, isNullable, value, field);
        return;
      }
      if (typeof value !== 'object' || value === null || !(Symbol.iterator in value)) {
        const error = new GraphQLError(`Expected Iterable, but did not find one for field "${field.coordinate}".`);
        fail(run.errors, frame, key, isNullable, error, field);
        return;
      }
      const given = Array.isArray(value) ? value : [...(value as Iterable<unknown>)];
      const items = new Array<unknown>(given.length);
      frame.put(key, items);
      const list = new Frame(frame, key, items, isNullable);
      for (let at = 0; at < given.length && !list.isGone; at++) {
        const item: unknown = given[at];
        if (isPromise(item)) {
          settle(
            run,
            item,
            (settled) => completeItem(run, settled, list, at),
            (error) => fail(run.errors, list, at, itemIsNullable, error, field),
          );
        } else completeItem(run, item, list, at);
      }
    };
  }

  function compileObject(type: GraphQLObjectType, field: CompiledField, isNullable: boolean): Complete {
    let fields: Resolve | undefined;
    const complete: Complete = (run, value, frame, key) => {
      fields ??= fieldsOf(type, field.nodes);
      const target = new Answer();
      frame.put(key, target);
      fields(run, value, new Frame(frame, key, target, isNullable));
    };
    const { isTypeOf } = type;
    if (!isTypeOf) return complete;
    return (run, value, frame, key) => {
      const failed = (error: unknown) => fail(run.errors, frame, key, isNullable, error, field);
      const then = (isOf: unknown) =>
        isOf
          ? complete(run, value, frame, key)
          : failed(new GraphQLError(`Expected value of type "${type.name}" but got: ${String(value)}.`));
      try {
        const isOf = isTypeOf(value, run.context, field.told(run).info);
        if (isPromise(isOf)) settle(run, isOf, then, failed);
        else then(isOf);
      } catch (error) {
        failed(error);
      }
    };
  }

  function compileAbstract(type: GraphQLOutputType, field: CompiledField, isNullable: boolean): Complete {
    if (!isAbstractType(type)) throw new Error(`${type} is no type of an answer`);
    const resolveType = type.resolveType ?? defaultTypeResolver;
    const completeAs = new Map<GraphQLObjectType, Complete>();
    return (run, value, frame, key) => {
      const failed = (error: unknown) => fail(run.errors, frame, key, isNullable, error, field);
      const then = (name: unknown) => {
        const concrete = typeof name === 'string' ? schema.getType(name) : undefined;
        if (!isObjectType(concrete) || !schema.isSubType(type, concrete)) {
          failed(new GraphQLError(`Abstract type "${type.name}" must resolve to one of its Object types at runtime.`));
          return;
        }
        let complete = completeAs.get(concrete);
        if (!complete) {
          complete = compileObject(concrete, field, isNullable);
          completeAs.set(concrete, complete);
        }
        complete(run, value, frame, key);
      };
      try {
        const name = resolveType(value, run.context, field.told(run).info, type);
        if (isPromise(name)) {
          frame.put(key, null);
          settle(run, name, then, failed);
        } else then(name);
      } catch (error) {
        failed(error);
      }
    };
  }
}
