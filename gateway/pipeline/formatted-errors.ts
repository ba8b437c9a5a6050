import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export type FormatError = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/** Errors as clients see them, by the same last gate as on Apollo Server. */
export const formattedErrors = (errors: readonly unknown[], formatError: FormatError): GraphQLFormattedError[] =>
  errors.map((given) => {
    const error =
      given instanceof GraphQLError ? given : new GraphQLError(messageOf(given), { originalError: given as Error });
    return formatError(error.toJSON(), error);
  });

const messageOf = (given: unknown): string => (given instanceof Error ? given.message : String(given));
