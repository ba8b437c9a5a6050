import { expect, it } from 'vitest';
import { retried } from './retried.ts';

const failing = (codes: string[]) => {
  let calls = 0;
  const transaction = async () => {
    const code = codes[calls++];
    if (code) throw Object.assign(new Error(code), { code });
    return calls;
  };
  return transaction;
};

it('does a transaction again that lost against another one, twice at the most', async () => {
  expect(await retried(failing([]))).toBe(1);
  expect(await retried(failing(['40P01']))).toBe(2);
  expect(await retried(failing(['40001', '23505']))).toBe(3);
  await expect(retried(failing(['40P01', '40P01', '40P01']))).rejects.toThrow('40P01');
});

it('leaves alone what failed for a reason of its own', async () => {
  await expect(retried(failing(['23503', '40P01']))).rejects.toThrow('23503');
  await expect(retried(failing(['GUARD_FAILED']))).rejects.toThrow('GUARD_FAILED');
});
