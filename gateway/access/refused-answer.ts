import {
  GraphQLIncludeDirective,
  type GraphQLOutputType,
  GraphQLSkipDirective,
  getDirectiveValues,
  isListType,
  isNonNullType,
} from 'graphql';
import { placeholder, type Refusal, type RefusedKeys } from './filter-operation.ts';

type Values = Record<string, unknown>;

/** Whether the refused field would have been in the answer: its `@skip` and `@include`, and those around it, let it through. */
export const counts = ({ within }: Refusal, variables: Values): boolean =>
  within.every(
    (node) =>
      getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
      getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false,
  );

/**
 * Puts null where a field was refused; where the schema allows none there, around it (GraphQL specification, section 6.4.4).
 * @returns the data; null when nothing of it can stay
 */
export function withRefused(data: Values, refused: readonly RefusedKeys[], variables: Values): Values | null {
  return objectWith(data, refused, variables);
}

function objectWith(object: Values, refused: readonly RefusedKeys[], variables: Values): Values | null {
  const type = object[placeholder];
  delete object[placeholder];
  for (const { key, type: fieldType, on, refusal, children } of refused) {
    if (on && !on.has(type as string)) continue;
    if (refusal && !counts(refusal, variables)) continue;
    if (!refusal && !(key in object)) continue;
    const value = refusal ? null : valueWith(object[key], fieldType, children, variables);
    if (value === null && isNonNullType(fieldType)) return null;
    object[key] = value;
  }
  return object;
}

function valueWith(
  value: unknown,
  type: GraphQLOutputType,
  refused: readonly RefusedKeys[],
  variables: Values,
): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (value === null || value === undefined) return null;
  if (!isListType(inner)) return objectWith(value as Values, refused, variables);
  const items = (value as unknown[]).map((item) => valueWith(item, inner.ofType, refused, variables));
  return isNonNullType(inner.ofType) && items.includes(null) ? null : items;
}
