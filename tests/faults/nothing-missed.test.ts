/**
 * Whatever is killed, down or full: in the end everybody who follows the log has all that it may see. The size of a proof:
 *
 *   FAULTS_COMMANDS=5000 FAULTS_KILLS=40 npm test -- tests/faults/nothing-missed
 */

import { symlinkSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { KnownLog } from './log.ts';
import { Scene, size, timeout } from './scene.ts';
import type { WebhookSubscriber } from './subscribers/webhook.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const patience = { timeout: 20_000 };
let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open(1);
});
afterAll(() => scene?.close());

const restart = async (...start: Parameters<Scene['hubs']['start']>) => {
  await scene.hubs.kill();
  await scene.hubs.start(...start);
};

it(
  'is killed again and again, and loses nothing',
  async () => {
    await scene.sendAll(size.commands, size.kills, () => restart());
    expect(scene.hubs.kills).toBe(size.kills);
  },
  timeout,
);

it(
  'brings everything to a receiver that was down for an hour',
  async () => {
    const [webhook] = scene.listening.webhooks as [WebhookSubscriber];
    const before = webhook.arrivals.length;
    webhook.setDown(true);
    await scene.send(24);
    for (let minutes = 0; minutes < 60; minutes += 10) {
      const { missed } = webhook;
      const already = missed();
      await scene.hubs.pass(10 * minute);
      await expect.poll(missed, patience).toBeGreaterThan(already);
    }
    expect(webhook.arrivals.length).toBe(before);
    webhook.setDown(false);
    await scene.hubs.pass(60 * minute);
    await scene.expectNothingMissed();
  },
  timeout,
);

it(
  'keeps in the log what a full disk does not take, and has all of it in the archive once there is room',
  async () => {
    const { hubs, place } = scene;
    const folder = join(place.folder, 'archive');
    await mkdir(folder);
    const inTheLog = () => new KnownLog(hubs, 'congress-office', null).events();
    const log = await inTheLog();
    const numbers = [log[0], log.at(-1)].map((one) => String(one?.sequence).padStart(12, '0'));
    const file = `changes-${numbers.join('-')}.ndjson`;
    const environment = { EVENTS_ARCHIVE_DIR: folder, EVENTS_RETENTION_DAYS: '1' };
    await hubs.pass(3 * day);

    // Every write to /dev/full fails as on a disk without room.
    await restart(0, environment, (pid) => symlinkSync('/dev/full', join(folder, `.${file}.${pid}`)));
    await expect.poll(() => hubs.output(), patience).toMatch(/ENOSPC/);
    await scene.sendAll(24);
    expect(await readdir(folder)).toEqual([]);
    expect((await inTheLog()).slice(0, log.length)).toEqual(log);

    await restart(0, environment);
    await expect
      .poll(async () => (await inTheLog())[0]?.sequence, patience)
      .toBeGreaterThan(log.at(-1)?.sequence as number);
    const archived = (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');
    const ids = new Set(archived.map((line) => JSON.parse(line).id));
    expect(log.filter(({ id }) => !ids.has(id))).toEqual([]);
    await scene.sendAll(24);
  },
  timeout,
);
