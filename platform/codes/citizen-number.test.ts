import { expect, it } from 'vitest';
import { isCitizenNumber } from './citizen-number.ts';

// The sample of GB 11643-1999.
const sample = '11010519491231002X';

it('takes the sample of the standard', () => {
  expect(isCitizenNumber(sample)).toBe(true);
});

it('notices any one digit changed', () => {
  for (let at = 0; at < 18; at++) {
    const other = sample[at] === '1' ? '2' : '1';
    expect(isCitizenNumber(sample.slice(0, at) + other + sample.slice(at + 1)), `at ${at}`).toBe(false);
  }
});

it.each(['', '11010519491231002', '11010519491231002x', '110105194902310027', '010105194912310020'])(
  'refuses %j',
  (number) => {
    expect(isCitizenNumber(number)).toBe(false);
  },
);
