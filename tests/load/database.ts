import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import pg from 'pg';
import { connected } from './connected.ts';
import { enlarge } from './enlarging.ts';
import { settled } from './settling.ts';
import { hub } from './variants/hub.ts';

const prefix = 'hub_bench_';

export interface BenchDatabase {
  url: string;
  /** Whether PostgreSQL runs on this machine, so that its processes can be seen. */
  isLocal: boolean;
  client: pg.Client;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  server: string;
  /** Hundredths of the records of a hundred cities; a unit of the hub's own seed has 1,637 petitions. */
  scale: number;
  /** Rectification items in all: fifty for each inspection until there are so many. */
  items: number;
  keep: boolean;
  /** Seed anew although there is a template. */
  fresh: boolean;
  folder: string;
  say(what: string): void;
}

/**
 * A database of the bench's own, copied from a template that is seeded once for each version of schema and seeds and kept for
 * the next run.
 */
export async function openBenchDatabase(options: DatabaseOptions): Promise<BenchDatabase> {
  const { server, keep, say } = options;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  await dropLeftOver(admin);
  const template = await madeTemplate(admin, options);
  const name = `${prefix}run_${process.pid}`;
  say(`复制数据库 / Copying ${template} to ${name}`);
  await admin.query(`create database "${name}" template "${template}" strategy file_copy`);
  const url = withName(server, name);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await admin.query('select pg_backend_pid() as pid');
  return {
    url,
    isLocal: isPostgres(rows[0].pid),
    client,
    async close() {
      await client.end();
      if (keep) {
        // Not to be taken for what a run that was killed has left.
        await admin.query(`alter database "${name}" rename to "${prefix}kept_${process.pid}"`);
        say(`保留数据库 / Kept: ${prefix}kept_${process.pid}`);
      } else await admin.query(`drop database if exists "${name}" with (force)`);
      await admin.end();
    },
  };
}

/** What runs that were killed have left; a database that somebody uses stays. */
async function dropLeftOver(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query(
    `
    select datname as name from pg_database d where datname ~ $1
      and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
    [`^${prefix}(run|making)_`],
  );
  for (const { name } of rows)
    if (!isRunning(Number(name.split('_').at(-1))))
      await admin.query(`drop database if exists "${name}"`).catch(() => {});
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function madeTemplate(admin: pg.Client, options: DatabaseOptions): Promise<string> {
  const { server, scale, items, fresh, say } = options;
  const kind = `${prefix}template_${scale}_`;
  const name = `${kind}${versionOfSeeds(items)}`;
  const { rows } = await admin.query('select datname as name from pg_database where starts_with(datname, $1)', [kind]);
  if (!fresh && rows.some((row) => row.name === name)) return name;
  for (const old of rows) await admin.query(`drop database if exists "${old.name}" with (force)`);
  // Under another name until it is whole.
  const making = `${prefix}making_${process.pid}`;
  say(`首次写入数据,以后复制即可 / Seeding once, scale ${scale}; later runs copy it`);
  await admin.query(`create database "${making}" template template0 encoding 'UTF8'`);
  try {
    const url = withName(server, making);
    await seeded(url, scale);
    await connected(url, (client) => enlarge(client, items));
    say('让中枢处理完积压 / Letting a hub catch up with what was seeded');
    const running = await hub.start({ databaseUrl: url, folder: options.folder, stock: () => Promise.reject() });
    const isAtRest = await settled(running.pids, 600_000);
    await running.stop();
    if (!isAtRest) throw new Error('中枢迟迟处理不完积压 / The hub does not come to an end with what was seeded');
    await connected(url, (client) => client.query('vacuum analyze'));
    await admin.query(`alter database "${making}" rename to "${name}"`);
  } catch (error) {
    await admin.query(`drop database if exists "${making}" with (force)`);
    throw error;
  }
  return name;
}

function withName(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** What the records depend on, as far as files tell. */
function versionOfSeeds(items: number): string {
  const hash = createHash('sha256').update(String(items));
  const sources = globSync([
    '{subgraphs/*,platform/**}/{migrations,seeds,seeding}/**/*.ts',
    'tests/load/enlarging.ts',
  ]).sort();
  for (const source of sources) hash.update(source).update(readFileSync(source));
  return hash.digest('hex').slice(0, 12);
}

function seeded(databaseUrl: string, scale: number): Promise<void> {
  const child = spawn(process.execPath, ['dist/gateway/tasks/seed.js', '--scale', String(scale)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: 'memory:' },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`seeding ended with ${code}`))));
  });
}

function isPostgres(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
