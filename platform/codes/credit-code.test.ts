import { expect, it } from 'vitest';
import { isCreditCode } from './credit-code.ts';

const real = ['9144030071526726XG', '91330100799655058B', '914403001922038216'];
const synthetic = ['11150800FAKE00013K', '11150800FAKE0003X6', '11150800FAKE00144F'];

it.each([...real, ...synthetic])('%s has the check characters of GB 32100 and GB 11714', (code) => {
  expect(isCreditCode(code)).toBe(true);
});

it('refuses a code with any one character changed', () => {
  for (const code of [...real, ...synthetic])
    for (let at = 0; at < 18; at++) {
      const other = code[at] === '1' ? '2' : '1';
      expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1)), `${code} at ${at}`).toBe(false);
    }
});

it.each(['', '11150800FAKE00013', '11150800FAKE00013KK', '11150800fake00013k', '11150800FAKE0001OK'])(
  'refuses %j',
  (code) => {
    expect(isCreditCode(code)).toBe(false);
  },
);
