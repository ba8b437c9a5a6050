import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  TypeMetaFieldDef,
} from 'graphql';
import type { Principal } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';

export interface IntrospectionOptions {
  /** The schema as the viewer may use it. */
  visible(schema: GraphQLSchema, viewer: Principal): GraphQLSchema;
}

/** With the value `all`, introspection shows what the viewer could apply for too. */
export const introspect = 'x-introspect';

/** An operation in two: what it asks of the schema, and the rest; either may be missing. */
interface Parts {
  about: DocumentNode | null;
  rest: DocumentNode | null;
}

/** Answers `__schema` and `__type` by the schema that the viewer may use. */
export const introspection = ({ visible }: IntrospectionOptions): ApolloServerPlugin<GatewayContext> => {
  const known = new WeakMap<OperationDefinitionNode, Parts>();
  return {
    async requestDidStart() {
      let answer: ExecutionResult | undefined;
      return {
        // After the access rules, whose document is looked into.
        async responseForOperation(requestContext) {
          const { schema, document, operation, request, contextValue, queryHash } = requestContext;
          let parts = known.get(operation);
          if (!parts) {
            parts = partsOf(document, operation);
            known.set(operation, parts);
          }
          if (!parts.about) return null;
          const isWhole = request.http?.headers.get(introspect) === 'all';
          answer = await execute({
            schema: isWhole ? schema : visible(schema, contextValue.viewer),
            document: parts.about,
            variableValues: request.variables ?? {},
          });
          if (!parts.rest)
            return {
              http: { status: undefined, headers: new HeaderMap() },
              body: { kind: 'single', singleResult: answer },
            };
          Object.assign(requestContext, {
            document: parts.rest,
            operation: parts.rest.definitions[0],
            queryHash: `${queryHash} without introspection`,
          });
          return null;
        },
        async willSendResponse({ response: { body } }) {
          if (body.kind !== 'single' || !answer || body.singleResult === answer) return;
          const { singleResult } = body;
          if (singleResult.data) singleResult.data = { ...singleResult.data, ...answer.data };
        },
      };
    },
  };
};

const isAbout = (name: string) => name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name;

function partsOf(document: DocumentNode, operation: OperationDefinitionNode): Parts {
  const fragments = document.definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const { about, rest } = partition(operation.selectionSet.selections, fragments);
  if (about.length === 0) return { about: null, rest: document };
  const part = (selections: SelectionNode[]): DocumentNode | null =>
    selections.length === 0
      ? null
      : {
          kind: Kind.DOCUMENT,
          definitions: [{ ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } }, ...fragments],
        };
  const schemaPart = part(about);
  return { about: schemaPart && withNames(schemaPart), rest: part(rest) };
}

/** Its variables can only be names of types and conditions; others may be of types that the viewer does not see. */
function withNames(document: DocumentNode): DocumentNode {
  const [operation, ...fragments] = document.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const variableDefinitions = operation.variableDefinitions?.filter(({ type }) => {
    const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
    return inner.kind === Kind.NAMED_TYPE && ['String', 'Boolean'].includes(inner.name.value);
  });
  return { ...document, definitions: [{ ...operation, variableDefinitions: variableDefinitions ?? [] }, ...fragments] };
}

function partition(selections: readonly SelectionNode[], fragments: readonly FragmentDefinitionNode[]) {
  const about: SelectionNode[] = [];
  const rest: SelectionNode[] = [];
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      (isAbout(selection.name.value) ? about : rest).push(selection);
      continue;
    }
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : fragments.find(({ name }) => name.value === selection.name.value);
    const parts = inner ? partition(inner.selectionSet.selections, fragments) : { about: [], rest: [] };
    if (!inner || parts.about.length === 0) {
      rest.push(selection);
      continue;
    }
    const written = (part: SelectionNode[]): SelectionNode[] =>
      part.length === 0
        ? []
        : [
            {
              kind: Kind.INLINE_FRAGMENT,
              ...(inner.typeCondition ? { typeCondition: inner.typeCondition } : {}),
              directives: selection.directives ?? [],
              selectionSet: { kind: Kind.SELECTION_SET, selections: part },
            },
          ];
    about.push(...written(parts.about));
    rest.push(...written(parts.rest));
  }
  return { about, rest };
}
