import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { isUuid } from '../../database/uuid.ts';
import { contentAddress, depositAddress, isDigest } from '../file-address.ts';
import type { Deposit, FileStore, StoredFile } from '../file-store.ts';
import { allowedType } from '../media-types.ts';
import { receiveFile } from '../receive-file.ts';
import type { S3Bucket } from './s3-bucket.ts';

/**
 * Files in a bucket of an S3-compatible service, at the addresses of `FolderFileStore`: the content, with its type and SM3
 * as metadata, and an empty mark for each depositor. A file is checked in the folder `incoming` before the first byte
 * goes out, its digest signs the request, and a put never overwrites.
 */
export class S3FileStore implements FileStore {
  readonly #bucket: S3Bucket;
  readonly #incoming: string;

  constructor(bucket: S3Bucket, incoming: string) {
    this.#bucket = bucket;
    this.#incoming = incoming;
  }

  async put(content: AsyncIterable<Uint8Array> | Uint8Array, deposit: Deposit): Promise<StoredFile> {
    return receiveFile(this.#incoming, content, deposit, async (file, path) => {
      // Looking first spares sending 20 MB that are there; of two that come at once the service keeps the first.
      if (!(await this.stat(file.sha256)))
        await this.#bucket.create(contentAddress(file.sha256), {
          body: await openAsBlob(path),
          sha256: file.sha256,
          headers: { 'content-type': file.mediaType, 'x-amz-meta-sm3': file.sm3 },
        });
      await this.#bucket.create(depositAddress(file.sha256, deposit.agencyId));
    });
  }

  async open(sha256: string): Promise<Readable | null> {
    const content = isDigest(sha256) ? await this.#bucket.read(contentAddress(sha256)) : null;
    return content && Readable.fromWeb(content as ReadableStream);
  }

  async stat(sha256: string): Promise<StoredFile | null> {
    const headers = isDigest(sha256) ? await this.#bucket.head(contentAddress(sha256)) : null;
    if (!headers) return null;
    const mediaType = allowedType(headers.get('content-type') ?? '');
    const sm3 = headers.get('x-amz-meta-sm3');
    const bytes = Number(headers.get('content-length'));
    if (!mediaType || !sm3 || !bytes) throw new Error(`not written by the hub: ${contentAddress(sha256)}`);
    return { sha256, sm3, bytes, mediaType };
  }

  async isDepositedBy(agencyId: string, sha256: string): Promise<boolean> {
    if (!isUuid(agencyId) || !isDigest(sha256)) return false;
    return (await this.#bucket.head(depositAddress(sha256, agencyId))) !== null;
  }
}
