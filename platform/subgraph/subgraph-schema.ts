import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLResolveInfo, type GraphQLSchema, parse } from 'graphql';
import { buildSchemaSync, createResolversMap, type NonEmptyArray } from 'type-graphql';
import type { NounCommands } from '../commands/index.ts';
import { accessDirectives, type SubgraphAccess } from './access.ts';
import type { SubgraphContext } from './context.ts';
import { printSdl } from './print-sdl.ts';
import { type FieldResolvers, type SharedTypes, withSharedFields } from './shared-fields.ts';

export type ReferenceResolver = (reference: any, context: SubgraphContext, info: GraphQLResolveInfo) => unknown;

export interface SubgraphSchemaOptions {
  /** Also the first part of its scopes. */
  name: string;
  /** What may be read without a scope. */
  access: SubgraphAccess;
  /** Its nouns with workflows. */
  nouns?: readonly NounCommands<any>[];
  resolvers: NonEmptyArray<Function>;
  /** Types that no resolver mentions. */
  orphanedTypes?: Function[];
  /** Types of which a grant may open rows, field by field. */
  shared?: SharedTypes;
  /** How `_entities` finds each entity; an entity of another subgraph that is only extended here needs none. */
  references?: Record<string, ReferenceResolver>;
}

export interface SubgraphSchema {
  sdl: string;
  schema: GraphQLSchema;
}

/** type-graphql wants one where there are subscriptions; ours come from the change log and have no topics. */
const noTopics = {
  publish() {},
  subscribe(): never {
    throw new Error('subscriptions have no topics here');
  },
};

/** Builds the federation 2 schema of a subgraph from its type-graphql classes. */
export function subgraphSchema({
  name,
  access,
  resolvers,
  nouns = [],
  orphanedTypes = [],
  shared = {},
  references = {},
}: SubgraphSchemaOptions): SubgraphSchema {
  const plain = buildSchemaSync({ resolvers, orphanedTypes, validate: false, skipCheck: true, pubSub: noTopics });
  const scopesOfSteps = Object.assign({}, ...nouns.map(({ scopesOfSteps }) => scopesOfSteps));
  const directives = accessDirectives(name, access, Object.keys(references), scopesOfSteps);
  const sdl = printSdl(plain, directives, Object.keys(shared));
  const resolverMap = withSharedFields(plain, createResolversMap(plain) as FieldResolvers, shared);
  for (const [type, resolve] of Object.entries(references))
    resolverMap[type] = { ...resolverMap[type], __resolveReference: resolve };
  return { sdl, schema: buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: resolverMap as never }) };
}
