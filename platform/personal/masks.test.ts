import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isChineseName,
  isMobileNumber,
  maskedCitizenNumber,
  maskedName,
  maskedPhone,
  normalName,
  normalPhone,
} from './index.ts';

const han = fc.constantFrom(...'张王李萨仁托娅乌云毕力格阿斯楞');
const name = fc.array(han, { minLength: 2, maxLength: 10 }).map((all) => all.join(''));
const phone = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);

it.each([
  ['张三', '张**'],
  ['欧阳明明', '欧**'],
  ['萨仁托娅', '萨**'],
  ['阿斯楞巴雅尔', '阿***'],
  ['乌云·毕力格', '乌***'],
])('shows of %s only %s', (whole, masked) => {
  expect(maskedName(whole)).toBe(masked);
});

describe('a mask', () => {
  it('keeps of a name its first character and hides its length beyond four', () => {
    fc.assert(
      fc.property(name, (whole) => {
        const masked = maskedName(whole);
        expect(masked).toMatch(/^\p{Script=Han}\*{2,3}$/u);
        expect([...masked][0]).toBe([...whole][0]);
        expect(masked).toBe(maskedName(`${[...whole][0]}${'某'.repeat([...whole].length - 1)}`));
      }),
    );
  });

  it('keeps of a number seven digits', () => {
    fc.assert(
      fc.property(phone, (whole) => {
        expect(isMobileNumber(whole)).toBe(true);
        const masked = maskedPhone(whole);
        expect(masked).toMatch(/^\d{3}\*{4}\d{4}$/);
        expect(masked).toBe(maskedPhone(`${whole.slice(0, 3)}0000${whole.slice(7)}`));
      }),
    );
  });

  it('keeps of a citizen number its last four characters', () => {
    expect(maskedCitizenNumber('11010519491231002X')).toBe('**************002X');
  });
});

it.each([
  ['乌云•毕力格', '乌云·毕力格'],
  ['乌云‧毕力格', '乌云·毕力格'],
  [' 张 三 ', '张三'],
])('writes the name %j as %j', (given, normal) => {
  expect(normalName(given)).toBe(normal);
  expect(isChineseName(normal)).toBe(true);
});

it.each(['+86 138-0000-0000', '0086 13800000000', '8613800000000', '138 0000 0000'])(
  'takes %s for the number that it is',
  (given) => {
    expect(normalPhone(given)).toBe('13800000000');
  },
);

it.each(['张', '·张', 'John', '张三1', '张*'])('takes %j for no Chinese name', (text) => {
  expect(isChineseName(text)).toBe(false);
});
