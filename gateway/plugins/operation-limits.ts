import type { ApolloServerPlugin } from '@apollo/server';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { defaultPageSize, maxPageSize } from '../../platform/database/listing/page-args.ts';
import type { GatewayContext } from '../context.ts';

/** Levels of fields; the standard introspection query has 13. */
export const maxDepth = 16;
/** Objects that the pages of an operation could return together, as GitHub counts them. */
export const maxObjects = 200_000;

/** Selections with fragments written out wherever they are spread: their number can double with each level of fragments. */
export const maxSelections = 50_000;

export interface OperationSize {
  depth: number;
  objects: number;
}

/** Connections hold their rows under one of these. */
const rowFields = new Set(['nodes', 'edges']);

/**
 * How deep an operation goes and how many objects it could return: a page counts as many as it asks for, times the pages
 * around it. Aliases count each; fragments count wherever they are spread; the parser has refused cycles before.
 */
export function sizeOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): OperationSize {
  let seen = 0;
  const walk = (set: SelectionSetNode, depth: number, multiplier: number): OperationSize => {
    let deepest = depth;
    let objects = 0;
    for (const selection of set.selections) {
      if (++seen > maxSelections) return { depth: deepest, objects: Number.POSITIVE_INFINITY };
      if (selection.kind !== Kind.FIELD) {
        const inner =
          selection.kind === Kind.INLINE_FRAGMENT
            ? selection.selectionSet
            : fragments.get(selection.name.value)?.selectionSet;
        if (!inner) continue;
        const part = walk(inner, depth, multiplier);
        deepest = Math.max(deepest, part.depth);
        objects += part.objects;
      } else if (!selection.selectionSet) deepest = Math.max(deepest, depth + 1);
      else {
        const size = isConnection(selection) ? pageSize(selection, variables) : 1;
        const part = walk(selection.selectionSet, depth + 1, multiplier * size);
        deepest = Math.max(deepest, part.depth);
        objects += part.objects + (rowFields.has(selection.name.value) ? 0 : multiplier * size);
      }
      if (objects > Number.MAX_SAFE_INTEGER) return { depth: deepest, objects };
    }
    return { depth: deepest, objects };
  };
  return walk(operation.selectionSet, 0, 1);
}

const isConnection = (field: FieldNode): boolean =>
  field.selectionSet?.selections.some(
    (selection) => selection.kind !== Kind.FIELD || rowFields.has(selection.name.value),
  ) ?? false;

function pageSize(field: FieldNode, variables: Record<string, unknown>): number {
  const given = ['first', 'last'].map((name) =>
    numberOf(field.arguments?.find((argument) => argument.name.value === name)?.value, variables),
  );
  return Math.min(Math.max(given[0] ?? given[1] ?? defaultPageSize, 1), maxPageSize);
}

function numberOf(value: ValueNode | undefined, variables: Record<string, unknown>): number | undefined {
  if (value?.kind === Kind.INT) return Number(value.value);
  const variable = value?.kind === Kind.VARIABLE ? variables[value.name.value] : undefined;
  return typeof variable === 'number' ? variable : undefined;
}

/** Refuses operations that are too deep or could return too much, before they are planned. */
export const operationLimits: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, request }) {
        if (!operation) return;
        const fragments = new Map<string, FragmentDefinitionNode>();
        for (const definition of document.definitions)
          if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
        const { depth, ...size } = sizeOf(operation, fragments, request.variables ?? {});
        const objects = Math.min(size.objects, Number.MAX_SAFE_INTEGER);
        if (depth > maxDepth)
          throw tooComplex(
            `查询过深:${depth} 层,至多 ${maxDepth} 层 / Too deep: ${depth} levels, at most ${maxDepth}`,
            maxDepth,
            depth,
          );
        if (objects > maxObjects)
          throw tooComplex(
            `查询可能返回 ${objects} 个对象,至多 ${maxObjects} 个;请减小 first 或拆分 / Could return ${objects} objects, at most ${maxObjects}; ask for smaller pages or split it`,
            maxObjects,
            objects,
          );
      },
    };
  },
};

const tooComplex = (message: string, limit: number, actual: number) =>
  new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_COMPLEX', limit, actual, http: { status: 400 } } });
