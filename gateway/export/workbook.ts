import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Cell } from './columns.ts';
import type { ExportLimits } from './export-limits.ts';
import type { Table } from './table.ts';
import { tooLarge } from './too-large.ts';

/** Longest text of a cell (Excel specifications and limits); a longer one makes Excel repair the file. */
const longestText = 32_767;

/**
 * The table as an .xlsx of one sheet. It is packed in a thread of its own: packing takes seconds, in which the hub could
 * answer nobody. Unlike a CSV it is in memory whole, and so has limits of its own.
 * @param left aborts when nobody waits any more
 * @throws OperationFailed when the table is too large for a workbook
 */
export async function workbook(
  { name, columns, rowCount, pages }: Table,
  limits: Pick<ExportLimits, 'cells' | 'characters'>,
  left: AbortSignal,
): Promise<Buffer> {
  const cells = rowCount * columns.length;
  if (cells > limits.cells) throw tooMuch('格', 'cells', cells, limits.cells);
  // From the sources Node strips the types of the worker by itself; compiled, it lies beside this file as .js.
  const extension = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./workbook.worker.${extension}`, import.meta.url), {
    name: 'workbook',
    workerData: { name, columns },
    // Flags and loaders of a test runner or a debugger are no business of this thread.
    execArgv: [],
  });
  const packed = once(worker, 'message', { signal: left });
  // It may fail while pages are still being read, before anybody waits for it.
  packed.catch(() => {});
  try {
    let characters = 0;
    for await (const rows of pages) {
      const lengths = rows.flat().map(lengthOf);
      if (lengths.some((length) => length > longestText))
        throw tooLarge(
          `有一格超过 ${longestText} 个字符,工作簿容纳不下;请取 csv 或者不选该字段 / A cell has over ${longestText} characters, more than a workbook holds; take csv, or leave the field out`,
          longestText,
        );
      characters = lengths.reduce((sum, length) => sum + length, characters);
      if (characters > limits.characters) throw tooMuch('个字符', 'characters', characters, limits.characters);
      worker.postMessage(rows);
    }
    worker.postMessage(null);
    const [file] = (await packed) as [Uint8Array];
    return Buffer.from(file.buffer);
  } finally {
    await worker.terminate();
  }
}

const tooMuch = (chinese: string, english: string, actual: number, limit: number) =>
  tooLarge(
    `有 ${actual} ${chinese},一个工作簿至多 ${limit} ${chinese};请取 csv,或者以 filter 缩小范围 / ${actual} ${english}, a workbook has at most ${limit}; take csv, or narrow it down by filter`,
    limit,
    actual,
  );

const lengthOf = (cell: Cell): number => (typeof cell === 'string' ? cell.length : 0);
