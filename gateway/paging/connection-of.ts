import { type GraphQLField, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';

/** The connection that a field gives and that can be paged through; null when it gives none. */
export function connectionOf({ type, args }: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const connection = getNamedType(type);
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return null;
  return args.some(({ name }) => name === 'after') ? connection : null;
}
