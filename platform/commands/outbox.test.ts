import type { EntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSubgraphDatabase, type SubgraphDatabase } from '../database/subgraph-database.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { commandTables, deputiesOfEvents } from './command-tables.ts';
import type { NounCommands, WorkflowRow } from './noun-commands.ts';
import { announce } from './outbox.ts';
import { OutboxReader } from './outbox-reader.ts';

interface Letter extends WorkflowRow {
  agencyId: string | null;
}

const letters = {
  noun: 'Letter',
  namespace: 'told',
  isSealed: ({ state }) => state === 'DRAFT' || state === 'SEALED_HANDOFF',
  isGone: ({ state }) => state === 'MERGED',
  agenciesOf: ({ agencyId }) => ({ HANDLING_AGENCY: agencyId ? [agencyId] : [] }),
  deputiesOf: async ({ agencyId }) => (agencyId ? [deputy] : []),
} as Partial<NounCommands<Letter>> as NounCommands<Letter>;

const deputy = '01941f29-7c00-7000-8000-00000000000c';

let test: TestDatabase;
let database: SubgraphDatabase;
beforeAll(async () => {
  test = await openTestDatabase(undefined);
  database = await openSubgraphDatabase(test.source, { name: 'told', entities: [], migrations: [] });
  await database.em().execute('create schema told');
  for (const table of [...commandTables('told'), deputiesOfEvents('told')]) await database.em().execute(table);
});
afterAll(async () => {
  await database.close();
  await test.close();
});

const [first, second] = ['01941f29-7c00-7000-8000-00000000000a', '01941f29-7c00-7000-8000-00000000000b'];
let letterCount = 0;
const newLetter = () => `01941f29-7c00-7000-8000-${String(++letterCount).padStart(12, '0')}`;

/** Takes the letter through these states and agencies, and gives what was told of it. */
async function told(steps: readonly [state: string, agencyId: string | null][]) {
  const id = newLetter();
  for (const [index, [state, agencyId]] of steps.entries()) {
    const at = new Date('2026-01-19T02:16:59Z');
    const row: Letter = { id, state, agencyId, version: index + 1, createdAt: at, updatedAt: at };
    await database.em().transactional((em) =>
      announce(em as EntityManager, letters, row, {
        type: `Letter.step${index}`,
        fromState: index > 0 ? 'BEFORE' : null,
        changedFields: ['content'],
        occurredAt: at,
      }),
    );
  }
  const { events } = await new OutboxReader(database, 'told').after(null, 1_000);
  return events.filter(({ subjectId }) => subjectId === id);
}

it('a record that is sealed before anybody heard of it has no event', async () => {
  expect(
    await told([
      ['DRAFT', first],
      ['SEALED_HANDOFF', first],
    ]),
  ).toEqual([]);
});

it('a known record that is sealed leaves one tombstone, which tells nothing, to all who had heard of it', async () => {
  const events = await told([
    ['ASSIGNED', first],
    ['ASSIGNED', second],
    ['SEALED_HANDOFF', null],
    ['SEALED_HANDOFF', null],
  ]);
  expect(events).toHaveLength(3);
  expect(events[2]).toMatchObject({
    type: 'record.sealed',
    subjectType: 'Letter',
    fromState: null,
    toState: 'SEALED',
    changedFields: [],
    parties: [first, second],
    deputies: [deputy],
  });
});

it('what is merged is told to who had a role before, and an ordinary step only to who has one now', async () => {
  const events = await told([
    ['ASSIGNED', first],
    ['ASSIGNED', second],
    ['MERGED', second],
  ]);
  expect(events.map(({ parties }) => [...parties].sort())).toEqual([[first], [second], [first, second]]);
});
