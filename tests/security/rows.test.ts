import { beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import { anonymously, type Hub, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

const as = (slug: string) => ({ 'x-development-agency': slug });
const agency = (slug: string) => seedId('agency', slug);

/** The demo's clients, and which lists of parties' matters are there for each: all, some (its own), or none of their rows. */
const seen: Record<string, [petitions: string, demands: string, proxies: string, mediations: string, items: string]> = {
  'congress-office': ['ALL', 'ALL', 'ALL', 'ALL', 'ALL'],
  'deputies-committee': ['SOME', 'ALL', 'ALL', 'ALL', 'SOME'],
  'finance-committee': ['NONE', 'NONE', 'NONE', 'NONE', 'SOME'],
  'environment-committee': ['NONE', 'NONE', 'NONE', 'NONE', 'SOME'],
  'petition-service': ['ALL', 'ALL', 'ALL', 'NONE', 'NONE'],
  'government-office': ['SOME', 'SOME', 'NONE', 'NONE', 'ALL'],
  'agriculture-bureau': ['SOME', 'SOME', 'NONE', 'NONE', 'SOME'],
  'ecology-bureau': ['SOME', 'SOME', 'NONE', 'NONE', 'SOME'],
  'health-commission': ['SOME', 'SOME', 'NONE', 'NONE', 'SOME'],
  'supervisory-commission': ['NONE', 'NONE', 'NONE', 'NONE', 'NONE'],
  'intermediate-court': ['SOME', 'NONE', 'NONE', 'SOME', 'NONE'],
  procuratorate: ['SOME', 'NONE', 'NONE', 'NONE', 'NONE'],
  'data-authority': ['SOME', 'SOME', 'NONE', 'NONE', 'SOME'],
};
const lists = ['petitions', 'demands', 'petitionProxies', 'mediations', 'rectificationItems'] as const;

const totals = async (headers: Record<string, string>): Promise<Record<string, number>> => {
  const { data, errors } = await hub.ask(`{ ${lists.map((list) => `${list} { totalCount }`).join(' ')} }`, {}, headers);
  expect(errors).toEqual([]);
  return Object.fromEntries(lists.map((list) => [list, data[list].totalCount]));
};

describe('the demo’s clients', () => {
  it.each(Object.entries(seen))('%s sees of each list what the table says', async (slug, expected) => {
    const all = await totals(as('congress-office'));
    const own = await totals(as(slug));
    const told = lists.map((list) => {
      const [mine, whole] = [own[list] as number, all[list] as number];
      return mine === 0 ? 'NONE' : mine < whole ? 'SOME' : 'ALL';
    });
    expect(told).toEqual(expected);
  });
});

describe('what an agency may not see', () => {
  const hidden = async (list: string): Promise<{ id: string; cursor: string; word: string }> => {
    const filter = list === 'rectificationItems' ? 'leadAgencyId' : 'handlingAgencyId';
    const { data } = await hub.ask(
      `query ($of: ID!) { ${list}(first: 1, filter: { ${filter}: $of }) { edges { cursor node { id title } } } }`,
      { of: agency('agriculture-bureau') },
    );
    const [{ cursor, node }] = data[list].edges;
    return { id: node.id, cursor, word: node.title };
  };

  it.each([
    ['petitions', 'petition', 'handlingAgencyId'],
    ['rectificationItems', 'rectificationItem', 'leadAgencyId'],
  ])('of %s is on no path', async (list, single, filter) => {
    const { id, cursor, word } = await hidden(list);
    const stranger = as('supervisory-commission');
    const { data, errors } = await hub.ask(
      `query ($id: ID!, $other: ID!, $of: ID!, $after: String, $word: String) {
        there: ${single}(id: $id) { id } unknown: ${single}(id: $other) { id }
        behind: ${list}(first: 5, after: $after) { totalCount nodes { id } }
        before: ${list}(last: 5, before: $after) { nodes { id } }
        searched: ${list}(filter: { search: $word }) { totalCount }
        filtered: ${list}(filter: { ${filter}: $of }) { totalCount }
        agency(id: $of) { ${list} { totalCount nodes { id } } }
        changes(filter: { subjectId: $id }) { totalCount } }`,
      {
        id,
        other: seedId('nothing', 'of this name'),
        of: agency('agriculture-bureau'),
        after: cursor,
        word: word.slice(0, 4),
      },
      stranger,
    );
    const told = (path: string, own: string) => {
      const fault = errors.find((error) => error.path?.[0] === path);
      return [fault?.extensions['code'], fault?.message.replaceAll(own, '<id>')];
    };
    expect(told('there', id)).toEqual(told('unknown', seedId('nothing', 'of this name')));
    expect(told('there', id)[0]).toBe('NOT_FOUND');
    expect(errors).toHaveLength(2);
    expect(data).toMatchObject({
      there: null,
      unknown: null,
      behind: { totalCount: 0, nodes: [] },
      before: { nodes: [] },
      searched: { totalCount: 0 },
      filtered: { totalCount: 0 },
      agency: { [list]: { totalCount: 0, nodes: [] } },
      changes: { totalCount: 0 },
    });
  });
});

describe('the figures of a year', () => {
  const figures = async (headers: Record<string, string>) => {
    const { data, errors } = await hub.ask(
      `{ annualReview(year: 2025) {
        petitions { petitionsProxied mediationsSucceeded figures { code value coverage } }
        inspections { rectificationItemsIssued lawsInspected figures { code value coverage } } } }`,
      {},
      headers,
    );
    expect(errors).toEqual([]);
    const { petitions, inspections } = data.annualReview;
    const coverage = [...petitions.figures, ...inspections.figures].map(({ code, coverage: of }: any) => [code, of]);
    return { petitions, inspections, coverage: Object.fromEntries(coverage) };
  };
  const published = {
    petitions: { petitionsProxied: 1626, mediationsSucceeded: 1236 },
    inspections: { rectificationItemsIssued: 30, lawsInspected: 7 },
  };

  it('are the published ones to the congress office and to whoever is nobody in particular', async () => {
    for (const headers of [as('congress-office'), anonymously]) {
      const { coverage, ...values } = await figures(headers);
      expect(values).toMatchObject(published);
      expect(new Set(Object.values(coverage))).toEqual(new Set(['WHOLE']));
    }
  });

  it('count for an agency what it may see, say so, and agree with the lists', async () => {
    const { coverage, petitions, inspections } = await figures(as('agriculture-bureau'));
    expect(petitions).toMatchObject({ petitionsProxied: 0, mediationsSucceeded: 0 });
    expect(coverage).toMatchObject({
      petitionsProxied: 'VISIBLE',
      rectificationItemsIssued: 'VISIBLE',
      lawsInspected: 'WHOLE',
    });
    const { data } = await hub.ask(
      '{ rectificationItems(filter: { issuedOn: { from: "2025-01-01", to: "2025-12-31" } }) { totalCount } }',
      {},
      as('agriculture-bureau'),
    );
    expect(inspections.rectificationItemsIssued).toBe(data.rectificationItems.totalCount);
    expect(inspections).toMatchObject({ lawsInspected: 7 });
  });
});
