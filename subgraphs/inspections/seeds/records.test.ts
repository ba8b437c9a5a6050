import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  addDays,
  chineseDaysCalendar,
  computeDeadline,
  type DeadlineCode,
  localDateOf,
} from '../../../platform/deadlines/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph, testClock } from '../../../platform/testing/index.ts';
import { inspections } from '../index.ts';

let subgraph: Subgraph;
let items: any[];
beforeAll(async () => {
  subgraph = await openedSubgraph(inspections);
  const { data, errors } = await ask(
    subgraph,
    `{ rectificationItems(first: 100) { nodes {
        id number state isSynthetic verifiedOn isOverdue isStale lastUpdatedOn leadAgency { id } coAgencies { id } inspection { organiser { id } }
        history { action actor agencyId toState at reason } deadlines { code metOn }
        progress { kind agency { id } reportedAt } evidence { kind agency { id } fileName bytes sha256 filedAt }
        verifications { result verifiers committee { id } concludedAt } } } }`,
  );
  expect(errors).toEqual([]);
  items = data.rectificationItems.nodes;
});

describe('the records of 2025', () => {
  it('hold 30 items issued, 24 of them verified, the rest on every other road', () => {
    const states = Object.groupBy(items, ({ state }) => state);
    expect(Object.fromEntries(Object.entries(states).map(([state, list]) => [state, list?.length]))).toEqual({
      VERIFIED: 24,
      LONG_TERM: 1,
      COMPLETION_CLAIMED: 1,
      IN_PROGRESS: 4,
    });
    const passed = (action: string) =>
      items.filter(({ history }) => history.some((step: any) => step.action === action));
    expect(passed('reopenRectificationItem').map(({ state }) => state)).toEqual(['VERIFIED']);
    expect(passed('rejectRectification').map(({ state }) => state)).toEqual(['IN_PROGRESS']);
    expect(passed('requestRectificationReturn')).toHaveLength(1);
    expect(passed('changeRectificationDueDate')).toHaveLength(1);
    expect(items.every(({ isSynthetic }) => isSynthetic)).toBe(true);
  });

  it('have every verified item checked by the committee, with two names and evidence, never by the lead agency', () => {
    for (const item of items.filter(({ state }) => state === 'VERIFIED')) {
      const last = item.verifications.at(-1);
      expect(last.result).toBe('PASSED');
      expect(new Set(last.verifiers).size).toBe(2);
      expect(last.committee).toEqual(item.inspection.organiser);
      expect(last.committee).not.toEqual(item.leadAgency);
      expect(localDateOf(new Date(last.concludedAt))).toBe(item.verifiedOn);
      const [claim, check] = ['COMPLETION', 'VERIFICATION'].map((kind) =>
        item.evidence.filter((one: any) => one.kind === kind),
      );
      expect(claim.length).toBeGreaterThan(0);
      expect(claim.every((one: any) => one.agency.id === item.leadAgency.id)).toBe(true);
      expect(check.length).toBe(item.verifications.length);
      expect(check.every((one: any) => one.agency.id === last.committee.id)).toBe(true);
      expect(
        item.history
          .filter((step: any) => step.toState === 'VERIFIED')
          .every((step: any) => step.actor === 'COMMITTEE'),
      ).toBe(true);
    }
  });

  it('have every part of a co-agency done before the lead agency claims', () => {
    for (const item of items)
      for (const claim of item.history.filter((step: any) => step.action === 'claimRectificationCompletion')) {
        expect(claim.agencyId).toBe(item.leadAgency.id);
        const done = item.progress.filter((one: any) => one.kind === 'CO_PART_DONE' && one.reportedAt < claim.at);
        expect(new Set(done.map((one: any) => one.agency.id))).toEqual(
          new Set(item.coAgencies.map(({ id }: any) => id)),
        );
      }
  });

  it('call an item stale that is in progress without an update for more than 35 days', () => {
    const stale = items.filter(({ isStale }) => isStale);
    expect(stale).toHaveLength(1);
    for (const { state, isStale, lastUpdatedOn } of items)
      expect(isStale).toBe(state === 'IN_PROGRESS' && addDays(lastUpdatedOn, 35) < '2026-01-19');
  });

  it('close an inspection only when its items are verified, long-term or cancelled', async () => {
    const { data } = await ask(
      subgraph,
      '{ inspections { nodes { number state rectificationItems(first: 100) { nodes { state } } } } }',
    );
    const closed = data.inspections.nodes.filter(({ state }: any) => state === 'CLOSED');
    expect(closed.map(({ number }: any) => number).sort()).toEqual(['2025-01', '2025-02', '2025-03', '2025-07']);
    for (const { rectificationItems } of closed)
      for (const { state } of rectificationItems.nodes) expect(['VERIFIED', 'LONG_TERM', 'CANCELLED']).toContain(state);
  });

  it('name only what the published summary names', async () => {
    const { data } = await ask(
      subgraph,
      '{ inspections(filter: { isSynthetic: false }) { nodes { id kind laws { name isSynthetic } } } }',
    );
    expect(data.inspections.nodes.map(({ id }: any) => id).sort()).toEqual(
      [1, 2, 3, 7].map((n) => seedId('inspection', n)),
    );
    expect(data.inspections.nodes.flatMap(({ laws }: any) => laws.map(({ name }: any) => name)).sort()).toEqual(
      [
        '中华人民共和国循环经济促进法',
        '中华人民共和国非物质文化遗产法',
        '内蒙古自治区促进边境地区高质量发展条例',
        '内蒙古自治区农业薄膜污染防治条例',
      ].sort(),
    );
  });

  it('happen on working days in office hours, in order, and before the day they are looked at', async () => {
    const calendar = chineseDaysCalendar();
    const rows = await subgraph.database.rows<{ at: Date }>(sql`select at from inspections.history`);
    expect(rows.length).toBeGreaterThan(300);
    for (const { at } of rows) {
      expect(calendar.isWorkday(localDateOf(at))).toBe(true);
      const minute = ((at.getUTCHours() + 8) % 24) * 60 + at.getUTCMinutes();
      expect(minute).toBeGreaterThanOrEqual(9 * 60);
      expect(minute).toBeLessThanOrEqual(17 * 60 + 30);
      expect(at.getTime()).toBeLessThan(testClock.now().getTime());
    }
  });

  it('carry deadlines that compute again to the same day, and were met in time where they were met', async () => {
    const calendar = chineseDaysCalendar();
    const rows = await subgraph.database.rows<any>(
      sql`select code, class, basis, explain, provisional, anchor_on::text as "anchorOn", due_on::text as "dueOn", met_on::text as "metOn" from inspections.deadline`,
    );
    expect(new Set(rows.map(({ code }) => code))).toEqual(
      new Set([
        'INSPECTION_NOTICE',
        'INSPECTION_REPORT',
        'INSPECTION_TRANSFER',
        'HANDLING_REPORT',
        'HANDLING_REPORT_COMMENT',
        'RECTIFICATION_ACCEPT',
        'RECTIFICATION_RETURN',
        'RECTIFICATION_REISSUE',
        'RECTIFICATION_PLAN',
        'RECTIFICATION_PROGRESS',
        'RECTIFICATION_COMPLETION',
        'RECTIFICATION_VERIFICATION',
        'RECTIFICATION_YEARLY_REVIEW',
        'PROCURATORIAL_REPLY',
        'PROCURATORIAL_REPLY_URGENT',
        'JUDICIAL_REPLY',
        'SUPERVISORY_REPLY',
      ]),
    );
    for (const { metOn, ...row } of rows) {
      const set = row.class === 'SET_BY_DOCUMENT' ? row.dueOn : null;
      expect(computeDeadline({ code: row.code as DeadlineCode, anchorOn: row.anchorOn, dueOn: set, calendar })).toEqual(
        row,
      );
      if (metOn !== null) expect(metOn <= row.dueOn).toBe(true);
    }
  });

  it('have as due date the earliest limit that still runs', async () => {
    const { data } = await ask(
      subgraph,
      '{ inspections { nodes { dueOn isOverdue deadlines { dueOn metOn } } } rectificationItems(first: 100) { nodes { dueOn isOverdue deadlines { dueOn metOn } } } recommendations { nodes { dueOn isOverdue deadlines { dueOn metOn } } } }',
    );
    for (const { nodes } of Object.values<any>(data))
      for (const { dueOn, isOverdue, deadlines } of nodes) {
        const running = deadlines.filter(({ metOn }: any) => metOn === null).map((one: any) => one.dueOn);
        expect(dueOn).toBe(running.sort()[0] ?? null);
        expect(isOverdue).toBe(dueOn !== null && dueOn < '2026-01-19');
      }
  });
});
