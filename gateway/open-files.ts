import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileStore, FolderFileStore } from '../platform/files/index.ts';
import type { Config } from './config.ts';

export interface OpenFiles {
  files: FileStore;
  close(): Promise<void>;
}

/** The file store that the configuration names; without a folder, one that goes with the process. */
export async function openFiles({ filesDir }: Pick<Config, 'filesDir'>): Promise<OpenFiles> {
  if (filesDir !== undefined) return { files: new FolderFileStore(filesDir), close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'hub-files-'));
  return { files: new FolderFileStore(folder), close: () => rm(folder, { recursive: true, force: true }) };
}
