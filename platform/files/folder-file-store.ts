import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { isUuid } from '../database/uuid.ts';
import { FileRefused } from './file-refused.error.ts';
import { type Deposit, type FileStore, maxFileBytes, type StoredFile } from './file-store.ts';
import { allowedType, mediaTypeOf } from './media-types.ts';

const digest = /^[0-9a-f]{64}$/;

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

  async put(content: AsyncIterable<Uint8Array> | Uint8Array, { mediaType, agencyId }: Deposit): Promise<StoredFile> {
    const declared = allowedType(mediaType);
    if (!declared) throw new FileRefused('TYPE_NOT_ALLOWED');
    if (!isUuid(agencyId)) throw new Error(`not the id of an agency: ${agencyId}`);
    const incoming = join(this.#folder, 'incoming');
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    const unfinished = join(incoming, randomUUID());
    try {
      const received = await receive(unfinished, content instanceof Uint8Array ? [content] : content);
      if (received.mediaType !== declared) throw new FileRefused('TYPE_MISMATCH');
      const file: StoredFile = { ...received, mediaType: declared };
      const path = this.#pathOf(file.sha256);
      if (!(await exists(path))) {
        await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
        await this.#write(`${path}.json`, JSON.stringify(file));
        // Two uploads of the same content may both come here; either rename leaves the same bytes.
        await rename(unfinished, path);
      }
      await mkdir(`${path}.by`, { recursive: true, mode: 0o700 });
      await this.#write(join(`${path}.by`, agencyId), '');
      await syncFolder(`${path}.by`);
      await syncFolder(join(path, '..'));
      return file;
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async open(sha256: string): Promise<Readable | null> {
    return (await this.stat(sha256)) ? createReadStream(this.#pathOf(sha256)) : null;
  }

  async stat(sha256: string): Promise<StoredFile | null> {
    if (!digest.test(sha256) || !(await exists(this.#pathOf(sha256)))) return null;
    return JSON.parse(await readFile(`${this.#pathOf(sha256)}.json`, 'utf8')) as StoredFile;
  }

  async isDepositedBy(agencyId: string, sha256: string): Promise<boolean> {
    return isUuid(agencyId) && digest.test(sha256) && exists(join(`${this.#pathOf(sha256)}.by`, agencyId));
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256);
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

/** Writes the content to the disk, counting and digesting on the way, and looks at what it is. */
async function receive(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
  const sha256 = createHash('sha256');
  const sm3 = createHash('sm3');
  let bytes = 0;
  const handle = await open(path, 'wx+', 0o600);
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > maxFileBytes) throw new FileRefused('TOO_LARGE');
      sha256.update(chunk);
      sm3.update(chunk);
      await handle.appendFile(chunk);
    }
    if (bytes === 0) throw new FileRefused('EMPTY');
    await handle.sync();
    const mediaType = await mediaTypeOf({ bytes, read: (position, length) => readPart(handle, position, length) });
    return { sha256: sha256.digest('hex'), sm3: sm3.digest('hex'), bytes, mediaType };
  } finally {
    await handle.close();
  }
}

async function readPart(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
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
