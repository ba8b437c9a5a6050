import { CsvError, parse } from 'csv-parse/sync';
import { ImportRefused } from '../import-refused.error.ts';
import type { TableLine } from './table-rows.ts';

/** The lines of a CSV file. Each tells where it begins: a quoted cell may hold line breaks. */
export function csvLines(text: string): TableLine[] {
  try {
    return cellsOf(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new ImportRefused(
      `CSV 在第 ${error['lines']} 行附近引号不成对或者位置不对(${error.code}) / The CSV has a stray or unclosed quote near line ${error['lines']} (${error.code})`,
    );
  }
}

function cellsOf(text: string): TableLine[] {
  const lines: TableLine[] = [];
  let line = 1;
  for (const { record, info } of parse(text, { info: true, relax_column_count: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[]) {
    lines.push({ line, cells: record });
    line = info.lines + 1;
  }
  return lines;
}
