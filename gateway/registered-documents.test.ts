import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readyQueries } from './graphiql/ready-queries.ts';
import { registeredDocuments } from './registered-documents.ts';

it('the documents of the folder come after those of the start page, in the order of their names', () => {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  try {
    writeFileSync(join(folder, 'b.graphql'), '{ b }');
    writeFileSync(join(folder, 'a.graphql'), '{ a }');
    writeFileSync(join(folder, 'notes.txt'), 'no document');
    expect(registeredDocuments(folder)).toEqual([...readyQueries.map(({ query }) => query), '{ a }', '{ b }']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('a folder that is not there stops the start', () => {
  expect(() => registeredDocuments('/nowhere')).toThrow('OPERATIONS_DIR');
});
