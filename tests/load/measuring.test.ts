import { describe, expect, it } from 'vitest';
import { timesOf, usedBetween, withChildren } from './processor-time.ts';
import { median } from './statistics.ts';

describe('the median', () => {
  it('is the middle figure, by size and not by letters', () => expect(median([10, 9, 200])).toBe(10));
  it('of an even number is between the two in the middle', () => expect(median([4, 1, 3, 2])).toBe(2.5));
  it('of nothing is no number', () => expect(median([])).toBeNaN());
});

describe('processor time', () => {
  const stat = (pid: number, name: string, parent: number, user: number, system: number) =>
    `${pid} (${name}) S ${parent} 1 1 0 -1 4194560 9 0 0 0 ${user} ${system} 5 5 20 0 11 0 1000 1 2`;

  it('is read behind a name with blanks and brackets', () => {
    expect(timesOf(stat(42, 'node (a) b', 7, 12, 3))).toEqual({ pid: 42, parent: 7, milliseconds: 150 });
  });

  it('counts children and what they started, and what began meanwhile', () => {
    const all = new Map(
      [stat(1, 'a', 0, 1, 0), stat(2, 'b', 1, 1, 0), stat(3, 'c', 2, 5, 5), stat(4, 'd', 0, 9, 9)].map((line) => {
        const times = timesOf(line);
        return [times.pid, times];
      }),
    );
    expect([...withChildren([1], all)]).toEqual([1, 2, 3]);
    expect(usedBetween(new Map([[1, timesOf(stat(1, 'a', 0, 0, 0))]]), all, [1, 3, 99])).toBe(110);
  });
});
