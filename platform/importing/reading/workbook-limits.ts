import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { type ZipEntry, zipEntries } from '../../files/index.ts';
import { ImportRefused } from '../import-refused.error.ts';
import { limits } from '../limits.ts';

const inflate = promisify(inflateRaw);

/**
 * Refuses what would fill the memory before anything else reads the workbook: parts that unpack to more than they say or
 * to too much altogether, and cells far from the others, before which a reader puts empty ones.
 * @param look is shown each part that passes, by its name
 */
export async function checkWorkbook(bytes: Buffer, look: (name: string, content: Buffer) => void): Promise<void> {
  const parts = (await zipEntries({ bytes: bytes.length, read: async (at, length) => bytes.subarray(at, at + length) }))
    // Pictures and the like stay packed.
    .filter(({ name }) => /\.(xml|rels)$/.test(name));
  if (parts.length === 0) throw damaged();
  let unpacked = 0;
  for (const part of parts) {
    unpacked += part.unpackedBytes;
    if (unpacked > limits.unpackedBytes)
      throw new ImportRefused(
        `工作簿解压后超过 ${limits.unpackedBytes / 1024 / 1024} MB,请分成几个文件 / The workbook unpacks to too much; divide it`,
      );
    const content = await unpackedPart(bytes, part);
    if (part.name.startsWith('xl/worksheets/')) checkReach(content);
    look(part.name, content);
  }
}

async function unpackedPart(bytes: Buffer, { offset, packedBytes, unpackedBytes, method }: ZipEntry): Promise<Buffer> {
  if (offset + 30 > bytes.length) throw damaged();
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === 0) return packed;
  try {
    // A part that holds more than its directory says ends here.
    return await inflate(packed, { maxOutputLength: Math.max(unpackedBytes, 1) });
  } catch {
    throw damaged();
  }
}

const places = /<(?:[\w.-]+:)?(?:row|c)\b[^>]*?\sr\s*=\s*["']([A-Z]*)(\d+)["']/g;

function checkReach(sheet: Buffer): void {
  for (const [, column = '', row] of sheet.toString('latin1').matchAll(places)) {
    // One for the header.
    if (Number(row) > limits.rows + 1)
      throw new ImportRefused(
        `表格超过 ${limits.rows} 行(最远到第 ${row} 行),请删去多余的行 / The sheet has cells beyond row ${limits.rows}; delete them`,
      );
    if (column.length > 2)
      throw new ImportRefused(
        `表格超过 ${limits.columns} 列,请删去多余的列 / The sheet has more than ${limits.columns} columns; delete the surplus`,
      );
  }
}

export const damaged = () =>
  new ImportRefused(
    '不是可读的 .xlsx 文件:旧版 .xls、加了密码的或者损坏的,请另存为不加密的 .xlsx / Not a readable .xlsx; save an old .xls or an encrypted file as a plain .xlsx',
  );
