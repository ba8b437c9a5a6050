import { stringify } from 'csv-stringify/sync';
import type { Table } from './table.ts';

/** RFC 4180. What begins like a formula is written behind an apostrophe, or spreadsheets would run it (OWASP, CSV injection). */
const options = {
  record_delimiter: 'windows',
  quote_record_delimiter: true,
  escape_formulas: true,
  cast: { boolean: String },
} as const;

/** A byte order mark, by which Excel tells UTF-8; the headings; then the rows of each page. */
export async function* csv({ columns, pages }: Table): AsyncGenerator<string> {
  yield `\ufeff${stringify([columns.map(({ heading }) => heading)], options)}`;
  for await (const rows of pages) if (rows.length > 0) yield stringify(rows, options);
}
