import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Background } from '../../gateway/background/background.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
let item: { id: string; lead: string; leadId: string };
beforeAll(async () => {
  hub = await openWritableHub();
  const { data } = await hub.ask(
    '{ rectificationItems(first: 1, filter: { state: [IN_PROGRESS] }) { nodes { id leadAgency { id slug } } } }',
  );
  const [found] = data.rectificationItems.nodes;
  item = { id: found.id, lead: found.leadAgency.slug, leadId: found.leadAgency.id };
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });
const report = (content: string) =>
  hub.ask(
    'mutation ($input: ReportRectificationProgressInput!) { reportRectificationProgress(input: $input) { version } }',
    { input: { id: item.id, content, percent: 50 } },
    as(item.lead),
  );

const fields = `id sequence type subjectType subjectId fromState toState changedFields version occurredAt
  parties { id } deadline { code dueOn } subject { __typename ... on RectificationItem { number } }`;
async function read(after: string | null, filter: object | null = null) {
  const { data, errors } = await hub.ask(
    `query ($after: String, $filter: ChangeFilter) { changes(first: 100, after: $after, filter: $filter) {
      nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`,
    { after, filter },
    as('congress-office'),
  );
  expect(errors).toEqual([]);
  return data.changes;
}
async function everything(filter: object): Promise<any[]> {
  const found: any[] = [];
  for (let after: string | null = null; ; ) {
    const { nodes, pageInfo } = await read(after, filter);
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

describe('the change log', () => {
  it('tells of a step what, when and which fields, and leads to the matter', async () => {
    const { data } = await report('进展一');
    await hub.settle();
    const [change] = await everything({ subjectId: item.id, type: ['RectificationItem.reportRectificationProgress'] });
    expect(change).toMatchObject({
      subjectType: 'RectificationItem',
      subjectId: item.id,
      fromState: 'IN_PROGRESS',
      toState: 'IN_PROGRESS',
      version: data.reportRectificationProgress.version,
      deadline: null,
      subject: { __typename: 'RectificationItem' },
    });
    expect(change.changedFields).toContain('lastUpdatedOn');
    expect(change.parties).toContainEqual({ id: item.leadId });
    expect(JSON.stringify(change)).not.toContain('进展一');
  });

  it('has every event once and in one order, however many are written and gathered at the same time', async () => {
    const before = (await everything({ subjectId: item.id })).length;
    const { pageInfo } = await read(null);
    let place: string | null = null;
    const seen: any[] = [];
    const follow = async () => {
      const { nodes, pageInfo: at } = await read(place, { subjectId: item.id });
      seen.push(...nodes);
      place = at.endCursor ?? place;
    };
    const working = Array.from({ length: 40 }, (_, n) => report(`并发 ${n}`));
    for (let n = 0; n < 6; n++) {
      await Promise.all([hub.settle(), hub.settle(), follow()]);
    }
    const answers = await Promise.all(working);
    await hub.settle();
    await follow();
    const done = answers.filter(({ errors }) => errors.length === 0).length;
    expect(done).toBe(40);
    expect(seen.length).toBe(before + done);
    expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
    const numbers = seen.map(({ sequence }) => sequence);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    const versions = seen.filter(({ type }) => type.startsWith('RectificationItem.')).map(({ version }) => version);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(pageInfo.endCursor).not.toBeNull();
  });

  it('tells of deadlines that come near or were missed, with code and day', async () => {
    hub.clock.set('2026-05-04T09:00:00+08:00');
    await hub.settle();
    const missed = await everything({ type: ['deadline.missed'], agencyId: item.leadId });
    expect(missed.length).toBeGreaterThan(0);
    for (const { deadline } of missed)
      expect(deadline).toEqual({ code: expect.any(String), dueOn: expect.any(String) });
  });

  it('does not tell of what is sealed', async () => {
    const { data } = await hub.ask(
      `mutation { registerPetition(input: { title: "反映收受礼金", content: "采购环节。", topic: GOVERNMENT_SERVICE,
        divisionCode: "150802100", channel: LETTER }) { id } }`,
      {},
      as('petition-service'),
    );
    const { id } = data.registerPetition;
    await hub.ask(
      'mutation ($id: ID!) { classifyPetition(input: { id: $id, matter: ACCUSATION }) { id } }',
      { id },
      as('petition-service'),
    );
    await hub.settle();
    expect(await everything({ subjectId: id })).toEqual([]);
  });
});

it('a database that was restored into another server, whose transactions count anew, goes on without a gap', async () => {
  const before = await everything({ subjectId: item.id });
  const em = (name: string) => hub.subgraphs.find((one) => one.name === name)?.database.em();
  // What a restore leaves: ids of transactions that lie far ahead, in the rows and in the places.
  await em('inspections')?.execute(
    `update inspections.outbox set transaction_id = (transaction_id::text::bigint + 4000000000)::text::xid8`,
  );
  await em('inspections')?.execute(
    `update inspections.record_change set transaction_id = (transaction_id::text::bigint + 4000000000)::text::xid8`,
  );
  for (const table of ['change_place', 'projection_place'])
    await em('exchange')?.execute(
      `update exchange.${table} set transaction_id = (transaction_id::bigint + 4000000000)::text where source = 'inspections'`,
    );
  await new Background(hub.subgraphs, hub.clock, createLogger('silent')).prepare();
  expect((await report('还原之后')).errors).toEqual([]);
  await hub.settle();
  const after = await everything({ subjectId: item.id });
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after).toHaveLength(before.length + 1);
});

describe('the event stream', () => {
  let url: string;
  beforeAll(async () => {
    await hub.gateway.http.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(hub.gateway.http.server.address() as AddressInfo).port}/events`;
  });

  interface Told {
    id: string;
    event: string;
    data: any;
  }
  /** Reads a stream until it has told so many events. */
  async function told(
    count: number,
    query: string,
    headers: Record<string, string>,
    meanwhile?: () => Promise<unknown>,
  ) {
    const stop = new AbortController();
    const response = await fetch(`${url}${query}`, { headers, signal: stop.signal });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await meanwhile?.();
    const events: Told[] = [];
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() as string;
      for (const block of blocks) {
        const lines = Object.fromEntries(
          block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        );
        if (lines['data'])
          events.push({
            id: lines['id'] as string,
            event: lines['event'] as string,
            data: JSON.parse(lines['data'] as string),
          });
      }
      if (events.length >= count) break;
    }
    stop.abort();
    return events.slice(0, count);
  }

  it('tells what happens, and goes on behind the last event that was heard', async () => {
    const types = '?types=RectificationItem.reportRectificationProgress';
    const work = async () => {
      for (const content of ['流一', '流二', '流三']) await report(content);
      await hub.settle();
    };
    const [first, second] = await told(2, types, as(item.lead), work);
    expect(first).toMatchObject({
      event: 'RectificationItem.reportRectificationProgress',
      data: { subjectId: item.id, parties: expect.arrayContaining([item.leadId]) },
    });
    const [third] = await told(1, types, { ...as(item.lead), 'last-event-id': second?.id as string });
    expect(third?.data.sequence).toBeGreaterThan(second?.data.sequence);
    const again = await told(1, types, { ...as(item.lead), 'last-event-id': first?.id as string });
    expect(again[0]).toEqual(second);
    const [oldest] = await told(1, `${types}&from=start`, as(item.lead));
    expect(oldest?.data.sequence).toBeLessThan(first?.data.sequence);
  });

  it('says its place before the first event: who breaks off until then comes back to what happened meanwhile', async () => {
    const stop = new AbortController();
    const types = '?types=RectificationItem.reportRectificationProgress';
    const response = await fetch(`${url}${types}`, { headers: as(item.lead), signal: stop.signal });
    let opening = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      opening += Buffer.from(chunk).toString();
      if (opening.includes('\n\n')) break;
    }
    stop.abort();
    const place = /^retry: \d+\nid: (\S+)\n\n$/.exec(opening)?.[1] as string;
    await report('断线期间');
    await hub.settle();
    const [missed] = await told(1, types, { ...as(item.lead), 'last-event-id': place });
    expect(missed?.data).toMatchObject({ subjectId: item.id });
  });

  it('asks the database nothing while nothing happens, and then once for all who may see the same', async () => {
    const statements: string[] = [];
    const ofTheReader = (text: string) => text.includes('from exchange.change c where c.sequence >');
    const others = () => statements.filter((text) => !ofTheReader(text));
    const stop = new AbortController();
    const streams = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const { body } = await fetch(url, { headers: as(item.lead), signal: stop.signal });
        const parts = (body as ReadableStream<Uint8Array>).pipeThrough(new TextDecoderStream()).getReader();
        // It is open once it has said its place.
        await parts.read();
        return parts;
      }),
    );
    const exchange = hub.subgraphs.find(({ name }) => name === 'exchange');
    const unheard = exchange?.database.onStatement((text) => statements.push(text));
    await expect.poll(() => statements.filter(ofTheReader).length, { timeout: 10_000 }).toBeGreaterThan(12);
    expect(others()).toEqual([]);
    await report('流五');
    await hub.settle();
    for (const parts of streams) expect((await parts.read()).value).toContain('event: RectificationItem.report');
    const looks = others().filter(
      (text) => text.includes('"changedFields"') && text.includes('from "exchange"."change"'),
    );
    expect(looks).toHaveLength(1);
    unheard?.();
    stop.abort();
  });

  it('is refused to who does not say who it is, and with an id that is none of its own', async () => {
    expect((await fetch(url)).status).toBe(401);
    const wrong = await fetch(url, { headers: { ...as('water-bureau'), 'last-event-id': 'x' } });
    expect(wrong.status).toBe(400);
    expect((await wrong.json()) as object).toMatchObject({ errors: [{ extensions: { code: 'VALIDATION_FAILED' } }] });
  });

  it('says why it ends when the hub stops, and where to go on', async () => {
    const response = await fetch(url, { headers: as('water-bureau') });
    const ended = response.text();
    await hub.gateway.http.close();
    const [, data] = /event: end\ndata: (.*)\n/.exec(await ended) as RegExpExecArray;
    expect(JSON.parse(data as string)).toEqual({ code: 'SHUTDOWN', resumeAfter: expect.any(String) });
  });
});
