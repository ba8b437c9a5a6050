import { constants } from 'node:fs';
import { access, copyFile, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { DataDirectoryUnusableError } from './data-directory.errors.ts';
import { LOCK_FILE } from './directory-lock.ts';

// A data folder holds: lock.json while it is open, postgres/, the PostgreSQL data directory, and files/, the attached
// files, unless they are kept elsewhere. postgres.new/ is one
// that is being made; a rename completes it. The layout lives inside the folder, not beside it, because the folder
// may be a mount point, which cannot be renamed over.
const CLUSTER = 'postgres';
const UNFINISHED = 'postgres.new';
const FILES = 'files';

/** Major version of the PostgreSQL inside PGlite, as a data directory's PG_VERSION file says it. */
export const POSTGRES_MAJOR = '18';

/** The PostgreSQL data directory inside a data folder. */
export function clusterOf(directory: string): string {
  return join(directory, CLUSTER);
}

/** The place beside it where a new one is made. */
export function unfinishedClusterOf(directory: string): string {
  return join(directory, UNFINISHED);
}

/**
 * Makes sure that the folder exists, can be written, and is empty or ours.
 *
 * @throws DataDirectoryUnusableError
 */
export async function claimable(directory: string): Promise<void> {
  const unusable = (reason: string, cause?: unknown): DataDirectoryUnusableError =>
    new DataDirectoryUnusableError(directory, reason, { cause });
  let entries: string[];
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    entries = await readdir(directory);
    await access(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || code === 'ENOTDIR') throw unusable('it is not a folder', error);
    if (code === 'EACCES' || code === 'EPERM') throw unusable('this user may not write there', error);
    if (code === 'EROFS') throw unusable('the file system is read-only', error);
    throw unusable(message, error);
  }
  if (entries.includes('PG_VERSION')) throw unusable('it is the data directory of another PostgreSQL');
  if (!entries.includes(CLUSTER)) {
    const foreign = entries.filter((entry) => !isOurs(entry));
    if (foreign.length > 0) throw unusable(`it is not empty and not ours (it holds ${foreign.slice(0, 3).join(', ')})`);
    return;
  }
  const version = await versionOf(join(directory, CLUSTER));
  if (version === undefined) throw unusable(`its ${CLUSTER} folder is no PostgreSQL data directory`);
  if (version !== POSTGRES_MAJOR) {
    throw unusable(`it was made by PostgreSQL ${version}, and this program has PostgreSQL ${POSTGRES_MAJOR}`);
  }
}

/** Names that an empty folder may hold: ours, what a volume's root has, and what keeps an empty folder in git. */
function isOurs(entry: string): boolean {
  return (
    entry.startsWith(LOCK_FILE) ||
    entry === UNFINISHED ||
    entry === FILES ||
    entry === 'lost+found' ||
    entry === '.gitkeep'
  );
}

/** Whether the folder holds a complete data directory of this version: ready to open, or to serve as a template. */
export async function isReady(directory: string): Promise<boolean> {
  return (await versionOf(clusterOf(directory))) === POSTGRES_MAJOR;
}

/**
 * Copies the template's data directory into the folder. A kill in the middle leaves only an unfinished copy, which
 * the next start removes. The caller holds the lock.
 */
export async function copyTemplate(template: string, directory: string): Promise<void> {
  const unfinished = unfinishedClusterOf(directory);
  await copyTree(clusterOf(template), unfinished);
  await rename(unfinished, clusterOf(directory));
  await sync(directory);
}

/** Removes what a killed first start left behind. The caller holds the lock. */
export async function removeUnfinished(directory: string): Promise<void> {
  await rm(unfinishedClusterOf(directory), { recursive: true, force: true });
}

async function versionOf(cluster: string): Promise<string | undefined> {
  try {
    return (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim();
  } catch {
    return undefined;
  }
}

/**
 * Copies a tree of some thousand files and waits until it is on the disk: acknowledged rows will rest on it. A third
 * of the time of fs.cp, which goes file by file.
 */
async function copyTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  const paths = entries.map((entry) => ({ entry, path: relative(from, join(entry.parentPath, entry.name)) }));
  const directories = ['', ...paths.filter(({ entry }) => entry.isDirectory()).map(({ path }) => path)];
  const files = paths.filter(({ entry }) => entry.isFile() && entry.name !== 'postmaster.pid').map(({ path }) => path);
  for (const path of directories) await mkdir(join(to, path), { recursive: true, mode: 0o700 });
  await sixteenAtOnce(files, async (path) => {
    await copyFile(join(from, path), join(to, path), constants.COPYFILE_FICLONE);
    await sync(join(to, path));
  });
  await sixteenAtOnce(directories, (path) => sync(join(to, path)));
}

async function sixteenAtOnce(paths: readonly string[], work: (path: string) => Promise<void>): Promise<void> {
  const queue = [...paths];
  const worker = async (): Promise<void> => {
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) await work(path);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
