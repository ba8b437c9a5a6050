import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/app.ts';
import { readHead, SpoolDrain } from '../../gateway/disclosure/spool-drain.ts';
import { graph } from '../../gateway/graph.ts';
import { disclosureChainOver, storedBatches } from '../../gateway/subgraphs.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import {
  type IndexedRecord,
  indexed,
  readRecord,
  type SigningKey,
  verifyChain,
} from '../../platform/disclosure/index.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory, spoolInMemory } from '../disclosures.ts';
import { anonymously, office, openedHub, openWritableHub, recordOf, type WritableHub } from '../hub.ts';

const as = (slug: string, more: Record<string, string> = {}) => ({ 'x-development-agency': slug, ...more });
const agency = (slug: string) => seedId('agency', slug);

beforeAll(() => openedHub());

describe('each answer leaves a record', () => {
  it('of who asked, when, for what, by which operation, and which records of whom it was given', async () => {
    const hub = await openedHub();
    const query = `query Items($n: Int!) { rectificationItems(first: $n) { totalCount pageInfo { hasNextPage }
      nodes { id title leadAgency { id name } } } }`;
    const answer = await hub.ask(
      query,
      { n: 3 },
      as('ecology-bureau', { 'x-purpose': encodeURIComponent('核对整改进展') }),
    );
    expect(answer.errors).toEqual([]);
    const { nodes, pageInfo } = answer.data.rectificationItems;
    expect(pageInfo.hasNextPage).toBe(true);
    const record = recordOf(answer);
    expect(record).toMatchObject({
      version: 1,
      client: { agencyId: agency('ecology-bureau'), agency: 'ecology-bureau', deputyId: null, clientId: null },
      purpose: '核对整改进展',
      operation: { kind: 'QUERY', name: 'Items', hash: createHash('sha256').update(query).digest('hex') },
      grants: [],
      opened: [],
      outcome: 'ANSWERED',
      errors: [],
      refused: [],
    });
    expect(record.items).toEqual(['directory', 'rectification-items']);
    const given = record.records.filter(({ type }) => type === 'RectificationItem');
    expect(new Set(given.flatMap(({ ids }) => ids))).toEqual(new Set(nodes.map(({ id }: { id: string }) => id)));
    for (const { provider, ids } of given)
      for (const id of ids) expect(nodes.find((node: { id: string }) => node.id === id).leadAgency.id).toBe(provider);
    const agencies = record.records.find(({ type }) => type === 'Agency');
    expect(new Set(agencies?.ids)).toEqual(
      new Set(nodes.map(({ leadAgency }: { leadAgency: { id: string } }) => leadAgency.id)),
    );
  });

  it('of no record where only their number was asked for, and of each where a cursor names it', async () => {
    const hub = await openedHub();
    expect(recordOf(await hub.ask('{ petitions(first: 5) { totalCount } }'))).toMatchObject({
      outcome: 'ANSWERED',
      records: [],
    });
    const { records } = recordOf(await hub.ask('{ petitions(first: 5) { pageInfo { endCursor } } }'));
    expect(records.flatMap(({ ids }) => ids)).toHaveLength(5);
  });

  it('naming no value of a record, of a variable or of a person', async () => {
    const hub = await openedHub();
    const answer = await hub.ask(
      'query ($search: String) { petitions(first: 5, filter: { search: $search }) { nodes { title content } } }',
      { search: '供水' },
      as('petition-service', { 'x-purpose': encodeURIComponent('回访 13800001234') }),
    );
    const text = JSON.stringify(recordOf(answer));
    expect(text).not.toContain('供水');
    expect(text).not.toContain('13800001234');
    expect(recordOf(answer).purpose).toBe('[redacted]');
    for (const { title } of answer.data.petitions.nodes) expect(text).not.toContain(title);
  });

  it('refusals included: of a field, of the whole, of what is no operation', async () => {
    const hub = await openedHub();
    const part = await hub.ask(
      `{ agencies(first: 1) { nodes { slug } } petition(id: "${seedId('petition', '1')}") { id } }`,
      {},
      anonymously,
    );
    expect(recordOf(part)).toMatchObject({
      client: { agencyId: null, agency: null },
      outcome: 'PARTLY_ANSWERED',
      errors: ['UNAUTHORIZED_FIELD_OR_TYPE'],
      refused: ['Petition'],
      records: [{ type: 'Agency' }],
    });
    const nothing = await hub.ask(
      '{ agencies(first: 1) { nodes { slug } } petitions(first: 1) { nodes { id } } }',
      {},
      anonymously,
    );
    expect(nothing.data).toBeNull();
    expect(recordOf(nothing)).toMatchObject({ outcome: 'REFUSED', refused: ['PetitionConnection'], records: [] });
    const whole = await hub.ask(
      'query Whole { petitions(first: 1) { nodes { id } } }',
      {},
      {
        'x-on-unauthorized': 'refuse-operation',
      },
    );
    expect(whole.status).toBe(401);
    expect(recordOf(whole)).toMatchObject({
      operation: { kind: 'QUERY', name: 'Whole' },
      outcome: 'REFUSED',
      records: [],
      items: [],
    });
    const broken = await hub.ask('{ petitions(first: 1) {', {}, office);
    expect(recordOf(broken)).toMatchObject({
      operation: { kind: 'UNKNOWN', name: null, hash: /^[0-9a-f]{64}$/ },
      outcome: 'FAILED',
      errors: ['GRAPHQL_PARSE_FAILED'],
    });
  });
});

describe('without its record', () => {
  const full = {
    ...spoolInMemory(),
    isFull: true,
    append: async () => Promise.reject(new Error('ENOSPC')),
    isWell: async () => false,
  };
  const opened: Gateway[] = [];
  afterAll(() => Promise.all(opened.map((gateway) => gateway.stop())));

  async function hubWith(failsOpen: boolean) {
    const { subgraphs } = await openedHub();
    const gateway = await createGateway({
      subgraphs,
      files: temporaryFiles().files,
      supergraphSdl: composeSupergraph(graph),
      log: createLogger('silent'),
      recorder: recorderInMemory(full, failsOpen),
      demo: true,
    });
    opened.push(gateway);
    return async (query: string, headers: Record<string, string> = office) => {
      if (query === 'health') return (await gateway.http.inject('/health/ready')).json();
      const answer = await gateway.http.inject({
        method: 'POST',
        url: '/graphql',
        payload: { query },
        headers,
      });
      return { status: answer.statusCode, ...answer.json() };
    };
  }

  it('nothing is answered and nothing is changed', async () => {
    const ask = await hubWith(false);
    const answer = await ask('{ petitions(first: 1) { nodes { id } } }');
    expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'NOT_RECORDED', retryable: true } }] });
    expect(answer.data).toBeUndefined();
    const hub = await openedHub();
    const items =
      '{ rectificationItems(first: 1, filter: { state: [IN_PROGRESS] }) { nodes { id version leadAgency { slug } } } }';
    const before = (await hub.ask(items)).data.rectificationItems.nodes[0];
    const input = `{ id: "${before.id}", content: "进展", percent: 50 }`;
    const step = await ask(
      `mutation { reportRectificationProgress(input: ${input}) { version } }`,
      as(before.leadAgency.slug),
    );
    expect(step).toMatchObject({ status: 503, errors: [{ extensions: { code: 'NOT_RECORDED' } }] });
    expect((await hub.ask(items)).data.rectificationItems.nodes[0]).toEqual(before);
  });

  it('a refused identity is refused all the same', async () => {
    const answer = await (await hubWith(false))('{ viewer { isAnonymous } }', { authorization: 'Bearer a.b.c' });
    expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('the hub is not ready', async () => {
    expect(await (await hubWith(false))('health')).toMatchObject({
      status: 'unready',
      disclosureRecords: 'unavailable',
      subgraphs: { petitions: 'ready' },
    });
    expect(await (await hubWith(true))('health')).toMatchObject({ status: 'ready' });
  });

  it('answers leave only where the operator said so', async () => {
    const ask = await hubWith(true);
    expect((await ask('{ petitions(first: 1) { nodes { id } } }')).data.petitions.nodes).toHaveLength(1);
  });
});

describe('the chain', () => {
  let hub: WritableHub;
  let exchange: Subgraph;
  beforeAll(async () => {
    hub = await openWritableHub();
    exchange = hub.subgraphs.find(({ name }) => name === 'exchange') as Subgraph;
  });
  afterAll(() => hub.close());

  const verified = async () => {
    const head = await readHead(hub.disclosures.spool.folder);
    return verifyChain(storedBatches(exchange.database), hub.disclosures.keys, head ? [head] : []);
  };
  const sql = (text: string) => exchange.database.em().execute(text);

  it('tells of identities that were refused, and nothing of whom they claimed', async () => {
    const before = await hub.disclosures.spool.find('"errors":["UNAUTHENTICATED"]');
    expect(before).toBeNull();
    const forged = `Bearer ${['{"alg":"none"}', '{"agency":"water-bureau"}'].map((part) => Buffer.from(part).toString('base64url')).join('.')}.`;
    expect((await hub.ask('{ viewer { isAnonymous } }', {}, { authorization: forged })).status).toBe(401);
    const record = readRecord((await hub.disclosures.spool.find('"errors":["UNAUTHENTICATED"]')) as string);
    expect(record).toMatchObject({
      client: { agencyId: null, agency: null, deputyId: null, clientId: null },
      outcome: 'REFUSED',
      records: [],
    });
  });

  it('holds every receipt that was given, after the spool was taken in', async () => {
    const receipts: string[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const answers = await Promise.all(
        Array.from({ length: 4 }, () => hub.ask('{ petitions(first: 2) { nodes { id } } }')),
      );
      receipts.push(...answers.map(({ receipt }) => receipt));
      for (const { receipt } of answers) expect(await hub.disclosures.spool.find(receipt)).toContain(receipt);
      await hub.settle();
    }
    const kept = await sql('select id, content from exchange.disclosure_record');
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(receipts));
    for (const { id, content } of kept) expect(readRecord(content).id).toBe(id);
    const { batches, records, fault } = await verified();
    expect(fault).toBeNull();
    expect(batches).toBeGreaterThanOrEqual(3);
    expect(records).toBe(kept.length);
  });

  it('takes nothing twice, when a drain was cut off after the chain had it', async () => {
    const { receipt } = await hub.ask('{ petitions(first: 1) { nodes { id } } }');
    const line = (await hub.disclosures.spool.find(receipt)) as string;
    await hub.settle();
    await hub.disclosures.spool.append(indexed(line) as IndexedRecord);
    await hub.settle();
    expect(await sql(`select id from exchange.disclosure_record where id = '${receipt}'`)).toHaveLength(1);
    expect((await verified()).fault).toBeNull();
  });

  it('is one for all hubs of a database', async () => {
    const chain = () => disclosureChainOver(hub.subgraphs, hub.disclosures.keys.signer as SigningKey, hub.clock);
    const lines: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      const { receipt } = await hub.ask('{ __typename }');
      lines.push((await hub.disclosures.spool.find(receipt)) as string);
    }
    await Promise.all(lines.map((line) => chain().append([indexed(line) as IndexedRecord])));
    await hub.settle();
    expect((await verified()).fault).toBeNull();
  });

  it('cannot be changed: the database refuses', async () => {
    for (const statement of [
      "update exchange.disclosure_record set content = '{}'",
      'delete from exchange.disclosure_record',
      'truncate exchange.disclosure_record',
      "update exchange.disclosure_batch set signature = ''",
      'delete from exchange.disclosure_batch',
    ])
      await expect(sql(statement), statement).rejects.toThrow(/only ever added/);
  });

  it('shows where somebody changed it who may change everything', async () => {
    const tables = ['disclosure_record', 'disclosure_batch'];
    const within = async (changes: string[]) => {
      const em = exchange.database.em();
      await em.begin();
      try {
        for (const table of tables) await em.execute(`alter table exchange.${table} disable trigger user`);
        for (const change of changes) await em.execute(change);
        const head = await readHead(hub.disclosures.spool.folder);
        const reader = { rows: ({ text, values }: any) => rowsWithin(em, text, values) };
        return (await verifyChain(storedBatches(reader as never), hub.disclosures.keys, head ? [head] : [])).fault;
      } finally {
        await em.rollback();
      }
    };
    expect(await within([])).toBeNull();
    const [last] = await sql('select max(sequence)::int as sequence from exchange.disclosure_batch');
    const second = (position: number) => `batch = 2 and position = ${position}`;
    const [{ id }] = (await sql(`select id from exchange.disclosure_record where ${second(1)}`)) as [{ id: string }];
    const changed = `update exchange.disclosure_record set content = replace(content, 'congress-office', 'congress-Office') where ${second(1)}`;
    expect(await within([changed])).toMatchObject({ batch: 2, position: 1, recordId: id });
    expect(await within([`delete from exchange.disclosure_record where ${second(1)}`])).toMatchObject({
      batch: 2,
      position: 1,
    });
    const swap = [
      `update exchange.disclosure_record set position = 99 where ${second(1)}`,
      `update exchange.disclosure_record set position = 1 where ${second(2)}`,
      `update exchange.disclosure_record set position = 2 where ${second(99)}`,
    ];
    expect(await within(swap)).toMatchObject({ batch: 2, position: 1 });
    expect(
      await within([
        'update exchange.disclosure_batch set signature = (select b.signature from exchange.disclosure_batch b where b.sequence = 1) where sequence = 2',
      ]),
    ).toMatchObject({ batch: 2, position: null });
    expect(
      await within([
        `delete from exchange.disclosure_record where batch = ${last?.['sequence']}`,
        `delete from exchange.disclosure_batch where sequence = ${last?.['sequence']}`,
      ]),
    ).toMatchObject({ batch: last?.['sequence'] });
  });

  it('takes in what a killed hub left, and tells when the database is older than its own note', async () => {
    const { receipt } = await hub.ask('{ petitions(first: 1) { nodes { id } } }');
    const said: string[] = [];
    const log = { ...createLogger('silent'), error: (_: unknown, text: string) => said.push(text) };
    const chain = disclosureChainOver(hub.subgraphs, hub.disclosures.keys.signer as SigningKey, hub.clock);
    const drain = new SpoolDrain(hub.disclosures.spool, chain, log as never);
    await drain.run();
    expect(await sql(`select id from exchange.disclosure_record where id = '${receipt}'`)).toHaveLength(1);
    await drain.checkHead();
    expect(said).toEqual([]);
    const note = JSON.parse(await readFile(join(hub.disclosures.spool.folder, 'head.json'), 'utf8'));
    const short = { append: async () => null, head: async () => ({ ...note, sequence: note.sequence - 1 }) };
    await new SpoolDrain(hub.disclosures.spool, short, log as never).checkHead();
    expect(said).toEqual([expect.stringContaining('shorter')]);
  });
});

async function rowsWithin(em: ReturnType<Subgraph['database']['em']>, text: string, values: unknown[]) {
  let at = 0;
  const rows = await em.execute(text.replace(/\$\d+/g, () => String(values[at++])));
  return rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        ['sealedAt', 'at', 'shownFrom'].includes(name) ? new Date(value as string) : value,
      ]),
    ),
  );
}
