import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DisclosureRecorder } from '../gateway/disclosure/disclosure-recorder.ts';
import { DisclosureSpool } from '../gateway/disclosure/disclosure-spool.ts';
import { SpoolDrain } from '../gateway/disclosure/spool-drain.ts';
import { catalogueItems, disclosureChainOver } from '../gateway/subgraphs.ts';
import type { Clock } from '../platform/clock/clock.ts';
import {
  type AuditKeys,
  type DisclosureRecord,
  freshAuditKeys,
  type IndexedRecord,
  readAuditKeys,
  readRecord,
  type SigningKey,
} from '../platform/disclosure/index.ts';
import { createLogger } from '../platform/logging/logger.ts';
import type { Subgraph } from '../platform/subgraph/index.ts';
import { testClock } from '../platform/testing/index.ts';

const log = createLogger('silent');
const delayDays = 183;

/** A spool in memory, which can be told to be full. */
export function spoolInMemory() {
  const records: DisclosureRecord[] = [];
  const spool = {
    records,
    isFull: false,
    async append({ content }: IndexedRecord) {
      if (spool.isFull) throw new Error('ENOSPC');
      records.push(readRecord(content));
    },
    isWell: async () => !spool.isFull,
  };
  return spool;
}

/** A recorder over it, for hubs of which nothing else is tested. */
export function recorderInMemory(spool = spoolInMemory(), failsOpen = false) {
  const keys = readAuditKeys(freshAuditKeys());
  return new DisclosureRecorder({ spool, keys, items: catalogueItems, clock: testClock, log, delayDays, failsOpen });
}

/** All that a hub keeps disclosure records with, in a folder of its own. */
export interface DisclosureParts {
  keys: AuditKeys;
  spool: DisclosureSpool;
  recorder: DisclosureRecorder;
  folder: string;
  drainInto(subgraphs: readonly Subgraph[]): SpoolDrain;
  close(): Promise<void>;
}

export async function openDisclosures(clock: Clock): Promise<DisclosureParts> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-disclosures-'));
  const keys = readAuditKeys(freshAuditKeys());
  const spool = await DisclosureSpool.open(folder);
  return {
    keys,
    spool,
    folder,
    recorder: new DisclosureRecorder({ spool, keys, items: catalogueItems, clock, log, delayDays, failsOpen: false }),
    drainInto: (subgraphs) =>
      new SpoolDrain(spool, disclosureChainOver(subgraphs, keys.signer as SigningKey, clock), log),
    async close() {
      await spool.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
