import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Errors as clients see them, by the same last gate as on Apollo Server. */
export const formattedErrors = (errors: readonly GraphQLError[], formatError: FormatError): GraphQLFormattedError[] =>
  errors.map((error) => formatError(error.toJSON(), error));

/** Whatever was thrown, as plugins expect errors to be. */
export const graphqlErrors = (errors: readonly unknown[]): GraphQLError[] =>
  errors.map((given) =>
    given instanceof GraphQLError ? given : new GraphQLError(messageOf(given), { originalError: given as Error }),
  );

const messageOf = (given: unknown): string => (given instanceof Error ? given.message : String(given));
