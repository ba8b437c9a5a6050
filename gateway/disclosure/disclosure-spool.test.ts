import fs from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type IndexedRecord, indexed } from '../../platform/disclosure/index.ts';
import { DisclosureSpool } from './disclosure-spool.ts';

let parent: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'spool-'));
});
afterEach(() => rm(parent, { recursive: true, force: true }));

const record = (id: string) => {
  const at = '2026-01-19T02:16:59.000Z';
  const parts = { id, at, shownFrom: at, client: { agencyId: null }, records: [] };
  return indexed(JSON.stringify(parts)) as IndexedRecord;
};
const all = async (spool: DisclosureSpool) =>
  (await Promise.all((await spool.closed()).map((name) => spool.records(name)))).flatMap(({ records }) =>
    records.map(({ index }) => index.id),
  );
const onDisk = async (spool: DisclosureSpool) => {
  const files = (await readdir(spool.folder)).filter((name) => name.endsWith('.spool')).sort();
  return (await Promise.all(files.map((name) => readFile(join(spool.folder, name), 'utf8')))).join('');
};

const { writeSync } = fs;
/** Puts another in the place of the system's write until the end of the test. */
function writing(by: (file: number, octets: Buffer, at: number, length: number, position: number) => number) {
  const spy = vi.fn(by);
  fs.writeSync = spy as never;
  syncBuiltinESMExports();
  return spy;
}
afterEach(() => {
  fs.writeSync = writeSync;
  syncBuiltinESMExports();
});

it('a line is in the file when its append is done, and lines that come together go in one write', async () => {
  const spool = await DisclosureSpool.open(parent);
  await spool.append(record('first'));
  expect(await onDisk(spool)).toBe(`${record('first').content}\n`);
  const writes = writing(writeSync);
  await Promise.all(Array.from({ length: 100 }, (_, n) => spool.append(record(`line ${n}`))));
  expect(writes).toHaveBeenCalledTimes(1);
  expect(await all(spool)).toEqual(['first', ...Array.from({ length: 100 }, (_, n) => `line ${n}`)]);
  await spool.close();
});

it('goes on in a new file while those before are taken away', async () => {
  const spool = await DisclosureSpool.open(parent);
  expect(await spool.closed()).toEqual([]);
  await spool.append(record('one'));
  const [first, ...more] = await spool.closed();
  expect(more).toEqual([]);
  const concurrent = Array.from({ length: 50 }, (_, n) => spool.append(record(`two ${n}`)));
  expect((await spool.records(first as string)).records).toEqual([record('one')]);
  await spool.remove(first as string);
  await Promise.all(concurrent);
  expect(await all(spool)).toHaveLength(50);
  expect(await spool.find('two 49')).toBe(record('two 49').content);
  expect(await spool.find('"one"')).toBeNull();
  await spool.close();
});

it('what a process left behind is there for the next one, without the line that it did not finish', async () => {
  const left = join(parent, '7');
  await mkdir(left, { recursive: true });
  await writeFile(
    join(left, '0190.spool'),
    `${record('whole').content}\n${record('also whole').content}\n{"id":"cut o`,
  );
  const spool = await DisclosureSpool.open(parent);
  expect(await all(spool)).toEqual(['whole', 'also whole']);
  await spool.close();
});

it('reads what it does not remember, and says how many lines are no records', async () => {
  const spool = await DisclosureSpool.open(parent);
  await spool.append(record('remembered'));
  const [name] = (await spool.closed()) as [string];
  await writeFile(join(spool.folder, name), 'nonsense\n');
  expect((await spool.records(name)).records).toEqual([record('remembered')]);
  await spool.close();
  const next = await DisclosureSpool.open(parent);
  const [left] = (await next.closed()) as [string];
  expect(await next.records(left)).toEqual({ records: [], damaged: 1 });
  await next.close();
});

it('remembers no more than some, and reads the rest', async () => {
  const spool = await DisclosureSpool.open(parent);
  const many = Array.from({ length: 20_001 }, (_, n) => record(String(n)));
  await Promise.all(many.map((one) => spool.append(one)));
  const [name] = (await spool.closed()) as [string];
  await writeFile(join(spool.folder, name), `${record('read').content}\n`);
  expect((await spool.records(name)).records).toEqual([record('read')]);
  await spool.close();
});

it('two processes on one folder never take from each other', async () => {
  const [one, other] = [await DisclosureSpool.open(parent), await DisclosureSpool.open(parent)];
  expect(one.folder).not.toBe(other.folder);
  await Promise.all([one.append(record('one')), other.append(record('other'))]);
  expect([await all(one), await all(other)]).toEqual([['one'], ['other']]);
  await one.close();
  await other.close();
});

it('says when the disk takes nothing, keeps nothing of it, and is well again once it does', async () => {
  const spool = await DisclosureSpool.open(parent);
  await spool.append(record('before'));
  let left = 3;
  writing((file, octets, at, length, position) => {
    if (left === 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    const part = Math.min(left, length);
    left -= part;
    return writeSync(file, octets, at, part, position);
  });
  await expect(spool.append(record('lost'))).rejects.toThrow('no space');
  expect(await onDisk(spool)).toBe(`${record('before').content}\n`);
  expect(await spool.isWell()).toBe(false);
  writing(writeSync);
  expect(await spool.isWell()).toBe(true);
  await spool.append(record('after'));
  expect(await all(spool)).toEqual(['before', 'after']);
  await spool.close();
});
