import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sql, { raw } from 'sql-template-tag';
import { columnsOf, readImportFile } from '../importing/files.ts';
import type { Importer, ImportOptions, ImportResult } from '../importing/index.ts';
import { seedId } from '../seeding/seed-id.ts';
import type { Subgraph } from '../subgraph/index.ts';

/** The seeded agencies by slug, and the divisions of the city. */
const lookup: ImportOptions['lookup'] = {
  agencyId: (slug) => (/^[a-z-]+$/.test(slug) && !slug.startsWith('no-') ? seedId('agency', slug) : null),
  isDivision: (code) => code.startsWith('1508'),
};

export function importerOf(subgraph: Subgraph, name: string): Importer {
  const found = subgraph.imports.find(({ definition }) => definition.name === name);
  if (!found) throw new Error(`${subgraph.name} imports no ${name}`);
  return found;
}

/** A folder for files of one test. */
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'hub-import-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Imports a file that is there. */
export async function importedFile(
  importer: Importer,
  path: string,
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  const rows = await readImportFile(path, columnsOf(importer.definition));
  return importer.run(rows, { source: 'ledger', lookup, ...options });
}

/** Imports rows, each the example of the template with some cells changed. */
export function importedRows(
  importer: Importer,
  changes: readonly Record<string, string>[],
  options: Partial<ImportOptions> = {},
): Promise<ImportResult> {
  const example = Object.fromEntries(
    Object.entries(columnsOf(importer.definition)).map(([name, column]) => [name, column.example]),
  );
  return inFolder(async (folder) => {
    const path = join(folder, 'rows.jsonl');
    await writeFile(path, changes.map((cells) => `${JSON.stringify({ ...example, ...cells })}\n`).join(''));
    return importedFile(importer, path, options);
  });
}

/** Stays the same as long as nothing is written to any table of the subgraph. */
export async function imageOfSchema({ name, database }: Subgraph): Promise<string> {
  const tables = await database.rows<{ table: string }>(
    sql`select table_name as table from information_schema.tables where table_schema = ${name} order by table_name`,
  );
  // The transaction that last wrote a row is in its xmin: what is written, added or removed shows in one of the two.
  const images = tables.map(
    ({ table }) =>
      `select '${table}' as name, count(*)::int as rows, max(xmin::text::bigint)::text as last from "${name}"."${table}"`,
  );
  return JSON.stringify(await database.rows(sql`${raw(images.join(' union all '))} order by name`));
}
