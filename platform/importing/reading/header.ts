import type { ImportColumns } from '../column.ts';
import { ImportRefused } from '../import-refused.error.ts';

/** `标题(title)`, as the template writes it. */
export const headerOf = (name: string, header: string): string => `${header.split(' / ')[0]}(${name})`;

/** Notes of a template; a row that begins with this is no record. */
export const notesMark = '#说明 / Notes';

/** Which column a heading names: by the Chinese name, the machine name, or both as in the template. */
export function columnNamed(heading: string, columns: ImportColumns): string | null {
  const text = heading.trim().normalize('NFKC');
  const found = Object.entries(columns).find(([name, { header }]) =>
    [name, ...header.split(' / '), headerOf(name, header)].some((known) => known.normalize('NFKC') === text),
  );
  return found?.[0] ?? null;
}

/**
 * The machine name above each column of a table; null above those without a heading.
 * @throws ImportRefused when a column is missing, unknown or there twice
 */
export function readHeader(headings: readonly string[], columns: ImportColumns): (string | null)[] {
  const names = headings.map((heading) => (heading.trim() === '' ? null : columnNamed(heading, columns)));
  const unknown = headings.filter((heading, at) => heading.trim() !== '' && names[at] === null);
  const given = names.filter((name) => name !== null);
  const twice = given.filter((name, at) => given.indexOf(name) !== at);
  const missing = Object.keys(columns).filter((name) => columns[name]?.isRequired && !given.includes(name));
  const faults = [
    // Where nothing is known, a record stands in the header's place, and what it says may be personal.
    ...(unknown.length && given.length ? [`不认识的列 / unknown: ${unknown.join('、')}`] : []),
    ...(twice.length ? [`重复的列 / twice: ${twice.join('、')}`] : []),
    ...(missing.length ? [`缺少的列 / missing: ${missing.join('、')}`] : []),
  ];
  if (faults.length > 0)
    throw new ImportRefused(`表头有误 / The header is wrong: ${faults.join(';')}。${expected(columns)}`);
  return names;
}

function expected(columns: ImportColumns): string {
  const all = Object.entries(columns);
  const named = (isRequired: boolean) =>
    all
      .filter(([, column]) => column.isRequired === isRequired)
      .map(([name, { header }]) => headerOf(name, header))
      .join('、');
  return `应有的列 / Expected: ${named(true)};可有的列 / optional: ${named(false) || '–'}`;
}
