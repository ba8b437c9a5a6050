import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, chineseDaysCalendar, computeDeadline, type DeadlineCode } from '../../../platform/deadlines/index.ts';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { agencyViewer, ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { deputies } from '../index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(deputies);
});

const answer = async (source: string, variables: Record<string, unknown> = {}) => {
  const { data, errors, statements } = await ask(subgraph, source, variables);
  expect(errors).toEqual([]);
  return { data, statements };
};

/** Every suggestion that a filter gives, over all pages. */
async function all(filter: object, fields: string, order = ''): Promise<any[]> {
  const found: any[] = [];
  for (let after: string | null = null; ; ) {
    const { data } = await answer(
      `query ($filter: SuggestionFilter, $after: String) { suggestions(first: 100, after: $after, filter: $filter ${order}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    found.push(...data.suggestions.nodes);
    if (!data.suggestions.pageInfo.hasNextPage) return found;
    after = data.suggestions.pageInfo.endCursor;
  }
}

const of2025 = { registeredOn: { from: '2025-01-01', to: '2025-12-31' } };
const agency = (slug: string) => seedId('agency', slug);

describe('the suggestions of 2025', () => {
  it('are 205, of which 170 came at the session; all are answered and concluded, not all are implemented', async () => {
    const rows = await all(of2025, 'period isKey answeredOn concludedOn implementedOn state');
    expect(rows).toHaveLength(205);
    expect(rows.filter(({ period }) => period === 'SESSION')).toHaveLength(170);
    expect(rows.every(({ answeredOn, concludedOn }) => answeredOn < concludedOn && concludedOn <= '2025-12-31')).toBe(
      true,
    );
    const key = rows.filter(({ isKey }) => isKey);
    expect(key).toHaveLength(40);
    expect(key.every(({ implementedOn }) => implementedOn?.startsWith('2025'))).toBe(true);
    expect(rows.filter(({ state }) => state === 'TRACKING').length).toBeGreaterThan(10);
    expect(rows.filter(({ implementedOn }) => implementedOn === null).length).toBeGreaterThan(20);
  });

  it('have each statutory and local limit as the register gives it, met in time', async () => {
    const rows = await all(
      of2025,
      'number difficulty assignedOn answeredOn deadlines { code dueOn class metOn overdueDays explain } history { action at }',
    );
    const calendar = chineseDaysCalendar();
    for (const { number, difficulty, assignedOn, answeredOn, deadlines } of rows) {
      const code: DeadlineCode = difficulty === 'COMPLEX' ? 'SUGGESTION_ANSWER_COMPLEX' : 'SUGGESTION_ANSWER';
      const due = deadlines.find((deadline: { code: string }) => deadline.code === code);
      const computed = computeDeadline({ code, anchorOn: assignedOn, calendar });
      expect(due, number).toMatchObject({
        dueOn: computed.dueOn,
        class: 'STATUTORY',
        explain: computed.explain,
        metOn: answeredOn,
        overdueDays: 0,
      });
      for (const one of deadlines)
        if (one.metOn !== null) expect(one.metOn <= one.dueOn, `${number} ${one.code}`).toBe(true);
        else expect(['COMMITMENT', 'COMMITMENT_EVALUATION']).toContain(one.code);
    }
  });

  it('start the answer limit again when they are handed over again', async () => {
    const rows = (
      await all(of2025, 'assignedOn assignments { state role assignedOn returnReason agency { id } } leadAgency { id }')
    ).filter(({ assignments }) => assignments.some(({ state }: { state: string }) => state === 'RETURNED'));
    expect(rows.length).toBeGreaterThan(5);
    for (const { assignedOn, assignments, leadAgency } of rows) {
      const [returned, current] = assignments;
      expect(returned).toMatchObject({ state: 'RETURNED', returnReason: expect.stringContaining('职责') });
      expect(current.assignedOn).toBe(assignedOn);
      expect(returned.assignedOn < assignedOn).toBe(true);
      expect(current.agency.id).toBe(leadAgency.id);
    }
  });

  it('were discussed with the lead deputy before the answer, and every signer was served', async () => {
    const rows = await all(
      of2025,
      'answeredOn leadDeputy { id } coSigners { id } contacts { contactedOn deputy { id } } answers { round receivedOn category signedBy } signatures { role answerServedOn deputy { id } }',
    );
    for (const { answeredOn, leadDeputy, coSigners, contacts, answers, signatures } of rows) {
      expect(contacts[0].contactedOn < answeredOn).toBe(true);
      expect(contacts[0].deputy.id).toBe(leadDeputy.id);
      expect(answers[0]).toMatchObject({ round: 1, signedBy: expect.stringContaining('负责人') });
      expect(signatures.every(({ answerServedOn }: { answerServedOn: string }) => answerServedOn > answeredOn)).toBe(
        true,
      );
      expect(signatures.slice(1).map((one: { deputy: { id: string } }) => one.deputy.id)).toEqual(
        coSigners.map(({ id }: { id: string }) => id),
      );
    }
  });

  it('were handled again after 不满意, which gave a second answer; missing forms are not counted as ratings', async () => {
    const rows = await all(
      of2025,
      'state concludedOn answers { round } evaluations { subject round rating evaluatedOn comment }',
    );
    const of = (row: any, round: number) =>
      row.evaluations.find((one: any) => one.subject === 'ANSWER' && one.round === round);
    const again = rows.filter((row) => of(row, 1).rating === 'DISSATISFIED');
    expect(again.length).toBeGreaterThan(5);
    for (const row of again) {
      expect(of(row, 1).comment).not.toBeNull();
      expect(row.answers.some(({ round }: { round: number }) => round === 2)).toBe(true);
      expect(row.concludedOn >= of(row, 2).evaluatedOn).toBe(true);
    }
    const missing = rows.filter((row) => of(row, 1).rating === 'NOT_RETURNED');
    expect(missing.length).toBeGreaterThan(5);
    expect(missing.every((row) => of(row, 1).evaluatedOn === null)).toBe(true);
  });

  it('were handed over, answered, verified and evaluated by those alone who may', async () => {
    const rows = await all(of2025, 'history { action actor }');
    const actors = new Map<string, Set<string>>();
    for (const { history } of rows)
      for (const { action, actor } of history) actors.set(action, (actors.get(action) ?? new Set()).add(actor));
    expect([...(actors.get('answerSuggestion') ?? [])]).toEqual(['LEAD_AGENCY']);
    expect([...(actors.get('evaluateSuggestion') ?? [])]).toEqual(['DEPUTY']);
    expect([...(actors.get('claimImplementation') ?? [])]).toEqual(['LEAD_AGENCY']);
    expect([...(actors.get('verifyImplementation') ?? [])].sort()).toEqual(['COMMITTEE', 'DEPUTY_AFFAIRS_COMMITTEE']);
    expect([...(actors.get('assignSuggestion') ?? [])].sort()).toEqual([
      'DEPUTY_AFFAIRS_COMMITTEE',
      'GOVERNMENT_OFFICE',
    ]);
  });

  it('happened in office hours of working days', async () => {
    const calendar = chineseDaysCalendar();
    for (const { history } of await all({}, 'history { at }'))
      for (const { at } of history) {
        const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
        expect(calendar.isWorkday(local.slice(0, 10)), local).toBe(true);
        expect(local.slice(11, 16) >= '09:00' && local.slice(11, 16) <= '17:30', local).toBe(true);
      }
  });

  it('1 to 30 came from the demands of the same ordinal', async () => {
    const { data } = await answer(
      'query ($a: ID!, $b: ID!) { a: suggestion(id: $a) { originDemands { id } } b: suggestion(id: $b) { originDemands { id } } }',
      { a: seedId('suggestion', 30), b: seedId('suggestion', 31) },
    );
    expect(data).toEqual({ a: { originDemands: [{ id: seedId('demand', 30) }] }, b: { originDemands: [] } });
  });
});

describe('filters', () => {
  const someDeputy = seedId('deputy', 1);
  const cases: [object, string, (row: any) => boolean][] = [
    [{ state: ['TRACKING', 'CLOSED'] }, 'state', ({ state }) => ['TRACKING', 'CLOSED'].includes(state)],
    [
      { agency: { id: agency('water-bureau') } },
      'leadAgency { id } coAgencies { id }',
      ({ leadAgency, coAgencies }) => [leadAgency, ...coAgencies].some((one) => one?.id === agency('water-bureau')),
    ],
    [
      { agency: { id: agency('water-bureau'), role: 'LEAD' } },
      'leadAgency { id } assignmentMode',
      (row) => row.leadAgency?.id === agency('water-bureau') && row.assignmentMode !== 'SEPARATE',
    ],
    [
      { agency: { id: agency('water-bureau'), role: 'CO_HANDLER' } },
      'coAgencies { id } assignmentMode',
      (row) =>
        row.assignmentMode === 'JOINT' &&
        row.coAgencies.some(({ id }: { id: string }) => id === agency('water-bureau')),
    ],
    [
      { deputy: { id: someDeputy, role: 'LEAD' } },
      'leadDeputy { id }',
      ({ leadDeputy }) => leadDeputy.id === someDeputy,
    ],
    [
      { deputy: { id: seedId('deputy', 100), role: 'CO_SIGNER' } },
      'coSigners { id }',
      ({ coSigners }) => coSigners.some(({ id }: { id: string }) => id === seedId('deputy', 100)),
    ],
    [{ period: 'BETWEEN_SESSIONS' }, 'period', ({ period }) => period === 'BETWEEN_SESSIONS'],
    [
      { sessionName: '巴彦淖尔市第五届人民代表大会第四次会议' },
      'sessionName',
      ({ sessionName }) => sessionName.endsWith('第四次会议'),
    ],
    [{ divisionCode: '150821' }, 'division { code }', ({ division }) => division.code === '150821'],
    [{ category: ['POLITICS_AND_LAW'] }, 'category', ({ category }) => category === 'POLITICS_AND_LAW'],
    [{ difficulty: 'COMPLEX' }, 'difficulty difficultyReason', (row) => row.difficultyReason !== null],
    [{ assignmentMode: ['SEPARATE'] }, 'assignmentMode', ({ assignmentMode }) => assignmentMode === 'SEPARATE'],
    [{ answerCategory: ['C', 'D'] }, 'answerCategory', ({ answerCategory }) => 'CD'.includes(answerCategory)],
    [{ isKey: true }, 'isKey supervisingCommittee { id }', (row) => row.isKey && row.supervisingCommittee !== null],
    [{ answered: false }, 'answeredOn', ({ answeredOn }) => answeredOn === null],
    [{ concluded: true }, 'concludedOn', ({ concludedOn }) => concludedOn !== null],
    [{ implemented: false }, 'implementedOn', ({ implementedOn }) => implementedOn === null],
    [{ overdue: true }, 'isOverdue dueOn', ({ isOverdue, dueOn }) => isOverdue && dueOn < '2026-01-19'],
    [{ receivedOn: { from: '2025-02-01' } }, 'receivedOn', ({ receivedOn }) => receivedOn >= '2025-02-01'],
    [{ registeredOn: { from: '2026-01-01' } }, 'registeredOn', ({ registeredOn }) => registeredOn >= '2026-01-01'],
    [{ assignedOn: { to: '2025-01-14' } }, 'assignedOn', ({ assignedOn }) => assignedOn <= '2025-01-14'],
    [{ answeredOn: { from: '2025-07-01' } }, 'answeredOn', ({ answeredOn }) => answeredOn >= '2025-07-01'],
    [{ concludedOn: { from: '2025-09-01' } }, 'concludedOn', ({ concludedOn }) => concludedOn >= '2025-09-01'],
    [{ implementedOn: { to: '2025-06-30' } }, 'implementedOn', ({ implementedOn }) => implementedOn <= '2025-06-30'],
    [{ dueOn: { from: '2026-01-01' } }, 'dueOn', ({ dueOn }) => dueOn >= '2026-01-01'],
    [{ search: '灌溉' }, 'title body', ({ title, body }) => `${title}${body}`.includes('灌溉')],
  ];
  it.each(cases)('%j gives exactly the rows that it describes', async (filter, fields, accepts) => {
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    const described = (await all({}, `id ${fields}`)).filter(accepts);
    expect(described.length).toBeGreaterThan(0);
    expect(ids(await all(filter, 'id'))).toEqual(ids(described));
  });

  it('by role add up to those by any role', async () => {
    const count = async (role?: string) =>
      (await all({ agency: { id: agency('water-bureau'), ...(role ? { role } : {}) } }, 'id')).length;
    expect((await count('LEAD')) + (await count('CO_HANDLER')) + (await count('SEPARATE_HANDLER'))).toBe(await count());
  });

  it.each([
    [{ agency: { id: 'nobody' } }, 'filter.agency.id'],
    [{ deputy: { id: 'nobody' } }, 'filter.deputy.id'],
    [{ search: '' }, 'filter.search'],
  ])('%j is refused with the field named', async (filter, path) => {
    const { errors } = await ask(
      subgraph,
      'query ($filter: SuggestionFilter) { suggestions(filter: $filter) { nodes { id } } }',
      { filter },
    );
    expect(errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path }] });
  });
});

describe('joins', () => {
  const entities = (type: string, ids: string[], selection: string) =>
    answer(
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ${type} { ${selection} } } }`,
      { representations: ids.map((id) => ({ __typename: type, id })) },
    );

  it('give the agencies their suggestions in one statement for all of them', async () => {
    const { data, statements } = await entities(
      'Agency',
      [agency('water-bureau'), agency('agriculture-bureau'), agency('congress-office')],
      'lead: suggestions(role: LEAD, first: 2) { nodes { title leadAgency { id } } }',
    );
    expect(statements).toHaveLength(1);
    const [water, , office] = data._entities;
    expect(water.lead.nodes.map((node: any) => node.leadAgency.id)).toEqual([
      agency('water-bureau'),
      agency('water-bureau'),
    ]);
    expect(office.lead.nodes).toEqual([]);
  });

  it('do not show a matter to the agency that gave it back', async () => {
    const returned = (await all(of2025, 'id leadAgency { id } assignments { state agency { id } }')).find(
      ({ assignments }) =>
        assignments.some(
          ({ state, agency }: any) =>
            state === 'RETURNED' &&
            !assignments.some((one: any) => one.state !== 'RETURNED' && one.agency.id === agency.id),
        ),
    );
    const giver = returned.assignments.find(({ state }: { state: string }) => state === 'RETURNED').agency.id;
    const rows = await all({ agency: { id: giver } }, 'id');
    expect(rows.map(({ id }) => id)).not.toContain(returned.id);
  });

  it('give the deputies their suggestions as lead or co-signer', async () => {
    const { data } = await answer(
      '{ deputies(first: 100) { nodes { id lead: suggestions(role: LEAD) { totalCount } signed: suggestions(role: CO_SIGNER) { totalCount } any: suggestions { totalCount nodes { leadDeputy { id } coSigners { id } } } } } }',
    );
    let found = 0;
    for (const { id, lead, signed, any } of data.deputies.nodes) {
      expect(lead.totalCount + signed.totalCount).toBe(any.totalCount);
      for (const { leadDeputy, coSigners } of any.nodes) {
        expect([leadDeputy.id, ...coSigners.map((one: { id: string }) => one.id)]).toContain(id);
        found++;
      }
    }
    expect(found).toBeGreaterThan(50);
  });

  it('resolve a suggestion that another subgraph refers to, and no draft', async () => {
    const { data } = await entities(
      'Suggestion',
      [seedId('suggestion', 1), seedId('suggestion', 'under-way/7')],
      'number',
    );
    expect(data._entities).toEqual([{ number: '2025-001' }, null]);
  });

  it('cost one statement a level, however many suggestions', async () => {
    const whole = `title isOverdue leadDeputy { name } coSigners { name } leadAgency { id } coAgencies { id } originDemands { id }
      assignments { role agency { id } } contacts { note deputy { name } } coAgencyOpinions { opinion } answers { text }
      evaluations { rating deputy { name } } commitments { text isOverdue } urgingRecords { method deputy { name } }
      history { action } deadlines { code overdueDays }`;
    for (const first of [3, 30]) {
      const { statements } = await answer(
        `{ suggestions(first: ${first}, filter: { isKey: true }) { nodes { ${whole} } } }`,
      );
      expect(statements).toHaveLength(14);
    }
  });
});

describe('how a suggestion was rated and urged', () => {
  it('is there for its deputies, its agencies and who supervises it, and for nobody else', async () => {
    const [row] = (
      await all(
        { isKey: true, implemented: true },
        'id leadDeputy { id } coSigners { id } leadAgency { id } supervisingCommittee { id } evaluations { rating } urgingRecords { method }',
      )
    ).filter(({ urgingRecords, coSigners }) => urgingRecords.length > 0 && coSigners.length > 0);
    const read = async (viewer: Principal) => {
      const { data } = await ask(
        subgraph,
        'query ($id: ID!) { suggestion(id: $id) { evaluations { rating } urgingRecords { method } } }',
        { id: row.id },
        viewer,
      );
      return data.suggestion;
    };
    const whole = { evaluations: row.evaluations, urgingRecords: row.urgingRecords };
    expect(row.evaluations).not.toEqual([]);
    for (const viewer of [
      { ...anonymous, agencyId: row.leadAgency.id },
      { ...anonymous, agencyId: row.supervisingCommittee.id, roles: ['COMMITTEE'] as const },
      { ...anonymous, deputyId: row.leadDeputy.id },
      { ...anonymous, deputyId: row.coSigners[0].id },
      agencyViewer('deputies-committee', 'DEPUTY_AFFAIRS_COMMITTEE'),
      agencyViewer('government-office', 'GOVERNMENT_OFFICE'),
    ])
      expect(await read(viewer)).toEqual(whole);
    const nothing = { evaluations: [], urgingRecords: [] };
    for (const viewer of [
      agencyViewer('supervisory-commission'),
      agencyViewer('petition-service', 'PETITION_SERVICE'),
      { ...anonymous, agencyId: agency('nobody'), roles: ['COMMITTEE'] as const },
      { ...anonymous, deputyId: seedId('deputy', 'nobody') },
    ])
      expect(await read(viewer)).toEqual(nothing);
  });
});

describe('what is not a suggestion under way', () => {
  it('hides a draft on every path', async () => {
    const id = seedId('suggestion', 'under-way/7');
    expect(
      (await ask(subgraph, 'query ($id: ID!) { suggestion(id: $id) { id } }', { id })).errors[0]?.extensions['code'],
    ).toBe('NOT_FOUND');
    expect(await all({ state: ['DRAFT'] }, 'id')).toEqual([]);
  });

  it('says why the screening did not take it, and where it was merged', async () => {
    const rows = await all(
      { state: ['RETURNED', 'FORWARDED_AS_LETTER', 'MERGED'] },
      'number screeningReason state mergedInto { number }',
    );
    expect(rows).toHaveLength(5);
    expect(rows.every(({ number, screeningReason }) => number === null && screeningReason !== null)).toBe(true);
    expect(rows.find(({ state }) => state === 'MERGED').mergedInto).toEqual({ number: '2025-024' });
  });

  it('is late when it was not handed over within seven days', async () => {
    const [late] = await all({ state: ['REGISTERED'] }, 'receivedOn dueOn isOverdue deadlines { code overdueDays }');
    expect(late).toMatchObject({ isOverdue: true, deadlines: [{ code: 'SUGGESTION_HANDOVER', overdueDays: 7 }] });
    expect(late.dueOn).toBe(addDays(late.receivedOn, 7));
  });

  it.each([
    ['019412f0-0000-7000-8000-000000000000', 'NOT_FOUND'],
    ['no-uuid', 'VALIDATION_FAILED'],
  ])('suggestion %s fails with %s', async (id, code) => {
    const { errors } = await ask(subgraph, 'query ($id: ID!) { suggestion(id: $id) { id } }', { id });
    expect(errors[0]?.extensions['code']).toBe(code);
  });
});

describe('pages', () => {
  it.each(['RECEIVED_ON', 'DUE_ON', 'UPDATED_AT', 'NUMBER'])(
    'run over the same rows both ways by %s',
    async (field) => {
      for (const direction of ['ASC', 'DESC']) {
        const page = async (args: string) =>
          (
            await answer(
              `{ suggestions(${args}, filter: { isKey: true }, orderBy: { field: ${field}, direction: ${direction} }) { nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
            )
          ).data.suggestions;
        const numbers = (one: any) => one.nodes.map((node: { number: string }) => node.number);
        const whole = numbers(await page('first: 100'));
        const forward: string[] = [];
        for (let after = ''; ; ) {
          const one = await page(`first: 17${after}`);
          forward.push(...numbers(one));
          if (!one.pageInfo.hasNextPage) break;
          after = `, after: "${one.pageInfo.endCursor}"`;
        }
        const backward: string[] = [];
        for (let before = ''; ; ) {
          const one = await page(`last: 17${before}`);
          backward.unshift(...numbers(one));
          if (!one.pageInfo.hasPreviousPage) break;
          before = `, before: "${one.pageInfo.startCursor}"`;
        }
        expect(whole).toHaveLength(40);
        expect(forward).toEqual(whole);
        expect(backward).toEqual(whole);
      }
    },
  );
});
