import { describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { agencyViewer, ask, matrixFaults } from '../../../platform/testing/index.ts';
import {
  environment,
  finance,
  governmentOffice,
  health,
  limits,
  office,
  water,
  writableReports,
} from '../testing/commands.ts';
import { livelihoodCommands } from './livelihood-project.commands.ts';

const { at, take, taken, refused, read, eventsOf, opened } = writableReports();
const deputies = agencyViewer('deputies-committee', 'COMMITTEE', 'DEPUTY_AFFAIRS_COMMITTEE');

const proposal = {
  year: 2026,
  title: '农村饮水管网更新',
  goal: '更新管网三百公里',
  leadAgencyId: water.agencyId,
  divisionCode: '150824',
  plannedInvestmentYuan: 46_000_000,
  plannedCompletionOn: '2026-10-31',
};
const done = { progressPercent: 100, paidInvestmentYuan: 45_000_000 };

/** The steps to a state along the straight way, without a vote. */
async function projectIn(state: string): Promise<any> {
  let record = await taken('collectLivelihoodProject', proposal, governmentOffice);
  const { id } = record;
  const way = [
    () => taken('shortlistLivelihoodProject', { id }, governmentOffice),
    () => taken('confirmLivelihoodProject', { id }, governmentOffice),
    () => taken('startLivelihoodProject', { id }, water),
    async () => {
      await taken('reportLivelihoodProgress', { id, ...done }, water);
      return taken('claimLivelihoodCompletion', { id, result: '管网全部更新' }, water);
    },
    () => taken('checkLivelihoodProject', { id, finding: '现场与申报相符' }, environment),
    () => taken('evaluateLivelihoodProject', { id, assessment: 'SATISFIED' }, office),
  ];
  for (const step of way) {
    if (record.state === state) return record;
    record = await step();
  }
  expect(record.state).toBe(state);
  return record;
}

describe('a livelihood project', () => {
  it('runs from the proposal over the vote to the assessment, due on the day of the list', async () => {
    const collected = await taken(
      'collectLivelihoodProject',
      proposal,
      governmentOffice,
      'isSynthetic division { code }',
    );
    const { id } = collected;
    expect(collected).toMatchObject({ state: 'COLLECTED', version: 1, dueOn: null, isSynthetic: false });
    await taken('shortlistLivelihoodProject', { id }, governmentOffice);
    const voted = await taken('recordLivelihoodVote', { id, votesFor: 152, deputiesTotal: 301 }, deputies, 'votesFor');
    expect(voted).toMatchObject({ state: 'VOTED', votesFor: 152 });
    expect(voted.history.at(-1).reason).toBe('全体代表301人,赞成152票');
    at('2026-02-02');
    const confirmed = await taken('confirmLivelihoodProject', { id }, governmentOffice);
    expect(limits(confirmed)).toEqual({ LIVELIHOOD_COMPLETION: '2026-10-31' });
    // 31 October is a Saturday: a date that a document states does not roll.
    expect(confirmed.deadlines[0]).toMatchObject({ class: 'SET_BY_DOCUMENT' });
    expect(confirmed.deadlines[0].explain).toContain('不作顺延');
    await taken('startLivelihoodProject', { id }, water);
    await taken('reportLivelihoodProgress', { id, progressPercent: 60, paidInvestmentYuan: 20_000_000 }, water);
    expect(
      await refused('reportLivelihoodProgress', { id, progressPercent: 55, paidInvestmentYuan: 21_000_000 }, water),
    ).toMatchObject({ guard: 'NOT_BACKWARDS' });
    expect(await refused('claimLivelihoodCompletion', { id, result: '完成' }, water)).toMatchObject({
      guard: 'WORK_DONE',
    });
    at('2026-10-20');
    await taken('reportLivelihoodProgress', { id, ...done }, water);
    const claimed = await taken('claimLivelihoodCompletion', { id, result: '管网全部更新' }, water, 'result');
    expect(claimed.deadlines).toMatchObject([{ dueOn: '2026-10-31', metOn: '2026-10-20' }]);

    at('2026-10-28');
    const returned = await taken(
      'returnLivelihoodProject',
      { id, progressPercent: 90, plannedCompletionOn: '2026-12-15', reason: '两个嘎查未通水' },
      environment,
      'progressPercent plannedCompletionOn result',
    );
    expect(returned).toMatchObject({ state: 'IMPLEMENTING', progressPercent: 90, result: null });
    expect(returned.history.at(-1).reason).toBe('两个嘎查未通水;核查进度90%,完成日由2026-10-31改为2026-12-15');
    expect(returned.deadlines.map(({ dueOn, metOn }: any) => [dueOn, metOn])).toEqual([
      ['2026-10-31', '2026-10-20'],
      ['2026-12-15', null],
    ]);
    await taken('reportLivelihoodProgress', { id, ...done }, water);
    await taken('claimLivelihoodCompletion', { id, result: '已全部通水' }, water);
    await taken('checkLivelihoodProject', { id, finding: '入户核实' }, environment);
    const assessed = await taken('evaluateLivelihoodProject', { id, assessment: 'SATISFIED' }, office, 'assessment');
    expect(assessed.history.at(-1).reason).toBe('测评结果:满意');
    expect((await taken('closeLivelihoodProject', { id }, office)).state).toBe('CLOSED');
    expect((await eventsOf(id)).at(-1)).toMatchObject({
      type: 'LivelihoodProject.closeLivelihoodProject',
      parties: [water.agencyId],
    });
  });

  it('needs more than half of all deputies where it is put to the vote', async () => {
    const { id } = await projectIn('SHORTLISTED');
    const voted = await taken('recordLivelihoodVote', { id, votesFor: 150, deputiesTotal: 300 }, office);
    expect(voted.state).toBe('NOT_SELECTED');
    const { availableTransitions } = await read('livelihoodProject', id, 'availableTransitions { action }', office);
    expect(availableTransitions).toEqual([]);
  });

  it('counts in the figures of its year from the list on', async () => {
    const count = async () => {
      const { data } = await ask(opened().subgraph, '{ annualReview(year: 2026) { reports { livelihoodProjects } } }');
      return data.annualReview.reports.livelihoodProjects;
    };
    const before = await count();
    const { id } = await projectIn('SHORTLISTED');
    expect(await count()).toBe(before);
    await taken('confirmLivelihoodProject', { id }, governmentOffice);
    expect(await count()).toBe(before + 1);
  });

  it('is moved by one of fifty at once, and once under one key', async () => {
    const { id } = await projectIn('CONFIRMED');
    const all = await Promise.all(Array.from({ length: 50 }, () => take('startLivelihoodProject', { id }, water)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const input = { id, progressPercent: 10, paidInvestmentYuan: 1, idempotencyKey: 'progress-1' };
    const first = await taken('reportLivelihoodProgress', input, water);
    expect(await taken('reportLivelihoodProgress', input, water)).toEqual(first);
    expect((await refused('reportLivelihoodProgress', { ...input, progressPercent: 11 }, water)).code).toBe(
      'IDEMPOTENCY_MISMATCH',
    );
  });
});

describe('who acts on a livelihood project', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const { faults, tried } = matrixFaults(livelihoodCommands, { leadAgencyId: water.agencyId } as never, {
      LEAD_AGENCY: water,
      GOVERNMENT_OFFICE: governmentOffice,
      DEPUTY_AFFAIRS_COMMITTEE: agencyViewer('deputies-committee', 'DEPUTY_AFFAIRS_COMMITTEE'),
      COMMITTEE: agencyViewer('environment-committee', 'COMMITTEE'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(10 * 12 * 7);
  });

  it('never lets the lead agency check, whatever its roles', () => {
    expect(livelihoodCommands.actorsOf(environment, { leadAgencyId: environment.agencyId } as never)).toEqual([
      'LEAD_AGENCY',
    ]);
    expect(livelihoodCommands.actorsOf(governmentOffice, { leadAgencyId: governmentOffice.agencyId } as never)).toEqual(
      ['LEAD_AGENCY', 'GOVERNMENT_OFFICE'],
    );
  });
});

describe('a refused step of a livelihood project', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no goal', { goal: ' ' }, { fields: [{ path: 'input.goal' }] }],
    ['a past year', { year: 2025 }, { fields: [{ path: 'input.year' }] }],
    ['a day that is past', { plannedCompletionOn: '2026-01-19' }, { fields: [{ path: 'input.plannedCompletionOn' }] }],
    ['less than nothing', { plannedInvestmentYuan: -1 }, { fields: [{ path: 'input.plannedInvestmentYuan' }] }],
    ['no UUID', { leadAgencyId: 'x' }, { fields: [{ path: 'input.leadAgencyId' }] }],
    ['no division', { divisionCode: '15' }, { code: 'BAD_USER_INPUT' }],
  ])('collects nothing: %s', async (_, more, expected) => {
    const input = { ...proposal, ...more };
    expect(await refused('collectLivelihoodProject', input, governmentOffice)).toMatchObject(expected);
  });

  it.each<[string, string, Record<string, unknown>, Principal, Record<string, unknown>]>([
    ['dropped without reason', 'dropLivelihoodProject@SHORTLISTED', {}, governmentOffice, { guard: 'REASON_GIVEN' }],
    [
      'more votes than deputies',
      'recordLivelihoodVote@SHORTLISTED',
      { votesFor: 301, deputiesTotal: 300 },
      deputies,
      { fields: [{ path: 'input.votesFor' }] },
    ],
    [
      'a vote of nobody',
      'recordLivelihoodVote@SHORTLISTED',
      { votesFor: 0, deputiesTotal: 0 },
      deputies,
      { fields: [{ path: 'input.deputiesTotal' }] },
    ],
    ['another agency', 'startLivelihoodProject@CONFIRMED', {}, health, { code: 'FORBIDDEN' }],
    ['nobody', 'startLivelihoodProject@CONFIRMED', {}, anonymous, { code: 'FORBIDDEN' }],
    [
      '101 percent',
      'reportLivelihoodProgress@IMPLEMENTING',
      { progressPercent: 101, paidInvestmentYuan: 0 },
      water,
      { fields: [{ path: 'input.progressPercent' }] },
    ],
    [
      'the lead agency checking',
      'checkLivelihoodProject@COMPLETED_CLAIMED',
      { finding: 'x' },
      water,
      { code: 'FORBIDDEN' },
    ],
    [
      'no finding',
      'checkLivelihoodProject@COMPLETED_CLAIMED',
      { finding: '' },
      finance,
      { fields: [{ path: 'input.finding' }] },
    ],
    [
      'returned without reason',
      'returnLivelihoodProject@COMPLETED_CLAIMED',
      { progressPercent: 90, plannedCompletionOn: '2026-12-31' },
      finance,
      { guard: 'REASON_GIVEN' },
    ],
    [
      'returned as complete',
      'returnLivelihoodProject@COMPLETED_CLAIMED',
      { progressPercent: 100, plannedCompletionOn: '2026-12-31', reason: 'x' },
      finance,
      { fields: [{ path: 'input.progressPercent' }] },
    ],
    [
      'closed unassessed',
      'closeLivelihoodProject@CHECKED',
      {},
      office,
      { code: 'ILLEGAL_TRANSITION', state: 'CHECKED' },
    ],
    [
      'an old version',
      'shortlistLivelihoodProject@COLLECTED',
      { expectedVersion: 3 },
      governmentOffice,
      { code: 'VERSION_CONFLICT' },
    ],
  ])('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await projectIn(state);
    expect(await refused(action, { id, ...input }, viewer)).toMatchObject(expected);
  });

  it('is not confirmed after its day of completion', async () => {
    const { id } = await projectIn('SHORTLISTED');
    at('2026-10-31');
    expect(await refused('confirmLivelihoodProject', { id }, governmentOffice)).toMatchObject({
      guard: 'COMPLETION_AHEAD',
    });
  });
});
