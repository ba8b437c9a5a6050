import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ormParserOf, parameterText, parseArray, parserOf } from './values.ts';

const instant = parserOf(1184);

describe('values from PostgreSQL', () => {
  it.each([
    ['2026-03-01 08:00:00+00', '2026-03-01T08:00:00.000Z'],
    ['2026-03-01 08:00:00.123456+08', '2026-03-01T00:00:00.123Z'],
    ['2026-03-01 08:00:00.5-03:30', '2026-03-01T11:30:00.500Z'],
    ['1900-12-31 08:05:43+08:05:43', '1900-12-31T00:00:00.000Z'],
    ['0044-03-15 00:00:00+00 BC', '-000043-03-15T00:00:00.000Z'],
    ['0099-01-01 00:00:00+00', '0099-01-01T00:00:00.000Z'],
  ])('timestamptz %s is the instant %s', (text, iso) => {
    expect((instant(text) as Date).toISOString()).toBe(iso);
  });

  it('keeps infinity, as node-postgres does', () => {
    expect([instant('infinity'), instant('-infinity')]).toEqual([Infinity, -Infinity]);
  });

  it('leaves a date as its text, in every view', () => {
    expect([parserOf(1082)('2026-03-01'), ormParserOf(1082)('2026-03-01')]).toEqual(['2026-03-01', '2026-03-01']);
  });

  it.each([
    ['{}', []],
    ['{a,NULL,"NULL","b,c","d\\"e\\\\"}', ['a', null, 'NULL', 'b,c', 'd"e\\']],
    [
      '{{1,2},{3,4}}',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['[0:1]={7,8}', ['7', '8']],
    ['{"",x}', ['', 'x']],
  ])('reads the array %s', (text, items) => {
    expect(parseArray(text, (item) => item)).toEqual(items);
  });

  it('refuses a cut array instead of looping', () => {
    expect(() => parseArray('{1,2', (item) => item)).toThrow('unterminated');
  });

  it('reads back every array of text that it writes', () => {
    const item = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(null));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(parseArray(parameterText(items) as string, (text) => text)).toEqual(items);
      }),
    );
  });
});
