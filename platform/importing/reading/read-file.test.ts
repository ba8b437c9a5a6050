import { truncateSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { choiceColumn, dayColumn, optional, textColumn } from '../column.ts';
import { packedZip } from '../testing/packed-zip.ts';
import { readImportFile } from './read-file.ts';

const columns = {
  externalId: textColumn('外部编号 / External id', 'A-1'),
  title: textColumn('标题 / Title', '示例'),
  receivedOn: optional(dayColumn('收到日期 / Received on', '2026-01-05')),
  topic: optional(choiceColumn('领域 / Field', { ROADS: '道路 / Roads' }, 'ROADS')),
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hub-read-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const read = (name: string, content: string | Buffer) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return readImportFile(path, columns);
};
const refusal = async (name: string, content: string | Buffer) => {
  const error = await read(name, content).catch((one: Error) => one);
  expect(error).toBeInstanceOf(Error);
  return (error as Error).message;
};

describe('a CSV file', () => {
  it('may quote cells, break lines within them, have a byte order mark and blank lines; lines are those of the file', async () => {
    const text =
      '\ufeff外部编号,标题(title),receivedOn\r\n1,"含逗号,和""引号""",\r\n\r\n2,"两\n行",2026-01-05\r\n3, 空格 ,\r\n,,\r\n';
    expect(await read('a.csv', text)).toEqual([
      { line: 2, cells: { externalId: '1', title: '含逗号,和"引号"' }, faults: [] },
      { line: 4, cells: { externalId: '2', title: '两\n行', receivedOn: '2026-01-05' }, faults: [] },
      { line: 6, cells: { externalId: '3', title: '空格' }, faults: [] },
    ]);
  });

  it('knows a heading by the Chinese name, the English one, the machine name, and full width brackets', async () => {
    const [row] = await read('b.csv', 'External id,标题(title),收到日期\n1,二,三\n');
    expect(row?.cells).toEqual({ externalId: '1', title: '二', receivedOn: '三' });
  });

  it('is told when it is GBK or UTF-16 and how to save it', async () => {
    // 外部编号,标题 in GBK.
    const gbk = Buffer.from('cde2b2bfb1e0bac52cb1eaccE20a'.toLowerCase(), 'hex');
    expect(await refusal('c.csv', gbk)).toMatch(/^文件是 GBK 编码,须为 UTF-8.*另存为.*it has to be UTF-8$/);
    expect(await refusal('c.csv', Buffer.from('\ufeff外部编号', 'utf16le'))).toMatch(/^文件是 UTF-16 编码/);
    expect(await refusal('c.csv', Buffer.from([0xff, 0xff, 0x80]))).toMatch(/^文件不是 UTF-8/);
  });

  it('is refused at once with the columns that it should have', async () => {
    const message = await refusal('d.csv', '外部编号,姓名,externalId\n1,张三,2\n');
    expect(message).toContain('不认识的列 / unknown: 姓名');
    expect(message).toContain('重复的列 / twice: externalId');
    expect(message).toContain('缺少的列 / missing: title');
    expect(message).toContain('外部编号(externalId)、标题(title)');
    expect(message).toContain('收到日期(receivedOn)、领域(topic)');
    expect(await refusal('d.csv', '')).toContain('缺少的列 / missing: externalId、title');
  });

  it('without a header does not have its first record repeated', async () => {
    expect(await refusal('e.csv', '17,张三的信\n')).not.toContain('张三');
  });

  it('with a quote that is never closed tells the line, not the text', async () => {
    const message = await refusal('f.csv', 'externalId,title\n1,"张三\n');
    expect(message).toMatch(/引号.*line \d/);
    expect(message).not.toContain('张三');
  });

  it('has faults where a cell stands under no heading or is too long', async () => {
    const [over, long] = await read('g.csv', `externalId,title\n1,a,b\n2,${'长'.repeat(10_001)}\n`);
    expect(over).toMatchObject({ line: 2, faults: [{ line: 2, field: null }] });
    expect(long).toMatchObject({ line: 3, faults: [{ line: 3, field: 'title' }] });
  });

  it('has faults where a formula failed or a cell has control characters', async () => {
    const [failed, control, fine] = await read('k.csv', 'externalId,title\n1,#N/A\n2,a\u0000b\n3,"#1\ta\nb"\n');
    expect(failed).toMatchObject({ cells: { externalId: '1' }, faults: [{ line: 2, field: 'title' }] });
    expect(control).toMatchObject({ cells: { externalId: '2' }, faults: [{ line: 3, field: 'title' }] });
    expect(fine).toMatchObject({ cells: { externalId: '3', title: '#1\ta\nb' }, faults: [] });
  });

  it('skips the notes of a template and no other row', async () => {
    const rows = await read('h.csv', 'externalId,title\n#说明 / Notes 必填,文本\n#1,一\n');
    expect(rows.map(({ cells }) => cells['externalId'])).toEqual(['#1']);
  });

  it('has 200,000 rows at most, and 50 MB', async () => {
    expect(await refusal('i.csv', `externalId,title\n${'1,a\n'.repeat(200_001)}`)).toMatch(/超过 200000 行/);
    const path = join(folder, 'j.csv');
    writeFileSync(path, '');
    truncateSync(path, 50 * 1024 * 1024 + 1);
    await expect(readImportFile(path, columns)).rejects.toThrow('文件超过 50 MB');
  });
});

describe('a JSONL file', () => {
  it('has an object a line, with texts, numbers, lists and nulls', async () => {
    const text = `{"externalId": 7, "标题": ["一", "二"], "receivedOn": null}\n\n{"externalId":"8","title":"三"}\r\n`;
    expect(await read('a.jsonl', text)).toEqual([
      { line: 1, cells: { externalId: '7', title: '一、二' }, faults: [] },
      { line: 3, cells: { externalId: '8', title: '三' }, faults: [] },
    ]);
  });

  it('has faults where a line is no object, a key is unknown or a value is an object', async () => {
    const rows = await read(
      'b.jsonl',
      '{"externalId":\n[1]\n{"externalId":"1","姓名":"张三"}\n{"externalId":"1","title":{}}\n',
    );
    expect(rows.map(({ faults }) => faults.map(({ line, field }) => [line, field]))).toEqual([
      [[1, null]],
      [[2, null]],
      [[3, null]],
      [[4, 'title']],
    ]);
    expect(JSON.stringify(rows)).not.toContain('张三');
  });
});

describe('a workbook', () => {
  const workbook = (rows: unknown[][]) => writeExcelFile(rows as never).toBuffer();

  it('is read from its first sheet, with days, long numbers, formulas and rows that are skipped', async () => {
    const rows = await read(
      'a.xlsx',
      await workbook([
        ['外部编号', '标题', '收到日期'],
        [13_800_001_234, ' 甲 ', { value: new Date('2026-01-05T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' }],
        [],
        ['2', true, '2026/1/6'],
      ]),
    );
    expect(rows).toEqual([
      { line: 2, cells: { externalId: '13800001234', title: '甲', receivedOn: '2026-01-05' }, faults: [] },
      { line: 4, cells: { externalId: '2', title: 'true', receivedOn: '2026/1/6' }, faults: [] },
    ]);
  });

  const part = (content: string) => ({ content: Buffer.from(content) });
  const sheet = (rows: string) => ({
    '[Content_Types].xml': part('<Types/>'),
    'xl/workbook.xml': part('<workbook><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': part(
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': part(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
  });
  const header =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>externalId</t></is></c><c r="B1" t="inlineStr"><is><t>title</t></is></c></row>';

  it('gives the saved value of a formula, and a fault where it failed', async () => {
    const cells =
      '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>A1&amp;"x"</f><v>甲x</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    expect(await read('b.xlsx', packedZip(sheet(header + cells)))).toMatchObject([
      { line: 2, cells: { externalId: '2', title: '甲x' }, faults: [] },
      { line: 3, cells: { externalId: '3' }, faults: [{ line: 3, field: 'title' }] },
    ]);
  });

  it('is refused when a cell lies far beyond the others, before which empty ones would be made', async () => {
    const far = '<row r="999999999"><c r="A999999999"><v>1</v></c></row>';
    expect(await refusal('c.xlsx', packedZip(sheet(header + far)))).toMatch(/超过 200000 行/);
    const wide = '<row r="2"><c r="XFD2"><v>1</v></c></row>';
    expect(await refusal('c.xlsx', packedZip(sheet(header + wide)))).toMatch(/超过 702 列/);
  });

  it('is refused when it unpacks to more than allowed, or to more than it says', async () => {
    const honest = { ...sheet(header), 'xl/bomb.xml': { packed: Buffer.alloc(10), unpackedBytes: 400 * 1024 * 1024 } };
    expect(await refusal('d.xlsx', packedZip(honest))).toMatch(/解压后超过 300 MB/);
    const lying = {
      ...sheet(header),
      'xl/bomb.xml': { packed: deflateRawSync(Buffer.alloc(20 * 1024 * 1024)), unpackedBytes: 100 },
    };
    expect(await refusal('d.xlsx', packedZip(lying))).toMatch(/不是可读的 .xlsx/);
  });

  it('is refused with advice when it is an old .xls, encrypted or cut off', async () => {
    const whole = await workbook([['externalId', 'title']]);
    for (const content of [
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      whole.subarray(0, whole.length / 2),
      Buffer.from('externalId,title'),
      Buffer.alloc(0),
    ])
      expect(await refusal('e.xlsx', content)).toMatch(/不是可读的 .xlsx 文件.*另存为/);
  });
});

it('a file of another kind, or none, is refused', async () => {
  expect(await refusal('a.xls', 'x')).toMatch(/^不支持 .xls,请用/);
  await expect(readImportFile(join(folder, 'none.csv'), columns)).rejects.toThrow('读不到文件');
});
