import { readSheet } from 'read-excel-file/universal';
import { FailedFormulas } from './failed-formulas.ts';
import { failedFormula, type TableLine } from './table-rows.ts';
import { checkWorkbook, damaged } from './workbook-limits.ts';

/** The lines of a workbook's first sheet; a formula counts with the value that was saved with it. */
export async function xlsxLines(bytes: Buffer): Promise<TableLine[]> {
  const failed = new FailedFormulas();
  await checkWorkbook(bytes, (name, content) => failed.look(name, content));
  let rows: unknown[][];
  try {
    // Numbers as they are written: a credit code or a telephone number is no quantity.
    rows = await readSheet(Uint8Array.from(bytes).buffer, { parseNumber: (text: string) => text as never });
  } catch {
    throw damaged();
  }
  return rows.map((cells, at) => ({
    line: at + 1,
    cells: cells.map((cell, column) => (failed.has(at + 1, column) ? failedFormula : textOf(cell))),
  }));
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell);
  // Long whole numbers are saved as 1.3800000000E10.
  return /^\d(\.\d+)?E\+?\d+$/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text;
}
