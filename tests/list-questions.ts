import {
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
} from 'graphql';

/** A page of one of the graph's lists: as it comes, in one of its orders, or by one of its filters. */
export interface ListQuestion {
  list: string;
  by: 'nothing' | 'order' | 'filter';
  /** Of the order or the filter. */
  name: string;
  /** With its value. */
  label: string;
  query: string;
  variables: Record<string, unknown>;
}

/** Filters that leave most rows of a table in, or are asked for beside another one: an index would not be used. */
export const broadFilters: ReadonlySet<string> = new Set(['isSynthetic', 'underSupervision', 'stale']);

/** Every order and every filter of every list, filters with several values. */
export function listQuestions(schema: GraphQLSchema): ListQuestion[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  return fields.filter(isList).flatMap((field) => {
    const [filter, orderBy] = ['filter', 'orderBy'].map((name) => field.args.find((one) => one.name === name));
    const question = (
      by: ListQuestion['by'],
      name: string,
      argument?: GraphQLArgument,
      value?: unknown,
    ): ListQuestion => ({
      list: field.name,
      by,
      name,
      label: `${field.name} ${name} ${value === undefined ? '' : JSON.stringify(value)}`.trim(),
      query: argument
        ? `query ($value: ${argument.type}) { ${field.name}(first: 20, ${argument.name}: $value) { nodes { __typename } } }`
        : `{ ${field.name}(first: 20) { nodes { __typename } } }`,
      variables: argument ? { value } : {},
    });
    return [
      question('nothing', ''),
      ...ordersOf(orderBy).flatMap((name) =>
        ['ASC', 'DESC'].map((direction) => question('order', name, orderBy, { field: name, direction })),
      ),
      ...fieldsOf(filter).flatMap((one) =>
        samplesOf(one).map((sample) => question('filter', one.name, filter, { [one.name]: sample })),
      ),
    ];
  });
}

const isList = ({ type }: GraphQLField<unknown, unknown>): boolean =>
  'nodes' in ((getNamedType(type) as GraphQLObjectType).getFields?.() ?? {});

const fieldsOf = (argument: GraphQLArgument | undefined): GraphQLInputField[] =>
  argument ? Object.values((getNamedType(argument.type) as GraphQLInputObjectType).getFields()) : [];

const ordersOf = (argument: GraphQLArgument | undefined): string[] => {
  const field = fieldsOf(argument).find(({ name }) => name === 'field');
  return field ? (getNamedType(field.type) as GraphQLEnumType).getValues().map(({ name }) => name) : [];
};

/** Values that the filter takes; ids of nothing, which are looked for the longest. */
function samplesOf({ name, type }: { name: string; type: GraphQLInputType }): unknown[] {
  const named = getNamedType(type);
  const of = (value: unknown) => (isListType(getNullableType(type)) ? [value] : value);
  if (isEnumType(named)) return named.getValues().map((value) => of(value.name));
  switch (named.name) {
    case 'LocalDateRange':
      return [{ from: '2025-05-01', to: '2025-05-07' }, { from: '2031-01-01' }];
    case 'DivisionCode':
      return [of('150822'), of('150822104')];
    case 'ID':
      return [of('01941f29-7c00-7000-80b4-09e3a2684bef')];
    case 'Boolean':
      return [true, false];
    case 'Int':
      return [2025, 1999];
    case 'String':
      return [of(name === 'search' ? '水利' : '无')];
    default:
      return [
        Object.fromEntries(
          Object.values((named as GraphQLInputObjectType).getFields()).map((field) => [
            field.name,
            samplesOf(field)[0],
          ]),
        ),
      ];
  }
}
