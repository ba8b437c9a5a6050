import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedViewer } from '../../gateway/ical/feed-viewer.ts';
import { SettableClock } from '../../platform/clock/clock.ts';
import { readRecord } from '../../platform/disclosure/index.ts';
import { agencyViewer, testClock } from '../../platform/testing/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

const clock = new SettableClock(testClock.now());
let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub({ publicUrl: 'https://hub.example.org', clock });
  await hub.settle();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });
const get = (path: string, headers: Record<string, string> = {}) => hub.gateway.http.inject({ url: path, headers });

/** The path of an agency's calendar. */
async function pathOf(slug: string): Promise<string> {
  const { data } = await hub.ask('{ calendarFeed { url } }', {}, as(slug));
  return new URL(data.calendarFeed.url).pathname;
}

/** The properties of each event, by their names without parameters. */
function eventsIn(text: string): Record<string, string>[] {
  const [, ...events] = text.replaceAll('\r\n ', '').split('BEGIN:VEVENT\r\n');
  return events.map((event) =>
    Object.fromEntries(event.split('\r\n').map((line) => line.split(/(?:;[^:]*)?:(.*)/s).slice(0, 2))),
  );
}
const eventsOf = async (slug: string) => eventsIn((await get(await pathOf(slug))).payload);
const compact = (day: string) => day.replaceAll('-', '');

const worklist = `query ($slug: String!) { agency(slug: $slug) { worklist(first: 100) {
  totalCount nodes { id title deadline { dueOn } } } } }`;
async function owedBy(slug: string) {
  const { data } = await hub.ask(worklist, { slug }, as(slug));
  return data.agency.worklist as {
    totalCount: number;
    nodes: { id: string; title: string; deadline: { dueOn: string } }[];
  };
}

describe('the calendar of an agency', () => {
  it('is at an address that is good for a year, for agencies alone', async () => {
    const { data } = await hub.ask('{ calendarFeed { url expiresOn } }', {}, as('ecology-bureau'));
    expect(data.calendarFeed.expiresOn).toBe('2027-01-20');
    expect(data.calendarFeed.url).toMatch(
      /^https:\/\/hub\.example\.org\/calendar\/ecology-bureau\/2027-01-20\/\w+\/[\w-]{43}\.ics$/,
    );
    const anybody = await hub.ask('{ calendarFeed { url } }', {}, {});
    expect(anybody.errors[0]?.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', needs: 'exchange:read' });
    const deputy = { ...as('deputies-committee'), 'x-development-deputy': '01941f29-7c00-7000-8000-000000000000' };
    const inPerson = await hub.ask('{ calendarFeed { url } }', {}, deputy);
    expect(inPerson.errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('has the meetings and what the agency owes, on whole days', async () => {
    const response = await get(await pathOf('ecology-bureau'));
    expect(response.statusCode).toBe(200);
    expect(response.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
    });
    expect(response.payload).toMatch(/\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n/);
    const events = eventsIn(response.payload);
    const { nodes, totalCount } = await owedBy('ecology-bureau');
    expect(totalCount).toBeLessThanOrEqual(100);
    expect(nodes.length).toBeGreaterThan(0);
    const { data } = await hub.ask(
      '{ meetings(first: 100, filter: { year: 2025 }) { nodes { id convenedOn closedOn } } }',
    );
    const found = Object.fromEntries(events.map((event) => [event['UID'], event]));
    expect(Object.keys(found)).toHaveLength(events.length);
    for (const { id, title, deadline } of nodes) {
      expect(found[id]?.['DTSTART']).toBe(compact(deadline.dueOn));
      expect(found[id]?.['SUMMARY']).toContain(title.replace(/[,;\\]/g, '\\$&'));
      expect(found[id]?.['CATEGORIES']).toBe('期限 / Due');
    }
    const meetings = data.meetings.nodes.filter((one: any) => one.convenedOn >= '2025-01-18');
    expect(meetings.length).toBeGreaterThan(3);
    for (const { id, convenedOn, closedOn } of meetings) {
      expect(found[id]?.['DTSTART']).toBe(compact(convenedOn));
      expect(Number(found[id]?.['DTEND'])).toBeGreaterThan(Number(compact(closedOn)));
    }
    expect(events.filter((event) => event['CATEGORIES'] === '期限 / Due')).toHaveLength(totalCount);
  });

  it('is read as the agency, with nothing sealed, and recorded as such', async () => {
    const { nodes } = await owedBy('petition-service');
    const sealed = nodes.filter(({ title }) => title.startsWith('尚未公开'));
    expect(sealed.length).toBeGreaterThan(0);
    const events = await eventsOf('petition-service');
    const due = events.filter((event) => event['CATEGORIES'] === '期限 / Due').map((event) => event['UID']);
    expect(due.sort()).toEqual(
      nodes
        .filter((one) => !sealed.includes(one))
        .map(({ id }) => id)
        .sort(),
    );
    const line = await hub.disclosures.spool.find('"agency":"petition-service","deputyId":null,"clientId":"calendar"');
    expect(readRecord(line as string)).toMatchObject({ operation: { kind: 'QUERY' }, outcome: 'ANSWERED' });
  });

  it('opens nothing else', async () => {
    const viewer = feedViewer(agencyViewer('petition-service', 'PETITION_SERVICE'));
    const { operations } = hub.gateway;
    for (const query of ['{ petitions { nodes { id } } }', '{ suggestions { nodes { id } } }']) {
      const { errors } = await operations.execute(query, {}, viewer);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'NO_SCOPE' });
    }
    const { errors } = await operations.execute(
      'mutation { moveMeeting(input: { id: "x", convenedOn: "2026-01-20" }) { id } }',
      {},
      viewer,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ needs: 'reports:write' });
  });

  it('is not sent again to whom has it, until something changes', async () => {
    const path = await pathOf('water-bureau');
    const first = await get(path);
    const tag = String(first.headers['etag']);
    hub.clock.set('2026-01-19T06:00:00Z');
    expect((await get(path, { 'if-none-match': tag })).statusCode).toBe(304);
    const office = as('congress-office');
    const planned = await hub.ask(
      'mutation { planMeeting(input: { agenda: "听取报告", convenedOn: "2026-03-26" }) { id } }',
      {},
      office,
    );
    expect(planned.errors).toEqual([]);
    const { id } = planned.data.planMeeting;
    const before = (await eventsOf('water-bureau')).find((event) => event['UID'] === id);
    expect(before).toMatchObject({ DTSTART: '20260326', DTEND: '20260327', STATUS: 'TENTATIVE' });
    expect((await get(path, { 'if-none-match': tag })).statusCode).toBe(200);
    hub.clock.set('2026-01-19T07:00:00Z');
    const moved = await hub.ask(
      'mutation ($id: ID!) { moveMeeting(input: { id: $id, convenedOn: "2026-03-30", closedOn: "2026-03-31", reason: "调整" }) { id } }',
      { id },
      office,
    );
    expect(moved.errors).toEqual([]);
    const after = (await eventsOf('water-bureau')).find((event) => event['UID'] === id);
    expect(after).toMatchObject({ DTSTART: '20260330', DTEND: '20260401', 'LAST-MODIFIED': '20260119T070000Z' });
    expect(Number(after?.['SEQUENCE'])).toBeGreaterThan(Number(before?.['SEQUENCE']));
  });

  it('is not there at an address that is wrong, altered or expired', async () => {
    const path = await pathOf('ecology-bureau');
    const [, root, agency, day, key, file] = path.split('/') as [string, string, string, string, string, string];
    const signature = file.replace('.ics', '');
    const altered = `${signature.slice(0, -1)}${signature.endsWith('A') ? 'B' : 'A'}`;
    for (const [at, wrong] of Object.entries({
      'another agency': [root, 'water-bureau', day, key, file],
      'a later day': [root, agency, '2099-01-01', key, file],
      'another key': [root, agency, day, 'other', file],
      'another signature': [root, agency, day, key, `${altered}.ics`],
      'no signature': [root, agency, day, key, '.ics'],
      'no file': [root, agency, day, key, signature],
      'nothing at all': [root, agency],
    })) {
      const response = await get(`/${wrong.join('/')}`);
      expect([response.statusCode, response.json().errors[0].extensions], at).toEqual([404, { code: 'BAD_REQUEST' }]);
    }
    clock.set('2027-01-20T15:59:59Z');
    expect((await get(path)).statusCode).toBe(200);
    clock.set('2027-01-20T16:00:00Z');
    const expired = await get(path);
    const unknown = await get(path.replace('ecology', 'anybody'));
    expect([expired.statusCode, expired.payload.replace('ecology', 'anybody')]).toEqual([404, unknown.payload]);
  });
});
