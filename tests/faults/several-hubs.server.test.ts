/** What takes a server: several hubs on one database, and connections to it that are cut. Its size is told as for `nothing-missed.test.ts`. */
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scene, size, timeout } from './scene.ts';
import { repeatsOf } from './subscribers/subscriber.ts';

let scene: Scene;
let server: pg.Client;
beforeAll(async () => {
  scene = await Scene.open(2);
  server = new pg.Client(scene.place.databaseUrl);
  await server.connect();
});
afterAll(async () => {
  await server?.end();
  await scene?.close();
});

it(
  'deliver each event once while nothing happens to them',
  async () => {
    await scene.sendAll(size.commands / 2);
    expect(scene.listening.webhooks.map(repeatsOf)).toEqual([0, 0]);
  },
  timeout,
);

it(
  'lose nothing when one of them is killed',
  async () => {
    await scene.sendAll(size.commands, size.kills, async (n) => {
      await scene.hubs.kill(n % 2);
      await scene.hubs.start(n % 2);
    });
    expect(scene.hubs.kills).toBe(size.kills);
  },
  timeout,
);

it(
  'go on when their connections to the database are cut',
  async () => {
    const cut: number[] = [];
    await scene.sendAll(size.commands, size.kills, async () => {
      const { rows } = await server.query(
        'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      cut.push(rows.length);
    });
    expect(Math.min(...cut)).toBeGreaterThan(0);
    expect(scene.hubs.kills).toBe(size.kills);
  },
  timeout,
);
