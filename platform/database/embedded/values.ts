/**
 * PostgreSQL's text format to JavaScript and back, close to node-postgres, so that a row looks the same on the embedded
 * database and on a server. Direct queries get this:
 *
 * | PostgreSQL | JavaScript |
 * |---|---|
 * | bool | boolean |
 * | int2, int4, int8, oid, float4, float8 | number; an int8 beyond ±2^53 stays text, so that no digit is lost |
 * | numeric | string |
 * | timestamptz | Date; ±Infinity for `infinity` |
 * | date, timestamp, time, interval | string; a date is `YYYY-MM-DD` |
 * | json, jsonb | parsed |
 * | bytea | Buffer |
 * | arrays of the above, of text and of uuid | array, elements as above; numeric[] as numbers |
 * | everything else, enum arrays too | string |
 *
 * MikroORM gets what it gets from node-postgres: as above, but timestamptz and int8 stay text, which it converts itself.
 */
export type ValueParser = (text: string) => unknown;

const asText: ValueParser = (text) => text;
const asBoolean: ValueParser = (text) => text === 't';
const asInteger: ValueParser = (text) => Number.parseInt(text, 10);
const asSafeInteger: ValueParser = (text) => {
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : text;
};
const asFloat: ValueParser = (text) => Number.parseFloat(text);
const asJson: ValueParser = (text) => JSON.parse(text);
const asBytes: ValueParser = (text) => Buffer.from(text.slice(2), 'hex');

const TIMESTAMP =
  /^(\d{4,})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,6}))?([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?( BC)?$/;

const asInstant: ValueParser = (text) => {
  const match = TIMESTAMP.exec(text);
  if (!match) return text === 'infinity' ? Infinity : text === '-infinity' ? -Infinity : new Date(Number.NaN);
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHour, offsetMinute, offsetSecond, bc] =
    match;
  const time = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999. Year 1 BC is year 0.
  time.setUTCFullYear(bc ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  time.setUTCHours(Number(hour), Number(minute), Number(second), milliseconds);
  const offset = Number(offsetHour) * 3600 + Number(offsetMinute ?? 0) * 60 + Number(offsetSecond ?? 0);
  return new Date(time.getTime() - (sign === '-' ? -offset : offset) * 1000);
};

/** Parses an array literal, nested and with explicit bounds (`[0:1]={…}`) too. */
export function parseArray(text: string, element: ValueParser): unknown[] {
  let at = text.startsWith('[') ? text.indexOf('=') + 1 : 0;
  const list = (): unknown[] => {
    const items: unknown[] = [];
    at++; // {
    while (text[at] !== '}') {
      if (at >= text.length) throw new Error('unterminated array literal');
      if (text[at] === ',') at++;
      else if (text[at] === '{') items.push(list());
      else if (text[at] === '"') {
        let quoted = '';
        for (at++; text[at] !== '"'; at++) {
          if (text[at] === '\\') at++;
          quoted += text[at];
        }
        at++;
        items.push(element(quoted));
      } else {
        const from = at;
        while (at < text.length && text[at] !== ',' && text[at] !== '}') at++;
        const bare = text.slice(from, at);
        items.push(bare === 'NULL' ? null : element(bare));
      }
    }
    at++; // }
    return items;
  };
  return list();
}

const arrayOf =
  (element: ValueParser): ValueParser =>
  (text) =>
    parseArray(text, element);

/** Type oids are fixed in PostgreSQL's pg_type.dat. */
const PARSERS = new Map<number, ValueParser>([
  [16, asBoolean], // bool
  [17, asBytes], // bytea
  [20, asSafeInteger], // int8
  [21, asInteger], // int2
  [23, asInteger], // int4
  [26, asInteger], // oid
  [114, asJson], // json
  [700, asFloat], // float4
  [701, asFloat], // float8
  [1184, asInstant], // timestamptz
  [3802, asJson], // jsonb
  [199, arrayOf(asJson)], // json[]
  [1000, arrayOf(asBoolean)], // bool[]
  [1001, arrayOf(asBytes)], // bytea[]
  [1005, arrayOf(asInteger)], // int2[]
  [1007, arrayOf(asInteger)], // int4[]
  [1008, arrayOf(asText)], // regproc[]
  [1009, arrayOf(asText)], // text[]
  [1014, arrayOf(asText)], // bpchar[]
  [1015, arrayOf(asText)], // varchar[]
  [1016, arrayOf(asSafeInteger)], // int8[]
  [1021, arrayOf(asFloat)], // float4[]
  [1022, arrayOf(asFloat)], // float8[]
  [1028, arrayOf(asInteger)], // oid[]
  [1115, arrayOf(asText)], // timestamp[]
  [1182, arrayOf(asText)], // date[]
  [1183, arrayOf(asText)], // time[]
  [1185, arrayOf(asInstant)], // timestamptz[]
  [1187, arrayOf(asText)], // interval[]
  [1231, arrayOf(asFloat)], // numeric[]
  [2951, arrayOf(asText)], // uuid[]
  [3807, arrayOf(asJson)], // jsonb[]
]);

/** What MikroORM's own PostgreSQL driver asks of node-postgres. */
const ORM_PARSERS = new Map(PARSERS)
  .set(20, asText)
  .set(1016, arrayOf(asText))
  .set(1184, asText)
  .set(1185, arrayOf(asText));

/** The parser of a type oid for direct queries. It can serve a node-postgres pool as `types.getTypeParser` as well. */
export function parserOf(oid: number): ValueParser {
  return PARSERS.get(oid) ?? asText;
}

/** The parser of a type oid for rows that MikroORM hydrates. */
export function ormParserOf(oid: number): ValueParser {
  return ORM_PARSERS.get(oid) ?? asText;
}

/** A query parameter as PostgreSQL's text; a Date keeps its instant, an object becomes JSON, an array an array literal. */
export function parameterText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value !== 'object') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value))
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('hex')}`;
  if (Array.isArray(value)) return arrayText(value);
  return JSON.stringify(value);
}

function arrayText(values: readonly unknown[]): string {
  const items = values.map((value) => {
    if (value === null || value === undefined) return 'NULL';
    if (Array.isArray(value)) return arrayText(value);
    return `"${(parameterText(value) ?? '').replace(/[\\"]/g, '\\$&')}"`;
  });
  return `{${items.join(',')}}`;
}
