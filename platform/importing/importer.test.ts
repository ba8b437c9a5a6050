import { defineEntity, p } from '@mikro-orm/core';
import { Migration } from '@mikro-orm/migrations';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { SettableClock } from '../clock/clock.ts';
import { openSubgraphDatabase, type SubgraphDatabase } from '../database/subgraph-database.ts';
import { noVault } from '../personal/index.ts';
import { openTestDatabase, type TestDatabase } from '../testing/index.ts';
import { textColumn } from './column.ts';
import { defineImport } from './definition.ts';
import { externalIdTable } from './external-ids.ts';
import type { FileRow } from './file-row.ts';
import { Importer, type ImportOptions } from './importer.ts';

const NoteSchema = defineEntity({
  name: 'ImportedNote',
  tableName: 'note',
  schema: 'notes',
  properties: { id: p.uuid().primary(), text: p.text() },
});
class Note extends NoteSchema.class {}
NoteSchema.setClass(Note);

class Notes extends Migration {
  override up(): void {
    this.addSql('create schema if not exists notes');
    this.addSql(
      "create table notes.note (id uuid primary key, text text not null constraint no_secrets check (text not like '%机密%'))",
    );
    this.addSql(externalIdTable('notes'));
  }
}

let test: TestDatabase;
let database: SubgraphDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
  database = await openSubgraphDatabase(test.source, { name: 'notes', entities: [Note], migrations: [Notes] });
  await database.migrate();
});
beforeEach(async () => {
  await database.em().execute('truncate notes.note, notes.external_id');
});
afterAll(async () => {
  await database.close();
  await test.close();
});

const importer = (after: (text: string) => string = () => 'select 1') =>
  new Importer({
    definition: defineImport({
      name: 'notes',
      noun: 'Note',
      title: '便条 / Notes',
      columns: { text: textColumn('内容 / Text', '示例') },
      async bring({ text }, { em, newId }) {
        const { id } = em.create(Note, { id: newId(), text }, { persist: true });
        await em.flush();
        await em.execute(after(text));
        return id;
      },
    }),
    vault: noVault,
    namespace: 'notes',
    database,
    clock: new SettableClock('2026-01-19T02:00:00Z'),
    // Notes have no workflow.
    commandsWithin: () => undefined as never,
  });
const options: ImportOptions = { source: 'ledger', lookup: { agencyId: () => null, isDivision: () => false } };
const rowsOf = (...texts: string[]): FileRow[] =>
  texts.map((text, at) => ({ line: at + 2, cells: { externalId: text, text }, faults: [] }));
const kept = async () =>
  (await database.em().execute('select text from notes.note order by text')).map(({ text }) => text);

it('leaves nothing of a row that the database refuses, and names the constraint without the values', async () => {
  const result = await importer().run(rowsOf('a', '机密 13812345678', 'b'), options);
  expect(result).toMatchObject({ created: 2, refused: 1 });
  expect(result.faults).toEqual([
    {
      line: 3,
      field: null,
      message: '不符合数据库的约束 no_secrets / breaks a constraint of the database: no_secrets',
    },
  ]);
  expect(await kept()).toEqual(['a', 'b']);
});

it('is cut off by an error that is not of a row, without repeating what was in the statement', async () => {
  const broken = importer((text) => (text === '13812345678' ? `select '${text}' from nowhere` : 'select 1'));
  const error = (await broken.run(rowsOf('a', '13812345678'), options).catch((one: Error) => one)) as Error;
  expect(error.message).toMatch(/^导入中断.*42P01$/);
  expect(error.stack).not.toContain('13812345678');
  expect(await kept()).toEqual([]);
});

it('keeps what went in before it was cut off, and a repeat brings the rest', async () => {
  const texts = Array.from({ length: 450 }, (_, at) => `n${at}`);
  const broken = importer((text) => (text === 'n444' ? 'select broken' : 'select 1'));
  await expect(broken.run(rowsOf(...texts), options)).rejects.toThrow('导入中断');
  expect(await kept()).toHaveLength(400);
  expect(await importer().run(rowsOf(...texts), options)).toMatchObject({ unchanged: 400, created: 50, refused: 0 });
  expect(await kept()).toHaveLength(450);
});

it('brings each row in once when the same file is imported twice at the same time', async () => {
  const rows = rowsOf(...Array.from({ length: 250 }, (_, at) => `n${at}`));
  const results = await Promise.all([importer().run(rows, options), importer().run(rows, options)]);
  expect(results.map(({ created }) => created).reduce((one, other) => one + other)).toBe(250);
  expect(results.map(({ unchanged }) => unchanged).reduce((one, other) => one + other)).toBe(250);
  expect(await kept()).toHaveLength(250);
});

it('takes the same external id of another source for another record', async () => {
  await importer().run(rowsOf('a'), options);
  expect(await importer().run(rowsOf('a'), { ...options, source: 'other' })).toMatchObject({ created: 1 });
  expect(await kept()).toEqual(['a', 'a']);
});

it('tells of progress, row by row of all', async () => {
  let done = 0;
  const count = (rows: number) => {
    done += rows;
  };
  await importer().run(rowsOf('a', 'b', '机密'), { ...options, isAtomic: true, onRows: count });
  expect(done).toBe(3);
  expect(await kept()).toEqual([]);
});
