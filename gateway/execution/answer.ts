import type { Values } from './run.ts';

/** Answers are objects of their fields alone: no name of a field is inherited. Those with the same fields have the same shape. */
export const Answer = function Answer() {} as unknown as new () => Values;
Answer.prototype = Object.create(null);

/** What GraphQL made of an object; scalars may be instances of any class. */
export function isAnswerObject(value: object): value is Values {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Answer.prototype || prototype === null || prototype === Object.prototype;
}
