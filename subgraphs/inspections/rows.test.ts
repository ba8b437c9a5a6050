import sql, { type Sql } from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { agencyViewer, ask, congressOffice, openedSubgraph } from '../../platform/testing/index.ts';
import { inspections } from './index.ts';

let subgraph: Subgraph;
let invited: string;
beforeAll(async () => {
  subgraph = await openedSubgraph(inspections);
  const [row] = await subgraph.database.rows<{ id: string }>(
    sql`select invited_deputy_id as "id" from inspections.verification where invited_deputy_id is not null order by 1 limit 1`,
  );
  invited = row?.id as string;
});

const carriedOutBy = ({ agencyId }: Principal): Sql =>
  sql`(t.lead_agency_id = ${agencyId}::uuid or ${agencyId}::uuid = any(t.co_agency_ids))`;
const agriculture = agencyViewer('agriculture-bureau');
const environment = agencyViewer('environment-committee', 'COMMITTEE', 'INSPECTION_GROUP');
const deputy = (id: string): Principal => ({ ...anonymous, deputyId: id, roles: ['DEPUTY'] });

const expected: [who: string, viewer: () => Principal, rows: () => Sql][] = [
  ['the congress office all', () => congressOffice, () => sql`true`],
  ['the government office all', () => agencyViewer('government-office', 'GOVERNMENT_OFFICE'), () => sql`true`],
  ['an agency what it leads or co-handles', () => agriculture, () => carriedOutBy(agriculture)],
  [
    'a committee what it verifies or carries out',
    () => environment,
    () => sql`(t.organiser_id = ${environment.agencyId}::uuid or ${carriedOutBy(environment)})`,
  ],
  ['a committee without a part in any nothing', () => agencyViewer('petition-service', 'COMMITTEE'), () => sql`false`],
  ['an agency without a part in any nothing', () => agencyViewer('intermediate-court'), () => sql`false`],
  [
    'a deputy what it was invited to check',
    () => deputy(invited),
    () =>
      sql`exists (select from inspections.verification v where v.item_id = t.id and v.invited_deputy_id = ${invited}::uuid)`,
  ],
  ['nobody in particular nothing', () => anonymous, () => sql`false`],
];

describe('of the rectification items', () => {
  it.each(expected)('%s', async (_, viewer, rows) => {
    const inside = await subgraph.database.rows<{ id: string; inspectionId: string }>(
      sql`select t.id, t.inspection_id as "inspectionId" from inspections.rectification_item t where ${rows()} order by t.id`,
    );
    const [outside] = await subgraph.database.rows<{ id: string }>(
      sql`select t.id from inspections.rectification_item t where not ${rows()} order by t.id limit 1`,
    );
    const { data, errors } = await ask(
      subgraph,
      `query ($of: [_Any!]!, $out: ID!) { rectificationItems(first: 100) { totalCount nodes { id } }
        _entities(representations: $of) { ... on RectificationItem { id evidence { id } history { action } } ... on Agency { rectificationItems(first: 100) { totalCount nodes { id } } } }
        out: rectificationItem(id: $out) { id } }`,
      {
        out: outside?.id ?? seedId('nothing', 'of this name'),
        of: [
          { __typename: 'Agency', id: agriculture.agencyId },
          ...(outside ? [{ __typename: 'RectificationItem', id: outside.id }] : []),
        ],
      },
      viewer(),
    );
    expect(data.rectificationItems.totalCount).toBe(inside.length);
    expect(data.rectificationItems.nodes.map(({ id }: { id: string }) => id).sort()).toEqual(
      inside.map(({ id }) => id),
    );
    const [ofAgency, entity] = data._entities;
    const both = new Set(inside.map(({ id }) => id));
    expect(ofAgency.rectificationItems.nodes.every(({ id }: { id: string }) => both.has(id))).toBe(true);
    expect(ofAgency.rectificationItems.nodes).toHaveLength(ofAgency.rectificationItems.totalCount);
    expect(entity ?? null).toBeNull();
    expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([[['out'], 'NOT_FOUND']]);
  });

  it('an agency’s performance counts what the viewer may see', async () => {
    const id = `${agriculture.agencyId}/2025-01-01/2025-12-31`;
    const issued = async (viewer: Principal) => {
      const { data } = await ask(
        subgraph,
        'query ($of: [_Any!]!) { _entities(representations: $of) { ... on AgencyPerformance { rectificationItems { issued } } } }',
        { of: [{ __typename: 'AgencyPerformance', id }] },
        viewer,
      );
      return data._entities[0].rectificationItems.issued;
    };
    expect(await issued(congressOffice)).toBeGreaterThan(0);
    expect(await issued(agriculture)).toBe(await issued(congressOffice));
    expect(await issued(agencyViewer('intermediate-court'))).toBe(0);
  });
});

it('inspections and what they found are there for whoever is signed in, laws for everybody', async () => {
  const counts = async (viewer: Principal) => {
    const { data } = await ask(
      subgraph,
      '{ inspections { totalCount } inspectionFindings { totalCount } inspectedLaws { totalCount } }',
      {},
      viewer,
    );
    return [data.inspections.totalCount, data.inspectionFindings.totalCount, data.inspectedLaws.totalCount];
  };
  const all = await counts(congressOffice);
  for (const viewer of [agriculture, environment, deputy(invited)]) expect(await counts(viewer)).toEqual(all);
  expect(await counts(anonymous)).toEqual([0, 0, all[2]]);
});

it('recommendations that reached the congress are there for its committees, their issuer and recipient', async () => {
  const count = async (viewer: Principal) =>
    (await ask(subgraph, '{ recommendations { totalCount } }', {}, viewer)).data.recommendations.totalCount;
  const [all] = await subgraph.database.rows<{ all: number; procuratorate: number }>(
    sql`select count(*)::int as "all", count(*) filter (where issuer_id = ${seedId('agency', 'procuratorate')}::uuid
        or recipient_id = ${seedId('agency', 'procuratorate')}::uuid)::int as procuratorate
        from inspections.recommendation where copied_to_congress or reported_to_congress`,
  );
  expect(await count(congressOffice)).toBe(all?.all);
  expect(await count(environment)).toBe(all?.all);
  expect(await count(agencyViewer('procuratorate'))).toBe(all?.procuratorate);
  expect(all?.procuratorate).toBeGreaterThan(0);
  expect(await count(agencyViewer('data-authority'))).toBe(0);
  expect(await count(anonymous)).toBe(0);
});
