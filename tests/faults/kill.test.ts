import { expect, it } from 'vitest';
import { openEmbeddedDatabase } from '../../platform/database/embedded/index.ts';
import { askOver, startHub, temporaryFolder } from '../start/hub-process.ts';

const commands = 1_000;
const before = 400;
/** As many at a time as a busy hub answers before their deadline. */
const atOnce = 50;

it('a kill in the middle of commands loses none that was answered, and leaves no change without its event', async () => {
  using folder = temporaryFolder();
  const hub = await startHub({ DATA_DIR: folder.path });
  const { data } = await askOver(
    hub.url,
    '{ rectificationItems(first: 1, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { slug } } } }',
    { 'x-development-agency': 'congress-office' },
  );
  const [item] = data.rectificationItems.nodes;
  const answered: string[] = [];
  const report = async (n: number) => {
    const content = `进展 ${n}`;
    const query = `mutation { reportRectificationProgress(input: { id: "${item.id}", content: "${content}", percent: 50 }) { version } }`;
    const answer = await askOver(hub.url, query, { 'x-development-agency': item.leadAgency.slug });
    if (!answer.errors) answered.push(content);
    // The kill comes while the others are on their way.
    if (answered.length === before) hub.process.kill('SIGKILL');
  };
  const waiting = Array.from({ length: commands }, (_, n) => n);
  const sender = async () => {
    for (let n = waiting.shift(); n !== undefined; n = waiting.shift()) await report(n);
  };
  await Promise.allSettled(Array.from({ length: atOnce }, sender));
  await hub.stop('SIGKILL');
  expect(answered.length).toBeGreaterThanOrEqual(before);
  expect(answered.length).toBeLessThan(commands);

  const database = await openEmbeddedDatabase({ dataDir: folder.path });
  try {
    const { rows: kept } = await database.query<{ content: string }>(
      'select content from inspections.progress_entry where item_id = $1',
      [item.id],
    );
    const contents = new Set(kept.map(({ content }) => content));
    expect(answered.filter((content) => !contents.has(content))).toEqual([]);
    const changes = kept.filter(({ content }) => /^进展 \d+$/.test(content)).length;
    const count = async (sql: string) => (await database.query<{ n: number }>(sql, [item.id])).rows[0]?.n;
    // Time writes events too, of limits that were missed; a command's event names its action.
    expect(
      await count(`select count(*)::int as n from inspections.outbox where subject_id = $1
                   and type = 'RectificationItem.reportRectificationProgress'`),
    ).toBe(changes);
    expect(
      await count(`select count(*)::int as n from inspections.history h where subject_id = $1 and action = 'reportRectificationProgress'
                   and exists (select from inspections.outbox o where o.subject_id = h.subject_id and o.occurred_at = h.at and o.type = 'RectificationItem.reportRectificationProgress')`),
    ).toBe(changes);
  } finally {
    await database.close();
  }
}, 180_000);
