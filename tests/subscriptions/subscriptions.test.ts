import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { as } from './as.ts';
import { clientsAt, listening, transports } from './clients.ts';
import { events, heard, ofItem, ofLog, workOn } from './working.ts';

type Work = Awaited<ReturnType<typeof workOn>>;

let hub: WritableHub;
let host: string;
let item: Work['item'];
let report: Work['report'];
let now: Work['now'];
const { client, closeClients } = clientsAt(() => host);
beforeAll(async () => {
  hub = await openWritableHub();
  host = await listening(hub);
  ({ item, report, now } = await workOn(hub));
});
afterAll(async () => {
  closeClients();
  await hub.close();
});

describe.each(transports)('over %s', (transport) => {
  it('a record is told as the graph has it after each change, in order, with the event in the extensions', async () => {
    const after = await now();
    const stream = client(transport).listen(ofItem, { id: item.id, after });
    const versions: number[] = [];
    for (const content of ['一', '二']) {
      versions.push(await report(content));
      await heard(stream, versions.length);
    }
    expect(stream.results.map(({ data }) => data.rectificationItemChanged.version)).toEqual(versions);
    expect(stream.results[0]?.data).toEqual({
      rectificationItemChanged: { id: item.id, version: versions[0], leadAgency: { slug: item.lead } },
    });
    const [first, second] = events(stream);
    expect(first).toEqual({
      cursor: expect.any(String),
      id: expect.any(String),
      sequence: expect.any(Number),
      type: 'RectificationItem.reportRectificationProgress',
    });
    expect(second.sequence).toBeGreaterThan(first.sequence);
    stream.stop();
  });

  it('the log is told under any alias, filtered as its query is', async () => {
    const after = await now();
    const filter = { type: ['RectificationItem.reportRectificationProgress'], subjectId: item.id };
    const stream = client(transport).listen(ofLog, { after, filter });
    const none = client(transport).listen(ofLog, { after, filter: { type: ['Petition.registerPetition'] } });
    await report('三');
    await heard(stream, 1);
    const { log } = stream.results[0]?.data ?? {};
    expect(log).toMatchObject({ id: events(stream)[0].id, subjectId: item.id });
    expect(log.parties).toContainEqual({ slug: item.lead });
    expect(none.results).toEqual([]);
    stream.stop();
    none.stop();
  });
});

describe.each(transports)('over %s, a client', (transport) => {
  it('that comes back goes on behind its last event, missing nothing, and what comes again has its id', async () => {
    const after = await now();
    const first = client(transport).listen(ofItem, { id: item.id, after });
    await report('四');
    await heard(first, 1);
    first.stop();
    for (const content of ['五', '六']) await report(content);
    const [told] = events(first);
    const again = client(transport).listen(ofItem, { id: item.id, after });
    const onward = client(transport).listen(ofItem, { id: item.id, after: told.cursor });
    await heard(again, 3);
    await heard(onward, 2);
    expect(events(again)[0]).toEqual(told);
    expect(events(again).slice(1)).toEqual(events(onward));
    again.stop();
    onward.stop();
  });

  it('asks and changes as it does over HTTP', async () => {
    const asking = client(transport).listen('{ viewer { agency { slug } } }');
    expect(await asking.ended).toEqual({ code: undefined, resumeAfter: undefined });
    expect(asking.results).toMatchObject([{ data: { viewer: { agency: { slug: 'congress-office' } } } }]);
    const changing = client(transport, as(item.lead)).listen(
      'mutation ($input: ReportRectificationProgressInput!) { reportRectificationProgress(input: $input) { id } }',
      { input: { id: item.id, content: '七', percent: 50 } },
    );
    await changing.ended;
    expect(changing.results).toMatchObject([{ data: { reportRectificationProgress: { id: item.id } } }]);
  });

  it('without the scope is refused, and one that gives no identity', async () => {
    for (const headers of [{}, as('water-bureau')]) {
      const { errors } = await hub.ask(ofItem, {}, headers);
      expect(errors[0]?.extensions['code']).toBe('BAD_REQUEST');
    }
    expect((await client(transport, {}).listen(ofItem).ended).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    expect((await client(transport, {}).listen(ofLog).ended).code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
  });

  it('is refused what does not fit the schema, breaks a rule or the limits, or has a cursor that is none', async () => {
    // Where operations share a stream, what cannot run is refused by the answer to its own request.
    const refusedAs = (code: string) => (transport === 'single' ? 'Server responded with 400: Bad Request' : code);
    const refusals = {
      'subscription { nothing }': refusedAs('GRAPHQL_VALIDATION_FAILED'),
      'subscription { changes(after: "x") { id } }': 'VALIDATION_FAILED',
      'subscription { rectificationItemChanged(id: "x") { id } }': 'VALIDATION_FAILED',
      [`subscription { rectificationItemChanged { leadAgency { ${'parent { '.repeat(20)} id ${'}'.repeat(20)} } } }`]:
        refusedAs('OPERATION_TOO_COMPLEX'),
    };
    for (const [query, code] of Object.entries(refusals))
      expect([query, (await client(transport).listen(query).ended).code]).toEqual([query, code]);
  });
});
