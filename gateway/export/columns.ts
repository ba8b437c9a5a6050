import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isLeafType,
  isListType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from 'graphql';
import { isLetThrough } from '../access/selection-condition.ts';
import type { ExportedOperation } from './exported-operation.ts';

/** A value of the graph below a node. */
export interface Column {
  /** Response keys from the node, joined by dots. */
  heading: string;
  keys: readonly string[];
  /** The scalar or enum. */
  type: string;
  /** Whether a list is on the way to it, so that one cell holds several values. */
  isMany: boolean;
}

/** What a cell can hold. */
export type Cell = string | number | boolean | null;

/**
 * The columns of an export: the values that are selected of a node, in the order of the selection. What several fragments
 * select under one name is one column.
 *
 * Fragments are looked into wherever they are spread; the graph has answered the operation before and would have refused one
 * that is too large.
 */
export function columnsOf(
  schema: GraphQLSchema,
  { document, operation, node, connection, variables = {} }: ExportedOperation,
): Column[] {
  const fragments = fragmentsOf(document);
  const { coerced = {} } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  const found = new Map<string, Column>();

  function walk(set: SelectionSetNode, parent: GraphQLCompositeType, keys: readonly string[], isMany: boolean): void {
    for (const selection of set.selections) {
      if (!isLetThrough(selection, coerced)) continue;
      if (selection.kind !== Kind.FIELD) {
        const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        const condition = inner?.typeCondition ? schema.getType(inner.typeCondition.name.value) : parent;
        if (inner && isCompositeType(condition)) walk(inner.selectionSet, condition, keys, isMany);
        continue;
      }
      const type = typeOf(parent, selection.name.value);
      const at = [...keys, selection.alias?.value ?? selection.name.value];
      const isList = isMany || isListType(getNullableType(type));
      const named = getNamedType(type);
      const heading = at.join('.');
      if (selection.selectionSet && isCompositeType(named)) walk(selection.selectionSet, named, at, isList);
      else if (isLeafType(named) && !found.has(heading))
        found.set(heading, { heading, keys: at, type: named.name, isMany: isList });
    }
  }

  const type = getNamedType(connection.getFields()['nodes']?.type);
  if (node.selectionSet && isCompositeType(type)) walk(node.selectionSet, type, [], false);
  return [...found.values()];
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment] as const),
  );
}

function typeOf(parent: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef.type;
  return 'getFields' in parent ? parent.getFields()[name]?.type : undefined;
}

/** The cells of a node. Of several values an absent one keeps its place, so that columns of one list stay side by side. */
export const cellsOf = (columns: readonly Column[], node: Record<string, unknown>): Cell[] =>
  columns.map(({ keys, isMany }) => {
    const values = valuesAt(node, keys);
    return isMany ? values.map((value) => value ?? '').join('; ') : (values[0] ?? null);
  });

function valuesAt(value: unknown, keys: readonly string[]): Cell[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, keys));
  if (value === null || value === undefined) return [null];
  const [key, ...rest] = keys;
  if (key !== undefined) return valuesAt((value as Record<string, unknown>)[key], rest);
  return [typeof value === 'object' ? JSON.stringify(value) : (value as Cell)];
}
