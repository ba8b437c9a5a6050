import type { Readable } from 'node:stream';
import type { MediaType } from './media-types.ts';

/** Largest file, in bytes. */
export const maxFileBytes = 20 * 1024 * 1024;

/** What the store knows of a file; all of it follows from the bytes. */
export interface StoredFile {
  /** SHA-256, 64 lower-case hexadecimal digits: the file's address. */
  sha256: string;
  /** SM3 (GB/T 32905), 64 lower-case hexadecimal digits. */
  sm3: string;
  bytes: number;
  mediaType: MediaType;
}

export interface Deposit {
  /** What the sender says that it is; refused when the bytes say otherwise. */
  mediaType: string;
  /** Id of the agency that hands the file in. */
  agencyId: string;
}

/**
 * Files under the digest of their content: never changed, never overwritten. The store also remembers which agencies have
 * handed a file in, because digests are public and knowing one must not be enough to claim the file.
 */
export interface FileStore {
  /**
   * Stores a file. The same content twice is one file with two depositors.
   * @throws FileRefused
   */
  put(content: AsyncIterable<Uint8Array> | Uint8Array, deposit: Deposit): Promise<StoredFile>;
  /** The content; null when there is none. */
  open(sha256: string): Promise<Readable | null>;
  stat(sha256: string): Promise<StoredFile | null>;
  /** Whether this agency has handed in this content itself. */
  isDepositedBy(agencyId: string, sha256: string): Promise<boolean>;
}
