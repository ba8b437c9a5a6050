import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError } from 'graphql';
import { errorCatalogue } from '../../platform/errors/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';

/** Names of subgraphs, traces and causes that the gateway adds and no client should see. */
const internal = new Set(['serviceName', 'stacktrace', 'exception', 'variables', 'query', 'http']);

/** The last gate of every error: a code of the catalogue, or masked with an id that is in the log. */
export const formatError =
  (log: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    const position = {
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
    };
    if (
      typeof code === 'string' &&
      code in errorCatalogue &&
      (code !== 'INTERNAL_SERVER_ERROR' || formatted.extensions?.['id'])
    ) {
      const extensions = Object.fromEntries(
        Object.entries(formatted.extensions ?? {}).filter(([name]) => !internal.has(name)),
      );
      return { message: formatted.message, ...position, extensions };
    }
    const id = randomUUID();
    log.error({ id, err: error, code }, 'unforeseen error in the gateway');
    return {
      message: `内部错误,编号 ${id} / Internal error, id ${id}`,
      ...position,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id },
    };
  };
