import { localDay } from './local-day.ts';

/** What columns look references up in, and the day of the import. */
export interface ImportLookup {
  today: string;
  /** The agency with this credit code, slug or full name. */
  agencyId(reference: string): string | null;
  isDivision(code: string): boolean;
}

/** A cell that cannot be read. The message is 中文 / English and does not repeat the cell. */
export class CellRefused extends Error {}

/** A column of an import file. One definition reads it, describes it and gives the template its example. */
export interface ImportColumn<Value = unknown> {
  /** 中文 / English; the Chinese part stands above the column. */
  header: string;
  isRequired: boolean;
  /** What may stand in it, 中文 / English. */
  note: string;
  example: string;
  /** @throws CellRefused */
  read(text: string, lookup: ImportLookup): Value;
}

export type ImportColumns = Readonly<Record<string, ImportColumn<any>>>;

/** The values of a row that was read without a fault; null where an optional cell is blank. */
export type ValuesOf<Columns extends ImportColumns> = {
  [Name in keyof Columns]: Columns[Name] extends ImportColumn<infer Value> ? Value : never;
};

type Required<Value> = Omit<ImportColumn<Value>, 'isRequired'>;
const required = <Value>(column: Required<Value>): ImportColumn<Value> => ({ ...column, isRequired: true });

export const optional = <Value>(column: ImportColumn<Value>): ImportColumn<Value | null> => ({
  ...column,
  isRequired: false,
});

/** Several references in one cell are parted by these. */
const separator = /[、,,;;\n]+/;
const parts = (text: string) =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);

const refuse = (message: string): never => {
  throw new CellRefused(message);
};

export function textColumn(header: string, example: string, longest = 10_000): ImportColumn<string> {
  return required({
    header,
    note: `文本,不超过 ${longest} 字 / Text of at most ${longest} characters`,
    example,
    read: (text) =>
      text.length <= longest ? text : refuse(`不得超过 ${longest} 字 / must have at most ${longest} characters`),
  });
}

/** One of the values of an enum; its machine name, or either half of its label. */
export function choiceColumn<Value extends string>(
  header: string,
  labels: Readonly<Record<Value, string>>,
  example: NoInfer<Value>,
): ImportColumn<Value> {
  const all = Object.entries(labels) as [Value, string][];
  const known = new Map(all.flatMap(([value, label]) => [value, ...label.split(' / ')].map((text) => [text, value])));
  const list = all.map(([value, label]) => `${label.split(' / ')[0]}(${value})`).join(';');
  return required({
    header,
    note: `其中之一 / One of: ${list}`,
    example: labels[example].split(' / ')[0] as string,
    read: (text) => known.get(text) ?? refuse(`须为其中之一 / must be one of: ${list}`),
  });
}

export function dayColumn(header: string, example: string): ImportColumn<string> {
  return required({
    header,
    note: '日期,如 2026-03-01,不晚于今日 / A date such as 2026-03-01, not after today',
    example,
    read(text, { today }) {
      const day = localDay(text) ?? refuse('不是日期,请写成 2026-03-01 / is not a date; write it as 2026-03-01');
      return day <= today ? day : refuse(`晚于今日 ${today} / lies after today, ${today}`);
    },
  });
}

export function wholeNumberColumn(
  header: string,
  example: string,
  least: number,
  greatest: number,
): ImportColumn<number> {
  return required({
    header,
    note: `${least} 至 ${greatest} 的整数 / A whole number from ${least} to ${greatest}`,
    example,
    read(text) {
      const number = Number(text);
      return Number.isInteger(number) && number >= least && number <= greatest
        ? number
        : refuse(`须为 ${least} 至 ${greatest} 的整数 / must be a whole number from ${least} to ${greatest}`);
    },
  });
}

const answers = new Map([
  ...['是', 'true', '1', 'yes', 'y'].map((text) => [text, true] as const),
  ...['否', 'false', '0', 'no', 'n'].map((text) => [text, false] as const),
]);

export function flagColumn(header: string, example: '是' | '否'): ImportColumn<boolean> {
  return required({
    header,
    note: '是或否 / 是 (yes) or 否 (no)',
    example,
    read: (text) => answers.get(text.toLowerCase()) ?? refuse('须为“是”或“否” / must be 是 (yes) or 否 (no)'),
  });
}

const agencyNote = '统一社会信用代码、短名或者全称 / credit code, slug or full name';
const noAgency =
  '机构名录中没有此单位,请写信用代码、短名或者全称 / no such agency; give its credit code, slug or full name';

export function agencyColumn(header: string, example: string): ImportColumn<string> {
  return required({
    header,
    note: `单位:${agencyNote}`,
    example,
    read: (text, { agencyId }) => agencyId(text) ?? refuse(noAgency),
  });
}

export function agenciesColumn(header: string, example: string): ImportColumn<string[]> {
  return required({
    header,
    note: `若干单位,用“、”隔开:${agencyNote}; several are parted by 、`,
    example,
    read: (text, { agencyId }) => parts(text).map((part) => agencyId(part) ?? refuse(noAgency)),
  });
}

/** References that the subgraph itself looks up, such as numbers of deputies. */
export function listColumn(header: string, example: string): ImportColumn<string[]> {
  return required({
    header,
    note: '若干个,用“、”隔开 / Several, parted by 、',
    example,
    read: parts,
  });
}

export function divisionColumn(header: string, example: string): ImportColumn<string> {
  return required({
    header,
    note: '行政区划代码,六位或者九位 / Division code of 6 or 9 digits',
    example,
    read: (text, { isDivision }) =>
      isDivision(text) ? text : refuse('没有此区划代码 / there is no division with this code'),
  });
}
