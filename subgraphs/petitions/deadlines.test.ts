import sql from 'sql-template-tag';
import { beforeAll, expect, it } from 'vitest';
import { chineseDaysCalendar, computeDeadline, type DeadlineCode } from '../../platform/deadlines/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../platform/testing/index.ts';
import { petitions } from './index.ts';
import { everyNode } from './testing/every-page.ts';

interface Row {
  code: DeadlineCode;
  anchorOn: string;
  dueOn: string;
  explain: string;
  metOn: string | null;
  state: string;
}

let subgraph: Subgraph;
let rows: Row[];
beforeAll(async () => {
  subgraph = await openedSubgraph(petitions);
  rows = await subgraph.database.rows<Row>(
    sql`select d.code, d.anchor_on as "anchorOn", d.due_on as "dueOn", d.explain, d.met_on as "metOn",
          coalesce(p.state, m.state, n.state) as "state"
        from petitions.deadline d left join petitions.petition p on p.id = d.subject_id
        left join petitions.demand m on m.id = d.subject_id left join petitions.mediation n on n.id = d.subject_id`,
  );
});

it('computes again to what is stored, word for word', () => {
  const calendar = chineseDaysCalendar();
  const seen = new Map<string, number>();
  for (const { code, anchorOn, dueOn, explain } of rows) {
    // Extension, hearing and set date are in the explanation.
    const extended = /经(.+?)同意延长(\d+)日（理由：(.+?)；限一次/.exec(explain);
    const hearing = /听证期间([\d-]+)至([\d-]+)共/.exec(explain);
    const again = computeDeadline({
      code,
      anchorOn,
      calendar,
      dueOn: code === 'PETITION_ASSIGNED_REPORT' ? dueOn : null,
      extension: extended ? { by: extended[1] ?? '', amount: Number(extended[2]), reason: extended[3] ?? '' } : null,
      pauses: hearing ? [{ from: hearing[1] ?? '', to: hearing[2] ?? '', reason: 'HEARING' }] : [],
    });
    expect([again.dueOn, again.explain]).toEqual([dueOn, explain]);
    const kind = `${code}${extended ? ' extended' : ''}${hearing ? ' with a hearing' : ''}`;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
  }
  expect([...seen.keys()].sort()).toEqual([
    'DEMAND_FEEDBACK',
    'DEMAND_REPLY',
    'DEMAND_TRIAGE',
    'MEDIATION_CONFIRMATION',
    'PETITION_ACCEPT',
    'PETITION_ASSIGNED_REPORT',
    'PETITION_CLASSIFY',
    'PETITION_HANDLING',
    'PETITION_HANDLING extended',
    'PETITION_NOTICE',
    'PETITION_OBJECTION',
    'PETITION_REEXAM',
    'PETITION_REEXAM with a hearing',
    'PETITION_REEXAM_REQUEST',
    'PETITION_REVIEW',
    'PETITION_REVIEW_REQUEST',
    'PETITION_SEALED_HANDOFF',
  ]);
});

it('was met in time wherever it was met; a small part is late and open', () => {
  expect(rows.filter(({ metOn, dueOn }) => metOn !== null && metOn > dueOn)).toEqual([]);
  const open = rows.filter(({ metOn }) => metOn === null);
  const late = open.filter(({ dueOn }) => dueOn < '2026-01-19');
  expect(new Set(late.map(({ code }) => code))).toEqual(new Set(['PETITION_HANDLING', 'DEMAND_REPLY']));
  expect(late.length).toBeGreaterThan(5);
  expect(late.length).toBeLessThan(60);
});

it('runs in no record that has come to its end', () => {
  const ends = new Set(['CLOSED', 'FINAL', 'MEDIATED', 'DIVERTED', 'REFERRED', 'CLOSING_REPORTED', 'SEALED_HANDOFF']);
  expect(rows.filter(({ metOn, state }) => metOn === null && ends.has(state))).toEqual([]);
});

it('holds the petition to the regulation: 15 days of notice, 60 days and 30 more once with a reason', async () => {
  const { nodes } = await everyNode(
    subgraph,
    'petitions',
    'state matter isNoticeWaived notifiedOn extensionReason dueOn isOverdue deadlines { code dueOn metOn class overdueDays }',
    { receivedOn: { to: '2025-12-31' } },
  );
  for (const petition of nodes) {
    const of = (code: string) => petition.deadlines.filter((deadline: { code: string }) => deadline.code === code);
    const [notice] = of('PETITION_NOTICE');
    expect(notice === undefined).toBe(petition.isNoticeWaived);
    if (notice) expect(notice).toMatchObject({ class: 'STATUTORY', metOn: petition.notifiedOn });
    expect(of('PETITION_HANDLING').length).toBeLessThanOrEqual(1);
    if (petition.matter === 'LITIGATION') expect(['DIVERTED', 'NOTIFIED']).toContain(petition.state);
    const running = petition.deadlines.filter(({ metOn }: { metOn: string | null }) => metOn === null);
    const earliest = running.map(({ dueOn }: { dueOn: string }) => dueOn).sort()[0] ?? null;
    expect(petition.dueOn).toBe(earliest);
    expect(petition.isOverdue).toBe(earliest !== null && earliest < '2026-01-19');
    expect(running.some(({ overdueDays }: { overdueDays: number }) => overdueDays > 0)).toBe(petition.isOverdue);
  }
  expect(nodes.filter(({ extensionReason }) => extensionReason).length).toBeGreaterThan(50);
});

it('gives a proxy the limits of its petition', async () => {
  const { data } = await ask(
    subgraph,
    '{ petitionProxies(first: 50, filter: { state: [FOLLOWING] }) { nodes { dueOn deadlines { code dueOn } petition { dueOn deadlines { code dueOn } } } } }',
  );
  expect(data.petitionProxies.nodes.length).toBe(50);
  for (const { petition, ...proxy } of data.petitionProxies.nodes) expect(proxy).toEqual(petition);
});
