import { inspect } from 'node:util';
import { isChineseName, isMobileNumber, maskedName, maskedPhone, normalName, normalPhone } from '../personal/index.ts';
import { CellRefused, type ImportColumn } from './column.ts';

/**
 * A cell with personal data. Written out, compared or hashed it is its masked form alone: the digest of a number in clear
 * could be undone by trying the ten thousand numbers that its mask leaves.
 */
export class PersonalCell {
  readonly masked: string;
  readonly #clear: string | null;

  constructor(masked: string, clear: string | null) {
    this.masked = masked;
    this.#clear = clear;
  }

  /** For sealing; null when the file has it masked already. */
  clear(): string | null {
    return this.#clear;
  }

  toJSON(): string {
    return this.masked;
  }

  [inspect.custom](): string {
    return this.masked;
  }
}

export function nameColumn(header: string, example: string): ImportColumn<PersonalCell> {
  return {
    header,
    isRequired: true,
    note: '姓名,加密保存,平时只显示首字 / Name; kept encrypted, shown by its first character',
    example,
    read(text) {
      if (/^\p{Script=Han}\*{1,3}$/u.test(text)) return new PersonalCell(text, null);
      const name = normalName(text);
      if (!isChineseName(name)) throw new CellRefused('须为中文姓名 / must be a Chinese name');
      return new PersonalCell(maskedName(name), name);
    },
  };
}

export function phoneColumn(header: string, example: string): ImportColumn<PersonalCell> {
  return {
    header,
    isRequired: true,
    note: '十一位手机号,加密保存,平时脱敏显示 / Mobile number of 11 digits; kept encrypted, shown masked',
    example,
    read(text) {
      const digits = normalPhone(text);
      if (/^1\d{2}\*{4}\d{4}$/.test(digits)) return new PersonalCell(digits, null);
      if (!isMobileNumber(digits)) throw new CellRefused('须为十一位手机号 / must be a mobile number of 11 digits');
      return new PersonalCell(maskedPhone(digits), digits);
    },
  };
}
