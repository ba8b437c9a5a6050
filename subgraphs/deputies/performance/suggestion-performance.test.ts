import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../../platform/seeding/index.ts';
import { ask } from '../../../platform/testing/index.ts';
import {
  agriculture,
  answer,
  contact,
  dac,
  health,
  idOf,
  lead,
  rating,
  SuggestionCourse,
  water,
} from '../testing/commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
  course.at('2026-01-19');
});
afterAll(() => course.opened.close());

const fields =
  'assigned answered concluded implemented answeredRate concludedRate implementedRate answerSatisfaction resultSatisfaction onTimeRate';
async function performance(agencies: readonly string[], from: string, to: string) {
  const { data, errors, statements } = await ask(
    course.subgraph,
    `query ($representations: [_Any!]!) { _entities(representations: $representations) {
       ... on AgencyPerformance { suggestions { ${fields} } } } }`,
    { representations: agencies.map((id) => ({ __typename: 'AgencyPerformance', id: `${id}/${from}/${to}` })) },
  );
  return { all: data?._entities?.map((one: any) => one?.suggestions), errors, statements };
}

describe('the performance of agencies with suggestions', () => {
  it('of 2025 agrees with the records, for many agencies in one statement', async () => {
    const slugs = ['water-bureau', 'agriculture-bureau', 'health-commission', 'education-bureau', 'congress-office'];
    const agencies = slugs.map((slug) => seedId('agency', slug));
    const { all, errors, statements } = await performance(agencies, '2025-01-01', '2025-12-31');
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    for (const [index, agency] of agencies.entries()) {
      const rows: any[] = [];
      for (let after: string | null = null; ; ) {
        const { data } = await ask(
          course.subgraph,
          `query ($filter: SuggestionFilter, $after: String) { suggestions(first: 100, after: $after, filter: $filter) { pageInfo { hasNextPage endCursor }
             nodes { answeredOn concludedOn implementedOn assignments { state role agency { id } } evaluations { subject round rating } deadlines { code dueOn metOn } } } }`,
          { filter: { agency: { id: agency }, assignedOn: { from: '2025-01-01', to: '2025-12-31' } }, after },
        );
        rows.push(...data.suggestions.nodes);
        if (!data.suggestions.pageInfo.hasNextPage) break;
        after = data.suggestions.pageInfo.endCursor;
      }
      const own = rows.filter(({ assignments }) =>
        assignments.some(
          (one: any) => one.agency.id === agency && one.state !== 'RETURNED' && one.role !== 'CO_HANDLER',
        ),
      );
      const latest = (subject: string) =>
        own
          .map(({ evaluations }) => evaluations.filter((one: any) => one.subject === subject).at(-1)?.rating)
          .filter((value) => value !== undefined && value !== 'NOT_RETURNED');
      const pleased = (values: string[]) => values.filter((value) => value !== 'DISSATISFIED').length / values.length;
      const answers = latest('ANSWER');
      const results = latest('RESULT');
      const part = (count: number) => (own.length ? count / own.length : null);
      const count = (name: string) => own.filter((row) => row[name] !== null).length;
      expect(all[index], slugs[index]).toEqual({
        assigned: own.length,
        answered: count('answeredOn'),
        concluded: count('concludedOn'),
        implemented: count('implementedOn'),
        answeredRate: part(count('answeredOn')),
        concludedRate: part(count('concludedOn')),
        implementedRate: part(count('implementedOn')),
        answerSatisfaction: answers.length ? pleased(answers) : null,
        resultSatisfaction: results.length ? pleased(results) : null,
        onTimeRate: own.length ? 1 : null,
      });
    }
    expect(all[0].assigned).toBeGreaterThan(10);
    expect(all[0].implementedRate).toBeLessThan(1);
  });

  it('leaves out forms that were not returned, matters given back and matters withdrawn; is late when overdue', async () => {
    const from = '2026-03-02';
    course.at(from);
    const given = await course.suggestionIn('ASSIGNED');
    await course.taken('requestSuggestionReturn', { id: given.id, reason: '职责不在本单位' }, water);
    await course.taken('reassignSuggestion', { id: given.id, mode: 'SOLE', leadAgencyId: idOf(health) }, dac);
    const withdrawn = await course.suggestionIn('HANDLING');
    await course.taken('withdrawSuggestion', { id: withdrawn.id, reason: '情况已变化' }, lead);
    await course.suggestionIn('HANDLING', { mode: 'JOINT', co: [agriculture] });
    const silent = await course.suggestionIn('ANSWERED', { category: 'C' });
    const pleased = await course.suggestionIn('ANSWERED', { category: 'C' });
    await course.taken('evaluateSuggestion', { id: pleased.id, ...rating('SATISFIED') }, lead);
    // Dissatisfied first, satisfied with the second answer: the latest counts.
    const again = await course.suggestionIn('REANSWERED', { category: 'C' });
    await course.taken('evaluateSuggestionAgain', { id: again.id, ...rating('DISSATISFIED') }, lead);
    const late = await course.suggestionIn('HANDLING');
    course.at('2026-06-05');
    await course.system('recordEvaluationNotReturned', silent.id);
    await course.taken('recordDeputyContact', { id: late.id, ...contact, contactedOn: '2026-06-05' }, water);
    await course.taken('answerSuggestion', { id: late.id, ...answer('C') }, water);

    const { all } = await performance([idOf(water), idOf(health), idOf(agriculture)], from, from);
    // Five are left to the water bureau: one overdue, one answered late, three answered in time.
    expect(all[0]).toEqual({
      assigned: 5,
      answered: 4,
      concluded: 2,
      implemented: 0,
      answeredRate: 4 / 5,
      concludedRate: 2 / 5,
      implementedRate: 0,
      answerSatisfaction: 1 / 2,
      resultSatisfaction: null,
      onTimeRate: 3 / 5,
    });
    expect(all[1]).toMatchObject({ assigned: 1, answered: 0, answerSatisfaction: null });
    // Co-handling is not leading.
    expect(all[2]).toMatchObject({ assigned: 0, answeredRate: null, concludedRate: null, onTimeRate: null });
  });

  it('is refused for a period that ends before it begins', async () => {
    const { errors } = await performance([idOf(water)], '2026-02-01', '2026-01-01');
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'id' }] });
  });
});
