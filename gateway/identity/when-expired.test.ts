import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenExpired } from './when-expired.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-01-19T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

it.each(['2026-01-19T00:05:00Z', '2028-01-19T00:00:00Z'])('an identity ends at %s and not before', (end) => {
  const expired = vi.fn();
  whenExpired({ expiresAt: new Date(end) }, expired);
  vi.advanceTimersByTime(new Date(end).getTime() - Date.now() - 1);
  expect(expired).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(expired).toHaveBeenCalledOnce();
});

it('an identity without an end never ends, and what was called off is not called', () => {
  const expired = vi.fn();
  whenExpired({ expiresAt: null }, expired);
  whenExpired({ expiresAt: new Date('2026-01-20T00:00:00Z') }, expired)();
  vi.advanceTimersByTime(10 * 365 * 86_400_000);
  expect(expired).not.toHaveBeenCalled();
});
