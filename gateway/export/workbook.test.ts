import { expect, it } from 'vitest';
import type { Cell } from './columns.ts';
import { workbook } from './workbook.ts';

const columns = [{ heading: 'text', keys: ['text'], type: 'String', isMany: false }];
const { signal } = new AbortController();

const packed = (cell: Cell, rowCount: number) =>
  workbook(
    {
      name: 'all',
      columns,
      rowCount,
      pages: (async function* () {
        for (let row = 0; row < rowCount; row++) yield [[cell]];
      })(),
    },
    { cells: 10, characters: 40_000 },
    signal,
  );
const refused = (limit: number) => ({
  errors: [{ message: expect.stringMatching(/ \/ .*take csv/), extensions: { code: 'OPERATION_TOO_COMPLEX', limit } }],
});

it('has a limit of characters in one cell, as spreadsheets have', async () => {
  expect((await packed('x'.repeat(32_767), 1)).length).toBeGreaterThan(1_000);
  await expect(packed('x'.repeat(32_768), 1)).rejects.toMatchObject(refused(32_767));
});

it('has a limit of cells, and of characters in all of them', async () => {
  expect((await packed('x'.repeat(4_000), 10)).length).toBeGreaterThan(1_000);
  await expect(packed('x'.repeat(4_001), 10)).rejects.toMatchObject(refused(40_000));
  await expect(packed('x', 11)).rejects.toMatchObject(refused(10));
});
