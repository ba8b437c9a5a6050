import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '../database/uuid.ts';
import { contentAddress, depositAddress, isDigest } from './file-address.ts';
import type { Deposit, FileStore, StoredFile } from './file-store.ts';
import { receiveFile } from './receive-file.ts';

/**
 * Files in a folder: `ab/<sha256>` is the content, `<sha256>.json` what is known of it, `<sha256>.by/<agency>` an empty
 * mark for each depositor; `incoming/` holds what is being written. Everything is on the disk before it gets its name,
 * and the content gets its name last. Folders are made when the first file comes. An upload that a crash cut off stays in
 * `incoming/`, which may be emptied while nothing runs.
 */
export class FolderFileStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(content: AsyncIterable<Uint8Array> | Uint8Array, deposit: Deposit): Promise<StoredFile> {
    return receiveFile(join(this.#folder, 'incoming'), content, deposit, async (file, unfinished) => {
      const path = this.#pathOf(file.sha256);
      if (!(await exists(path))) {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 });
        await this.#write(`${path}.json`, JSON.stringify(file));
        // Two uploads of the same content may both come here; either rename leaves the same bytes.
        await rename(unfinished, path);
      }
      const mark = join(this.#folder, depositAddress(file.sha256, deposit.agencyId));
      await mkdir(dirname(mark), { recursive: true, mode: 0o700 });
      await this.#write(mark, '');
      await syncFolder(dirname(mark));
      await syncFolder(dirname(path));
    });
  }

  async open(sha256: string): Promise<Readable | null> {
    return (await this.stat(sha256)) ? createReadStream(this.#pathOf(sha256)) : null;
  }

  async stat(sha256: string): Promise<StoredFile | null> {
    if (!isDigest(sha256) || !(await exists(this.#pathOf(sha256)))) return null;
    return JSON.parse(await readFile(`${this.#pathOf(sha256)}.json`, 'utf8')) as StoredFile;
  }

  async isDepositedBy(agencyId: string, sha256: string): Promise<boolean> {
    return isUuid(agencyId) && isDigest(sha256) && exists(join(this.#folder, depositAddress(sha256, agencyId)));
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, contentAddress(sha256));
  }

  async #write(path: string, text: string): Promise<void> {
    const unfinished = join(this.#folder, 'incoming', randomUUID());
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, path);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
