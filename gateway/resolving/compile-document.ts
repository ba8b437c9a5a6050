import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { Answer } from '../execution/answer.ts';
import type { Values } from '../execution/run.ts';
import { compileSelection } from './compile-selection.ts';
import { Frame } from './frame.ts';
import { end, type Resolve, type Resolving } from './resolving.ts';

/** Resolves a document with the variables of a request. */
export type CompiledDocument = (variables: Values, context: unknown) => Promise<ExecutionResult<Values>>;

/** Of the same document, by what its conditions come out as; more are run by graphql-js. */
const mostVariants = 16;

/**
 * Compiles a query for a subgraph's schema.
 * @param otherwise runs what is not compiled: several operations, mutations, questions about the schema itself
 */
export function compileDocument(
  schema: GraphQLSchema,
  document: DocumentNode,
  otherwise: CompiledDocument,
): CompiledDocument {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations as OperationDefinitionNode[];
  const root = schema.getQueryType();
  if (
    !operation ||
    !root ||
    operations.length > 1 ||
    operation.operation !== OperationTypeNode.QUERY ||
    asksForSchema(document)
  )
    return otherwise;
  const fragments = Object.fromEntries(
    document.definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const names = conditionsOf(document);
  const variants = new Map<string, Resolve>();
  const variantFor = (variables: Values): Resolve | undefined => {
    const outcome = names.map((name) => String(variables[name])).join();
    let variant = variants.get(outcome);
    if (!variant && variants.size < mostVariants) {
      // No more than is looked at: what is compiled stays, and what was asked for does not stay with it.
      const conditions = Object.fromEntries(names.map((name) => [name, variables[name]]));
      variant = compileSelection({ schema, operation, fragments, conditions })(root, [operation.selectionSet]);
      variants.set(outcome, variant);
    }
    return variant;
  };

  return async (given, context) => {
    const { errors: unfit, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
      maxErrors: 50,
    });
    if (unfit) return { errors: unfit };
    const resolveFields = variantFor(coerced);
    if (!resolveFields) return otherwise(given, context);
    const errors: GraphQLError[] = [];
    const data = new Answer();
    const frame = new Frame(null, '', data, true);
    await new Promise<void>((over) => {
      const run: Resolving = { context, variables: coerced, errors, told: [], pending: 1, over };
      resolveFields(run, undefined, frame);
      end(run);
    });
    const result = { data: frame.isGone ? null : data };
    return errors.length > 0 ? { errors, ...result } : result;
  };
}

/** The variables that decide what is included. */
function conditionsOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

function asksForSchema(document: DocumentNode): boolean {
  let asks = false;
  visit(document, {
    Field({ name }: FieldNode) {
      if (name.value === '__schema' || name.value === '__type') asks = true;
    },
  });
  return asks;
}
