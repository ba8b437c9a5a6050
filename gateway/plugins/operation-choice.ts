import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/** A document that does not tell which operation to run is the client's fault; the gateway would answer 500. */
export const operationChoice: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (operation) return;
        const message = request.operationName
          ? `文档中没有名为 ${request.operationName} 的操作 / The document has no operation named ${request.operationName}`
          : '文档含多个操作,请给出 operationName / The document has several operations; send operationName';
        throw new GraphQLError(message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
        });
      },
    };
  },
};
