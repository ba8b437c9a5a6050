import { Unauthenticated } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Operations } from '../subgraphs.ts';
import { type AnswerError, OperationFailed } from './operation-failed.error.ts';

/**
 * An operation that gives one connection, a page at a time: its `$__after` is given the cursor, its `$__isFirst`, if it has
 * that, whether none was read yet.
 */
export interface PagedOperation {
  query: string;
  variables?: Readonly<Record<string, unknown>>;
  /** Response keys from the root to the connection. */
  path: readonly string[];
}

/** @typeParam Rows what is selected of the connection beside `pageInfo { hasNextPage endCursor }` */
export interface AnsweredPage<Rows> {
  page: Rows & { pageInfo: { hasNextPage: boolean; endCursor: string | null } };
  errors: readonly AnswerError[];
  /** The cursor behind which it was read. */
  after: string | null;
}

/**
 * The pages of a connection as the viewer may see it, each an operation of its own with its limits, rules and disclosure
 * record.
 * @param left aborts when nobody waits any more
 * @throws OperationFailed when a page cannot be had
 */
export async function* connectionPages<Rows>(
  operations: Pick<Operations, 'execute'>,
  operation: PagedOperation,
  viewer: Principal,
  left?: AbortSignal,
): AsyncGenerator<AnsweredPage<Rows>> {
  for (let after: string | null = null; ; ) {
    if (viewer.expiresAt && viewer.expiresAt <= new Date())
      throw new Unauthenticated('令牌已过期,请重新获取后重取 / The token has expired; begin again with a new one');
    const answered: AnsweredPage<Rows> = await pageBehind(after, operations, operation, viewer, left);
    yield answered;
    const { pageInfo } = answered.page;
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

/** @throws OperationFailed when it cannot be had */
export async function pageBehind<Rows>(
  after: string | null,
  operations: Pick<Operations, 'execute'>,
  { query, variables, path }: PagedOperation,
  viewer: Principal,
  left?: AbortSignal,
): Promise<AnsweredPage<Rows>> {
  const given = { ...variables, __after: after, __isFirst: after === null };
  const { data, errors = [] } = await operations.execute(query, given, viewer, left);
  const page = path.reduce<any>((value, key) => value?.[key], data) as AnsweredPage<Rows>['page'] | null | undefined;
  if (!page) throw new OperationFailed(errors.length > 0 ? errors : [nothing]);
  return { page, errors, after };
}

const nothing = {
  message: '没有这个列表,或者您无权知道它 / There is no such list, or none that you may see',
  extensions: { code: 'NOT_FOUND' },
};
