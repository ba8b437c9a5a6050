import sql, { type Sql } from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Grant } from '../../platform/identity/grant.ts';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, congressOffice, openedSubgraph } from '../../platform/testing/index.ts';
import { petitions } from './index.ts';
import { court, deputy, health, service, station, water } from './testing/commands.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(petitions);
});

const own = deputy(17);
const all = sql`true`;
const none = sql`false`;
const unsealed = sql`not t.is_sealed`;
const classified = sql`${unsealed} and t.state <> 'REGISTERED'`;
const triaged = sql`${unsealed} and t.state <> 'RECEIVED' and (t.kind is distinct from 'APPEAL' or t.converted_petition_id in (select p.id from petitions.petition p where p.state <> 'REGISTERED'))`;
const notToSealed = (column: string): Sql =>
  sql`not exists (select from petitions.petition p where p.id = t.${sql([column])} and p.is_sealed)`;
const filed = sql`${notToSealed('petition_id')} and (t.state = 'WITHDRAWN' or exists (select from petitions.petition p where p.id = t.petition_id and p.state <> 'REGISTERED'))`;

const petitionsOf = ({ agencyId }: Principal) => sql`${classified} and t.handling_agency_id = ${agencyId}::uuid`;
const demandsOf = ({ agencyId }: Principal) => sql`${triaged} and t.agency_id = ${agencyId}::uuid`;
const ownDemands = sql`t.deputy_id = ${own.deputyId}::uuid`;

/** What each viewer sees of each table, written once more by hand. */
const expected: [
  who: string,
  viewer: Principal,
  Record<'petition' | 'demand' | 'petition_proxy' | 'mediation', Sql>,
][] = [
  [
    'the congress office',
    congressOffice,
    { petition: classified, demand: triaged, petition_proxy: filed, mediation: all },
  ],
  [
    'the petition service',
    service,
    { petition: unsealed, demand: unsealed, petition_proxy: notToSealed('petition_id'), mediation: none },
  ],
  [
    'the station',
    station,
    {
      petition: sql`${unsealed} and t.received_by in ('DEMAND', 'PROXY')`,
      demand: unsealed,
      petition_proxy: notToSealed('petition_id'),
      mediation: all,
    },
  ],
  [
    'an agency',
    water,
    { petition: petitionsOf(water), demand: demandsOf(water), petition_proxy: none, mediation: none },
  ],
  [
    'another agency',
    health,
    { petition: petitionsOf(health), demand: demandsOf(health), petition_proxy: none, mediation: none },
  ],
  [
    'a court',
    court,
    {
      petition: petitionsOf(court),
      demand: demandsOf(court),
      petition_proxy: none,
      mediation: sql`t.court_id = ${court.agencyId}::uuid`,
    },
  ],
  [
    'a deputy',
    own,
    {
      petition: sql`${unsealed} and exists (select from petitions.petition_proxy p where p.id = t.proxy_id and p.deputy_id = ${own.deputyId}::uuid)
        or exists (select from petitions.demand d where d.id = t.origin_demand_id and d.deputy_id = ${own.deputyId}::uuid)`,
      demand: sql`${unsealed} and ${notToSealed('converted_petition_id')} and ${ownDemands}`,
      petition_proxy: sql`${notToSealed('petition_id')} and ${ownDemands}`,
      mediation: ownDemands,
    },
  ],
  ['nobody in particular', anonymous, { petition: none, demand: none, petition_proxy: none, mediation: none }],
];

const lists = { petition: 'petitions', demand: 'demands', petition_proxy: 'petitionProxies', mediation: 'mediations' };
const cells = expected.flatMap(([who, viewer, seen]) =>
  Object.entries(seen).map(([table, rows]): [string, string, Principal, Sql] => [who, table, viewer, rows]),
);

describe('who sees which rows', () => {
  it.each(cells)('%s of %s', async (_, table, viewer, rows) => {
    const list = lists[table as keyof typeof lists];
    const inside = await subgraph.database.rows<{ id: string }>(
      sql`select t.id from petitions.${sql([table])} t where ${rows} order by t.id`,
    );
    const [outside] = await subgraph.database.rows<{ id: string }>(
      sql`select t.id from petitions.${sql([table])} t where (${rows}) is not true order by t.id limit 1`,
    );
    const type = `${list[0]?.toUpperCase()}${list.slice(1)}`.replace(/ies$/, 'y').replace(/s$/, '');
    const single = `${type[0]?.toLowerCase()}${type.slice(1)}`;
    const { data, errors } = await ask(
      subgraph,
      `query ($of: [_Any!]!, $in: ID!, $out: ID!) { ${list}(first: 3) { totalCount nodes { id } }
        _entities(representations: $of) { ... on ${type} { id history { action } } }
        in: ${single}(id: $in) { id } out: ${single}(id: $out) { id } }`,
      {
        of: [inside[0], outside].flatMap((row) => (row ? [{ __typename: type, id: row.id }] : [])),
        in: inside[0]?.id ?? outside?.id,
        out: outside?.id ?? inside[0]?.id,
      },
      viewer,
    );
    const codes = errors.map(({ path, extensions }) => [path?.[0], extensions['code']]);
    expect(data[list].totalCount).toBe(inside.length);
    const ids = new Set(inside.map(({ id }) => id));
    expect(data[list].nodes.every(({ id }: { id: string }) => ids.has(id))).toBe(true);
    const found = data._entities.map((one: { id: string } | null) => one?.id ?? null);
    expect(found).toEqual([...(inside[0] ? [inside[0].id] : []), ...(outside ? [null] : [])]);
    expect(codes).toEqual([
      ...(inside.length === 0 ? [['in', 'NOT_FOUND']] : []),
      ...(outside ? [['out', 'NOT_FOUND']] : []),
    ]);
  });

  it('is told by the seeds: each of them sees something that another does not', async () => {
    const counts = await Promise.all(
      expected.map(async ([, viewer]) => {
        const { data } = await ask(subgraph, '{ petitions { totalCount } demands { totalCount } }', {}, viewer);
        return data.petitions.totalCount + data.demands.totalCount;
      }),
    );
    expect(new Set(counts).size).toBe(counts.length);
  });
});

describe('a grant', () => {
  const grant: Grant = {
    id: 'one',
    item: 'petitions',
    purpose: '研判',
    needsPurpose: true,
    dailyQuota: null,
    fields: ['Petition.title'],
    divisionCode: '150821',
    isOwnOnly: false,
    periodFrom: '2025-03-01',
    periodUntil: '2025-03-31',
    expiresOn: '2026-01-19',
  };
  const count = async (grants: Grant[]) => {
    const { data } = await ask(subgraph, '{ petitions { totalCount } }', {}, { ...health, grants });
    return data.petitions.totalCount as number;
  };
  const counted = async (rows: Sql) =>
    (
      await subgraph.database.rows<{ n: number }>(
        sql`select count(*)::int as n from petitions.petition t where ${rows}`,
      )
    )[0]?.n;
  const shared = sql`${classified} and t.division_code like '150821%' and t.received_on between '2025-03-01' and '2025-03-31'`;

  it('opens the rows of its division and period to its agency, beside its own', async () => {
    expect(await count([grant])).toBe(await counted(sql`(${shared}) or (${petitionsOf(health)})`));
    expect(await count([grant])).toBeGreaterThan(await count([]));
  });

  it('opens of such a row what it names, and its key', async () => {
    const [row] = await subgraph.database.rows<{ id: string; title: string }>(
      sql`select t.id, t.title from petitions.petition t where ${shared} and t.handling_agency_id <> ${health.agencyId}::uuid limit 1`,
    );
    const read = (fields: string, purpose: string | null = grant.purpose) =>
      ask(
        subgraph,
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Petition { id ${fields} } } }`,
        { of: [{ __typename: 'Petition', id: row?.id }] },
        { ...health, grants: [grant], purpose },
      );
    const told = ({ errors }: Awaited<ReturnType<typeof read>>) =>
      errors.map(({ path, extensions }) => [path?.at(-1), extensions['reason'], extensions['missing']]);
    const named = await read('title __typename');
    expect(named.errors).toEqual([]);
    expect(named.data._entities).toEqual([{ id: row?.id, title: row?.title, __typename: 'Petition' }]);
    const more = await read('title content dueOn handlingAgency { id } petitioner { id }');
    expect(more.data._entities).toEqual([
      { id: row?.id, title: row?.title, content: null, dueOn: null, handlingAgency: null, petitioner: null },
    ]);
    expect(told(more)).toEqual(
      ['content', 'dueOn', 'handlingAgency', 'petitioner'].map((field) => [field, 'NO_GRANT', 'GRANT']),
    );
    const unstated = await read('title', null);
    expect(unstated.data._entities).toEqual([{ id: row?.id, title: null }]);
    expect(told(unstated)).toEqual([['title', 'NO_GRANT', 'PURPOSE']]);
    // What is never null takes its row along, and no row beside it.
    expect((await read('state')).data._entities).toEqual([null]);
    for (const field of ['history { action }', 'deadlines { code }', 'availableTransitions { action }'])
      expect(told(await read(field))[0]?.slice(1)).toEqual(['NO_GRANT', 'GRANT']);
  });

  it('leaves the own rows beside it whole', async () => {
    const { data, errors } = await ask(
      subgraph,
      '{ petitions(first: 100) { totalCount nodes { id state } edges { node { id state } } } }',
      {},
      { ...health, grants: [grant], purpose: grant.purpose },
    );
    const { totalCount, nodes, edges } = data.petitions;
    expect(nodes).toEqual(edges.map(({ node }: { node: unknown }) => node));
    const own = nodes.filter((node: object | null) => node);
    const known = await ask(subgraph, '{ petitions(first: 100) { nodes { id state } } }', {}, health);
    expect(own).toEqual(known.data.petitions.nodes.slice(0, own.length));
    expect(totalCount).toBeGreaterThan(await count([]));
    expect(errors.length).toBe(2 * (nodes.length - own.length));
    expect(errors.length).toBeGreaterThan(0);
  });

  it.each([
    ['a filter', 'petitions(filter: { state: [HANDLING, DECIDED, CLOSED, FINAL] })', false],
    ['a search in more than it names', 'petitions(filter: { search: "的" })', false],
    ['a filter of what it names', 'petitions(filter: { topic: [ROADS, HOUSING, HEALTH] })', true],
    ['an order', 'petitions(orderBy: { field: DUE_ON, direction: ASC })', false],
    ['a parent', 'OF_AGENCY', false],
  ])('%s finds the rows that it opens where it names what is looked for: %#', async (_, list, isFound) => {
    const asking = async (grants: Grant[]) => {
      const { data, errors } = await ask(
        subgraph,
        list === 'OF_AGENCY'
          ? `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { petitions { totalCount } } } }`
          : `{ ${list} { totalCount nodes { id } } }`,
        list === 'OF_AGENCY' ? { of: [{ __typename: 'Agency', id: water.agencyId }] } : {},
        { ...health, grants, purpose: grant.purpose },
      );
      expect(errors).toEqual([]);
      return list === 'OF_AGENCY' ? data._entities[0].petitions : data.petitions;
    };
    const wide = { ...grant, fields: ['Petition.title', 'Petition.topic'], divisionCode: null, periodFrom: null };
    const [with_, without] = [await asking([wide]), await asking([])];
    if (!isFound) expect(with_).toEqual(without);
    else expect(with_.totalCount).toBeGreaterThan(without.totalCount);
  });

  it('counts in no figure', async () => {
    const figure = (grants: Grant[]) =>
      ask(
        subgraph,
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AnnualReview { petitions { congressPetitionsAccepted figures { code value coverage } } } } }',
        { of: [{ __typename: 'AnnualReview', year: 2025 }] },
        { ...health, grants, purpose: grant.purpose },
      );
    const everything = { ...grant, divisionCode: null, periodFrom: null, periodUntil: null };
    expect((await figure([everything])).data).toEqual((await figure([])).data);
  });

  it.each([
    ['after its last day', { expiresOn: '2026-01-18' }],
    ['of another type', { fields: ['RectificationItem.title'] }],
    ['of its own matters alone', { isOwnOnly: true }],
  ])('opens nothing more %s', async (_, more) => {
    expect(await count([{ ...grant, ...more }])).toBe(await count([]));
  });
});
