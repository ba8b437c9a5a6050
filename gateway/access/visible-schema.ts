import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  type ObjectTypeDefinitionNode,
  parse,
  printSchema,
  specifiedScalarTypes,
  type TypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Principal } from '../../platform/identity/principal.ts';
import { type AccessProfile, type AccessRules, lacking } from './access-rules.ts';
import { profileKey, profileOf } from './profile.ts';

/** Schemas of one hub, by profile. */
const mostSchemas = 50;

type WithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The schema as a viewer may use it: what its profile would be refused is not in it, nor what is reached by that alone. */
export class VisibleSchemas {
  readonly #rules: AccessRules;
  readonly #documents = new WeakMap<GraphQLSchema, DocumentNode>();
  readonly #cache = new LRUCache<string, GraphQLSchema>({ max: mostSchemas });
  #of: GraphQLSchema | undefined;

  constructor(rules: AccessRules) {
    this.#rules = rules;
  }

  visible(schema: GraphQLSchema, viewer: Principal): GraphQLSchema {
    if (this.#of !== schema) this.#cache.clear();
    this.#of = schema;
    const key = profileKey(viewer);
    let found = this.#cache.get(key);
    if (!found) {
      found = visibleSchema(schema, this.#document(schema), this.#rules, profileOf(viewer));
      this.#cache.set(key, found);
    }
    return found;
  }

  #document(schema: GraphQLSchema): DocumentNode {
    let document = this.#documents.get(schema);
    if (!document) {
      document = parse(printSchema(schema), { noLocation: true });
      this.#documents.set(schema, document);
    }
    return document;
  }
}

function visibleSchema(
  schema: GraphQLSchema,
  document: DocumentNode,
  rules: AccessRules,
  profile: AccessProfile,
): GraphQLSchema {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const rootNames = new Set(roots.flatMap((root) => (root ? [root.name] : [])));
  let types = new Map<string, TypeDefinitionNode>();
  const others: DefinitionNode[] = [];
  for (const definition of document.definitions) {
    if (!isTypeDefinition(definition)) others.push(definition);
    else if (lacking(rules.types.get(definition.name.value), profile) === null)
      types.set(definition.name.value, withoutRefused(definition, rules, profile));
  }
  // A field goes with the type that it gives, a type with the last of its fields or members, until nothing more goes.
  for (let before = -1; before !== sizeOf(types); ) {
    before = sizeOf(types);
    types = new Map([...types].flatMap(([name, one]) => kept(one, types).map((left) => [name, left] as const)));
  }
  const reached = reachedFrom(rootNames, types, others);
  const definitions = [...types.values()].filter(({ name }) => reached.has(name.value));
  return buildASTSchema(
    {
      kind: Kind.DOCUMENT,
      definitions: [...others.filter(({ kind }) => kind !== Kind.SCHEMA_DEFINITION), ...definitions],
    },
    { assumeValidSDL: true },
  );
}

function isTypeDefinition(definition: DefinitionNode): definition is TypeDefinitionNode {
  return definition.kind.endsWith('TypeDefinition');
}

const hasFields = (type: TypeDefinitionNode): type is WithFields =>
  type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;

function withoutRefused(type: TypeDefinitionNode, rules: AccessRules, profile: AccessProfile): TypeDefinitionNode {
  if (!hasFields(type)) return type;
  const fields = type.fields?.filter(
    ({ name }) => lacking(rules.fields.get(`${type.name.value}.${name.value}`), profile) === null,
  );
  return { ...type, fields: fields ?? [] };
}

/** What is left of a type beside the types that are left; nothing when that is empty. */
function kept(type: TypeDefinitionNode, types: ReadonlyMap<string, TypeDefinitionNode>): TypeDefinitionNode[] {
  const isLeft = ({ name }: NamedTypeNode) => types.has(name.value);
  if (type.kind === Kind.UNION_TYPE_DEFINITION) {
    const members = type.types?.filter(isLeft) ?? [];
    return members.length > 0 ? [{ ...type, types: members }] : [];
  }
  if (!hasFields(type)) return [type];
  const fields = type.fields?.filter((field) => isGiven(named(field.type), types)) ?? [];
  if (fields.length === 0) return [];
  return [{ ...type, fields, interfaces: type.interfaces?.filter(isLeft) ?? [] }];
}

const builtIn = new Set(specifiedScalarTypes.map(({ name }) => name));
const isGiven = (name: string, types: ReadonlyMap<string, TypeDefinitionNode>) => builtIn.has(name) || types.has(name);

function sizeOf(types: ReadonlyMap<string, TypeDefinitionNode>): number {
  let size = types.size;
  for (const type of types.values()) {
    if (hasFields(type)) size += type.fields?.length ?? 0;
    if (type.kind === Kind.UNION_TYPE_DEFINITION) size += type.types?.length ?? 0;
  }
  return size;
}

/** Types that an operation or a directive can name or be given. */
function reachedFrom(
  roots: ReadonlySet<string>,
  types: ReadonlyMap<string, TypeDefinitionNode>,
  others: readonly DefinitionNode[],
): Set<string> {
  const implementing = Map.groupBy(
    [...types.values()]
      .filter(hasFields)
      .flatMap((type) => (type.interfaces ?? []).map((one) => ({ name: type.name.value, of: one.name.value }))),
    ({ of }) => of,
  );
  const reached = new Set<string>();
  const ways = [...roots, ...others.flatMap((one) => (one.kind === Kind.DIRECTIVE_DEFINITION ? argumentsOf(one) : []))];
  for (let name = ways.pop(); name !== undefined; name = ways.pop()) {
    const type = types.get(name);
    if (!type || reached.has(name)) continue;
    reached.add(name);
    ways.push(...namesIn(type), ...(implementing.get(name) ?? []).map((one) => one.name));
  }
  return reached;
}

function namesIn(type: TypeDefinitionNode): string[] {
  if (type.kind === Kind.UNION_TYPE_DEFINITION) return (type.types ?? []).map(({ name }) => name.value);
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return (type.fields ?? []).map((field) => named(field.type));
  if (!hasFields(type)) return [];
  return [
    ...(type.interfaces ?? []).map(({ name }) => name.value),
    ...(type.fields ?? []).flatMap((field) => [named(field.type), ...argumentsOf(field)]),
  ];
}

const argumentsOf = (of: Pick<FieldDefinitionNode, 'arguments'>): string[] =>
  (of.arguments ?? []).map((argument) => named(argument.type));

const named = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : named(type.type));
