import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { archivedBatches, disclosureArchiveOver, storedBatches } from '../../gateway/subgraphs.ts';
import { type LinkedBatch, verifyChain } from '../../platform/disclosure/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
let exchange: Subgraph;
let folder: string;
beforeAll(async () => {
  hub = await openWritableHub();
  exchange = hub.subgraphs.find(({ name }) => name === 'exchange') as Subgraph;
  folder = await mkdtemp(join(tmpdir(), 'disclosures-'));
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const batchesIn = async () =>
  (
    await exchange.database.em().execute('select sequence::int as sequence from exchange.disclosure_batch order by 1')
  ).map(({ sequence }) => Number(sequence));

async function* whole(): AsyncGenerator<LinkedBatch> {
  let last = 0;
  for await (const batch of archivedBatches(folder)) {
    last = batch.sequence;
    yield batch;
  }
  yield* storedBatches(exchange.database, last);
}

it('after three years the oldest records go into files, which continue the chain to its beginning', async () => {
  const ask = async () => {
    await hub.ask('{ petitions(first: 2) { nodes { id } } }');
    await hub.settle();
  };
  for (let n = 0; n < 3; n += 1) await ask();
  const old = await batchesIn();
  const archive = () => disclosureArchiveOver(hub.subgraphs, hub.clock, { folder, retentionDays: 1096, batchSize: 2 });
  hub.clock.set('2029-01-01T00:00:00+08:00');
  expect(await archive().run()).toBe(0);
  hub.clock.set('2029-01-20T12:00:00+08:00');
  await ask();
  expect(await archive().run()).toBe(old.length);
  expect(await batchesIn()).toEqual([old.length + 1]);
  expect(await archive().run()).toBe(0);

  const report = await verifyChain(whole(), hub.disclosures.keys);
  expect(report).toMatchObject({ batches: old.length + 1, fault: null });
  await ask();
  expect((await verifyChain(whole(), hub.disclosures.keys)).batches).toBe(old.length + 2);
  // The database alone does not pass for the whole chain.
  expect((await verifyChain(storedBatches(exchange.database), hub.disclosures.keys)).fault).toMatchObject({ batch: 1 });

  const [first] = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
  const path = join(folder, String(first));
  const content = await readFile(path, 'utf8');
  await writeFile(path, content.replace('congress-office', 'congress-Office'));
  expect((await verifyChain(whole(), hub.disclosures.keys)).fault).toMatchObject({ batch: 1, position: 0 });
  await writeFile(path, content);
});

it('what has not gone into the archive cannot be deleted', async () => {
  const [{ sequence }] = (await exchange.database
    .em()
    .execute('select max(sequence)::int as sequence from exchange.disclosure_batch')) as [{ sequence: number }];
  await expect(
    exchange.database.em().execute(`delete from exchange.disclosure_record where batch = ${sequence}`),
  ).rejects.toThrow(/only ever added/);
});
