import { describe, expect, it } from 'vitest';
import {
  agenciesColumn,
  agencyColumn,
  CellRefused,
  choiceColumn,
  dayColumn,
  divisionColumn,
  flagColumn,
  type ImportColumn,
  type ImportLookup,
  textColumn,
  wholeNumberColumn,
} from './column.ts';
import { nameColumn, phoneColumn } from './personal-column.ts';

const lookup: ImportLookup = {
  today: '2026-01-19',
  agencyId: (reference) => (['water-bureau', '11150800MB1X', '市水利局'].includes(reference) ? 'id of water' : null),
  isDivision: (code) => code === '150821',
};
const header = '列 / Column';
const read = <Value>(column: ImportColumn<Value>, text: string) => column.read(text, lookup);
const refused = (column: ImportColumn, text: string) => {
  try {
    column.read(text, lookup);
  } catch (error) {
    expect(error).toBeInstanceOf(CellRefused);
    expect((error as Error).message).toMatch(/\p{Script=Han}.* \/ .*[a-z]/u);
    expect((error as Error).message).not.toContain(text);
    return true;
  }
  return false;
};

describe('a cell', () => {
  it.each(['2026-01-05', '2026-1-5', '2026/1/5', '2026.01.05', '2026年1月5日'])('may write a day as %s', (text) => {
    expect(read(dayColumn(header, ''), text)).toBe('2026-01-05');
  });

  it.each(['2026-02-30', '2026-1/5', '05-01-2026', '20260105', '明天', '2026-01-20'])(
    'is no day that was: %s',
    (text) => {
      expect(refused(dayColumn(header, ''), text)).toBe(true);
    },
  );

  it('names a value by its machine name or either half of its label', () => {
    const column = choiceColumn(header, { ROADS: '道路交通 / Roads and transport' }, 'ROADS');
    for (const text of ['ROADS', '道路交通', 'Roads and transport']) expect(read(column, text)).toBe('ROADS');
    expect(refused(column, '水渠')).toBe(true);
    expect(column.example).toBe('道路交通');
    expect(column.note).toContain('道路交通(ROADS)');
  });

  it('names an agency by credit code, slug or name, several parted by 、', () => {
    expect(read(agencyColumn(header, ''), '市水利局')).toBe('id of water');
    expect(read(agenciesColumn(header, ''), 'water-bureau、11150800MB1X')).toEqual(['id of water', 'id of water']);
    expect(refused(agencyColumn(header, ''), '外星局')).toBe(true);
    expect(refused(agenciesColumn(header, ''), '市水利局,外星局')).toBe(true);
  });

  it('says yes or no, a number within bounds, a known division, a text that is not too long', () => {
    expect(read(flagColumn(header, '是'), '是')).toBe(true);
    expect(read(flagColumn(header, '是'), 'FALSE')).toBe(false);
    expect(refused(flagColumn(header, '是'), '或许')).toBe(true);
    expect(read(wholeNumberColumn(header, '1', 1, 5), '3')).toBe(3);
    for (const text of ['0', '6', '2.5', 'drei'])
      expect(refused(wholeNumberColumn(header, '1', 1, 5), text)).toBe(true);
    expect(read(divisionColumn(header, ''), '150821')).toBe('150821');
    expect(refused(divisionColumn(header, ''), '110101')).toBe(true);
    expect(refused(textColumn(header, '', 2), '三个字')).toBe(true);
  });
});

describe('personal data', () => {
  it.each([
    ['张三', '张**'],
    ['欧阳 修远', '欧**'],
    ['乌云其木格', '乌***'],
    ['阿拉腾·敖其尔', '阿***'],
    ['张**', '张**'],
  ])('leaves of the name %s only %s', (name, masked) => {
    expect(read(nameColumn(header, ''), name).masked).toBe(masked);
  });

  it.each([
    ['13800001234', '138****1234'],
    ['+86 138-0000-1234', '138****1234'],
    ['138****1234', '138****1234'],
  ])('leaves of the number %s only %s', (number, masked) => {
    expect(read(phoneColumn(header, ''), number).masked).toBe(masked);
  });

  it.each(['王', 'John', '张三13800001234', '张三(农民)'])(
    'that is no name is refused without repeating it: %s',
    (text) => {
      expect(refused(nameColumn(header, ''), text)).toBe(true);
    },
  );

  it.each(['0478-8212345', '1380000123', '110101199003077777'])(
    'that is no mobile number is refused without repeating it: %s',
    (text) => {
      expect(refused(phoneColumn(header, ''), text)).toBe(true);
    },
  );
});
