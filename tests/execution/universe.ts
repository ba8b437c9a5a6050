import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import type { SubgraphRequest, SubgraphResponse, SubgraphTransport } from '../../gateway/transport/transport.ts';
import { nothingDisclosed } from '../../platform/disclosure/index.ts';

/** One subgraph of a small supergraph. */
export interface SmallSubgraph {
  name: string;
  sdl: string;
}

/** A supergraph whose records follow from their type and number alone, the same in every subgraph. */
export interface SmallWorld {
  name: string;
  subgraphs: readonly SmallSubgraph[];
  /** Object types behind each interface and union: a record's number tells which one it is of. */
  concrete?: Readonly<Record<string, readonly string[]>>;
  /** The interface whose records are of the type that their number tells also where they are known by that type. */
  numbered?: string;
}

/** How often things fail, out of a hundred, and the seed that tells which. */
export interface Faults {
  seed: number;
  /** Fields that throw, are null, or have null or throwing elements. */
  fields: number;
  /** Values that are changed on the way back: null, of another type. */
  values: number;
  /** Requests that fail as a whole. */
  requests: number;
}

export const noFaults: Faults = { seed: 0, fields: 0, values: 0, requests: 0 };

export const federated = (sdl: string): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [
    "@key", "@shareable", "@external", "@requires", "@provides", "@override", "@interfaceObject", "@inaccessible"])
  ${sdl}`;

interface Being {
  __typename: string;
  n: number;
  /** What the gateway sent of it. */
  known?: Record<string, unknown>;
}

/** Fields that tell which record it is. */
const keys = /^(id|sku|number|code|organisation)$/;

/** Records of a type have the numbers 0 to 4, so that operations come to the same one often. */
const most = 5;

/** Serves one subgraph of a world. */
export class SmallTransport implements SubgraphTransport {
  faults: Faults = noFaults;
  /** What was sent. */
  requests: SubgraphRequest[] = [];
  /** Whether fields that require others show what they were given of these. */
  showsNeeds = true;
  readonly #name: string;
  readonly #schema: GraphQLSchema;
  readonly #world: SmallWorld;

  constructor(world: SmallWorld, { name, sdl }: SmallSubgraph) {
    this.#world = world;
    this.#name = name;
    const typeDefs = parse(federated(sdl));
    const resolvers: Record<string, unknown> = {};
    for (const definition of typeDefs.definitions)
      if (
        (definition.kind === 'ObjectTypeDefinition' || definition.kind === 'InterfaceTypeDefinition') &&
        definition.directives?.some((directive) => directive.name.value === 'key')
      )
        resolvers[definition.name.value] = {
          __resolveReference: (known: Record<string, unknown>) => this.#found(definition.name.value, known),
        };
    this.#schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
  }

  /** The schema with its resolvers in it, of which some take their time. */
  resolvable(): GraphQLSchema {
    for (const type of Object.values(this.#schema.getTypeMap())) {
      if (isAbstractType(type) && type.name !== '_Entity')
        type.resolveType = (being: Being) => this.#later(this.#typeOf(being.__typename, being.n), type.name, being.n);
      if (isObjectType(type) && !type.name.startsWith('_'))
        for (const field of Object.values(type.getFields()))
          if (!field.name.startsWith('_'))
            field.resolve = (source, args, context, info) => {
              const value = this.#resolve(source, args, context, info);
              const at = [type.name, field.name, source?.n ?? 0] as const;
              return Array.isArray(value)
                ? this.#later(
                    value.map((item, index) => (item instanceof Error ? item : this.#later(item, ...at, index))),
                    ...at,
                  )
                : this.#later(value, ...at);
            };
    }
    return this.#schema;
  }

  /** The same value now, in a moment, or some moments later. */
  #later<Value>(value: Value, ...at: (string | number)[]): Value | Promise<Value> {
    const turns = hash(this.faults.seed, ...at, 'later') % 5;
    if (turns < 2) return value;
    return turns === 2 ? Promise.resolve(value) : new Promise((resolve) => setImmediate(() => resolve(value)));
  }

  async send(request: SubgraphRequest): Promise<SubgraphResponse> {
    this.requests.push(request);
    const { faults } = this;
    const whole = hash(faults.seed, this.#name) % 100;
    if (whole < faults.requests) {
      if (whole % 3 === 0) throw new GraphQLError('the subgraph is away', { extensions: { code: 'AWAY' } });
      return {
        disclosed: nothingDisclosed,
        ...(whole % 3 === 1 ? { data: null } : {}),
        errors: [{ message: 'the whole request failed', extensions: { code: 'WHOLE' } }],
      };
    }
    const { data, errors } = await execute({
      schema: this.#schema,
      document: parse(request.query),
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
      fieldResolver: this.#resolve,
      typeResolver: (being: Being) => this.#typeOf(being.__typename, being.n),
    });
    return {
      disclosed: nothingDisclosed,
      data: this.#changed(data) as Record<string, unknown> | null,
      ...(errors
        ? {
            errors: errors.map(({ message, path, extensions }) => ({
              message,
              ...(path ? { path } : {}),
              extensions: { ...extensions },
            })),
          }
        : {}),
    };
  }

  /** What one server would answer that has the fields of all subgraphs. */
  async whole(schema: GraphQLSchema, { query, variables }: { query: string; variables: Record<string, unknown> }) {
    return execute({
      schema,
      document: parse(query),
      variableValues: variables,
      fieldResolver: this.#resolve,
      typeResolver: (being: Being) => this.#typeOf(being.__typename, being.n),
    });
  }

  #typeOf(name: string, n: number): string {
    const types = this.#world.concrete?.[name];
    return types ? (types[n % types.length] as string) : name;
  }

  #found(type: string, known: Record<string, unknown>): Being | null {
    const n = numberIn(known);
    if (hash(this.faults.seed, type, n, 'lost') % 200 < this.faults.fields) return null;
    return { __typename: this.#typeOf(type, n), n, known };
  }

  readonly #resolve: GraphQLFieldResolver<Being | undefined, unknown> = (source, args, _context, info) => {
    const n = source?.n ?? 0;
    const { fieldName, parentType, returnType } = info;
    const said = JSON.stringify(args);
    const needs = parentType.getFields()[fieldName]?.astNode?.directives?.find(({ name }) => name.value === 'requires');
    const seen = this.showsNeeds && needs && source?.known ? JSON.stringify(source.known) : '';
    // Two subgraphs may know one record by an interface and by its type; its fields are the same.
    const owner = this.#typeOf(parentType.name, n);
    return this.#value(returnType, [owner, n, fieldName, said], seen, n, fieldName);
  };

  #value(type: GraphQLOutputType, at: (string | number)[], seen: string, n: number, field: string): unknown {
    const chance = hash(this.faults.seed, ...at, 'fault') % 100;
    if (!keys.test(field) && chance < (at[0] === 'Query' ? this.faults.fields / 4 : this.faults.fields)) {
      if (chance % 2 === 0) throw new GraphQLError(`fault at ${at.join(' ')}`, { extensions: { code: 'FAULT' } });
      return null;
    }
    if (isNonNullType(type)) return this.#value(type.ofType, [...at, '!'], seen, n, field);
    if (!keys.test(field) && hash(...at, 'null') % 10 === 0 && !at.includes('!')) return null;
    const h = hash(...at);
    if (isListType(type))
      return Array.from({ length: h % 4 }, (_, index) => {
        try {
          return this.#value(type.ofType, [...at, index], seen, n, field);
        } catch (error) {
          return error;
        }
      });
    if (isEnumType(type)) return type.getValues()[h % type.getValues().length]?.name;
    if (isScalarType(type)) {
      if (field === 'number') return n;
      if (type.name === 'ID') return String(n);
      if (type.name === 'Int') return h % 1000;
      if (type.name === 'Float') return (h % 1000) / 8;
      if (type.name === 'Boolean') return h % 2 === 0;
      if (type.name === 'JSON') return { at: at.join(' '), list: [1, { two: 2 }, null] };
      return `${field === 'sku' || field === 'code' ? `${field}-${n}` : at.join(' ')}${seen}`;
    }
    const child = this.#numberOf(type.name, field === 'organisation' ? n % 2 : h % most);
    return {
      __typename: isAbstractType(type) ? this.#typeOf(type.name, child) : type.name,
      n: child,
    } satisfies Being;
  }

  #numberOf(type: string, n: number): number {
    const numbered = this.#world.concrete?.[this.#world.numbered ?? ''];
    const at = numbered?.indexOf(type) ?? -1;
    return numbered && at >= 0 ? n - (n % numbered.length) + at : n;
  }

  /** What came back, changed here and there; names and numbers of records stay. */
  #changed(value: unknown, key = '_entities'): unknown {
    if (key !== '__typename' && key !== '_entities' && value !== null && value !== undefined) {
      const chance = hash(this.faults.seed, JSON.stringify(value), key) % 100;
      if (chance < this.faults.values) return typeof value === 'string' && chance % 3 === 0 ? 42 : null;
    }
    if (Array.isArray(value)) return value.map((item) => this.#changed(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, keys.test(name) ? one : this.#changed(one, name)]),
    );
  }
}

/** The number that a record's keys have in them. */
function numberIn(known: Record<string, unknown>): number {
  for (const key of ['number', 'id', 'sku', 'code']) {
    const found = /\d+/.exec(String(known[key] ?? ''));
    if (found) return Number(found[0]);
  }
  throw new Error(`nothing tells which record this is: ${JSON.stringify(known)}`);
}

/** FNV-1a, with the bits mixed at the end: neighbours differ in their last digits. */
function hash(...parts: (string | number)[]): number {
  let h = 0x811c9dc5;
  for (const char of parts.join('\u0000')) h = Math.imul(h ^ char.charCodeAt(0), 0x01000193);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return (h ^ (h >>> 12)) >>> 0;
}
