import { parentPort, workerData } from 'node:worker_threads';
import writeExcelFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, Column } from './columns.ts';
import type { Table } from './table.ts';

/** What a name of a sheet may be long. */
const longestName = 31;
/** Asia/Shanghai; a workbook knows no time zones. */
const offset = 8 * 3_600_000;

const { name, columns } = workerData as Pick<Table, 'name' | 'columns'>;
const data: SheetCell[][] = [columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' }))];

/** Texts that look like formulas stay texts: a cell says what it holds. */
function cellOf(value: Cell, { type, isMany }: Column): SheetCell {
  if (typeof value !== 'string' || isMany) return value;
  if (type === 'LocalDate') return { value: new Date(value), format: 'yyyy-mm-dd' };
  if (type === 'DateTime') return { value: new Date(Date.parse(value) + offset), format: 'yyyy-mm-dd hh:mm:ss' };
  return value;
}

parentPort?.on('message', async (rows: Cell[][] | null) => {
  if (rows) {
    for (const row of rows) data.push(row.map((value, at) => cellOf(value, columns[at] as Column)));
    return;
  }
  const options = {
    sheet: name.slice(0, longestName),
    stickyRowsCount: 1,
    columns: columns.map(() => ({ width: 22 })),
  };
  const file = new Uint8Array(await writeExcelFile(data, options).toBuffer());
  parentPort?.postMessage(file, [file.buffer]);
});
