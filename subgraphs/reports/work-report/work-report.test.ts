import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../platform/deadlines/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { reports } from '../index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

const today = '2026-01-19';

async function listed(filter: string, fields: string): Promise<any[]> {
  const { data, errors } = await ask(
    subgraph,
    `{ workReports(first: 100, filter: ${filter}) { nodes { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  return data.workReports.nodes;
}

describe('a work report', () => {
  it('counts only when one of the four organs reported and a meeting deliberated it in the year', async () => {
    const all = await listed('{}', 'organ deliberatedOn');
    const counted = all.filter(
      ({ organ, deliberatedOn }) => organ !== 'CONGRESS' && deliberatedOn !== null && deliberatedOn.startsWith('2025-'),
    );
    expect(counted).toHaveLength(21);
    expect(all.length).toBeGreaterThan(21);
  });

  it('is real only where the summary names it', async () => {
    const named = await listed('{ isSynthetic: false }', 'title organ category');
    expect(named.map(({ title }) => title).sort()).toEqual([
      '关于2024年度环境状况和环境保护目标完成情况的报告',
      '关于全市诚信建设工程推进情况的报告',
      '关于整治群众身边不正之风和腐败问题工作情况的报告',
      '关于行政检察工作情况的报告',
    ]);
  });

  it('reaches committee, standing committee and members 20, 10 and 7 days before its meeting', async () => {
    const leads = { REPORT_DRAFT_TO_COMMITTEE: 20, REPORT_TO_SC: 10, REPORT_TO_MEMBERS: 7 };
    for (const report of await listed(
      '{ deliberatedOn: { from: "2024-01-01" } }',
      'meeting { convenedOn } deadlines { code dueOn metOn }',
    ))
      for (const [code, days] of Object.entries(leads)) {
        const deadline = report.deadlines.find((one: { code: string }) => one.code === code);
        expect(deadline.dueOn).toBe(addDays(report.meeting.convenedOn, -days));
        expect(deadline.metOn <= deadline.dueOn).toBe(true);
      }
  });

  it('keeps the windows of the year: accounts, plan and budget from June to September, rectification in six months', async () => {
    const bound = await listed(
      '{ category: [FINAL_ACCOUNTS, PLAN_EXECUTION, BUDGET_EXECUTION, AUDIT, AUDIT_RECTIFICATION] }',
      'category deliberatedOn deadlines { code dueOn metOn overdueDays }',
    );
    expect(bound).toHaveLength(5);
    for (const { category, deliberatedOn, deadlines } of bound)
      if (category === 'AUDIT_RECTIFICATION')
        expect(deadlines).toContainEqual({
          code: 'AUDIT_RECTIFICATION_HEARING',
          dueOn: '2026-01-29',
          metOn: deliberatedOn,
          overdueDays: 0,
        });
      else expect(deliberatedOn.slice(5) >= '06-01' && deliberatedOn.slice(5) <= '09-30').toBe(true);
  });

  it("lets a department head report only in the government's stead", async () => {
    for (const { organ, isEntrusted, reporterRole, deliberatedOn } of await listed(
      '{}',
      'organ isEntrusted reporterRole deliberatedOn',
    )) {
      if (isEntrusted) expect(organ).toBe('GOVERNMENT');
      expect(reporterRole === null).toBe(deliberatedOn === null);
    }
  });

  it('answers the opinions gathered before the hearing', async () => {
    const heard = await listed('{ deliberatedOn: { to: "2026-12-31" } }', 'priorOpinions { text response }');
    for (const { priorOpinions } of heard) {
      expect(priorOpinions.length).toBeGreaterThan(0);
      for (const { response } of priorOpinions) expect(response).toBeTruthy();
    }
    const ahead = await listed('{ state: [PLANNED, DRAFT_SUBMITTED] }', 'priorOpinions { response }');
    for (const { priorOpinions } of ahead) for (const { response } of priorOpinions) expect(response).toBeNull();
  });

  it('is handled by comment first and final report then, with the comment attached', async () => {
    for (const { state, handlingReports } of await listed(
      '{}',
      'state handlingReports { stage submittedOn committeeComment }',
    )) {
      const stages = handlingReports.map(({ stage }: { stage: string }) => stage);
      if (state === 'HANDLING_DRAFTED') expect(stages).toEqual(['COMMENT']);
      if (['HANDLING_REPORTED', 'RE_DELIBERATED', 'FOLLOW_UP', 'CLOSED'].includes(state)) {
        expect(stages).toEqual(['COMMENT', 'FINAL']);
        expect(handlingReports[1].committeeComment).toBeTruthy();
      }
      if (['PLANNED', 'DRAFT_SUBMITTED', 'POSTPONED', 'CANCELLED', 'HANDLING'].includes(state))
        expect(stages).toEqual([]);
    }
  });

  it('has a history that ends where it stands, and nothing of it lies ahead', async () => {
    for (const { state, createdAt, updatedAt, version, history } of await listed(
      '{}',
      'state createdAt updatedAt version history { action toState at actor }',
    )) {
      expect(history.at(-1).toState).toBe(state);
      expect(history[0].at).toBe(createdAt);
      expect(history.at(-1).at).toBe(updatedAt);
      expect(history).toHaveLength(version);
      expect(updatedAt.slice(0, 10) <= today).toBe(true);
    }
  });

  it('is overdue exactly when its earliest running limit has passed', async () => {
    for (const { isOverdue, dueOn, deadlines } of await listed('{}', 'isOverdue dueOn deadlines { dueOn metOn }')) {
      const running = deadlines.flatMap((one: any) => (one.metOn === null ? [one.dueOn] : [])).sort();
      expect(dueOn).toBe(running[0] ?? null);
      expect(isOverdue).toBe(dueOn !== null && dueOn < today);
    }
    const overdue = await listed('{ isOverdue: true }', 'state isOverdue');
    expect(overdue.length).toBeGreaterThan(0);
    expect(overdue.every(({ isOverdue }) => isOverdue)).toBe(true);
    const others = await listed('{ isOverdue: false }', 'isOverdue');
    expect(others.some(({ isOverdue }) => isOverdue)).toBe(false);
    expect(overdue.length + others.length).toBe((await listed('{}', 'id')).length);
  });
});

describe('deliberation opinions', () => {
  it('carry a date of their own, two months after receipt unless the document says otherwise', async () => {
    const { data, errors } = await ask(
      subgraph,
      '{ deliberationOpinions(first: 100) { nodes { sentOn receivedOn dueOn handledOn isOverdue deadlines { code class dueOn metOn } workReport { id } agency { id } } } }',
    );
    expect(errors).toEqual([]);
    const opinions = data.deliberationOpinions.nodes;
    expect(opinions.some((one: any) => one.deadlines[0]?.class === 'SET_BY_DOCUMENT')).toBe(true);
    for (const { sentOn, receivedOn, dueOn, handledOn, isOverdue, deadlines } of opinions) {
      expect(deadlines).toHaveLength(receivedOn ? 1 : 0);
      expect(dueOn).toBe(deadlines[0]?.dueOn ?? null);
      if (receivedOn) expect(sentOn <= receivedOn).toBe(true);
      if (handledOn) expect(handledOn <= dueOn).toBe(true);
      expect(isOverdue).toBe(handledOn === null && dueOn !== null && dueOn < today);
    }
  });

  it.each([
    ['isHandled: true', (one: any) => one.handledOn !== null],
    ['isHandled: false', (one: any) => one.handledOn === null],
    ['isOverdue: true', (one: any) => one.isOverdue],
    ['isOverdue: false', (one: any) => !one.isOverdue],
    ['sentOn: { from: "2025-11-01" }', (one: any) => one.sentOn >= '2025-11-01'],
    ['dueOn: { to: "2025-09-30" }', (one: any) => one.dueOn <= '2025-09-30'],
    ['search: "灌溉"', (one: any) => one.text.includes('灌溉')],
    [`workReportId: "${seedId('work-report', 13)}"`, (one: any) => one.workReport.id === seedId('work-report', 13)],
    [
      `agencyId: "${seedId('agency', 'water-bureau')}"`,
      (one: any) => one.agency.id === seedId('agency', 'water-bureau'),
    ],
  ])('are found by %s', async (filter, holds) => {
    const { data, errors } = await ask(
      subgraph,
      `{ deliberationOpinions(first: 100, filter: { ${filter} }) { totalCount nodes { text sentOn dueOn handledOn isOverdue workReport { id } agency { id } } } }`,
    );
    expect(errors).toEqual([]);
    const { totalCount, nodes } = data.deliberationOpinions;
    expect(totalCount).toBeGreaterThan(0);
    expect(nodes).toHaveLength(totalCount);
    for (const node of nodes) expect(holds(node)).toBe(true);
  });
});

describe('lists of work reports', () => {
  it.each([
    ['state: [CLOSED, FOLLOW_UP]', (one: any) => ['CLOSED', 'FOLLOW_UP'].includes(one.state)],
    ['category: [AUDIT]', (one: any) => one.category === 'AUDIT'],
    ['organ: [COURT]', (one: any) => one.organ === 'COURT'],
    [
      `agencyId: "${seedId('agency', 'procuratorate')}"`,
      (one: any) => one.agency.id === seedId('agency', 'procuratorate'),
    ],
    [
      `committeeId: "${seedId('agency', 'finance-committee')}"`,
      (one: any) => one.committee.id === seedId('agency', 'finance-committee'),
    ],
    [`meetingId: "${seedId('meeting', 6)}"`, (one: any) => one.meeting.id === seedId('meeting', 6)],
    [`topicId: "${seedId('supervision-topic', 13)}"`, (one: any) => one.topic.id === seedId('supervision-topic', 13)],
    ['hearingOn: { from: "2026-01-01" }', (one: any) => one.hearingOn >= '2026-01-01'],
    ['deliberatedOn: { to: "2024-12-31" }', (one: any) => one.deliberatedOn <= '2024-12-31'],
    ['dueOn: { from: "2026-01-19" }', (one: any) => one.dueOn >= '2026-01-19'],
    ['isSynthetic: true', (one: any) => one.isSynthetic],
    ['search: "灌溉"', (one: any) => (one.title + one.summary).includes('灌溉')],
  ])('are narrowed by %s', async (filter, holds) => {
    const nodes = await listed(
      `{ ${filter} }`,
      'title summary state category organ hearingOn deliberatedOn dueOn isSynthetic agency { id } committee { id } meeting { id } topic { id }',
    );
    expect(nodes.length).toBeGreaterThan(0);
    for (const node of nodes) expect(holds(node)).toBe(true);
  });

  it.each(['HEARING_ON', 'DUE_ON', 'UPDATED_AT'])('go forward and back over the same rows by %s', async (field) => {
    for (const direction of ['ASC', 'DESC']) {
      const page = (args: string) =>
        ask(
          subgraph,
          `{ workReports(${args}, orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
        ).then(({ data }) => data.workReports);
      const ids = (answer: any) => answer.nodes.map(({ id }: { id: string }) => id);
      const whole = ids(await page('first: 100'));
      const forward: string[] = [];
      for (let after = ''; ; ) {
        const answer: any = await page(`first: 9${after}`);
        forward.push(...ids(answer));
        if (!answer.pageInfo.hasNextPage) break;
        after = `, after: "${answer.pageInfo.endCursor}"`;
      }
      expect(forward).toEqual(whole);
      const backward: string[] = [];
      for (let before = ''; ; ) {
        const answer: any = await page(`last: 9${before}`);
        backward.unshift(...ids(answer));
        if (!answer.pageInfo.hasPreviousPage) break;
        before = `, before: "${answer.pageInfo.startCursor}"`;
      }
      expect(backward).toEqual(whole);
    }
  });

  it('cost one statement a level, whatever hangs on a report', async () => {
    const { statements, errors } = await ask(
      subgraph,
      `{ workReports(first: 20) { nodes { title agency { id } meeting { title } topic { title sources { channel } inspections { id } }
          priorOpinions { text } opinions { text deadlines { code } } handlingReports { stage }
          resolution { title } followUps { title } deadlines { code } history { action } } } }`,
    );
    expect(errors).toEqual([]);
    // reports, meetings, topics, sources, prior opinions, opinions, handling, resolutions, follow-ups, history; deadlines of two levels
    expect(statements).toHaveLength(12);
  });

  it('come for many agencies at once, three of each, newest first', async () => {
    const slugs = ['government-office', 'procuratorate', 'intermediate-court', 'water-bureau', 'congress-office'];
    const { data, statements, errors } = await ask(
      subgraph,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { id workReports(first: 3) { nodes { title hearingOn agency { id } } } } } }',
      { of: slugs.map((slug) => ({ __typename: 'Agency', id: seedId('agency', slug) })) },
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(data._entities[0].workReports.nodes).toHaveLength(3);
    for (const { id, workReports } of data._entities) {
      expect(workReports.nodes.length).toBeGreaterThan(0);
      const days = workReports.nodes.map(({ hearingOn }: { hearingOn: string }) => hearingOn);
      expect(days).toEqual(days.toSorted().reverse());
      for (const { agency } of workReports.nodes) expect(agency.id).toBe(id);
    }
  });

  it('come for all meetings at once, with their decisions', async () => {
    const { data, statements, errors } = await ask(
      subgraph,
      '{ meetings(filter: { year: 2025 }) { nodes { title workReports { totalCount nodes { title } } resolutions { nodes { title state } } appointments(first: 100) { nodes { office oathOn kind } } } } }',
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(5);
    const appointments = data.meetings.nodes.flatMap((meeting: any) => meeting.appointments.nodes);
    expect(appointments).toHaveLength(58);
    for (const { kind, oathOn } of appointments) expect(oathOn !== null).toBe(kind === 'APPOINT');
  });
});

it.each([
  'workReport',
  'meeting',
  'supervisionPlan',
  'supervisionTopic',
  'deliberationOpinion',
  'handlingReport',
  'resolution',
  'followUpSupervision',
  'appointmentDecision',
  'partyReport',
  'statedFigure',
])('%s is found by id, and fails with a code when there is none', async (field) => {
  const plural = `${field}s`;
  const { data } = await ask(subgraph, `{ ${plural}(first: 1) { nodes { id } } }`);
  const [{ id }] = data[plural].nodes;
  expect((await ask(subgraph, `{ ${field}(id: "${id}") { id } }`)).data[field]).toEqual({ id });
  const missing = await ask(subgraph, `{ ${field}(id: "019412f0-0000-7000-8000-000000000000") { id } }`);
  expect(missing.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  const malformed = await ask(subgraph, `{ ${field}(id: "7") { id } }`);
  expect(malformed.errors[0]?.extensions['code']).toBe('VALIDATION_FAILED');
});
