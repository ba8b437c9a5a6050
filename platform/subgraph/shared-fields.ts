import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql';
import { FieldNotGranted } from '../errors/index.ts';
import { type GrantedRow, grantFor, purposeMissing } from '../identity/grants.ts';
import type { SubgraphContext } from './context.ts';

/**
 * Types of which a grant may open rows to agencies that are no party to them, each with the fields of such types that lead to
 * it and to it alone (`Petition.petitioner`). What gives them may be null for that, also in lists.
 */
export type SharedTypes = Readonly<Record<string, readonly string[]>>;

export type FieldResolvers = Record<string, Record<string, unknown>>;

type Row = GrantedRow & { id: string };
type Resolve = GraphQLFieldResolver<any, SubgraphContext>;

/** The resolvers of shared types: of a row that is there by a grant alone, they give what the grant names, and its key. */
export function withSharedFields(
  schema: GraphQLSchema,
  resolvers: FieldResolvers,
  shared: SharedTypes,
): FieldResolvers {
  const guarded = { ...resolvers };
  for (const name of Object.keys(shared)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) throw new Error(`${name} is shared and no type of the graph`);
    const fields = Object.keys(type.getFields()).filter((field) => field !== 'id');
    const own = resolvers[name] ?? {};
    guarded[name] = {
      ...own,
      ...Object.fromEntries(fields.map((field) => [field, guardedField(name, field, own[field], shared)])),
    };
  }
  return guarded;
}

function guardedField(type: string, field: string, resolver: unknown, shared: SharedTypes): Resolve {
  const coordinate = `${type}.${field}`;
  const behind = Object.keys(shared).filter((name) => shared[name]?.includes(coordinate));
  const resolve: Resolve = typeof resolver === 'function' ? (resolver as Resolve) : (row) => row[field];
  return (row: Row, args, context, info) => {
    if (row.isOwn === false) checkGranted(row, coordinate, behind, context);
    return resolve(row, args, context, info);
  };
}

/** @param behind types to which the field leads: it is open where a field of theirs is granted */
function checkGranted(
  row: Row,
  coordinate: string,
  behind: readonly string[],
  { viewer, disclosed }: SubgraphContext,
): void {
  const named = viewer.grants.filter(({ id }) => row.grantIds?.includes(id));
  if (named.some(({ fields }) => fields.some((field) => behind.includes(field.slice(0, field.indexOf('.')))))) return;
  const found = grantFor(viewer, coordinate, row);
  if (typeof found === 'object') {
    disclosed.granted(found.id, row.id);
    return;
  }
  const items = [...new Set(named.map(({ item }) => item))];
  throw new FieldNotGranted(
    found === 'PURPOSE'
      ? purposeMissing
      : `此记录只凭授权可见,授权未载 ${coordinate};请只读授权所载字段,或以 requestShare 申请目录项 ${items.join('、')} / A grant alone shows you this record, and it does not name ${coordinate}; read the fields that it names, or ask for the item ${items.join(', ')} by requestShare`,
    { missing: found, coordinate },
  );
}
