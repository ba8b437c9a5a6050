import { expect, it } from 'vitest';
import { publicEvents } from './public-events.ts';

const found = (n: number, publishedOn: string | null) => ({
  id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  title: `第 ${n} 件`,
  content: null,
  publishedOn,
  updatedAt: '2026-01-19T02:16:59.000Z',
});
const eventsOf = (workReports: object[], resolutions: object[] = []) => {
  const data = { workReports: { nodes: workReports }, resolutions: { nodes: resolutions }, regulations: { nodes: [] } };
  return publicEvents({ execute: async () => ({ data }) });
};

it('leaves out what is not published', async () => {
  const events = await eventsOf([found(1, '2025-03-15'), found(2, null), found(3, '2025-05-15')]);
  expect(events.map(({ id }) => id)).toEqual([found(3, null).id, found(1, null).id]);
});

it('takes the newest 50 of all lists together', async () => {
  const days = Array.from({ length: 60 }, (_, n) => found(n, `2025-${String((n % 12) + 1).padStart(2, '0')}-15`));
  const events = await eventsOf(days, [found(91, '2026-01-02')]);
  expect(events).toHaveLength(50);
  expect(events[0]).toMatchObject({ id: found(91, null).id, publishedOn: '2026-01-02' });
  const published = events.map(({ publishedOn }) => publishedOn);
  expect(published).toEqual(published.toSorted().reverse());
  expect(published.some((day) => day < '2025-03-01')).toBe(false);
});
