import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { DataDirectoryInUseError } from './data-directory.errors.ts';
import { isRunning, ownIdentity, type ProcessIdentity } from './process-identity.ts';

export const LOCK_FILE = 'lock.json';
/** How often the holder renews the lock's modification time, in milliseconds. */
const BEAT = 2_000;
/** Age in milliseconds from which a lock of another container or machine, whose pid says nothing here, is stale. */
const SILENCE = 15_000;

interface LockContent extends ProcessIdentity {
  readonly host: string;
  readonly token: string;
}

/** A held folder. */
export interface DirectoryLock {
  /** Gives the folder back; safe to call again. */
  release(): void;
}

const held = new Map<string, () => void>();
let watchingExit = false;

/**
 * Takes the folder for this process, or throws {@link DataDirectoryInUseError} at once. A lock whose process has
 * ended, or whose pid now belongs to another process, is taken over. No flock: Node has none without native modules.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const path = join(directory, LOCK_FILE);
  const host = hostname();
  const content: LockContent = { ...ownIdentity(host), host, token: randomUUID() };
  const draft = `${path}.${content.token}`;
  writeFileSync(draft, JSON.stringify(content), { mode: 0o644 });
  try {
    // link() fails when the name exists, and the lock never shows half written.
    while (!linked(draft, path)) removeStale(path, content, directory);
  } finally {
    unlinkSync(draft);
  }

  const beat = setInterval(() => touch(path), BEAT).unref();
  const release = (): void => {
    clearInterval(beat);
    if (held.delete(content.token) && read(path)?.token === content.token) unlinkSync(path);
  };
  held.set(content.token, release);
  if (!watchingExit) {
    watchingExit = true;
    process.on('exit', () => {
      for (const releaseOne of held.values()) releaseOne();
    });
  }
  return { release };
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function removeStale(path: string, own: LockContent, directory: string): void {
  const found = read(path);
  if (found === undefined) return; // released in between
  if (isHeld(found, own, path)) throw new DataDirectoryInUseError(directory, found.pid, found.host);
  const aside = `${path}.${own.token}.stale`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Somebody else may have taken the stale lock over between our look and our rename: then it goes back to them.
  if (read(aside)?.token !== found.token) linked(aside, path);
  unlinkSync(aside);
}

function isHeld(found: LockContent, own: LockContent, path: string): boolean {
  if (found.realm === own.realm) return isRunning(found);
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) < SILENCE;
}

/** The lock as written; a damaged one, which no process of ours leaves, counts as held by nobody. */
function read(path: string): LockContent | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    const { pid, realm, startedAt, host, token } = JSON.parse(text) as LockContent;
    return { pid, realm, startedAt, host, token };
  } catch {
    return { pid: -1, realm: '', startedAt: '', host: 'unknown', token: '' };
  }
}

function touch(path: string): void {
  try {
    utimesSync(path, new Date(), new Date());
  } catch {
    // The folder was removed under us; the database will say so itself.
  }
}
