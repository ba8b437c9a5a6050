import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { columnsOf, type ImportDefinition } from './definition.ts';
import { ImportRefused } from './import-refused.error.ts';
import { headerOf, notesMark } from './reading/header.ts';

/** Writes a file to fill in: headings, a row of examples, and what may stand in each column. */
export async function writeImportTemplate(path: string, definition: ImportDefinition): Promise<void> {
  const content = await contentOf(extname(path).toLowerCase(), definition);
  try {
    await writeFile(path, content, { flag: 'wx' });
  } catch (error) {
    const { code } = error as { code?: string };
    throw new ImportRefused(
      code === 'EEXIST'
        ? `${path} 已存在,未覆盖 / exists already and is left as it is`
        : `无法写入 ${path} / Cannot write it`,
    );
  }
}

function contentOf(ending: string, definition: ImportDefinition): Promise<Buffer> | string {
  if (ending === '.xlsx') return workbook(definition);
  if (ending === '.csv') return csv(definition);
  throw new ImportRefused('模板只能是 .xlsx 或者 .csv / A template is an .xlsx or a .csv');
}

const described = (definition: ImportDefinition) =>
  Object.entries(columnsOf(definition)).map(([name, { header, isRequired, note, example }]) => ({
    heading: headerOf(name, header),
    necessity: isRequired ? '必填 / required' : '可空 / optional',
    note,
    example,
  }));

/** The notes are on a sheet of their own; only the first sheet is read. */
function workbook(definition: ImportDefinition): Promise<Buffer> {
  const columns = described(definition);
  const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
  return writeExcelFile([
    {
      sheet: definition.title.split(' / ')[0] as string,
      data: [columns.map(({ heading }) => bold(heading)), columns.map(({ example }) => example)],
      columns: columns.map(() => ({ width: 22 })),
      stickyRowsCount: 1,
    },
    {
      sheet: '说明',
      data: [
        ['列 / Column', '要求 / Needed', '可填内容 / What may stand in it', '示例 / Example'].map(bold),
        ...columns.map(({ heading, necessity, note, example }) => [heading, necessity, note, example]),
      ],
      columns: [{ width: 28 }, { width: 18 }, { width: 80 }, { width: 28 }],
    },
  ]).toBuffer();
}

/** With a byte order mark, by which Excel tells UTF-8. */
function csv(definition: ImportDefinition): string {
  const columns = described(definition);
  const line = (cells: readonly string[]) => `${cells.map(quoted).join(',')}\r\n`;
  return `\ufeff${line(columns.map(({ heading }) => heading))}${line(columns.map(({ example }) => example))}${line(
    columns.map(({ necessity, note }, at) => `${at === 0 ? `${notesMark} ` : ''}${necessity}:${note}`),
  )}`;
}

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
