import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { GraphQLError, getVariableValues, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.ts';

/**
 * A subscription goes through the same checks as every operation and is then handed over to whoever keeps its stream: the
 * gateway would plan it and break off. What may not stand in the kind of request that brought it is refused.
 */
export const subscriptionHandOver: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, document, schema, request, contextValue }) {
        if (operation?.operation === OperationTypeNode.MUTATION && contextValue.isSafe)
          throw refused('GET 不能执行变更,请用 POST / A mutation is not for GET; send it with POST', 405);
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
        if (!contextValue.follow)
          throw refused(
            '订阅请用 /graphql/stream(Server-Sent Events)或 WebSocket /graphql / Subscriptions are served at /graphql/stream (Server-Sent Events) and by WebSocket on /graphql',
            400,
          );
        const given = request.variables ?? {};
        const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
        if (!coerced)
          throw new GraphQLError(errors?.map(({ message }) => message).join('; ') ?? '', {
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        contextValue.follow({ document, operation, given, variables: coerced });
      },
      async responseForOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return null;
        return { http: { headers: new HeaderMap() }, body: { kind: 'single', singleResult: { data: {} } } };
      },
    };
  },
};

const refused = (message: string, status: number) =>
  new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status } } });
