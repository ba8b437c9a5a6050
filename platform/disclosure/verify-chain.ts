import type { AuditKeys } from './audit-keys.ts';
import {
  type ChainBatch,
  type ChainedRecord,
  type ChainHead,
  genesis,
  headerDigest,
  headerOctets,
  type LinkedBatch,
  recordDigest,
} from './chain.ts';
import { indexed } from './disclosure-record.ts';
import { suites } from './signing.ts';

/** The first place at which a chain is not what was written. */
export interface ChainFault {
  /** Sequence of the batch. */
  batch: number;
  /** Of the record in its batch; null when the fault is of the batch as a whole. */
  position: number | null;
  recordId: string | null;
  /** 中文 / English */
  reason: string;
}

export interface ChainReport {
  batches: number;
  records: number;
  /** The last batch that holds; null when none does. */
  head: ChainHead | null;
  fault: ChainFault | null;
}

/**
 * Checks a chain from its first batch on, and stops at the first fault.
 * @param heads that were kept elsewhere: the chain must hold each, or it was cut off
 */
export async function verifyChain(
  batches: AsyncIterable<LinkedBatch>,
  keys: Pick<AuditKeys, 'verifiers'>,
  heads: readonly ChainHead[] = [],
): Promise<ChainReport> {
  const report: ChainReport = { batches: 0, records: 0, head: null, fault: null };
  const expected = new Map(heads.map(({ sequence, digest }) => [sequence, digest]));
  for await (const batch of batches) {
    const fault = batchFault(batch, report.head ?? genesis, keys) ?? headFault(batch, expected);
    if (fault) return { ...report, fault };
    report.batches += 1;
    report.records += batch.records;
    report.head = { sequence: batch.sequence, digest: batch.digest };
    expected.delete(batch.sequence);
  }
  const furthest = Math.max(0, ...expected.keys());
  if (furthest > 0)
    return {
      ...report,
      fault: ofBatch(
        (report.head?.sequence ?? 0) + 1,
        `链尾被截去:曾有第 ${furthest} 批 / the end was cut off: there was a batch ${furthest}`,
      ),
    };
  return report;
}

/** Why a batch does not hold behind the one before; null when it does. */
export function batchFault(
  batch: LinkedBatch,
  before: ChainHead,
  { verifiers }: Pick<AuditKeys, 'verifiers'>,
): ChainFault | null {
  const expected = before.sequence + 1;
  if (batch.sequence !== expected)
    return ofBatch(expected, `缺第 ${expected} 批 / batch ${expected} is missing; the next is ${batch.sequence}`);
  if (!Object.hasOwn(suites, batch.suite)) return ofBatch(expected, `未知算法 / unknown suite ${batch.suite}`);
  if (batch.previous !== before.digest)
    return ofBatch(expected, '不接前一批 / it does not link to the batch before it');
  return recordFault(batch) ?? headerFault(batch, verifiers);
}

function recordFault(batch: LinkedBatch): ChainFault | null {
  let last = batch.previous;
  for (let position = 0; position < Math.max(batch.records, batch.content.length); position += 1) {
    const record = batch.content[position];
    if (record?.position !== position || position >= batch.records)
      return {
        batch: batch.sequence,
        position,
        recordId: position >= batch.records ? (record?.id ?? null) : null,
        reason: `此处应有 ${batch.records} 条,缺少或多出 / it should hold ${batch.records} records; one is missing or too many`,
      };
    last = recordDigest(batch.suite, last, record.content);
    const reason = last === record.digest ? indexFault(record) : '内容或次序被改动 / its text or place was changed';
    if (reason) return { batch: batch.sequence, position, recordId: record.id, reason };
  }
  return last === batch.last
    ? null
    : ofBatch(batch.sequence, '记录与批头不符 / its records are not those of its header');
}

/** What a record is found by says the same as its text. */
function indexFault({ id, content, index }: ChainedRecord): string | null {
  const own = indexed(content)?.index;
  if (!own) return '不是披露记录 / it is no disclosure record';
  const isSame = own.id === id && (!index || JSON.stringify(own) === JSON.stringify(index));
  return isSame ? null : '索引列与内容不符 / its columns say other than its text';
}

function headerFault(batch: ChainBatch, verifiers: AuditKeys['verifiers']): ChainFault | null {
  const { sequence, keyId, signature } = batch;
  if (headerDigest(batch) !== batch.digest) return ofBatch(sequence, '批头被改动 / its header was changed');
  const key = verifiers.get(keyId);
  if (!key) return ofBatch(sequence, `没有密钥 ${keyId} 的公钥 / there is no public key ${keyId}`);
  if (key.suite !== batch.suite || !key.verifies(headerOctets(batch), signature))
    return ofBatch(sequence, '签名不符 / its signature does not verify');
  return null;
}

function headFault({ sequence, digest }: ChainBatch, heads: ReadonlyMap<number, string>): ChainFault | null {
  const expected = heads.get(sequence);
  return expected === undefined || expected === digest
    ? null
    : ofBatch(sequence, '与另存的链尾不符 / it is not the batch that was noted elsewhere');
}

const ofBatch = (batch: number, reason: string): ChainFault => ({ batch, position: null, recordId: null, reason });
