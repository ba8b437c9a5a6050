import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface RandomOperation {
  query: string;
  variables: Record<string, unknown>;
}

export interface OperationOptions {
  root: 'query' | 'mutation';
  /** Levels of fields. */
  depth: number;
  /** Fields of one selection. */
  width: number;
  /** Whether some fields and fragments have `@skip` or `@include` with variables; they do unless told. */
  conditions?: boolean;
  /** A value for an argument; undefined leaves an optional one out. */
  argument?(argument: GraphQLArgument, choose: Choose, field: GraphQLField<unknown, unknown>): unknown;
}

/** A number from 0 to one less than the given. */
export type Choose = (count: number) => number;

/**
 * A valid operation over the schema: aliases, arguments, variables with and without defaults, `@skip` and `@include`,
 * inline and named fragments, fields that are selected more than once, `__typename` and introspection.
 */
export function randomOperation(schema: GraphQLSchema, choose: Choose, options: OperationOptions): RandomOperation {
  const variables: Record<string, unknown> = {};
  const definitions: string[] = [];
  const fragments: { on: string; name: string; text: string; depth: number }[] = [];
  const oneOf = <T>(list: readonly T[]): T => list[choose(list.length)] as T;

  const root = (options.root === 'query' ? schema.getQueryType() : schema.getMutationType()) as GraphQLCompositeType;
  const selection = selectionOf(root, options.depth, []);
  const name = choose(3) === 0 ? ' Named' : '';
  const declared = definitions.length > 0 ? `(${definitions.join(', ')})` : '';
  return {
    query: [
      `${options.root}${name || declared ? `${name || ' Asked'}${declared}` : ''} ${selection}`,
      ...fragments.map(({ on, name, text }) => `fragment ${name} on ${on} ${text}`),
    ].join('\n'),
    variables,
  };

  function selectionOf(type: GraphQLCompositeType, depth: number, spread: readonly string[]): string {
    const parts: string[] = [];
    const isRoot = type === root && depth === options.depth;
    const count = 1 + choose(options.width);
    for (let n = 0; n < count; n++) {
      const kind = choose(10);
      if (kind === 0) parts.push(`${choose(3) === 0 ? 'kind_of: ' : ''}__typename${condition()}`);
      else if (kind <= 2 && !isRoot) parts.push(inlineFragment(type, depth, spread));
      else if (kind === 3 && !isRoot) parts.push(namedFragment(type, depth, spread));
      else if (kind === 4 && isRoot && options.root === 'query' && choose(4) === 0) parts.push(introspection());
      else parts.push(field(type, depth, '', spread) ?? '__typename');
    }
    return `{ ${parts.join(' ')} }`;
  }

  function introspection(): string {
    const name = root.name;
    return oneOf([
      `__schema { queryType { name } }`,
      `about: __type(name: "${name}") { name kind fields { name type { kind name } } }`,
    ]);
  }

  function field(type: GraphQLCompositeType, depth: number, prefix: string, spread: readonly string[]) {
    if (!('getFields' in type)) return undefined;
    const fields = (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]).filter(
      (one) => depth > 1 || !isCompositeType(getNamedType(one.type)),
    );
    if (fields.length === 0) return undefined;
    const chosen = oneOf(fields);
    const given = argumentsOf(chosen);
    const alias =
      given || prefix || choose(5) === 0 ? `${prefix}${chosen.name}_${given ? numberOf(given) : 'x'}: ` : '';
    const result = getNamedType(chosen.type);
    const inner = isCompositeType(result) ? ` ${selectionOf(result, depth - 1, spread)}` : '';
    return `${alias}${chosen.name}${given}${condition()}${inner}`;
  }

  function inlineFragment(type: GraphQLCompositeType, depth: number, spread: readonly string[]): string {
    const on = isAbstractType(type) ? oneOf([type, ...schema.getPossibleTypes(type)]) : type;
    const named = choose(3) === 0 && on === type ? '' : ` on ${on.name}`;
    return `...${named}${condition()} ${fragmentSelection(type, on, depth, spread)}`;
  }

  function namedFragment(type: GraphQLCompositeType, depth: number, spread: readonly string[]): string {
    const fits = fragments.filter((one) => one.on === type.name && one.depth <= depth && !spread.includes(one.name));
    if (fits.length > 0 && choose(2) === 0) return `...${oneOf(fits).name}${condition()}`;
    const on = isAbstractType(type) ? oneOf([type, ...schema.getPossibleTypes(type)]) : type;
    const made = { on: on.name, name: `f${fragments.length}`, text: '', depth };
    fragments.push(made);
    made.text = fragmentSelection(type, on, depth, [...spread, made.name]);
    return `...${made.name}${condition()}`;
  }

  /** Types of one interface may have different types for fields of one name: theirs get names of their own. */
  function fragmentSelection(
    outer: GraphQLCompositeType,
    on: GraphQLCompositeType,
    depth: number,
    spread: readonly string[],
  ): string {
    const prefix = on !== outer && isObjectType(on) ? `${on.name}_` : '';
    const count = 1 + choose(options.width);
    const parts = Array.from({ length: count }, () => field(on, depth, prefix, spread) ?? '__typename');
    return `{ ${parts.join(' ')} }`;
  }

  function condition(): string {
    const kind = choose(30);
    if (kind > 2 || options.conditions === false) return '';
    const directive = oneOf(['skip', 'include']);
    if (kind === 0) return ` @${directive}(if: ${choose(4) === 0 ? directive === 'skip' : directive === 'include'})`;
    const variable = `c${definitions.length}`;
    const isDefault = kind === 1;
    definitions.push(`$${variable}: Boolean! ${isDefault ? `= ${choose(2) === 0}` : ''}`);
    if (!isDefault || choose(2) === 0) variables[variable] = choose(2) === 0;
    return ` @${directive}(if: $${variable})`;
  }

  function argumentsOf(chosen: GraphQLField<unknown, unknown>): string {
    const given = chosen.args.flatMap((argument) => {
      const value = (options.argument ?? defaultArgument)(argument, choose, chosen);
      if (value === undefined) return [];
      if (choose(3) > 0) return [`${argument.name}: ${literal(argument.type, value)}`];
      const variable = `a${definitions.length}`;
      const asDefault = choose(3) === 0;
      definitions.push(`$${variable}: ${argument.type}${asDefault ? ` = ${literal(argument.type, value)}` : ''}`);
      if (!asDefault) variables[variable] = value;
      return [`${argument.name}: $${variable}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }
}

function defaultArgument({ type, name }: GraphQLArgument, choose: Choose): unknown {
  if (!isNonNullType(type) && choose(3) === 0) return undefined;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[choose(named.getValues().length)]?.name;
  if (named.name === 'ID') return String(choose(5));
  if (named.name === 'Int') return choose(5);
  if (named.name === 'Boolean') return choose(2) === 0;
  return name === 'sku' ? `sku-${choose(5)}` : `text ${choose(3)}`;
}

function literal(type: GraphQLInputType, value: unknown): string {
  if (value === null) return 'null';
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(type.ofType, item)).join(', ')}]`;
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return `{ ${Object.entries(value as object)
      .map(([name, one]) => `${name}: ${literal((fields[name] as { type: GraphQLInputType }).type, one)}`)
      .join(', ')} }`;
  }
  return getNamedType(type).name === '_Any'
    ? JSON.stringify(value).replace(/"(\w+)":/g, '$1: ')
    : JSON.stringify(value);
}

/** The same for the same arguments, so that fields with equal names have equal arguments. */
function numberOf(text: string): number {
  let n = 7;
  for (const char of text) n = (n * 31 + char.charCodeAt(0)) % 1_000_003;
  return n;
}
