import { beforeAll, describe, expect, it } from 'vitest';
import { type Hub, openedHub } from '../hub.ts';

/** The published figures of 2025; a pair is a rounded figure: from, to. */
const published: Record<string, Record<string, number | [number, number]>> = {
  reports: {
    workReportsDeliberated: 21,
    appointments: 58,
    fiscalOversightItems: 12,
    livelihoodProjects: 20,
    researchReports: 7,
    normativeDocumentsCorrected: 2,
    reviewCasesSelected: 2,
    partyReports: 22,
    regulationsEnacted: 1,
    regulationsRevised: 1,
    legislativeComments: [190, 199],
  },
  inspections: { lawsInspected: 7, rectificationItemsIssued: 30, rectificationItemsVerified: [1, 30] },
  deputies: {
    suggestions: 205,
    suggestionsConcluded: 205,
    keySuggestions: 40,
    keySuggestionsImplemented: 40,
    featuredGroups: 14,
    groupActivities: 32,
    groupOpinions: 82,
    groupOpinionsConcluded: 82,
    nonVotingAttendees: 63,
    forums: 3,
    trainings: 3,
    projectsVisited: 34,
    visitSuggestionsIncorporated: 26,
    floodReliefPersonTimes: 18_000,
    donationsYuan: 630_000,
    forumOpinionsAdopted: [21, 29],
  },
  petitions: {
    demandsReceived: [3001, 3099],
    demandsResolved: [2001, 2099],
    petitionsProxied: 1626,
    mediationsSucceeded: 1236,
    congressPetitionsAccepted: 11,
    visitorsReceived: 36,
  },
};

/** Figures beyond the contract are asked for by their description alone. */
const figureFields = 'figures { code value unit definition records { connection filter aggregate field } }';
const review = (year: number, extra = '') =>
  `{ annualReview(year: ${year}) { year ${Object.entries(published)
    .map(([part, figures]) => `${part} { ${Object.keys(figures).join(' ')} ${extra} }`)
    .join(' ')} } }`;

interface Figure {
  code: string;
  value: number;
  unit: string;
  definition: string;
  records: {
    connection: string;
    filter: Record<string, unknown>;
    aggregate: 'COUNT' | 'COUNT_DISTINCT' | 'SUM';
    field: string | null;
  };
}

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

describe('the annual review of 2025', () => {
  it('gives the published figures in one query, one statement a subgraph', async () => {
    const { data, errors, statements } = await hub.ask(review(2025));
    expect(errors).toEqual([]);
    for (const [part, figures] of Object.entries(published))
      for (const [code, expected] of Object.entries(figures)) {
        const value = data.annualReview[part][code];
        if (typeof expected === 'number') expect(value, `${part}.${code}`).toBe(expected);
        else {
          expect(value, `${part}.${code}`).toBeGreaterThanOrEqual(expected[0]);
          expect(value, `${part}.${code}`).toBeLessThanOrEqual(expected[1]);
        }
      }
    expect(statements).toHaveLength(4);
  });

  it('is consistent in itself', async () => {
    const { annualReview: of } = (await hub.ask(review(2025))).data;
    expect(of.petitions.demandsResolved).toBeLessThanOrEqual(of.petitions.demandsReceived);
    expect(of.deputies.keySuggestions).toBeLessThanOrEqual(of.deputies.suggestions);
    expect(of.deputies.suggestionsConcluded).toBeLessThanOrEqual(of.deputies.suggestions);
    expect(of.inspections.rectificationItemsVerified).toBeLessThanOrEqual(of.inspections.rectificationItemsIssued);
  });

  it('defines every figure, and the records that it names add up to it', async () => {
    const { data, errors } = await hub.ask(review(2025, figureFields));
    expect(errors).toEqual([]);
    for (const [part, figures] of Object.entries(published)) {
      const described: Figure[] = data.annualReview[part].figures;
      expect(described.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(figures)));
      for (const figure of described) {
        if (figure.code in figures) expect(figure.value, figure.code).toBe(data.annualReview[part][figure.code]);
        expect(figure.definition).toMatch(/^\p{Script=Han}.* \/ .*[a-z]/u);
        expect(await fromRecords(figure), `${part}.${figure.code}`).toBe(figure.value);
      }
    }
  }, 120_000);

  it('gives zeros for a year without records, and no error', async () => {
    const { data, errors } = await hub.ask(review(1999));
    expect(errors).toEqual([]);
    const values = Object.keys(published).flatMap((part) => Object.values(data.annualReview[part]));
    expect(new Set(values)).toEqual(new Set([0]));
    expect(values.length).toBeGreaterThan(30);
  });

  it('keeps the stated figures apart, with their source', async () => {
    const { data } = await hub.ask(
      '{ annualReview(year: 2025) { figures { code value unit definition source records { connection } } } }',
    );
    const { figures } = data.annualReview;
    expect(figures.length).toBeGreaterThanOrEqual(10);
    for (const figure of figures)
      expect(figure).toMatchObject({ source: expect.stringContaining('巴彦淖尔日报'), records: null });
  });
});

/** What a reader gets who follows a figure to its records through the public graph. */
async function fromRecords({ records: { connection, filter, aggregate, field } }: Figure): Promise<number> {
  const type = `${filterTypes.get(connection)}`;
  if (aggregate === 'COUNT') {
    const { data, errors } = await hub.ask(
      `query ($filter: ${type}) { ${connection}(filter: $filter, first: 0) { totalCount } }`,
      { filter },
    );
    expect(errors).toEqual([]);
    return data[connection].totalCount;
  }
  const values: (string | number)[] = [];
  const selection = (field as string)
    .split('.')
    .reduceRight((inner, name) => (inner ? `${name} { ${inner} }` : name), '');
  for (let after: string | null = null; ; ) {
    const { data, errors } = await hub.ask(
      `query ($filter: ${type}, $after: String) { ${connection}(filter: $filter, first: 100, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data[connection];
    for (const node of nodes) values.push((field as string).split('.').reduce((value, name) => value[name], node));
    if (!pageInfo.hasNextPage) break;
    after = pageInfo.endCursor;
  }
  return aggregate === 'SUM' ? values.reduce<number>((sum, value) => sum + Number(value), 0) : new Set(values).size;
}

const filterTypes = {
  get: (connection: string) =>
    hub.gateway.schema
      .getQueryType()
      ?.getFields()
      [connection]?.args.find(({ name }) => name === 'filter')?.type,
};
