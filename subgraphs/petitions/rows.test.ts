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

  it.each([
    ['after its last day', { expiresOn: '2026-01-18' }],
    ['of another type', { fields: ['RectificationItem.title'] }],
    ['of its own matters alone', { isOwnOnly: true }],
  ])('opens nothing more %s', async (_, more) => {
    expect(await count([{ ...grant, ...more }])).toBe(await count([]));
  });
});
