import { createHash } from 'node:crypto';
import { CellRefused, type ImportLookup } from './column.ts';
import { columnsOf, type ImportDefinition } from './definition.ts';
import type { FileRow, RowFault } from './file-row.ts';

/** A row whose cells could all be read. */
export interface CheckedRow {
  line: number;
  externalId: string;
  /** Digest of the values as they are kept, personal ones masked. */
  hash: string;
  values: Record<string, unknown>;
}

/** Reads the cells of a row, each by its column. */
export function checkRow(
  definition: ImportDefinition,
  { line, cells, faults: before }: FileRow,
  lookup: ImportLookup,
): { row: CheckedRow } | { faults: RowFault[] } {
  const faults = [...before];
  const values: Record<string, unknown> = {};
  const refused = new Set(before.map(({ field }) => field));
  for (const [name, column] of Object.entries(columnsOf(definition))) {
    const text = cells[name];
    values[name] = null;
    if (text === undefined) {
      if (column.isRequired && !refused.has(name) && !refused.has(null))
        faults.push({ line, field: name, message: '不能为空 / must not be empty' });
      continue;
    }
    try {
      values[name] = column.read(text, lookup);
    } catch (error) {
      if (!(error instanceof CellRefused)) throw error;
      faults.push({ line, field: name, message: error.message });
    }
  }
  if (faults.length > 0) return { faults };
  const { externalId, ...rest } = values;
  return { row: { line, externalId: externalId as string, hash: digest(rest), values: rest } };
}

/** Blank cells do not count, so that a column added later leaves the digests of before as they are. */
function digest(values: Record<string, unknown>): string {
  const given = Object.entries(values)
    .filter(([, value]) => value !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(given)).digest('hex');
}
