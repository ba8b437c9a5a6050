import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../context.ts';

/**
 * A record may name one of another subgraph that is not there, or not for this viewer. Where the graph says that there is
 * always one, the planner's executor empties the fields around it and notes the reason under `valueCompletion`, where no
 * client looks: an answer without data or error. It becomes an error at its place, as the GraphQL specification has it.
 */
export const missingReferences: ApolloServerPlugin<GatewayContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single') return;
        const { valueCompletion, ...extensions } = body.singleResult.extensions ?? {};
        if (!Array.isArray(valueCompletion)) return;
        const missing = (valueCompletion as GraphQLError[]).map(
          ({ path }): GraphQLFormattedError => ({
            message:
              '所引用的记录不存在,或者您无权知道它 / The record referred to is not there, or none that you may see',
            ...(path ? { path } : {}),
            extensions: { code: 'NOT_FOUND' },
          }),
        );
        body.singleResult.errors = [...(body.singleResult.errors ?? []), ...missing];
        if (Object.keys(extensions).length > 0) body.singleResult.extensions = extensions;
        else delete body.singleResult.extensions;
      },
    };
  },
};
