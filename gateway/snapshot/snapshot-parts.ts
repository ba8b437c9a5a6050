import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { maxPageSize } from '../../platform/database/listing/page-args.ts';
import type { Grant } from '../../platform/identity/grant.ts';
import { connectionOf } from '../paging/connection-of.ts';

/** All matters of one type: a connection of the graph. */
export interface SnapshotPart {
  type: string;
  field: string;
  /** Each gives a page. The first asks for all, the others for less: for rows that are refused with it. */
  queries: readonly string[];
}

/**
 * The connections over matters that have a version, with what can be said of each in its own line: values, and the ids of
 * what it refers to.
 * @param schema as the viewer may use it
 * @param grants by which there may be rows of which not all is shown
 */
export function snapshotParts(schema: GraphQLSchema, grants: readonly Grant[]): SnapshotPart[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  // Of several connections over one type the plain one, which has the shortest name: drafts are nobody's matter yet.
  const plainFirst = fields.toSorted((one, other) => one.name.length - other.name.length);
  const parts = new Map<string, SnapshotPart>();
  for (const field of plainFirst) {
    const type = nodeOf(field);
    if (!type || parts.has(type.name) || !['id', 'version'].every((name) => name in type.getFields())) continue;
    const named = grants.map(
      ({ fields }) =>
        (name: string) =>
          fields.includes(`${type.name}.${name}`),
    );
    const choices = [() => true, ...named, ...(grants.length > 0 ? [() => false] : [])];
    const queries = choices.map((isAsked) => queryOf(field.name, type, isAsked));
    parts.set(type.name, { type: type.name, field: field.name, queries: [...new Set(queries)] });
  }
  return [...parts.values()].sort((one, other) => (one.type < other.type ? -1 : 1));
}

function nodeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  if (field.args.some(isRequiredArgument)) return null;
  const node = getNamedType(connectionOf(field)?.getFields()['nodes']?.type);
  return isObjectType(node) ? node : null;
}

function queryOf(field: string, type: GraphQLObjectType, isAsked: (name: string) => boolean): string {
  const asked = Object.values(type.getFields()).filter(({ name }) => name === 'id' || isAsked(name));
  const selections = asked.flatMap((one) => selectionOf(one) ?? []);
  return `query Snapshot($__after: String) {
  ${field}(first: ${maxPageSize}, after: $__after) {
    edges { cursor node { ${selections.join(' ')} } }
    pageInfo { hasNextPage endCursor }
  }
}`;
}

function selectionOf({ name, type, args }: GraphQLField<unknown, unknown>): string | null {
  if (args.some(isRequiredArgument)) return null;
  const named = getNamedType(type);
  if (isLeafType(named)) return name;
  const inner = isNonNullType(type) ? type.ofType : type;
  // A connection or a list may be long: what is in it has a line of its own.
  return isObjectType(named) && !isListType(inner) && 'id' in named.getFields() ? `${name} { id }` : null;
}
