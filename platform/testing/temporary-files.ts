import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileStore, FolderFileStore } from '../files/index.ts';

/** A file store of its own; its folder exists only once a file comes. */
export function temporaryFiles(): { files: FileStore; remove(): Promise<void> } {
  const folder = join(tmpdir(), `hub-files-${randomUUID()}`);
  return { files: new FolderFileStore(folder), remove: () => rm(folder, { recursive: true, force: true }) };
}
