import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openFeedKeys } from './open-feed-keys.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-calendar-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('makes keys once and keeps them for their owner', async () => {
  const calendarKeysFile = join(folder, 'calendar-keys.json');
  const signed = openFeedKeys({ calendarKeysFile }).sign('water-bureau', '2027-01-20');
  expect(openFeedKeys({ calendarKeysFile }).sign('water-bureau', '2027-01-20')).toEqual(signed);
  expect((await stat(calendarKeysFile)).mode & 0o777).toBe(0o600);
  expect(openFeedKeys({ calendarKeysFile: undefined }).sign('water-bureau', '2027-01-20')).not.toEqual(signed);
});

it('does not start over a faulty file', async () => {
  const calendarKeysFile = join(folder, 'calendar-keys.json');
  await writeFile(calendarKeysFile, '{"keys": []}');
  expect(() => openFeedKeys({ calendarKeysFile })).toThrow(/cannot be read: keys: /);
});
