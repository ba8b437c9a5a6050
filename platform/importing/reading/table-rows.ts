import type { ImportColumns } from '../column.ts';
import type { FileRow, RowFault } from '../file-row.ts';
import { ImportRefused } from '../import-refused.error.ts';
import { limits } from '../limits.ts';
import { notesMark, readHeader } from './header.ts';

/** A line of cells, before the header has said what they are. */
export interface TableLine {
  line: number;
  cells: readonly string[];
}

/** The rows below a header. Blank lines and the notes of a template are no rows. */
export function rowsOfTable(lines: Iterable<TableLine>, columns: ImportColumns): FileRow[] {
  let names: (string | null)[] | undefined;
  const rows: FileRow[] = [];
  for (const { line, cells } of lines) {
    const texts = cells.map((cell) => cell.trim());
    if (texts.every((text) => text === '') || texts[0]?.startsWith(notesMark)) continue;
    if (names === undefined) {
      names = readHeader(texts, columns);
      continue;
    }
    if (rows.length === limits.rows) throw tooManyRows();
    rows.push(rowOf(line, texts, names));
  }
  if (names === undefined) readHeader([], columns);
  return rows;
}

function rowOf(line: number, texts: readonly string[], names: readonly (string | null)[]): FileRow {
  const cells: Record<string, string> = {};
  const faults: RowFault[] = [];
  for (const [at, text] of texts.entries()) {
    const name = names[at] ?? null;
    if (text === '') continue;
    if (name === null)
      faults.push({
        line,
        field: null,
        message: `第 ${at + 1} 列没有表头却有内容,是否多了分隔符 / cell ${at + 1} stands under no header; is there a separator too many`,
      });
    else {
      const fault = cellFault(text);
      if (fault) faults.push({ line, field: name, message: fault });
      else cells[name] = text;
    }
  }
  return { line, cells, faults };
}

/** What a spreadsheet shows where a formula failed. */
export const failedFormula = '#VALUE!';
const formulaError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;
// Line breaks and tabs are text; PostgreSQL keeps no NUL, and nobody sees the others.
const controls = /[\p{Cc}--[\t\n\r]]/v;

/** What is wrong with a cell whatever its column; null when nothing is. */
export function cellFault(text: string): string | null {
  if (text.length > limits.cellCharacters)
    return `不得超过 ${limits.cellCharacters} 字 / must have at most ${limits.cellCharacters} characters`;
  if (formulaError.test(text)) return '公式出错,没有值 / is a formula that failed';
  return controls.test(text) ? '含有不可见的控制字符 / has control characters in it' : null;
}

export const tooManyRows = () =>
  new ImportRefused(`超过 ${limits.rows} 行,请分成几个文件 / There are more than ${limits.rows} rows; divide the file`);
