import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });
async function taken(path: string, headers: Record<string, string>) {
  const response = await hub.gateway.http.inject({ url: path, headers });
  const texts = response.payload.split('\n').slice(0, -1);
  const lines = texts.map((text) => JSON.parse(text));
  return { status: response.statusCode, texts, first: lines[0], last: lines.at(-1), matters: lines.slice(1, -1) };
}

describe('a snapshot', () => {
  it('holds every matter that the viewer may see, page after page, with a manifest that proves it', async () => {
    const { texts, matters, last } = await taken('/snapshot?types=Petition,RectificationItem', as('congress-office'));
    const { data } = await hub.ask('{ petitions { totalCount } rectificationItems { totalCount } }');
    for (const [type, field] of [
      ['Petition', 'petitions'],
      ['RectificationItem', 'rectificationItems'],
    ] as const) {
      const own = texts.filter((text) => text.startsWith(`{"type":"${type}"`)).map((text) => `${text}\n`);
      expect(own.length).toBe(data[field].totalCount);
      expect(new Set(matters.filter((one) => one.type === type).map(({ id }) => id)).size).toBe(own.length);
      const sha256 = createHash('sha256').update(own.join('')).digest('hex');
      expect(last.manifest.types).toContainEqual({ type, count: own.length, sha256 });
    }
    expect(data.petitions.totalCount).toBeGreaterThan(100);
    const item = matters.find(({ type }) => type === 'RectificationItem');
    expect(item.fields).toMatchObject({
      version: expect.any(Number),
      state: expect.any(String),
      leadAgency: { id: expect.any(String) },
    });
  });

  it('is of every type without a choice, and of less for whom less is visible', async () => {
    const whole = await taken('/snapshot', as('congress-office'));
    const part = await taken('/snapshot', as('agriculture-bureau'));
    expect(whole.last).toHaveProperty('manifest');
    expect(whole.last.manifest.types.map(({ type }: any) => type)).toEqual(
      expect.arrayContaining(['WorkReport', 'Inspection', 'RectificationItem', 'Suggestion', 'Petition', 'Demand']),
    );
    const count = ({ last }: typeof whole, type: string) =>
      last.manifest.types.find((one: any) => one.type === type).count;
    expect(count(part, 'Petition')).toBeLessThan(count(whole, 'Petition'));
    expect(count(part, 'RectificationItem')).toBeLessThan(count(whole, 'RectificationItem'));
    const { data } = await hub.ask('{ petitions { totalCount } }', {}, as('agriculture-bureau'));
    expect(count(part, 'Petition')).toBe(data.petitions.totalCount);
  }, 60_000);

  it('has a cursor to go on from where nothing has happened yet', async () => {
    const { data } = await hub.ask('{ changes { totalCount } snapshot { cursor } }', {}, as('congress-office'));
    expect(data).toEqual({ changes: { totalCount: 0 }, snapshot: { cursor: expect.any(String) } });
    const behind = await hub.ask(
      'query ($after: String) { changes(after: $after) { nodes { id } } }',
      { after: data.snapshot.cursor },
      as('congress-office'),
    );
    expect(behind).toMatchObject({ data: { changes: { nodes: [] } }, errors: [] });
    const { first } = await taken('/snapshot?types=Meeting', as('congress-office'));
    expect(first.snapshot.cursor).toBe(data.snapshot.cursor);
  });

  it('goes on with the changes behind its cursor', async () => {
    const { data } = await hub.ask(
      '{ snapshot(types: ["RectificationItem"]) { cursor path } }',
      {},
      as('congress-office'),
    );
    const { cursor, path } = data.snapshot;
    expect(path).toBe('/snapshot?types=RectificationItem');
    const { first, last, matters } = await taken(path, as('congress-office'));
    expect(first.snapshot.cursor).toBe(cursor);
    expect(last.manifest.cursor).toBe(cursor);
    const open = matters.find(({ fields }) => fields.state === 'IN_PROGRESS' || fields.state === 'ACCEPTED');
    expect(open).toBeDefined();
    const lead = await hub.ask('query ($id: ID!) { rectificationItem(id: $id) { leadAgency { slug } } }', {
      id: open.id,
    });
    const report = await hub.ask(
      `mutation ($id: ID!) { reportRectificationProgress(input: { id: $id, content: "进展", percent: 40 }) { id } }`,
      { id: open.id },
      as(lead.data.rectificationItem.leadAgency.slug),
    );
    expect(report.errors).toEqual([]);
    await hub.settle();
    const behind = await hub.ask(
      'query ($after: String) { changes(first: 100, after: $after) { nodes { type subjectId } } }',
      { after: cursor },
      as('congress-office'),
    );
    expect(behind.data.changes.nodes).toContainEqual({
      type: 'RectificationItem.reportRectificationProgress',
      subjectId: open.id,
    });
  });

  it('is taken by so many at a time, and by more once one of them has it', async () => {
    const take = () => hub.gateway.http.inject({ url: '/snapshot?types=Petition', headers: as('congress-office') });
    const answers = await Promise.all(Array.from({ length: 5 }, take));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 200, 200, 200, 503]);
    expect(answers.find(({ statusCode }) => statusCode === 503)?.headers['retry-after']).toBe('30');
    expect((await take()).statusCode).toBe(200);
  });

  it('is for agencies, of types that they may read', async () => {
    expect((await hub.gateway.http.inject({ url: '/snapshot' })).statusCode).toBe(401);
    const unknown = await hub.gateway.http.inject({ url: '/snapshot?types=Secret', headers: as('ecology-bureau') });
    expect(unknown.statusCode).toBe(400);
    expect(unknown.json().errors[0].extensions).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: 'types' }],
    });
  });
});
