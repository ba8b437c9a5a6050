import { beforeAll, describe, expect, it } from 'vitest';
import { anonymously, type Hub, openedHub } from '../hub.ts';

let hub: Hub;
let feed: string;
const get = (headers: Record<string, string> = {}) => hub.gateway.http.inject({ url: '/atom.xml', headers });
beforeAll(async () => {
  hub = await openedHub();
  feed = (await get()).payload;
});

const idsOf = (xml: string) => [...xml.matchAll(/<id>urn:uuid:([^<]+)<\/id>/g)].map(([, id]) => id as string);

describe('GET /atom.xml', () => {
  it('is Atom, with one entry for each published matter, the newest first, at most 50', async () => {
    const response = await get();
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(feed).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
    const ids = idsOf(feed);
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.length).toBeLessThanOrEqual(50);
    expect(new Set(ids).size).toBe(ids.length);
    const days = [...feed.matchAll(/<published>([^<]+)</g)].map(([, day]) => day as string);
    expect(days).toEqual(days.toSorted().reverse());
    const [updated, ...each] = [...feed.matchAll(/<updated>([^<]+)</g)].map(([, at]) => at as string);
    expect(updated).toBe(each.toSorted().at(-1));
  });

  it('holds what an anonymous viewer may see, of reports those that are published', async () => {
    const { data, errors } = await hub.ask(
      `{ workReports(first: 100) { nodes { id reportPublishedOn } } resolutions(first: 100) { nodes { id } }
         regulations(first: 100) { nodes { id } } }`,
      {},
      anonymously,
    );
    expect(errors).toEqual([]);
    const reports = data.workReports.nodes as { id: string; reportPublishedOn: string | null }[];
    const published = reports.filter((one) => one.reportPublishedOn !== null);
    const others = [...data.resolutions.nodes, ...data.regulations.nodes];
    const open = [...published, ...others].map(({ id }) => id);
    const ids = idsOf(feed);
    expect(ids).toHaveLength(Math.min(open.length, 50));
    expect(ids.filter((id) => !open.includes(id))).toEqual([]);
    expect(ids.some((id) => published.some((one) => one.id === id))).toBe(true);
  });

  it('tells the same to everybody, and is not sent again to whom has it', async () => {
    const office = await get({ 'x-development-agency': 'congress-office' });
    expect(office.payload).toBe(feed);
    const tag = String(office.headers['etag']);
    const again = await get({ 'if-none-match': `"other", W/${tag}` });
    expect([again.statusCode, again.payload]).toEqual([304, '']);
    expect((await get({ 'if-none-match': '"other"' })).statusCode).toBe(200);
  });
});
