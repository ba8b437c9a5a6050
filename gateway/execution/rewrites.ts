import type { Schema } from '@apollo/federation-internals';
import type { FetchDataRewrite } from '@apollo/query-planner';
import type { Values } from './run.ts';
import { typeTest } from './type-conditions.ts';

/** Changes what is sent with a fetch, or what came back, in place. */
export type Rewrite = (value: unknown) => void;

type Change = (object: Values) => void;

/** Compiles the rewrites of a fetch; undefined when it has none. */
export function compileRewrites(
  schema: Schema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const compiled = rewrites.map((rewrite) => compileRewrite(schema, rewrite));
  return (value) => {
    for (const rewrite of compiled) rewrite(value);
  };
}

function compileRewrite(schema: Schema, rewrite: FetchDataRewrite): Rewrite {
  const last = rewrite.path.at(-1);
  if (last === undefined) return () => {};
  let compiled = atEach(changeOf(rewrite, last));
  for (const part of rewrite.path.slice(0, -1).reverse()) compiled = atEach(within(schema, part, compiled));
  return compiled;
}

/** Lists are gone through wherever they are. */
const atEach =
  (change: Change): Rewrite =>
  (value) => {
    if (Array.isArray(value)) for (const item of value) atEach(change)(item);
    else if (typeof value === 'object' && value !== null) change(value as Values);
  };

const fragment = '... on ';

function within(schema: Schema, part: string, rewrite: Rewrite): Change {
  if (part.startsWith(fragment)) {
    const applies = typeTest(schema, part.slice(fragment.length), true);
    return (object) => {
      if (applies(object)) rewrite(object);
    };
  }
  return (object) => {
    if (Object.hasOwn(object, part)) rewrite(object[part]);
  };
}

function changeOf(rewrite: FetchDataRewrite, name: string): Change {
  if (rewrite.kind === 'ValueSetter')
    return (object) => {
      object[name] = rewrite.setValueTo;
    };
  const renamed = rewrite.renameKeyTo;
  return (object) => {
    const value = Object.hasOwn(object, name) ? object[name] : undefined;
    if (!value) return;
    object[renamed] = value;
    object[name] = undefined;
  };
}
