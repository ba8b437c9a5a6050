import { beforeAll, describe, expect, it } from 'vitest';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { reports } from '../index.ts';
import { reportFigures } from './report-figures.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

const published = {
  workReportsDeliberated: 21,
  appointments: 58,
  partyReports: 22,
  fiscalOversightItems: 12,
  livelihoodProjects: 20,
  researchReports: 7,
  normativeDocumentsCorrected: 2,
  reviewCasesSelected: 2,
  regulationsEnacted: 1,
  regulationsRevised: 1,
};

describe('the figures of a year', () => {
  const numbers = (year: number) =>
    `{ annualReview(year: ${year}) { year reports { ${Object.keys(published).join(' ')} legislativeComments } } }`;

  it('are those that were published for 2025, in one statement', async () => {
    const { data, errors, statements } = await ask(subgraph, numbers(2025));
    expect(errors).toEqual([]);
    expect(data.annualReview.reports).toMatchObject(published);
    expect(data.annualReview.reports.legislativeComments).toBeGreaterThanOrEqual(190);
    expect(data.annualReview.reports.legislativeComments).toBeLessThan(200);
    expect(statements).toHaveLength(1);
  });

  it('compute no more than was asked for', async () => {
    const { statements } = await ask(subgraph, '{ annualReview(year: 2025) { reports { partyReports } } }');
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toContain('work_report');
  });

  it('are zero for a year without records', async () => {
    const { data } = await ask(subgraph, numbers(1999));
    expect(new Set(Object.values(data.annualReview.reports))).toEqual(new Set([0]));
  });

  it('refuse a year that is none', async () => {
    const { errors } = await ask(subgraph, '{ annualReview(year: 20250) { year } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'year' }] });
  });

  it.each(Object.keys(reportFigures))('%s equals the records that it names', async (code) => {
    const { data, errors } = await ask(
      subgraph,
      '{ annualReview(year: 2025) { reports { figures { code value unit definition source records { connection filter aggregate field } } } } }',
    );
    expect(errors).toEqual([]);
    const figure = data.annualReview.reports.figures.find((one: { code: string }) => one.code === code);
    expect(figure).toMatchObject({ source: null, definition: expect.stringMatching(/\p{Script=Han}.* \/ [A-Z]/u) });
    const { connection, filter, aggregate, field } = figure.records;
    const query = subgraph.schema.getQueryType()?.getFields()[connection];
    const filterType = query?.args.find(({ name }) => name === 'filter')?.type;
    const values: unknown[] = [];
    let total = 0;
    for (let after: string | null = null; ; ) {
      const page = await ask(
        subgraph,
        `query ($filter: ${filterType}, $after: String) { page: ${connection}(filter: $filter, first: 100, after: $after) { totalCount nodes { ${field ?? 'id'} } pageInfo { hasNextPage endCursor } } }`,
        { filter, after },
      );
      expect(page.errors).toEqual([]);
      values.push(...page.data.page.nodes.map((node: Record<string, unknown>) => node[field ?? 'id']));
      total = page.data.page.totalCount;
      if (!page.data.page.pageInfo.hasNextPage) break;
      after = page.data.page.pageInfo.endCursor;
    }
    const computed =
      aggregate === 'COUNT'
        ? total
        : aggregate === 'SUM'
          ? values.reduce((sum: number, value) => sum + Number(value), 0)
          : new Set(values).size;
    expect(values).toHaveLength(total);
    expect(computed).toBe(figure.value);
  });
});

describe('published figures without records', () => {
  it('come with unit, definition, the text as published and the source', async () => {
    const { data, errors, statements } = await ask(
      subgraph,
      '{ annualReview(year: 2025) { figures { code value unit definition source records { connection } } } }',
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    const { figures } = data.annualReview;
    expect(
      Object.fromEntries(figures.map(({ code, value }: { code: string; value: number }) => [code, value])),
    ).toEqual({
      theoryStudySessions: 16,
      themedSeminars: 12,
      partyGroupMeetings: 7,
      rulesRevised: 30,
      workflowCharts: 46,
      documentFlowEfficiencyGain: 30,
      deliberationTimeReduction: 20,
      partyGroupKeyTasks: 22,
      collectiveStudies: 40,
      householdsVisited: 40,
      condolenceMoneyYuan: 100_000,
      articlesPublished: 2_000,
      articleReads: 600_000,
    });
    for (const figure of figures) {
      expect(figure.records).toBeNull();
      expect(figure.source).toContain('巴彦淖尔日报 2026-01-19');
    }
  });

  it('tell which of them are rounded', async () => {
    const { data } = await ask(subgraph, '{ statedFigures(filter: { year: 2025 }) { nodes { text isRounded } } }');
    for (const { text, isRounded } of data.statedFigures.nodes) expect(isRounded).toBe(/[余近超]/.test(text));
    expect(
      (await ask(subgraph, '{ annualReview(year: 1999) { figures { code } } }')).data.annualReview.figures,
    ).toEqual([]);
  });
});
