import type { AnsweredPage } from './connection-pages.ts';
import { OperationFailed } from './operation-failed.error.ts';

/**
 * The pages, as long as the graph answers them without an error: for what is whole or is none.
 * @throws OperationFailed with the errors of the first page that has some
 */
export async function* flawless<Rows>(
  pages: AsyncIterable<AnsweredPage<Rows>>,
): AsyncGenerator<AnsweredPage<Rows>['page']> {
  for await (const { page, errors } of pages) {
    if (errors.length > 0) throw new OperationFailed(errors);
    yield page;
  }
}
