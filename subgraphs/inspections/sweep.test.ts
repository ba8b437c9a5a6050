import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noticeOn } from '../../platform/commands/sweep.ts';
import { seedId } from '../../platform/seeding/index.ts';
import { openWritableSubgraph, type WritableSubgraph } from '../../platform/testing/index.ts';
import { inspections } from './index.ts';
import { committee, office, take } from './testing/commands.ts';

let opened: WritableSubgraph;
const at = (day: string) => opened.clock.set(`${day}T09:00:00+08:00`);
const sweep = async () => {
  const result = await opened.subgraph.sweep.run();
  if (!result) throw new Error('another sweep is under way');
  return result;
};

beforeAll(async () => {
  opened = await openWritableSubgraph(inspections);
});
afterAll(() => opened.close());

describe('what is said of a limit', () => {
  it.each([
    ['2026-02-19', null],
    ['2026-02-20', 'T-10'],
    ['2026-02-26', 'T-10'],
    ['2026-02-27', 'T-3'],
    ['2026-03-01', 'T-3'],
    ['2026-03-02', 'T'],
    ['2026-03-03', 'MISSED'],
  ])('on %s it is %s of one that ends on 2 March', (today, notice) => {
    expect(noticeOn(today, { anchorOn: '2026-01-05', dueOn: '2026-03-02' })).toBe(notice);
  });

  it('is nothing on a day that lies before its start', () => {
    expect(noticeOn('2026-02-26', { anchorOn: '2026-02-24', dueOn: '2026-03-03' })).toBeNull();
    expect(noticeOn('2026-02-28', { anchorOn: '2026-02-24', dueOn: '2026-03-03' })).toBe('T-3');
  });
});

describe('the sweep', () => {
  let id: string;
  beforeEach(async () => {
    at('2026-01-19');
    const [finding] = await opened.subgraph.database.rows<{ id: string }>(
      sql`select f.id from inspections.inspection_finding f join inspections.inspection i on i.id = f.inspection_id
          where f.kind = 'SYSTEMIC' and i.state in ('RECTIFYING', 'HANDLING_REPORTED', 'FOLLOW_UP')
          and i.organiser_id = ${committee.agencyId}::uuid order by f.id limit 1`,
    );
    const leadAgencyId = seedId('agency', 'agriculture-bureau');
    const identified = await take(
      opened.subgraph,
      'identifyRectificationItem',
      { findingId: finding?.id, measure: '逐户登记', severity: 'SIGNIFICANT', leadAgencyId },
      committee,
    );
    id = identified.record.id;
    const due = { id, completionDueOn: '2026-06-30' };
    const issued = await take(opened.subgraph, 'issueRectificationItem', due, office);
    expect(issued.refusal).toEqual({});
    await sweep();
  });

  const told = () =>
    opened.subgraph.database.rows<{ type: string; data: Record<string, string>; parties: string[] }>(
      sql`select type, data, parties from inspections.outbox where subject_id = ${id}::uuid and type like 'deadline.%' order by sequence`,
    );

  it('announces each day of a limit once, and once that it was missed', async () => {
    expect(await told()).toEqual([]);
    for (const day of ['2026-01-23', '2026-01-24', '2026-01-26', '2026-01-27', '2026-02-05']) {
      at(day);
      await sweep();
      await sweep();
    }
    const parties = [seedId('agency', 'agriculture-bureau'), committee.agencyId];
    const accept = (type: string, notice: string) => ({
      type: `deadline.${type}`,
      data: { code: 'RECTIFICATION_ACCEPT', dueOn: '2026-01-26', notice },
      parties,
    });
    expect(await told()).toEqual([
      accept('approaching', 'T-3'),
      accept('approaching', 'T'),
      accept('missed', 'MISSED'),
    ]);
  });

  it('writes no event for a limit that was met in time', async () => {
    at('2026-01-20');
    const agriculture = { ...office, agencyId: seedId('agency', 'agriculture-bureau'), roles: [] };
    expect((await take(opened.subgraph, 'acceptRectificationItem', { id }, agriculture)).refusal).toEqual({});
    at('2026-02-05');
    await sweep();
    expect((await told()).filter(({ data }) => data['code'] === 'RECTIFICATION_ACCEPT')).toEqual([]);
  });

  it('counts what it wrote, and nothing the second time', async () => {
    at('2026-03-20');
    const { rows: before } = await outbox();
    const first = await sweep();
    const { rows: after } = await outbox();
    expect(first.missed).toBeGreaterThan(0);
    expect(first.approaching + first.missed).toBe(after - before);
    expect(await sweep()).toEqual({ lapsed: 0, approaching: 0, missed: 0 });
  });

  it('says each thing once although several sweep at the same time', async () => {
    at('2026-04-10');
    const { rows: before } = await outbox();
    const results = await Promise.all([1, 2, 3, 4].map(() => opened.subgraph.sweep.run()));
    const written = results.reduce((sum, one) => sum + (one ? one.approaching + one.missed : 0), 0);
    expect((await outbox()).rows - before).toBe(written);
    const [doubled] = await opened.subgraph.database.rows<{ rows: number }>(
      sql`select count(*)::int as rows from (select subject_id, data from inspections.outbox where data is not null
          group by subject_id, data having count(*) > 1) twice`,
    );
    expect(doubled?.rows).toBe(0);
  });

  const outbox = async () => {
    const [count] = await opened.subgraph.database.rows<{ rows: number }>(
      sql`select count(*)::int as rows from inspections.outbox where type like 'deadline.%'`,
    );
    return count as { rows: number };
  };
});
