import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json: two levels up from the sources, three from `dist`. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder);
  return folder;
}

export const root = packageRoot();

/** A data directory with the records of 2025, made by `npm run build`; a first start copies it. */
export const databaseTemplate = join(root, 'dist', 'template');

export const readSupergraph = (): string => readFileSync(join(root, 'schema', 'supergraph.graphql'), 'utf8');
