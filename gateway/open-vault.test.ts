import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLogger } from '../platform/logging/logger.ts';
import { readConfig } from './config.ts';
import { openVault } from './open-vault.ts';

const log = createLogger('silent');
const vaultOf = (environment: Record<string, string>) => openVault(readConfig(environment), log);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-vault-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes keys once and keeps them for their owner, where nothing is told', async () => {
  const sealed = vaultOf({ DATA_DIR: folder }).seal('place', '张示例');
  expect(vaultOf({ DATA_DIR: folder }).open('place', sealed)).toBe('张示例');
  expect((await stat(join(folder, 'personal-data-keys.json'))).mode & 0o777).toBe(0o600);
});

it('takes nothing in clear for a database that outlives the keys', () => {
  expect(vaultOf({ DATA_DIR: 'memory:', DATABASE_URL: 'postgres://x/y' }).keyId).toBeNull();
  expect(vaultOf({ DATA_DIR: 'memory:' }).keyId).not.toBeNull();
});

it('reads one secret or a file, and says of a faulty file what is wrong with it', async () => {
  const secret = Buffer.alloc(32, 1).toString('base64');
  const sealed = vaultOf({ PERSONAL_DATA_KEY: secret }).seal('place', 'x');
  expect(vaultOf({ PERSONAL_DATA_KEY: secret }).open('place', sealed)).toBe('x');
  const file = join(folder, 'keys.json');
  expect(() => vaultOf({ PERSONAL_DATA_KEYS_FILE: file })).toThrow(/cannot be read/);
  await writeFile(file, JSON.stringify({ keys: [{ id: 'a', secret: 'c2hvcnQ=' }], matching: { secret } }));
  expect(() => vaultOf({ PERSONAL_DATA_KEYS_FILE: file })).toThrow(/keys.0.secret: must be 32 octets/);
  await writeFile(file, (await readFile(file, 'utf8')).replace('c2hvcnQ=', secret));
  expect(vaultOf({ PERSONAL_DATA_KEYS_FILE: file }).keyId).toBe('a');
});
