import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { office, openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });

async function mutate(action: string, input: Record<string, unknown>, slug: string, fields = 'id') {
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const query = `mutation ($input: ${type}) { ${action}(input: $input) { ${fields} } }`;
  const { data, errors } = await hub.ask(query, { input }, as(slug));
  expect(errors, action).toEqual([]);
  return data[action];
}

describe('a record as of a moment', () => {
  const fields = `state version dueOn isOverdue completionDueOn availableTransitions { action } history { action }
    deadlines { code dueOn metOn overdueDays }`;
  let id: string;
  const asOf = async (at: string | null) => {
    const { data, errors } = await hub.ask(
      `query ($id: ID!, $at: DateTime) { rectificationItem(id: $id, asOf: $at) { ${fields} } }`,
      { id, at },
      office,
    );
    return { item: data?.rectificationItem, error: errors[0]?.extensions };
  };

  beforeAll(async () => {
    hub.clock.set('2026-01-19T10:00:00+08:00');
    const { data } = await hub.ask(
      '{ inspections(first: 20, filter: { state: [RECTIFYING] }) { nodes { organiser { slug } findings { id } } } agency(slug: "agriculture-bureau") { id } }',
    );
    const [inspection] = data.inspections.nodes;
    const finding = { findingId: inspection.findings[0].id, measure: '逐户登记', severity: 'SIGNIFICANT' };
    const lead = { leadAgencyId: data.agency.id };
    ({ id } = await mutate('identifyRectificationItem', { ...finding, ...lead }, inspection.organiser.slug));
    hub.clock.set('2026-01-20T10:00:00+08:00');
    await mutate('issueRectificationItem', { id, completionDueOn: '2026-06-30' }, 'congress-office');
    hub.clock.set('2026-02-05T10:00:00+08:00');
    await mutate('acceptRectificationItem', { id }, 'agriculture-bureau');
  });

  it('has the state, the version, the limits and the history of then, and nothing is open on it', async () => {
    expect((await asOf('2026-01-19T15:00:00+08:00')).item).toMatchObject({
      state: 'IDENTIFIED',
      version: 1,
      completionDueOn: null,
      deadlines: [],
      history: [{ action: 'identifyRectificationItem' }],
      availableTransitions: [],
    });
    const issued = (await asOf('2026-02-04T10:00:00+08:00')).item;
    expect(issued).toMatchObject({
      state: 'ISSUED',
      version: 2,
      completionDueOn: '2026-06-30',
      // Late on that day, though it has been met since.
      isOverdue: true,
      history: [{ action: 'identifyRectificationItem' }, { action: 'issueRectificationItem' }],
    });
    expect(issued.deadlines.find(({ code }: any) => code === 'RECTIFICATION_ACCEPT')).toEqual({
      code: 'RECTIFICATION_ACCEPT',
      dueOn: '2026-01-27',
      metOn: null,
      overdueDays: 8,
    });
    const { item } = await asOf(null);
    expect(item).toMatchObject({ state: 'ACCEPTED', isOverdue: false });
    expect(item.availableTransitions.length).toBeGreaterThan(0);
    expect((await asOf('2026-03-01T00:00:00+08:00')).item).toMatchObject({ state: 'ACCEPTED', version: 3 });
  });

  it('has the parts that were there then', async () => {
    hub.clock.set('2026-02-09T10:00:00+08:00');
    const plan = { goals: '九成装表', measures: '分批补装', responsiblePerson: '分管副局长', finishOn: '2026-06-15' };
    await mutate('planRectification', { id, ...plan }, 'agriculture-bureau');
    for (const [day, content] of [
      ['2026-02-10', '首批'],
      ['2026-02-11', '第二批'],
    ] as const) {
      hub.clock.set(`${day}T10:00:00+08:00`);
      await mutate('reportRectificationProgress', { id, content, percent: 30 }, 'agriculture-bureau');
    }
    const progress = async (at: string | null) => {
      const query =
        'query ($id: ID!, $at: DateTime) { rectificationItem(id: $id, asOf: $at) { progress { content } } }';
      const { data } = await hub.ask(query, { id, at });
      return data.rectificationItem.progress.map(({ content }: { content: string }) => content);
    };
    expect(await progress('2026-02-10T09:00:00+08:00')).toEqual([]);
    expect(await progress('2026-02-10T11:00:00+08:00')).toEqual(['首批']);
    expect(await progress(null)).toEqual(['首批', '第二批']);
  });

  it('is not there before it was made', async () => {
    expect((await asOf('2026-01-19T09:59:59+08:00')).error).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('that no command has touched is as it is since its last change, and says when more was not kept', async () => {
    const { data } = await hub.ask(
      '{ rectificationItems(first: 1, filter: { state: [VERIFIED] }) { nodes { id createdAt updatedAt } } }',
    );
    const [seeded] = data.rectificationItems.nodes;
    id = seeded.id;
    // As in a database from before images were kept.
    const inspections = hub.subgraphs.find(({ name }) => name === 'inspections');
    await inspections?.database.em().execute('delete from inspections.record_image where subject_id = ?', [id]);
    expect((await asOf(seeded.updatedAt)).item).toMatchObject({ state: 'VERIFIED' });
    expect((await asOf(seeded.createdAt)).error).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'asOf' }],
    });
  });

  it('that nobody has changed since it was made is the same at any moment since, also once a command changes it', async () => {
    const at = async (field: string, subject: string, moment: string) => {
      const query = `query ($id: ID!, $at: DateTime) { ${field}(id: $id, asOf: $at) { state version history { action } } }`;
      const { data: found, errors } = await hub.ask(query, { id: subject, at: moment }, as('congress-office'));
      expect(errors, field).toEqual([]);
      return found[field];
    };
    const reports = hub.subgraphs.find(({ name }) => name === 'reports');
    for (const [field, table] of [
      ['workReport', 'work_report'],
      ['fiscalOversightItem', 'fiscal_oversight_item'],
      ['resolution', 'resolution'],
    ] as const) {
      const untouched = await reports?.database
        .em()
        .execute(
          `select id, state, created_at as "createdAt" from reports.${table} where created_at = updated_at and version = 1 limit 1`,
        );
      const [seeded] = untouched as { id: string; state: string; createdAt: Date }[];
      const made = new Date((seeded as { createdAt: Date }).createdAt);
      const moments = [made, new Date(made.getTime() + 1), new Date('2026-01-15T00:00:00Z')].map((one) =>
        one.toISOString(),
      );
      const asItWasMade = { state: seeded?.state, version: 1, history: [expect.anything()] };
      for (const moment of moments) expect(await at(field, seeded?.id ?? '', moment)).toEqual(asItWasMade);
      if (field !== 'resolution') continue;
      hub.clock.set('2026-02-08T10:00:00+08:00');
      await mutate('startResolutionExecution', { id: seeded?.id }, 'government-office');
      for (const moment of moments) expect(await at(field, seeded?.id ?? '', moment)).toEqual(asItWasMade);
    }
  });

  it('keeps what the first command found', async () => {
    const { data } = await hub.ask(
      '{ rectificationItems(first: 1, filter: { state: [VERIFIED] }) { nodes { id updatedAt } } inspections(first: 50) { nodes { id kind } } }',
    );
    const [seeded] = data.rectificationItems.nodes;
    id = seeded.id;
    hub.clock.set('2026-02-06T10:00:00+08:00');
    await mutate('cancelRectificationItem', { id: await anotherOpenItem(), reason: '法律已修改' }, 'congress-office');
    expect((await asOf(seeded.updatedAt)).item.state).toBe('VERIFIED');
  });

  async function anotherOpenItem(): Promise<string> {
    const { data } = await hub.ask(
      '{ rectificationItems(first: 1, filter: { state: [IN_PROGRESS] }) { nodes { id updatedAt } } }',
    );
    const [open] = data.rectificationItems.nodes;
    const before = id;
    id = open.id;
    expect((await asOf(open.updatedAt)).item.state).toBe('IN_PROGRESS');
    id = before;
    return open.id;
  }
});

it('a petition that was sealed is not found as of any moment', async () => {
  const asOf = (id: string, at: string) =>
    hub.ask('query ($id: ID!, $at: DateTime) { petition(id: $id, asOf: $at) { state } }', { id, at });
  const register = (title: string) =>
    mutate(
      'registerPetition',
      { title, content: `${title}。`, topic: 'GOVERNMENT_SERVICE', divisionCode: '150802100', channel: 'LETTER' },
      'petition-service',
    );
  hub.clock.set('2026-02-02T10:00:00+08:00');
  const [sealed, open] = [await register('反映采购环节收受礼金'), await register('反映办事大厅排队时间过长')];
  hub.clock.set('2026-02-03T10:00:00+08:00');
  await mutate('classifyPetition', { id: sealed.id, matter: 'ACCUSATION' }, 'petition-service');
  await mutate('classifyPetition', { id: open.id, matter: 'SUGGESTION' }, 'petition-service');
  for (const at of ['2026-02-02T12:00:00+08:00', '2026-02-04T12:00:00+08:00']) {
    expect((await asOf(sealed.id, at)).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  }
  // Until it was classified the other one might have been an accusation too.
  expect((await asOf(open.id, '2026-02-02T12:00:00+08:00')).errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
  expect((await asOf(open.id, '2026-02-04T12:00:00+08:00')).errors).toEqual([]);
  const petitions = hub.subgraphs.find(({ name }) => name === 'petitions');
  const kept = await petitions?.database
    .em()
    .execute('select distinct subject_id from petitions.record_image where subject_id in (?, ?)', [sealed.id, open.id]);
  expect(kept).toEqual([{ subject_id: open.id }]);
});
