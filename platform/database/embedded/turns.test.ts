import { describe, expect, it } from 'vitest';
import { Turns } from './turns.ts';

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('turns on the one connection', () => {
  it('let statements run beside each other, and a transaction alone', async () => {
    const turns = new Turns(() => {});
    const events: string[] = [];
    const transaction = Promise.withResolvers<void>();
    const all = [
      turns.exclusive(async () => {
        events.push('transaction begins');
        await transaction.promise;
        events.push('transaction ends');
      }),
      turns.shared(async () => void events.push('first')),
      turns.exclusive(async () => void events.push('second transaction')),
      turns.shared(async () => void events.push('last')),
    ];
    await settled();
    expect(events).toEqual(['transaction begins']);
    transaction.resolve();
    await Promise.all(all);
    expect(events).toEqual(['transaction begins', 'transaction ends', 'first', 'second transaction', 'last']);
  });

  it('pass on after a failure', async () => {
    const turns = new Turns(() => {});
    await expect(turns.exclusive(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns.shared(async () => 'yes')).toBe('yes');
  });

  it('are drained when the last of those that run or wait has ended', async () => {
    const turns = new Turns(() => {});
    const work = Promise.withResolvers<void>();
    let ended = 0;
    const both = [turns.exclusive(() => work.promise.then(() => void ended++)), turns.shared(async () => void ended++)];
    const drained = turns.drained().then(() => ended);
    work.resolve();
    expect(await drained).toBe(2);
    await Promise.all(both);
  });
});
