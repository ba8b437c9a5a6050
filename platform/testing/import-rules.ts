import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeImportTemplate } from '../importing/files.ts';
import type { Subgraph } from '../subgraph/index.ts';
import { imageOfSchema, importedFile, importedRows, importerOf, inFolder } from './imported.ts';

export interface ImportCase {
  subgraph: () => Subgraph;
  name: string;
  /** Cells that make row `n` a good one that is unlike all others. */
  good: (n: number) => Record<string, string>;
  /** Cells that spoil a row, by the column that is told of. */
  bad: Readonly<Record<string, string>>;
  /** A cell whose change makes the row another one. */
  other: Record<string, string>;
}

/** What holds for the import of every noun. */
export function importRules({ subgraph, name, good, bad, other }: ImportCase): void {
  const importer = () => importerOf(subgraph(), name);
  const row = (n: number, changes: Record<string, string> = {}) => ({ externalId: `R-${n}`, ...good(n), ...changes });
  const spoilt = Object.entries(bad);

  describe(`the import of ${name}`, () => {
    it.each(['.xlsx', '.csv'])('takes the example of its own template (%s), and once', async (ending) => {
      await inFolder(async (folder) => {
        const path = join(folder, `template${ending}`);
        await writeImportTemplate(path, importer().definition);
        const first = await importedFile(importer(), path, { source: `template${ending}`, isDryRun: true });
        expect(first).toMatchObject({ read: 1, created: 1, refused: 0, faults: [] });
      });
    });

    it('takes the good rows, tells line and field of each bad one, and repeats nothing', async () => {
      const rows = [row(1), ...spoilt.map(([field, text], at) => row(100 + at, { [field]: text })), row(2)];
      const result = await importedRows(importer(), rows);
      expect(result.faults.map(({ line, field }) => [line, field])).toEqual(
        spoilt.map(([field], at) => [at + 2, field]),
      );
      for (const { message } of result.faults) expect(message).toMatch(/^.*\p{Script=Han}.* \/ .*[a-z]/u);
      expect(result).toMatchObject({ read: rows.length, created: 2, unchanged: 0, refused: spoilt.length });

      const image = await imageOfSchema(subgraph());
      expect(await importedRows(importer(), rows)).toMatchObject({
        created: 0,
        unchanged: 2,
        refused: spoilt.length,
        faults: result.faults,
      });
      expect(await imageOfSchema(subgraph())).toBe(image);
    });

    it('never writes over a record: the same external id with other content is refused', async () => {
      await importedRows(importer(), [row(3)]);
      const image = await imageOfSchema(subgraph());
      const result = await importedRows(importer(), [row(3, other)]);
      expect(result).toMatchObject({ created: 0, unchanged: 0, refused: 1 });
      expect(result.faults).toMatchObject([{ line: 1, field: 'externalId' }]);
      expect(await imageOfSchema(subgraph())).toBe(image);
    });

    it('tells of an external id that stands twice in the file with different content', async () => {
      const result = await importedRows(importer(), [row(4), row(4), row(4, other)], { isDryRun: true });
      expect(result).toMatchObject({ created: 1, unchanged: 1, refused: 1 });
      expect(result.faults).toMatchObject([{ line: 3, field: 'externalId' }]);
    });

    it('is all or nothing when it is atomic', async () => {
      const [[field, text] = []] = spoilt;
      const image = await imageOfSchema(subgraph());
      const rows = [row(5), row(6, { [field as string]: text as string }), row(7)];
      const refused = await importedRows(importer(), rows, { isAtomic: true });
      expect(refused).toMatchObject({ read: 3, created: 0, refused: 1, withheld: 2 });
      expect(refused.faults).toMatchObject([{ line: 2, field }]);
      expect(await imageOfSchema(subgraph())).toBe(image);
      expect(await importedRows(importer(), [row(5), row(7)], { isAtomic: true })).toMatchObject({ created: 2 });
    });

    it('reports the same in a dry run and writes nothing', async () => {
      const [[field, text] = []] = spoilt;
      const rows = [row(8), row(9, { [field as string]: text as string }), row(8, other)];
      const image = await imageOfSchema(subgraph());
      const tried = await importedRows(importer(), rows, { isDryRun: true });
      expect(await imageOfSchema(subgraph())).toBe(image);
      expect(tried).toMatchObject({ created: 1, refused: 2 });
      expect(await importedRows(importer(), rows)).toEqual(tried);
    });
  });
}
