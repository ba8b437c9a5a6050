import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isUuid } from '../database/uuid.ts';
import { FileRefused } from './file-refused.error.ts';
import { type Deposit, maxFileBytes, type StoredFile } from './file-store.ts';
import { allowedType, mediaTypeOf } from './media-types.ts';

/**
 * Takes a file into `incoming`, checking it on the way, and hands it to `keep` once it is whole, on the disk and what its
 * sender says that it is. Whatever `keep` leaves at the path is removed, and so is a file that is refused.
 * @throws FileRefused
 */
export async function receiveFile(
  incoming: string,
  content: AsyncIterable<Uint8Array> | Uint8Array,
  { mediaType, agencyId }: Deposit,
  keep: (file: StoredFile, path: string) => Promise<void>,
): Promise<StoredFile> {
  const declared = allowedType(mediaType);
  if (!declared) throw new FileRefused('TYPE_NOT_ALLOWED');
  if (!isUuid(agencyId)) throw new Error(`not the id of an agency: ${agencyId}`);
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  const path = join(incoming, randomUUID());
  try {
    const received = await write(path, content instanceof Uint8Array ? [content] : content);
    if (received.mediaType !== declared) throw new FileRefused('TYPE_MISMATCH');
    const file: StoredFile = { ...received, mediaType: declared };
    await keep(file, path);
    return file;
  } finally {
    await rm(path, { force: true });
  }
}

/** Writes the content to the disk, counting and digesting on the way, and looks at what it is. */
async function write(path: string, content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) {
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
