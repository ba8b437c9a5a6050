import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import type { Principal } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';

/** A field that was taken out, with the path of response keys to it. */
export interface Refused {
  path: readonly string[];
  coordinate: string;
  needs: string;
}

export interface AccessOptions<Refusal extends Refused, Keys> {
  filter(
    schema: GraphQLSchema,
    hash: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
    viewer: Principal,
  ): { document: DocumentNode; hash: string; refusals: readonly Refusal[]; refused: readonly Keys[] };
  counts(refusal: Refusal, variables: Record<string, unknown>): boolean;
  withRefused(
    data: Record<string, unknown>,
    refused: readonly Keys[],
    variables: Record<string, unknown>,
  ): Record<string, unknown> | null;
}

/** With the value `refuse-operation`, an operation of which a field is refused is not run at all. */
export const onUnauthorized = 'x-on-unauthorized';

/**
 * Takes out of an operation, before it is planned, what the viewer may not read, and says so at its place in the answer. A
 * mutation of which a step is refused is not run at all.
 */
export const access = <Refusal extends Refused, Keys>({
  filter,
  counts,
  withRefused,
}: AccessOptions<Refusal, Keys>): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ request }) {
    let refused: readonly Keys[] = [];
    let refusals: readonly Refusal[] = [];
    const variables = request.variables ?? {};
    return {
      async didResolveOperation(requestContext) {
        const { schema, queryHash, document, operation, contextValue } = requestContext;
        if (!operation) return;
        const filtered = filter(schema, queryHash as string, document, operation, contextValue.viewer);
        if (filtered.document === document) return;
        refused = filtered.refused;
        refusals = filtered.refusals.filter((one) => counts(one, variables));
        replaceDocument(requestContext, filtered.document, filtered.hash);
      },
      async responseForOperation({ operation, contextValue }) {
        const isWhole =
          request.http?.headers.get(onUnauthorized) === 'refuse-operation' ||
          (operation.operation === OperationTypeNode.MUTATION && refusals.some(({ path }) => path.length === 1));
        if (!isWhole || refusals.length === 0) return null;
        refused = [];
        const errors = refusals.map((one) => errorOf(one, contextValue.viewer));
        refusals = [];
        return {
          http: { status: contextValue.viewer.agencyId === null && contextValue.viewer.deputyId === null ? 401 : 403 },
          body: { kind: 'single', singleResult: { data: null, errors } },
        } as never;
      },
      async willSendResponse({ response: { body }, contextValue }) {
        if (body.kind !== 'single' || refused.length === 0) return;
        const { singleResult } = body;
        if (singleResult.data) singleResult.data = withRefused(singleResult.data, refused, variables);
        if (refusals.length > 0)
          singleResult.errors = [
            ...(singleResult.errors ?? []),
            ...refusals.map((one) => errorOf(one, contextValue.viewer)),
          ];
      },
    };
  },
});

/** The executor plans the document of the request's context, and keeps the plan under its hash. */
function replaceDocument(
  requestContext: GraphQLRequestContext<GatewayContext>,
  document: DocumentNode,
  queryHash: string,
): void {
  Object.assign(requestContext, { document, queryHash, operation: document.definitions[0] });
}

function errorOf({ path, coordinate, needs }: Refused, { agencyId, deputyId }: Principal): GraphQLFormattedError {
  const isAnonymous = agencyId === null && deputyId === null;
  return {
    message: isAnonymous
      ? `${coordinate} 须以机构身份读取,请附令牌(权限 ${needs}) / ${coordinate} is for agencies; send a token with the scope ${needs}`
      : `无权读取 ${coordinate},令牌缺少权限 ${needs} / The token does not open ${coordinate}; it needs the scope ${needs}`,
    path,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'NO_SCOPE', coordinate, needs },
  };
}
