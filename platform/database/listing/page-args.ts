import { ValidationFailed } from '../../errors/index.ts';

/** The arguments of a Relay connection (GraphQL Cursor Connections Specification, section 4). */
export interface PageArguments {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

export const maxPageSize = 100;
export const defaultPageSize = 20;

/** One page to read: how many rows, from which cursor, in which direction. */
export interface PageRequest {
  size: number;
  backward: boolean;
  cursor: string | null;
}

/** Checks the four arguments together and turns them into one request. */
export function pageRequest(args: PageArguments): PageRequest {
  const { first = null, after = null, last = null, before = null } = args;
  const backward = last !== null || (first === null && before !== null);
  if (first !== null && last !== null) throw fault('last', '不能与 first 同用 / cannot be combined with first');
  if (backward && after !== null)
    throw fault('after', '不能与 last、before 同用 / cannot be combined with last or before');
  if (!backward && before !== null) throw fault('before', '请与 last 同用 / goes with last');
  const size = (backward ? last : first) ?? defaultPageSize;
  if (size < 0 || size > maxPageSize)
    throw fault(
      backward ? 'last' : 'first',
      `须在 0 至 ${maxPageSize} 之间 / must be between 0 and ${maxPageSize}, not ${size}`,
    );
  return { size, backward, cursor: backward ? before : after };
}

const fault = (path: string, message: string) => new ValidationFailed({ path, message });
