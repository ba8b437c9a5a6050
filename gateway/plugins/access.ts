import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getVariableValues,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { isAnonymous, type Principal } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';

type Variables = Record<string, unknown>;

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
  ): { document: DocumentNode | null; hash: string; refusals: readonly Refusal[]; refused: readonly Keys[] };
  /** Whether the field would have been read with these variables, which have their defaults. */
  counts(refusal: Refusal, variables: Variables): boolean;
  withRefused(
    data: Record<string, unknown>,
    refused: readonly Keys[],
    variables: Variables,
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
  async requestDidStart() {
    let applied: { keys: readonly Keys[]; errors: GraphQLFormattedError[]; variables: Variables } | undefined;
    return {
      // After every `didResolveOperation`: an operation that is beyond the limits is not looked into.
      async responseForOperation(requestContext) {
        const { schema, document, operation, request, contextValue } = requestContext;
        const { viewer } = contextValue;
        const filtered = filter(schema, requestContext.queryHash as string, document, operation, viewer);
        if (!filtered.document) return null;
        const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
        // Variables that do not fit are the executor's to refuse; what is refused here stays out all the same.
        const refusals = coerced ? filtered.refusals.filter((one) => counts(one, coerced)) : [];
        const errors = refusals.map((one) => errorOf(one, viewer));
        const isWhole =
          request.http?.headers.get(onUnauthorized) === 'refuse-operation' ||
          (operation.operation === OperationTypeNode.MUTATION && refusals.some(({ path }) => path.length === 1));
        if (isWhole && errors.length > 0)
          return {
            http: { status: isAnonymous(viewer) ? 401 : 403, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: null, errors } },
          };
        // The executor plans the document of the request's context, and keeps the plan under its hash.
        const { document: left, hash: queryHash } = filtered;
        Object.assign(requestContext, { document: left, queryHash, operation: left.definitions[0] });
        applied = { keys: filtered.refused, errors, variables: coerced ?? {} };
        return null;
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !applied) return;
        const { singleResult } = body;
        const { keys, errors, variables } = applied;
        if (singleResult.data) singleResult.data = withRefused(singleResult.data, keys, variables);
        if (errors.length > 0) singleResult.errors = [...(singleResult.errors ?? []), ...errors];
      },
    };
  },
});

function errorOf({ path, coordinate, needs }: Refused, viewer: Principal): GraphQLFormattedError {
  return {
    message: isAnonymous(viewer)
      ? `${coordinate} 须以机构身份读取,请附令牌(权限 ${needs}) / ${coordinate} is for agencies; send a token with the scope ${needs}`
      : `无权读取 ${coordinate},令牌缺少权限 ${needs} / The token does not open ${coordinate}; it needs the scope ${needs}`,
    path,
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'NO_SCOPE', coordinate, needs },
  };
}
