import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum from its values and their descriptions, Chinese first.
 * @returns the values as an object, so that `State.CLOSED` and `keyof typeof State` both work
 */
export function enumType<const Values extends Record<string, string>>(
  name: string,
  description: string,
  values: Values,
): { readonly [Value in keyof Values]: Value } {
  const names = Object.keys(values);
  const object: Record<string, string> = Object.fromEntries(names.map((value) => [value, value]));
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([value, meaning]) => [value, { description: meaning }]),
  );
  registerEnumType(object, { name, description, valuesConfig });
  return object as { readonly [Value in keyof Values]: Value };
}
