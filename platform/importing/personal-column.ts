import { CellRefused, type ImportColumn } from './column.ts';

/**
 * Personal data leaves the file masked: what is kept, compared and hashed is the masked form alone. (The digest of a
 * number in clear could be undone by trying the ten thousand numbers that its mask leaves.)
 */

/** A name of up to four characters is 张**, a longer one, as Mongolian names are, 萨***: the stars do not tell its length. */
export function maskedNameColumn(header: string, example: string): ImportColumn<string> {
  return {
    header,
    isRequired: true,
    note: '姓名,导入时只留首字 / Name; only its first character is kept',
    example,
    read(text) {
      if (/^\p{Script=Han}\*{1,3}$/u.test(text)) return text;
      const name = text.replace(/\s/g, '');
      if (!/^\p{Script=Han}[\p{Script=Han}·•]+$/u.test(name))
        throw new CellRefused('须为中文姓名 / must be a Chinese name');
      const [first, ...rest] = [...name];
      return `${first}${rest.length > 3 ? '***' : '**'}`;
    },
  };
}

/** The first three and the last four digits of a mobile number. */
export function maskedPhoneColumn(header: string, example: string): ImportColumn<string> {
  return {
    header,
    isRequired: true,
    note: '十一位手机号,导入时脱敏 / Mobile number of 11 digits; masked on import',
    example,
    read(text) {
      const digits = text.replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1)/, '');
      if (/^1\d{2}\*{4}\d{4}$/.test(digits)) return digits;
      if (!/^1[3-9]\d{9}$/.test(digits))
        throw new CellRefused('须为十一位手机号 / must be a mobile number of 11 digits');
      return `${digits.slice(0, 3)}****${digits.slice(7)}`;
    },
  };
}
