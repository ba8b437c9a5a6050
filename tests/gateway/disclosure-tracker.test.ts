import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisclosureRecord, readRecord } from '../../platform/disclosure/index.ts';
import { seedId } from '../../platform/seeding/index.ts';
import { office, openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string, more: Record<string, string> = {}) => ({ 'x-development-agency': slug, ...more });
const agency = (slug: string) => seedId('agency', slug);

/** Items of the bureau, as somebody reads them; the ids are those of items that it leads. */
async function readItems(headers: Record<string, string>, first = 2) {
  const answer = await hub.ask(
    `query ($of: ID!, $first: Int) { agency(id: $of) { rectificationItems(first: $first) { nodes { id title leadAgency { id } } } } }`,
    { of: agency('ecology-bureau'), first },
    headers,
  );
  expect(answer.errors).toEqual([]);
  const led = answer.data.agency.rectificationItems.nodes.filter(
    (node: any) => node.leadAgency.id === agency('ecology-bureau'),
  );
  return { receipt: answer.receipt, ids: led.map(({ id }: any) => id) };
}

async function verify(id: string, headers: Record<string, string>) {
  const query = `query ($id: ID!) { verifyReceipt(id: $id) { id state fault content batch position digest batchDigest
    previousDigest signature suite keyId publicKey } }`;
  const { data, errors } = await hub.ask(query, { id }, headers);
  return data.verifyReceipt ?? errors[0]?.extensions['code'];
}

async function tracked(headers: Record<string, string>, args = '', of = 'ecology-bureau') {
  const query = `query ($of: ID!) { agency(id: $of) { disclosures${args} { totalCount pageInfo { hasNextPage endCursor }
    nodes { id by { id } purpose operationName kind outcome items records { type rows ids } } } } }`;
  const { data, errors } = await hub.ask(query, { of: agency(of) }, headers);
  return { page: data.agency.disclosures, errors };
}

describe('a receipt', () => {
  it('is pending until its record is in the chain, and then proven with all that shows it', async () => {
    const { receipt } = await readItems(as('government-office'));
    expect(await verify(receipt, as('government-office'))).toMatchObject({
      id: receipt,
      state: 'PENDING',
      batch: null,
    });
    await hub.settle();
    const proven = await verify(receipt, as('government-office'));
    expect(proven).toMatchObject({
      id: receipt,
      state: 'PROVEN',
      fault: null,
      position: expect.any(Number),
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      suite: 'Ed25519-SHA256',
      keyId: hub.disclosures.keys.signer?.id,
      publicKey: hub.disclosures.keys.signer?.publicKey,
    });
    const record = JSON.parse(proven.content) as DisclosureRecord;
    expect(record).toMatchObject({ id: receipt, client: { agency: 'government-office' } });
  });

  it('is there for whoever it was given to, the providers of its records and the audit; for nobody else', async () => {
    const { receipt } = await readItems(as('government-office'));
    for (const settle of [false, true]) {
      if (settle) await hub.settle();
      const state = settle ? 'PROVEN' : 'PENDING';
      expect(await verify(receipt, as('government-office'))).toMatchObject({ state, content: expect.any(String) });
      expect(await verify(receipt, as('ecology-bureau'))).toMatchObject({ state, content: null });
      expect(await verify(receipt, office)).toMatchObject({ state, content: expect.any(String) });
      for (const other of [as('water-bureau'), {}]) expect(await verify(receipt, other)).toBe('NOT_FOUND');
    }
    expect(await verify(seedId('receipt', 'none'), office)).toBe('NOT_FOUND');
    expect(await verify('no receipt', office)).toBe('NOT_FOUND');
  });

  it('is broken when its batch was changed', async () => {
    const { receipt } = await readItems(as('government-office'));
    await hub.settle();
    const { database } = hub.subgraphs.find(({ name }) => name === 'exchange') as (typeof hub.subgraphs)[number];
    const change = async (from: string, to: string) => {
      const em = database.em();
      await em.begin();
      await em.execute('alter table exchange.disclosure_record disable trigger append_only');
      await em.execute(
        `update exchange.disclosure_record set content = replace(content, '"${from}"', '"${to}"') where id = '${receipt}'`,
      );
      await em.execute('alter table exchange.disclosure_record enable trigger append_only');
      await em.commit();
    };
    await change('RectificationItem', 'Inspection');
    expect(await verify(receipt, as('government-office'))).toMatchObject({
      state: 'BROKEN',
      fault: expect.stringContaining('changed'),
    });
    await change('Inspection', 'RectificationItem');
    expect(await verify(receipt, as('government-office'))).toMatchObject({ state: 'PROVEN' });
  });
});

describe('an agency sees who was given its records', () => {
  it('which, when and for what, the newest first, page by page', async () => {
    const purpose = '督查整改进展';
    const mine = await readItems(as('government-office', { 'x-purpose': encodeURIComponent(purpose) }), 3);
    const later = await readItems(as('environment-committee'), 1);
    await hub.settle();
    const { page, errors } = await tracked(as('ecology-bureau'), '(first: 2)');
    expect(errors).toEqual([]);
    expect(page.nodes.map(({ id }: any) => id)).toEqual([later.receipt, mine.receipt]);
    expect(page.nodes[1]).toMatchObject({
      by: { id: agency('government-office') },
      purpose,
      kind: 'QUERY',
      outcome: 'ANSWERED',
      items: expect.arrayContaining(['rectification-items']),
    });
    const items = page.nodes[1].records.find(({ type }: any) => type === 'RectificationItem');
    expect([items.rows, [...items.ids].sort()]).toEqual([mine.ids.length, [...mine.ids].sort()]);
    expect(mine.ids.length).toBeGreaterThan(0);
    const rest = await tracked(as('ecology-bureau'), `(first: 100, after: "${page.pageInfo.endCursor}")`);
    const all = [...page.nodes, ...rest.page.nodes].map(({ id }: any) => id);
    expect(all).toHaveLength(page.totalCount);
    expect(new Set(all).size).toBe(page.totalCount);
  });

  it('of one reader and of some days, when asked so', async () => {
    const { page } = await tracked(as('ecology-bureau'), `(by: "${agency('environment-committee')}")`);
    expect(page.totalCount).toBe(1);
    const day = '2026-01-19';
    const whole = (await tracked(as('ecology-bureau'))).page.totalCount;
    expect((await tracked(as('ecology-bureau'), `(from: "${day}", to: "${day}")`)).page.totalCount).toBe(whole);
    expect((await tracked(as('ecology-bureau'), '(from: "2026-01-20")')).page.totalCount).toBe(0);
    expect((await tracked(as('ecology-bureau'), '(to: "2026-01-18")')).page.totalCount).toBe(0);
  });

  it('of its own alone; the audit sees that of all', async () => {
    for (const other of [as('water-bureau'), as('data-authority')]) {
      const { page, errors } = await tracked(other);
      expect(page).toBeNull();
      expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'NO_SCOPE' });
    }
    expect((await tracked(office)).page.totalCount).toBeGreaterThan(0);
    const { page } = await tracked(as('water-bureau'), '', 'water-bureau');
    const ids = page.nodes.flatMap(({ records }: any) => records.flatMap((part: any) => part.ids));
    const { ids: others } = await readItems(office, 100);
    expect(ids.filter((id: string) => others.includes(id))).toEqual([]);
  });
});

it('what the supervisory commission read shows to its providers after the delay, and to the audit at once', async () => {
  // Suggestions are there for whoever is signed in; the bureau leads these.
  const { receipt } = await hub.ask(
    'query ($of: ID!) { agency(id: $of) { suggestions(role: LEAD, first: 3) { nodes { id } } } }',
    { of: agency('ecology-bureau') },
    as('supervisory-commission'),
  );
  await hub.settle();
  const by = `(by: "${agency('supervisory-commission')}")`;
  expect((await tracked(as('ecology-bureau'), by)).page).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await verify(receipt, as('ecology-bureau'))).toBe('NOT_FOUND');
  expect((await tracked(office, by)).page.totalCount).toBe(1);
  expect(await verify(receipt, as('supervisory-commission'))).toMatchObject({ state: 'PROVEN' });
  hub.clock.set('2026-07-22T00:00:00+08:00');
  expect((await tracked(as('ecology-bureau'), by)).page.nodes).toMatchObject([{ id: receipt }]);
  expect(await verify(receipt, as('ecology-bureau'))).toMatchObject({ state: 'PROVEN', content: null });
});

it('what nobody has classified is in the record by a keyed hash, and in no list', async () => {
  const person = { name: '乌云示例', phone: '13800004321', divisionCode: '150821100' };
  const { data, receipt } = await hub.ask(
    'mutation ($input: RegisterPetitionInput!) { registerPetition(input: $input) { id } }',
    {
      input: {
        title: '灌溉用水不足',
        content: '请求恢复供水。',
        topic: 'WATER',
        divisionCode: '150821100',
        channel: 'VISIT',
        petitioner: person,
      },
    },
    as('petition-service'),
  );
  const { id } = data.registerPetition;
  const line = (await hub.disclosures.spool.find(receipt)) as string;
  expect(line).not.toContain(id);
  const [sealed] = readRecord(line).records.filter(({ type }) => type === 'Petition');
  expect(sealed).toMatchObject({ sealed: true, ids: [hub.disclosures.keys.hashed('Petition', id)] });
  await hub.settle();
  expect(await verify(receipt, as('petition-service'))).toMatchObject({ state: 'PROVEN', content: line });
  expect(await verify(receipt, office)).toMatchObject({ state: 'PROVEN', content: null });
});

it('a page of the event stream leaves a record too', async () => {
  const exchange = hub.subgraphs.find(({ name }) => name === 'exchange') as (typeof hub.subgraphs)[number];
  const kinds = async () => {
    await hub.settle();
    const rows = await exchange.database
      .em()
      .execute('select content from exchange.disclosure_record order by batch, position');
    return rows.map(({ content }) => readRecord(content)).filter(({ operation }) => operation.kind === 'EVENTS');
  };
  const before = await kinds();
  await hub.gateway.http.listen({ host: '127.0.0.1', port: 0 });
  const address = hub.gateway.http.server.address() as { port: number };
  const response = await fetch(`http://127.0.0.1:${address.port}/events?from=start`, {
    headers: as('petition-service'),
  });
  const reader = response.body?.getReader();
  let text = '';
  while (!text.includes('event: ')) text += Buffer.from((await reader?.read())?.value ?? []).toString();
  await reader?.cancel();
  const [record] = (await kinds()).slice(before.length);
  expect(record).toMatchObject({ client: { agency: 'petition-service' }, outcome: 'ANSWERED' });
  expect(record?.records.map(({ type }) => type)).toEqual(['Change']);
});
