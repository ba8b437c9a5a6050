import type { ImportColumns } from '../column.ts';
import type { FileRow, RowFault } from '../file-row.ts';
import { limits } from '../limits.ts';
import { columnNamed } from './header.ts';
import { cellFault, tooManyRows } from './table-rows.ts';

/** The rows of a file with one JSON object a line, by machine or Chinese names. */
export function jsonlRows(text: string, columns: ImportColumns): FileRow[] {
  const rows: FileRow[] = [];
  for (const [at, source] of text.split(/\r?\n/).entries()) {
    if (source.trim() === '') continue;
    if (rows.length === limits.rows) throw tooManyRows();
    rows.push(rowOf(at + 1, source, columns));
  }
  return rows;
}

function rowOf(line: number, source: string, columns: ImportColumns): FileRow {
  const whole = objectOf(source);
  if (whole === null) {
    const message = '不是一个 JSON 对象 / is not a JSON object';
    return { line, cells: {}, faults: [{ line, field: null, message }] };
  }
  const cells: Record<string, string> = {};
  const faults: RowFault[] = [];
  for (const [key, value] of Object.entries(whole)) {
    const name = columnNamed(key, columns);
    const text = textOf(value);
    if (name === null) faults.push({ line, field: null, message: unknownKey(columns) });
    else if (text === null)
      faults.push({
        line,
        field: name,
        message: '须为文本、数、真假或者文本的列表 / must be text, a number, a boolean or a list of texts',
      });
    else {
      const fault = cellFault(text);
      if (fault) faults.push({ line, field: name, message: fault });
      else if (text !== '') cells[name] = text;
    }
  }
  return { line, cells, faults };
}

const unknownKey = (columns: ImportColumns) =>
  `有不认识的键,可用的 / has an unknown key; known are: ${Object.keys(columns).join('、')}`;

function objectOf(source: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(source);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

/** A list becomes what a cell of a table would say. */
function textOf(value: unknown): string | null {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value) && value.every((part) => typeof part === 'string')) return value.join('、').trim();
  return null;
}
