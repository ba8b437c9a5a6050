import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { SubgraphDefinition } from '../platform/subgraph/index.ts';

/** A place in a command's input that names records by their keys. */
export interface NamedPlace {
  /** As in the graph: `submitSuggestion`. */
  action: string;
  noun: string;
  /** Properties joined by dots; lists are passed through. */
  path: string;
  /** The type of the graph that the noun declares for it. */
  refersTo: string | undefined;
}

const inputOf = (schema: GraphQLSchema, action: string): GraphQLInputType | undefined =>
  schema
    .getMutationType()
    ?.getFields()
    [action]?.args.find(({ name }) => name === 'input')?.type;

const namesRecord = (scalar: string, path: string) =>
  (scalar === 'ID' && path !== 'id') || scalar === 'DivisionCode' || /\bdivisionCode$/.test(path);

/** Every place in the inputs of all commands that names a record, beside the one that the command is about. */
export function placesOf(definitions: readonly SubgraphDefinition[]): NamedPlace[] {
  return definitions.flatMap(({ schema, nouns }) =>
    Object.keys(schema.getMutationType()?.getFields() ?? {}).flatMap((action) => {
      const commands = nouns.find(({ workflow }) => workflow.transitions.some((one) => one.action === action));
      if (!commands) throw new Error(`no noun has the action ${action}`);
      const walk = (type: GraphQLInputType | undefined, above: readonly string[]): NamedPlace[] => {
        const named = getNamedType(type);
        if (isInputObjectType(named))
          return Object.values(named.getFields()).flatMap((field) => walk(field.type, [...above, field.name]));
        const path = above.join('.');
        return named && namesRecord(named.name, path)
          ? [{ action, noun: commands.noun, path, refersTo: commands.refersTo?.[path] }]
          : [];
      };
      return walk(inputOf(schema, action), []);
    }),
  );
}

/** An input that the schema lets through: `given` at the places that it has by path, something at all others that it needs. */
export function inputWith(
  schema: GraphQLSchema,
  action: string,
  given: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const leads = (path: string) => [...given.keys()].some((one) => one === path || one.startsWith(`${path}.`));
  const value = (type: GraphQLInputType, path: string): unknown => {
    const inner = getNullableType(type);
    if (isListType(inner)) return [value(inner.ofType, path)];
    if (isInputObjectType(inner))
      return Object.fromEntries(
        Object.values(inner.getFields())
          .map((field) => ({ ...field, at: path ? `${path}.${field.name}` : field.name }))
          .filter((field) => leads(field.at) || (isNonNullType(field.type) && field.defaultValue === undefined))
          .map((field) => [field.name, value(field.type, field.at)]),
      );
    if (isEnumType(inner)) return inner.getValues()[0]?.name;
    return given.get(path) ?? examples[inner.name];
  };
  const type = inputOf(schema, action);
  return type ? (value(type, '') as Record<string, unknown>) : {};
}

const examples: Record<string, unknown> = {
  ID: '0197d3a0-0000-7000-8000-000000000000',
  String: '正文',
  Int: 1,
  Float: 1,
  Boolean: false,
  LocalDate: '2026-01-19',
  DateTime: '2026-01-19T00:00:00Z',
  DivisionCode: '150802100',
};
