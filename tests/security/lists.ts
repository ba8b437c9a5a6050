import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** A list of the graph, and the ways to one of its rows. */
export interface List {
  /** The field of `Query`. */
  field: string;
  /** The type of its rows. */
  type: GraphQLObjectType;
  /** The field of `Query` that gives one of them by its id; null where there is none. */
  single: string | null;
  /** Whether that can be asked for as of a moment. */
  hasPast: boolean;
  orders: readonly string[];
  canSearch: boolean;
}

/** Every connection of `Query`. */
export function listsOf(schema: GraphQLSchema): List[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.flatMap((field) => {
    const type = nodeOf(field);
    if (!type) return [];
    const single = fields.find((one) => getNamedType(one.type) === type && one.args.some(({ name }) => name === 'id'));
    const orderBy = getNamedType(inputOf(field, 'orderBy')?.getFields()['field']?.type);
    return [
      {
        field: field.name,
        type,
        single: single?.name ?? null,
        hasPast: single?.args.some(({ name }) => name === 'asOf') ?? false,
        orders: isEnumType(orderBy) ? orderBy.getValues().map(({ name }) => name) : [],
        canSearch: inputOf(field, 'filter')?.getFields()['search'] !== undefined,
      },
    ];
  });
}

/** Everything with an id to which a record leads at once: single records, lists, connections and unions. */
export const waysFrom = (type: GraphQLObjectType): string =>
  Object.values(type.getFields())
    .flatMap((field) => {
      if (field.args.some(isRequiredArgument)) return [];
      const node = nodeOf(field);
      if (node) return hasId(node) ? [`${field.name}(first: 5) { totalCount nodes { __typename id } }`] : [];
      const led = getNamedType(field.type);
      if (isUnionType(led)) {
        const members = led.getTypes().map(({ name }) => `... on ${name} { id }`);
        return [`${field.name} { __typename ${members.join(' ')} }`];
      }
      return isObjectType(led) && hasId(led) ? [`${field.name} { __typename id }`] : [];
    })
    .join(' ');

const hasId = (type: GraphQLObjectType) => 'id' in type.getFields();

function nodeOf(field: Field): GraphQLObjectType | null {
  const connection = getNamedType(field.type);
  if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return null;
  const node = getNamedType(connection.getFields()['nodes']?.type);
  return isObjectType(node) ? node : null;
}

function inputOf(field: Field, argument: string) {
  const type = getNamedType(field.args.find(({ name }) => name === argument)?.type);
  return isInputObjectType(type) ? type : undefined;
}
