import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readyQueries } from './graphiql/ready-queries.ts';
import { StartupError } from './startup-error.ts';

/**
 * Documents that are known before anybody asks: those of the start page, and the front ends' own.
 * @param folder of files `*.graphql`
 * @throws StartupError when it cannot be read
 */
export function registeredDocuments(folder: string | undefined): string[] {
  const own = readyQueries.map(({ query }) => query);
  if (folder === undefined) return own;
  try {
    const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
    return [...own, ...files.sort().map((name) => readFileSync(join(folder, name), 'utf8'))];
  } catch (error) {
    throw new StartupError(`OPERATIONS_DIR 无法读取 / OPERATIONS_DIR cannot be read: ${(error as Error).message}`);
  }
}
