import { expect, it } from 'vitest';
import { anonymous } from '../../platform/identity/principal.ts';
import { calendarEvents } from './calendar-events.ts';

const pageSize = 100;

/** A graph with so many due dates. */
const eventsOf = (count: number, most: number, errors: { message: string }[] = []) =>
  calendarEvents({
    operations: {
      async execute(query, { __after }) {
        const empty = { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
        if (query.includes('meetings')) return { data: { meetings: empty } };
        const from = Number(__after ?? 0);
        const until = Math.min(from + pageSize, count);
        const nodes = Array.from({ length: until - from }, (_, at) => ({
          id: String(from + at),
          title: `第 ${from + at} 件`,
          updatedAt: '2026-01-19T02:16:59Z',
          deadline: { code: 'UNKNOWN', dueOn: '2026-02-01', explain: '自交办之日起', provisional: true },
        }));
        const pageInfo = { hasNextPage: until < count, endCursor: String(until) };
        return { data: { agency: { worklist: { nodes, pageInfo, totalCount: count } } }, errors };
      },
    },
    viewer: { ...anonymous, agencySlug: 'water-bureau' },
    today: '2026-01-19',
    most,
  });

it('has the soonest due dates up to a limit, and says how many more there are', async () => {
  expect(await eventsOf(250, 250)).toHaveLength(250);
  const events = await eventsOf(251, 250);
  expect(events.map(({ id }) => id).slice(0, -1)).toEqual(Array.from({ length: 250 }, (_, at) => String(at)));
  expect(events.at(-1)).toMatchObject({
    id: 'further-due-dates',
    from: '2026-02-01',
    title: expect.stringMatching(/\b1 more/),
  });
  expect((await eventsOf(150, 100)).at(-1)?.title).toMatch(/\b50 more/);
});

it('is whole or is none', async () => {
  await expect(eventsOf(1, 10, [{ message: '不可用' }])).rejects.toThrow('不可用');
});
