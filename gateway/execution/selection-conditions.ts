import { type Directive, type Operation, type OperationElement, Variable } from '@apollo/federation-internals';
import type { Values } from './run.ts';

/** Whether `@skip` and `@include` leave a selection out, with these variables. */
export type Skips = (variables: Values) => boolean;

/** Undefined when neither is there. */
export function compileSkips(element: OperationElement): Skips | undefined {
  const schema = element.schema();
  const skip = conditionOf(element.appliedDirectivesOf(schema.skipDirective())[0]);
  const include = conditionOf(element.appliedDirectivesOf(schema.includeDirective())[0]);
  if (skip && include) return (variables) => skip(variables) || !include(variables);
  if (include) return (variables) => !include(variables);
  return skip;
}

function conditionOf(directive: Directive<any, { if: unknown }> | undefined): Skips | undefined {
  if (!directive) return undefined;
  const condition = directive.arguments().if;
  if (!(condition instanceof Variable)) return () => condition as boolean;
  const { name } = condition;
  return (variables) => {
    const value = variables[name];
    if (typeof value !== 'boolean')
      throw new Error(`Unexpected value ${value} for variable ${condition} of ${directive}`);
    return value;
  };
}

/** Compiles the look of what the client sent over the defaults of the operation. */
export function compileDefaults(operation: Operation): (variables: Values) => Values {
  const defaults = operation.collectDefaultedVariableValues();
  return (variables) => ({ __proto__: null, ...defaults, ...variables });
}
