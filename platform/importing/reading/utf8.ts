import { ImportRefused } from '../import-refused.error.ts';

const advice =
  '在 Excel 或 WPS 中另存为“CSV UTF-8(逗号分隔)”,或者直接导入 .xlsx / In Excel or WPS, save it as “CSV UTF-8”, or import the .xlsx itself';

/** Text of a file that has to be UTF-8, without its byte order mark. */
export function utf8Text(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new ImportRefused(`文件是 UTF-16 编码,须为 UTF-8:${advice}; the file is UTF-16, it has to be UTF-8`);
  const text = decoded(bytes, 'utf-8');
  if (text !== null) return text;
  throw new ImportRefused(
    decoded(bytes, 'gb18030') === null
      ? `文件不是 UTF-8 编码的文本:${advice}; the file is no text in UTF-8`
      : `文件是 GBK 编码,须为 UTF-8:${advice}; the file is GBK, it has to be UTF-8`,
  );
}

function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
