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

/** All matters of one type: a connection of the graph. */
export interface SnapshotPart {
  type: string;
  field: string;
  /** Takes `$after`. */
  query: string;
}

const pageSize = 100;

/**
 * The connections over matters that have a version, with what can be said of each in its own line: values, and the ids of
 * what it refers to.
 * @param schema as the viewer may use it
 */
export function snapshotParts(schema: GraphQLSchema): SnapshotPart[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  // Of several connections over one type the plain one, which has the shortest name: drafts are nobody's matter yet.
  const plainFirst = fields.toSorted((one, other) => one.name.length - other.name.length);
  const parts = new Map<string, SnapshotPart>();
  for (const field of plainFirst) {
    const type = nodeOf(field);
    if (!type || parts.has(type.name) || !['id', 'version'].every((name) => name in type.getFields())) continue;
    parts.set(type.name, { type: type.name, field: field.name, query: queryOf(field.name, type) });
  }
  return [...parts.values()].sort((one, other) => (one.type < other.type ? -1 : 1));
}

function nodeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const connection = getNamedType(field.type);
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return null;
  if (field.args.some(isRequiredArgument) || !field.args.some(({ name }) => name === 'after')) return null;
  const node = getNamedType(connection.getFields()['nodes']?.type);
  return isObjectType(node) ? node : null;
}

function queryOf(field: string, type: GraphQLObjectType): string {
  const selections = Object.values(type.getFields()).flatMap((one) => selectionOf(one) ?? []);
  return `query Snapshot($after: String) {
  ${field}(first: ${pageSize}, after: $after) {
    nodes { ${selections.join(' ')} }
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
