import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeArchiveOver } from '../../gateway/subgraphs.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
let item: { id: string; lead: string };
const folder = join(tmpdir(), `hub-archive-${randomUUID()}`);
beforeAll(async () => {
  hub = await openWritableHub();
  const { data } = await hub.ask(
    '{ rectificationItems(first: 1, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { slug } } } }',
  );
  const [found] = data.rectificationItems.nodes;
  item = { id: found.id, lead: found.leadAgency.slug };
});
afterAll(async () => {
  await hub.close();
  await rm(folder, { recursive: true, force: true });
});

const as = (slug: string) => ({ 'x-development-agency': slug });
const archive = (batchSize?: number) =>
  changeArchiveOver(hub.subgraphs, hub.clock, { folder, retentionDays: 1096, ...(batchSize ? { batchSize } : {}) });
async function report(content: string) {
  const { errors } = await hub.ask(
    'mutation ($input: ReportRectificationProgressInput!) { reportRectificationProgress(input: $input) { version } }',
    { input: { id: item.id, content, percent: 50 } },
    as(item.lead),
  );
  expect(errors).toEqual([]);
  await hub.settle();
}
const read = (after: string | null) =>
  hub.ask(
    `query ($after: String) { changes(first: 100, after: $after) {
      edges { cursor node { id sequence } } pageInfo { endCursor } } }`,
    { after },
    as('congress-office'),
  );
const end = async () =>
  (await hub.ask('{ changes(last: 1) { pageInfo { endCursor } } }', {}, as('congress-office'))).data.changes.pageInfo
    .endCursor as string;

/** Past the retention of everything that is in the log, on a day on which no limit passes. */
function threeYearsOn() {
  hub.clock.set(new Date(hub.clock.now().getTime() + 1097 * 86_400_000));
}

describe('what is older than the retention', () => {
  let expired: string;
  let before: { id: string; sequence: number }[];
  let last: string;

  it('stays in the log while the disk is full', async () => {
    await report('三年前之一');
    await report('三年前之二');
    const { data } = await read(null);
    expired = data.changes.edges[0].cursor;
    before = data.changes.edges.map(({ node }: any) => node);
    last = await end();
    threeYearsOn();
    await mkdir(folder, { recursive: true });
    const numbers = [before[0], before.at(-1)].map((one) => String(one?.sequence).padStart(12, '0'));
    // Every write to /dev/full fails with ENOSPC.
    await symlink('/dev/full', join(folder, `.changes-${numbers.join('-')}.ndjson.${process.pid}`));
    await expect(archive(before.length).run()).rejects.toThrow(/ENOSPC/);
    expect((await read(null)).data.changes.edges.map(({ node }: any) => node)).toEqual(before);
    expect(await readdir(folder)).toEqual([]);
  });

  it('goes into files that prove themselves, and then out of log and outbox', async () => {
    const taken = await archive(2).run();
    expect(taken).toBeGreaterThanOrEqual(before.length);
    const files = (await readdir(folder)).filter((name) => name.endsWith('.ndjson')).sort();
    const events: any[] = [];
    for (const file of files) {
      const content = await readFile(join(folder, file));
      const manifest = JSON.parse(await readFile(join(folder, `${file}.manifest.json`), 'utf8'));
      expect(manifest.sha256).toBe(createHash('sha256').update(content).digest('hex'));
      const lines = content.toString().trimEnd().split('\n');
      expect(lines).toHaveLength(manifest.events);
      events.push(...lines.map((line) => JSON.parse(line)));
    }
    expect(events).toHaveLength(taken);
    expect(events.map(({ id, sequence }) => ({ id, sequence })).slice(0, before.length)).toEqual(before);
    expect(events[0]).toMatchObject({
      source: expect.any(String),
      parties: expect.any(Array),
      loggedAt: expect.any(String),
    });
    expect((await read(null)).data.changes.edges).toEqual([]);
    // Where the log begins now, though nothing is in it.
    expect((await hub.ask('{ snapshot { cursor } }')).data.snapshot.cursor).toBe(last);
    const left = await hub.subgraphs
      .find(({ name }) => name === 'inspections')
      ?.database.em()
      .execute('select count(*)::int as rows from inspections.outbox');
    expect(left).toEqual([{ rows: 0 }]);
  });

  it('is refused by its cursor, which tells the oldest one and how to begin anew', async () => {
    const { errors } = await read(expired);
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/ask for snapshot/),
      extensions: { code: 'CURSOR_EXPIRED', oldestCursor: last, oldestAt: expect.any(String) },
    });
    expect((await read(errors[0]?.extensions['oldestCursor'])).errors).toEqual([]);
    const stream = await hub.gateway.http.inject({
      url: '/events',
      headers: { ...as(item.lead), 'last-event-id': expired },
    });
    expect(stream.statusCode).toBe(410);
    expect(stream.json().errors[0].extensions).toMatchObject({ code: 'CURSOR_EXPIRED', oldestCursor: last });
  });

  it('leaves the numbers to go on, so that no cursor comes twice', async () => {
    await report('归档之后');
    const { edges } = (await read(last)).data.changes;
    expect(edges[0].node.sequence).toBeGreaterThan(before.at(-1)?.sequence as number);
    expect(await archive().run()).toBe(0);
  });
});
