import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../platform/database/embedded/index.ts';
import { askOver, runAuditVerify, startHub, temporaryFolder } from '../start/hub-process.ts';

const clients = 8;
const before = 300;
const office = { 'x-development-agency': 'congress-office' };

it('a kill loses no record of an answer that left, and the chain shows what somebody changes in it', async () => {
  using folder = temporaryFolder();
  const environment = { DATA_DIR: folder.path };
  const hub = await startHub(environment);
  const receipts: string[] = [];
  const ask = async () => {
    const { extensions } = await askOver(hub.url, '{ petitions(first: 3) { nodes { id } } }', office);
    receipts.push(extensions.receipt);
    if (receipts.length === before) hub.process.kill('SIGKILL');
  };
  const untilItIsGone = async () => {
    for (;;) await ask();
  };
  await Promise.allSettled(Array.from({ length: clients }, untilItIsGone));
  await hub.stop('SIGKILL');
  expect(receipts.length).toBeGreaterThanOrEqual(before);

  await (await startHub(environment)).stop();
  const spool = join(folder.path, 'disclosures', '1');
  expect(readdirSync(spool).filter((name) => name.endsWith('.spool'))).toEqual([]);
  const verify = () => runAuditVerify(environment);
  const whole = await verify();
  expect([whole.code, whole.stdout + whole.stderr]).toEqual([0, expect.stringContaining('holds: ')]);

  const changed = async (statement: string) => {
    const database = await openEmbeddedDatabase({ dataDir: folder.path });
    try {
      await database.query('alter table exchange.disclosure_record disable trigger user');
      return (await database.query<{ id: string }>(statement)).rows;
    } finally {
      await database.close();
    }
  };
  const kept = new Set((await changed('select id from exchange.disclosure_record')).map(({ id }) => id));
  expect(receipts.filter((receipt) => !kept.has(receipt))).toEqual([]);
  await changed(
    `update exchange.disclosure_record set content = replace(content, 'congress-office', 'ecology-bureau') where id = '${receipts[7]}'`,
  );
  const broken = await verify();
  expect([broken.code, broken.stdout]).toEqual([1, expect.stringContaining(receipts[7] as string)]);
}, 240_000);
