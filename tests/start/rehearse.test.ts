import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openReceiver } from '../webhooks/receiver.ts';
import { runRehearsal, temporaryFolder } from './hub-process.ts';

const secret = `whsec_${Buffer.alloc(32, 'rehearsal').toString('base64')}`;

it('npm run rehearse tells by its exit code and in a dated report what a receiver did not handle', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'report.md');
  // It believes everybody.
  const receiver = await openReceiver();
  const ended = await runRehearsal(receiver.url, '--secret', secret, '--report', file);
  await receiver.close();
  expect(ended).toMatchObject({ code: 1, stderr: '' });
  expect(ended.stdout).toMatch(/^✗ 伪造 \/ Forged .*\n( {4}\S.*expected 4xx, got 204\n){4} {4}→ /m);
  expect(ended.stdout).toMatch(/Rehearsal report: \d{4}-\d\d-\d\d \d\d:\d\d:\d\d .*\n14 项中 12 项通过/);
  expect(readFileSync(file, 'utf8')).toMatch(/When: \d{4}-\d\d-\d\d.*\| ✗ \| 伪造 \/ Forged/s);
}, 60_000);
