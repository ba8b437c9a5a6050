import { measure } from '../measurement.ts';
import type { Operation } from '../operations.ts';
import type { Run } from '../run.ts';
import { startOne } from '../started.ts';
import { median } from '../statistics.ts';
import { table } from '../table.ts';
import { hub } from '../variants/hub.ts';
import type { RunningVariant } from '../variants/variant.ts';

/** Pages that are asked for side by side, so that no two requests at a moment are the same. */
const pagesAtOnce = 16;
const limit = 1.5;

const query = `query ($after: String, $first: Int!) { petitions(first: $first, after: $after) {
  nodes { id registrationNo title topic state receivedOn dueOn } pageInfo { hasNextPage endCursor } } }`;

/** What a page deep in the list costs beside the first ones. */
export async function deepPages(run: Run): Promise<object> {
  const { running, stop } = await startOne(run, hub);
  const { rows } = await run.database.client.query(
    "select count(*)::int as count from petitions.petition where state <> 'REGISTERED' and not is_sealed",
  );
  const page = Math.min(1_000, Math.floor(rows[0].count / 20) - pagesAtOnce);
  run.say(`翻到第 ${page} 页 / Turning to page ${page}`);
  const first = await cursorsFrom(running, null);
  const deep = await cursorsFrom(running, await cursorAfter(running, (page - 1) * 20));
  const groups = [first, deep].map((cursors) => pagesAt(cursors));
  const rounds: { processor: number; p50: number }[][] = [];
  for (let round = 1; round <= run.rounds; round++) {
    run.say(
      `第 ${round}/${run.rounds} 轮 / Round ${round} of ${run.rounds}: 第 1 与第 ${page} 页 / page 1 and page ${page}`,
    );
    const cells = [];
    for (const operation of groups)
      cells.push(await measure(running, operation, run.database, { seconds: run.seconds, isFirst: round === 1 }));
    rounds.push(cells);
  }
  const of = (name: 'processor' | 'p50', group: number) =>
    median(rounds.map((cells) => cells[group]?.[name] ?? Number.NaN));
  const ratio = median(rounds.map(([one, other]) => (other?.processor ?? Number.NaN) / (one?.processor ?? Number.NaN)));
  run.print(
    table(
      ['信访事项列表 / List of petitions', 'p50 ms', 'CPU ms/请求 a request'],
      [
        ['第 1 页 / page 1', of('p50', 0).toFixed(1), of('processor', 0).toFixed(3)],
        [`第 ${page} 页 / page ${page}`, of('p50', 1).toFixed(1), of('processor', 1).toFixed(3)],
        ['比值 / ratio', '', `${ratio.toFixed(2)} (≤ ${limit}) ${ratio <= limit ? '✓' : '✗'}`],
      ],
    ),
  );
  await stop();
  return { page, rounds, ratio, limit };
}

const pagesAt = (cursors: readonly (string | null)[]): Operation => ({
  name: 'list',
  label: '列表 / list',
  query,
  ofTables: '',
  variables: cursors.map((after) => ({ after, first: 20 })),
});

/** Where some pages in a row begin. */
async function cursorsFrom(running: RunningVariant, start: string | null): Promise<(string | null)[]> {
  const cursors = [start];
  while (cursors.length < pagesAtOnce) cursors.push(await next(running, cursors.at(-1) ?? null, 20));
  return cursors;
}

async function cursorAfter(running: RunningVariant, rows: number): Promise<string> {
  let cursor: string | null = null;
  for (let read = 0; read < rows; read += 90) cursor = await next(running, cursor, Math.min(90, rows - read));
  return cursor as string;
}

async function next(running: RunningVariant, after: string | null, first: number): Promise<string> {
  const response = await fetch(running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(await running.headers()) },
    body: JSON.stringify({ query, variables: { after, first } }),
  });
  const { data } = (await response.json()) as { data?: { petitions: { pageInfo: { endCursor: string } } } };
  if (!data) throw new Error(`no page after ${after}: ${response.status}`);
  return data.petitions.pageInfo.endCursor;
}
