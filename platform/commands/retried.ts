import { OptimisticLockError } from '@mikro-orm/core';

/** PostgreSQL: serialization failure, deadlock, and a unique value that another transaction was first to take. */
const transient = new Set(['40001', '40P01', '23505']);
const attempts = 3;

/**
 * Does a transaction again when another one came in between: the second time it finds what the other has left, and its
 * guards say so. What fails for a reason of its own fails at once, and what fails three times stays failed.
 */
export async function retried<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === attempts || !isTransient(error)) throw error;
    }
  }
}

function isTransient(error: unknown): boolean {
  return error instanceof OptimisticLockError || transient.has((error as { code?: string } | null)?.code ?? '');
}
