import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { ImportColumns } from '../column.ts';
import type { FileRow } from '../file-row.ts';
import { ImportRefused } from '../import-refused.error.ts';
import { limits } from '../limits.ts';
import { csvLines } from './csv.ts';
import { jsonlRows } from './jsonl.ts';
import { rowsOfTable } from './table-rows.ts';
import { utf8Text } from './utf8.ts';
import { xlsxLines } from './xlsx.ts';

/**
 * Reads a file of rows by the ending of its name: .xlsx (first sheet), .csv or .jsonl, text in UTF-8.
 * @throws ImportRefused when it cannot be read at all; what is wrong with single rows is in the rows
 */
export async function readImportFile(path: string, columns: ImportColumns): Promise<FileRow[]> {
  const bytes = await bytesOf(path);
  const ending = extname(path).toLowerCase();
  switch (ending) {
    case '.xlsx':
      return rowsOfTable(await xlsxLines(bytes), columns);
    case '.csv':
      return rowsOfTable(csvLines(utf8Text(bytes)), columns);
    case '.jsonl':
      return jsonlRows(utf8Text(bytes), columns);
    default:
      throw new ImportRefused(
        `不支持 ${ending || '没有扩展名的文件'},请用 .xlsx、.csv 或者 .jsonl / ${ending || 'A file without an ending'} is not supported; use .xlsx, .csv or .jsonl`,
      );
  }
}

async function bytesOf(path: string): Promise<Buffer> {
  let size: number;
  try {
    size = (await stat(path)).size;
  } catch {
    throw new ImportRefused(`读不到文件 ${path} / Cannot read the file ${path}`);
  }
  if (size > limits.fileBytes)
    throw new ImportRefused(
      `文件超过 ${limits.fileBytes / 1024 / 1024} MB,请分成几个文件 / The file is larger than ${limits.fileBytes / 1024 / 1024} MB; divide it`,
    );
  return readFile(path);
}
