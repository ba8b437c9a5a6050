import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askOver, runHub, startHub, temporaryFolder } from './hub-process.ts';

const oneLine = (text: string) => expect(text.trim().split('\n')).toHaveLength(1);
const count = '{ agencies { totalCount } }';

async function listener(): Promise<{ server: Server; port: string }> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return { server, port: String((server.address() as { port: number }).port) };
}

describe('a start on the embedded database', () => {
  it('has the records of 2025 at once, finds them again, and does not seed twice', async () => {
    using folder = temporaryFolder();
    const first = await startHub({ DATA_DIR: join(folder.path, 'data') });
    expect((await askOver(first.url, count)).data).toEqual({ agencies: { totalCount: 14 } });
    expect(await first.stop()).toBe(0);
    writeFileSync(join(folder.path, 'old.graphql'), '{ nothingSuch }');
    const second = await startHub({ DATA_DIR: join(folder.path, 'data'), OPERATIONS_DIR: folder.path });
    expect(second.output()).not.toContain('Writing the records');
    // Read, and held to the graph, before the first request.
    expect(second.output()).toContain('a registered document does not fit the graph');
    expect((await askOver(second.url, count)).data).toEqual({ agencies: { totalCount: 14 } });
    expect(await second.stop('SIGINT')).toBe(0);
  }, 120_000);

  it('is refused while another process holds the folder, which goes on unharmed', async () => {
    using folder = temporaryFolder();
    const first = await startHub({ DATA_DIR: folder.path });
    const refused = await runHub({ DATA_DIR: folder.path });
    expect(refused.code).toBe(1);
    oneLine(refused.stderr);
    expect(refused.stderr).toContain(String(first.process.pid));
    expect(refused.stderr).toContain('DATA_DIR');
    expect((await askOver(first.url, count)).data).toEqual({ agencies: { totalCount: 14 } });
    expect(await first.stop()).toBe(0);
  }, 120_000);

  it('goes on after a kill', async () => {
    using folder = temporaryFolder();
    const first = await startHub({ DATA_DIR: folder.path });
    await first.stop('SIGKILL');
    const second = await startHub({ DATA_DIR: folder.path });
    expect((await askOver(second.url, count)).data).toEqual({ agencies: { totalCount: 14 } });
    await second.stop();
  }, 120_000);

  it('is refused on a folder of something else, which is left as it is', async () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, 'thesis.txt'), 'mine');
    const refused = await runHub({ DATA_DIR: folder.path });
    expect(refused.code).toBe(1);
    oneLine(refused.stderr);
    expect(refused.stderr).toContain(folder.path);
  }, 60_000);
});

describe('a start that cannot go on says why in one line', () => {
  it('when the port is in use', async () => {
    const { server, port } = await listener();
    const refused = await runHub({ PORT: port, DATA_DIR: 'memory:' });
    server.close();
    expect(refused).toMatchObject({ code: 1 });
    oneLine(refused.stderr);
    expect(refused.stderr).toMatch(new RegExp(`Port ${port} is in use`));
  }, 60_000);

  it('when variables are broken, naming all of them', async () => {
    const refused = await runHub({ PORT: 'x', LOG_LEVEL: 'loud', DEMO: 'perhaps' });
    expect(refused.code).toBe(1);
    oneLine(refused.stderr);
    for (const name of ['PORT', 'LOG_LEVEL', 'DEMO']) expect(refused.stderr).toContain(name);
  });

  it('when the demo is asked for in production', async () => {
    expect(await runHub({ NODE_ENV: 'production', DEMO: 'true' })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('DEMO=true is refused'),
    });
  });

  it('when the database server is down', async () => {
    const { server, port } = await listener();
    await new Promise((resolve) => server.close(resolve));
    const refused = await runHub({ DATABASE_URL: `postgres://hub:secret@127.0.0.1:${port}/hub` });
    expect(refused.code).toBe(1);
    oneLine(refused.stderr);
    expect(refused.stderr).toContain('does not answer');
    expect(refused.stderr).not.toContain('secret');
  });

  it('when DATABASE_URL is not a PostgreSQL address', async () => {
    const refused = await runHub({ DATABASE_URL: 'mysql://127.0.0.1/hub' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('must begin with postgres://');
  });
});
