import { createHash } from 'node:crypto';
import { v7 } from 'uuid';

/** Seeded ids start here; each ordinal is one millisecond later, so that ids of one noun ascend. */
const epoch = Date.UTC(2025, 0, 1);

/**
 * The id of a seeded record, the same wherever it is computed, so that subgraphs can refer to one another's records
 * without importing one another: `seedId('agency', 'agriculture-bureau')`, `seedId('deputy', 17)`.
 */
export function seedId(noun: string, key: string | number): string {
  const random = createHash('sha256').update(`${noun}/${key}`).digest();
  const ordinal = typeof key === 'number' ? key : 0;
  return v7({ msecs: epoch + ordinal, seq: random.readUInt16BE(20), random: random.subarray(0, 16) });
}
