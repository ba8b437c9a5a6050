import { isSubtype, type Schema } from '@apollo/federation-internals';
import type { Values } from './run.ts';

/** Whether the type of a name is the condition's type or one of its kinds. */
export function subtypeTest(schema: Schema, condition: string): (name: string) => boolean {
  const known = new Map<string, boolean>([[condition, true]]);
  const wanted = schema.type(condition);
  return (name) => {
    let is = known.get(name);
    if (is === undefined) {
      const type = schema.type(name);
      if (!type || !wanted) return false;
      is = isSubtype(wanted, type);
      known.set(name, is);
    }
    return is;
  };
}

/**
 * Whether an object, by its `__typename`, is of a type.
 * @param schema the supergraph, with the types that clients do not see
 * @param unless what holds for an object that does not tell its type
 */
export function typeTest(schema: Schema, condition: string, unless: boolean): (object: Values) => boolean {
  const applies = subtypeTest(schema, condition);
  return (object) => {
    const name = object['__typename'];
    return name ? applies(name as string) : unless;
  };
}
