import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { verifiedTokens } from './verified-tokens.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const counting = (lifeSeconds: number) => {
  const verify = vi.fn(async (token: string) => ({ sub: token, exp: Date.now() / 1_000 + lifeSeconds }));
  return { verify, known: verifiedTokens(verify) };
};

it('a token is verified once, and another one for itself', async () => {
  const { verify, known } = counting(600);
  expect((await known('a')).sub).toBe('a');
  expect((await known('a')).sub).toBe('a');
  expect((await known('b')).sub).toBe('b');
  expect(verify.mock.calls).toEqual([['a'], ['b']]);
});

it('is verified again after five seconds, in which its key may have been withdrawn', async () => {
  const { verify, known } = counting(600);
  await known('a');
  vi.advanceTimersByTime(5_001);
  await known('a');
  expect(verify).toHaveBeenCalledTimes(2);
});

it('is verified again once it has ended, however short its life', async () => {
  const { verify, known } = counting(2);
  await known('a');
  vi.advanceTimersByTime(1_999);
  await known('a');
  expect(verify).toHaveBeenCalledTimes(1);
  verify.mockRejectedValueOnce(new Error('expired'));
  vi.advanceTimersByTime(1);
  await expect(known('a')).rejects.toThrow('expired');
});

it('is not remembered when it is refused', async () => {
  const { verify, known } = counting(600);
  verify.mockRejectedValueOnce(new Error('no'));
  await expect(known('a')).rejects.toThrow('no');
  expect((await known('a')).sub).toBe('a');
});
