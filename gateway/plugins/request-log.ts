import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '../../platform/logging/logger.ts';
import type { GatewayContext } from '../context.ts';

/** One line an operation: its name and hash, how long, and the codes of its errors. Never variables, never results. */
export const requestLog = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart() {
    const started = performance.now();
    return {
      async willSendResponse({ operationName, queryHash, contextValue, errors }) {
        log.info(
          {
            requestId: contextValue.requestId,
            agency: contextValue.viewer.agencySlug,
            operation: operationName ?? null,
            hash: queryHash?.slice(0, 12),
            milliseconds: Math.round((performance.now() - started) * 10) / 10,
            errors: errors?.map((error) => error.extensions['code']),
          },
          'operation',
        );
      },
    };
  },
});
