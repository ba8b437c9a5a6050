import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import { batchFault, type LinkedBatch, verifyingKey } from '../../../platform/disclosure/index.ts';
import type { ReceiptState } from './disclosure.kinds.ts';
import { batchOf } from './disclosure.queries.ts';
import { storedBatches } from './stored-batches.ts';

/** A receipt with what proves it. */
export interface ProvenReceipt {
  id: string;
  state: ReceiptState;
  fault: string | null;
  content: string;
  batch: number;
  position: number;
  digest: string;
  batchDigest: string;
  previousDigest: string;
  signature: string;
  suite: string;
  keyId: string;
  publicKey: string | null;
}

/**
 * The receipt with its batch, checked from the batch before it on; null when the chain does not hold it. The public key is the
 * one that the hub has on record: it is named by its digest, and `npm run audit:verify` goes by the keys of a file instead.
 */
export async function provenReceipt(reader: SqlReader, id: string): Promise<ProvenReceipt | null> {
  const [place] = await reader.rows<{ sequence: number; before: string | null }>(batchOf(id));
  if (!place) return null;
  const { value } = await storedBatches(reader, place.sequence - 1, 1).next();
  const batch = value as LinkedBatch | undefined;
  const record = batch?.content.find((one) => one.id === id);
  if (!batch || !record) return null;
  const [stored] = await reader.rows<{ publicKey: string }>(
    sql`select k.public_key as "publicKey" from exchange.disclosure_key k where k.id = ${batch.keyId}::text`,
  );
  const publicKey = stored?.publicKey ?? null;
  const key = publicKey === null ? null : verifyingKey(publicKey);
  const before = { sequence: batch.sequence - 1, digest: place.before ?? batch.previous };
  const fault = batchFault(batch, before, { verifiers: new Map(key ? [[key.id, key]] : []) });
  return {
    id,
    state: fault ? 'BROKEN' : 'PROVEN',
    fault: fault?.reason ?? null,
    content: record.content,
    batch: batch.sequence,
    position: record.position,
    digest: record.digest,
    batchDigest: batch.digest,
    previousDigest: batch.previous,
    signature: batch.signature,
    suite: batch.suite,
    keyId: batch.keyId,
    publicKey,
  };
}
