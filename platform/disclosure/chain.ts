import { createHash } from 'node:crypto';
import type { IndexedRecord, RecordIndex } from './disclosure-record.ts';
import { type SigningKey, type SuiteName, suites } from './signing.ts';

/**
 * One link of the chain. Each record's digest is over the digest before it and its own text; the first begins with the digest of
 * the batch before. The batch's digest is over its header, which holds the last record's digest; the signature is over the header.
 */
export interface ChainBatch {
  /** From 1, without gaps. */
  sequence: number;
  /** Digest of the batch before; of the first one zeros. Digests are hexadecimal. */
  previous: string;
  /** Digest of the last record. */
  last: string;
  records: number;
  /** RFC 3339, UTC. */
  sealedAt: string;
  suite: SuiteName;
  keyId: string;
  digest: string;
  /** Base64. */
  signature: string;
}

export interface ChainedRecord {
  id: string;
  /** From 0 within its batch. */
  position: number;
  digest: string;
  /** The text of a disclosure record. */
  content: string;
  /** Where it is kept in a database: what it is looked up by there. */
  index?: RecordIndex;
}

export interface LinkedBatch extends ChainBatch {
  content: readonly ChainedRecord[];
}

/** Where a chain stands: the place that the next batch links to. */
export type ChainHead = Pick<ChainBatch, 'sequence' | 'digest'>;

export const genesis: ChainHead = { sequence: 0, digest: '0'.repeat(64) };

/** Links a batch to the head. @param contents at least one */
export function linked(
  contents: readonly IndexedRecord[],
  { sequence, digest }: ChainHead,
  key: SigningKey,
  now: Date,
): LinkedBatch {
  let last = digest;
  const content = contents.map(({ content: text, index }, position) => {
    last = recordDigest(key.suite, last, text);
    return { id: index.id, position, digest: last, content: text, index };
  });
  const header = {
    sequence: sequence + 1,
    previous: digest,
    last,
    records: content.length,
    sealedAt: now.toISOString(),
    suite: key.suite,
    keyId: key.id,
  };
  const octets = headerOctets(header);
  return { ...header, digest: headerDigest(header), signature: key.sign(octets), content };
}

export const recordDigest = (suite: SuiteName, before: string, content: string): string =>
  createHash(suites[suite].hash).update(Buffer.from(before, 'hex')).update(content, 'utf8').digest('hex');

type Header = Omit<ChainBatch, 'digest' | 'signature'>;

export const headerOctets = ({ sequence, previous, last, records, sealedAt, suite, keyId }: Header): Buffer =>
  Buffer.from(
    `disclosure batch v1\n${JSON.stringify({ sequence, previous, last, records, sealedAt, suite, keyId })}`,
    'utf8',
  );

export const headerDigest = (header: Header): string =>
  createHash(suites[header.suite].hash).update(headerOctets(header)).digest('hex');
