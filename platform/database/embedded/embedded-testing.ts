import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { POSTGRES_MAJOR } from './data-directory.ts';
import { openEmbeddedDatabase } from './embedded-database.ts';

/** A new empty folder that `using` removes. */
export function temporaryFolder(): { path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'embedded-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/**
 * An empty database to start others from, as `template`: initdb takes seconds, so it runs once per machine and user,
 * and stays in the folder for temporary files.
 */
export async function blankTemplate(): Promise<string> {
  const path = join(tmpdir(), `embedded-blank-${POSTGRES_MAJOR}-${userInfo().username}`);
  if (existsSync(path)) return path;
  const draft = mkdtempSync(`${path}-`);
  const database = await openEmbeddedDatabase({ dataDir: draft });
  await database.close();
  try {
    renameSync(draft, path);
  } catch {
    // Another test run was faster.
    rmSync(draft, { recursive: true, force: true });
  }
  return path;
}
