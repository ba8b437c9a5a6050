import { ERRORS, errorCodeDef } from '@apollo/federation-internals';
import { GraphQLError } from 'graphql';
import type { SubgraphError } from '../transport/transport.ts';

/** An error of a subgraph as the gateway hands it on: at its place in the whole answer, with the subgraph's name. */
export function subgraphError(
  error: SubgraphError,
  subgraph: string,
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${subgraph}"`;
  const options = {
    originalError: error as unknown as Error,
    path,
    extensions: { ...error.extensions, serviceName: subgraph },
  };
  const known = errorCodeDef(error as Parameters<typeof errorCodeDef>[0]);
  if (!known && error.extensions?.['code']) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}
