import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeCursor } from '../../platform/database/listing/cursor.ts';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../platform/testing/index.ts';
import { petitions } from './index.ts';
import { everyNode } from './testing/every-page.ts';

/** The records that must exist for nobody: accusations, and what they came from or led to. */
const sealed = {
  petitions: ['Petition', 'petition', ['sealed-1', 'sealed-2'].map((key) => seedId('petition', key))],
  demands: ['Demand', 'demand', ['sealed-1', 'sealed-2'].map((key) => seedId('demand', key))],
  petitionProxies: ['PetitionProxy', 'petition_proxy', [seedId('petition-proxy', 'sealed-1')]],
  visitReceptions: ['VisitReception', 'visit_reception', [seedId('visit-reception', 'sealed-1')]],
} as const;
type Connection = keyof typeof sealed;
const connections = Object.keys(sealed) as Connection[];
/** Sees everything that is not sealed. */
const clerk: Principal = { ...anonymous, roles: ['PETITION_SERVICE', 'LIAISON_STATION'] };
const singular = (type: string) => type[0]?.toLowerCase() + type.slice(1);
const unknownId = seedId('nothing', 'of this name');

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(petitions);
});

describe.each(connections)('what is sealed among %s', (connection) => {
  const [type, table, ids] = sealed[connection];

  it('is in the table, so that there is something to hide', async () => {
    const rows = await subgraph.database.rows<{ text: string }>(
      sql`select search_text as "text" from petitions.${sql([table])} where id = any(${[...ids]}::uuid[])`,
    );
    expect(rows.map(({ text }) => text)).toEqual(ids.map(() => expect.stringContaining('检举控告')));
  });

  it('is in no list and in no count', async () => {
    const { nodes, totalCount } = await everyNode(subgraph, connection, 'id', {}, clerk);
    const found = new Set(nodes.map(({ id }) => id));
    expect(ids.filter((id) => found.has(id))).toEqual([]);
    const [row] = await subgraph.database.rows<{ count: number }>(
      sql`select count(*)::int as "count" from petitions.${sql([table])}`,
    );
    expect(totalCount).toBe((row?.count ?? 0) - ids.length);
    expect(nodes).toHaveLength(totalCount);
  });

  it.each(['检举', '密封移交', '密2025', '密码2025', '密代2025', '密接2025'])(
    'is not found by searching %s',
    async (search) => {
      const { totalCount } = await everyNode(subgraph, connection, 'id', { search });
      expect(totalCount).toBe(0);
    },
  );

  it('gives the same NOT_FOUND as an id that never was', async () => {
    for (const id of ids) {
      const answer = async (of: string) => {
        const { data, errors } = await ask(subgraph, `query ($id: ID!) { ${singular(type)}(id: $id) { id } }`, {
          id: of,
        });
        return JSON.stringify({ data, errors }).replaceAll(of, '<id>');
      };
      expect(await answer(id)).toBe(await answer(unknownId));
      expect(await answer(id)).toContain('NOT_FOUND');
    }
  });

  it('is no entity', async () => {
    const { data, errors } = await ask(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on ${type} { id createdAt } } }`,
      { of: [...ids, unknownId].map((id) => ({ __typename: type, id })) },
    );
    expect(errors).toEqual([]);
    expect(data._entities).toEqual([...ids, unknownId].map(() => null));
  });

  it('does not come back through a cursor that stands right before it', async () => {
    const order = connection === 'petitionProxies' ? 'REQUESTED_ON' : 'RECEIVED_ON';
    const column = connection === 'petitionProxies' ? 'requested_on' : 'received_on';
    for (const id of ids) {
      const [row] = await subgraph.database.rows<{ place: string }>(
        sql`select ${sql([column])}::text as "place" from petitions.${sql([table])} where id = ${id}::uuid`,
      );
      const nearby = `${id.slice(0, -12)}${'f'.repeat(12)}`;
      const before = encodeCursor(`${connection}:${order}:DESC`, { value: row?.place ?? '', key: nearby });
      const { data, errors } = await ask(
        subgraph,
        `query ($after: String) { list: ${connection}(first: 100, after: $after) { nodes { id } } }`,
        { after: before },
      );
      expect(errors).toEqual([]);
      expect(data.list.nodes.length).toBeGreaterThan(0);
      expect(data.list.nodes.map((node: { id: string }) => node.id)).not.toContain(id);
    }
  });
});

describe('what is sealed', () => {
  it('has no filter that finds it', async () => {
    const { data } = await ask(
      subgraph,
      `query ($commission: ID!) {
        a: petitions(filter: { state: [SEALED_HANDOFF] }) { totalCount } b: petitions(filter: { matter: [ACCUSATION] }) { totalCount nodes { id } }
        c: demands(filter: { state: [SEALED_HANDOFF] }) { totalCount } d: demands(filter: { kind: [ACCUSATION] }) { totalCount nodes { id } }
        e: petitions(filter: { handlingAgencyId: $commission }) { totalCount } f: demands(filter: { agencyId: $commission }) { totalCount } }`,
      { commission: seedId('agency', 'supervisory-commission') },
    );
    expect(data).toEqual({
      a: { totalCount: 0 },
      b: { totalCount: 0, nodes: [] },
      c: { totalCount: 0 },
      d: { totalCount: 0, nodes: [] },
      e: { totalCount: 0 },
      f: { totalCount: 0 },
    });
  });

  it('is not reached through the agency or the deputy that it concerns', async () => {
    const lists =
      'demands(first: 100) { totalCount nodes { id } } proxiedPetitions(first: 100) { totalCount nodes { id } }';
    const { data, errors } = await ask(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) {
        ... on Agency { petitions { totalCount nodes { id } } demands(first: 100) { totalCount nodes { id } } } ... on Deputy { ${lists} } } }`,
      {
        of: [
          { __typename: 'Agency', id: seedId('agency', 'supervisory-commission') },
          { __typename: 'Deputy', id: seedId('deputy', 1) },
        ],
      },
    );
    expect(errors).toEqual([]);
    const [commission, deputy] = data._entities;
    expect(commission).toEqual({ petitions: { totalCount: 0, nodes: [] }, demands: { totalCount: 0, nodes: [] } });
    const all = [...sealed.demands[2], ...sealed.petitionProxies[2]];
    for (const list of [deputy.demands, deputy.proxiedPetitions]) {
      expect(list.nodes.length).toBe(list.totalCount);
      expect(list.nodes.length).toBeGreaterThan(0);
      for (const { id } of list.nodes) expect(all).not.toContain(id);
    }
  });

  it('keeps nothing of what it says', async () => {
    const rows = await subgraph.database.rows<{ content: string; petitionerId: string | null }>(
      sql`select content, petitioner_id as "petitionerId" from petitions.petition where is_sealed`,
    );
    expect(rows).toEqual([
      { content: '', petitionerId: null },
      { content: '', petitionerId: null },
    ]);
  });

  it('is computed by the database from class and state, so that no write can forget it', async () => {
    const rows = await subgraph.database.rows<{ table: string; generated: string }>(
      sql`select table_name as "table", is_generated as "generated" from information_schema.columns
          where table_schema = 'petitions' and column_name = 'is_sealed' order by 1`,
    );
    expect(rows).toEqual([
      { table: 'demand', generated: 'ALWAYS' },
      { table: 'petition', generated: 'ALWAYS' },
    ]);
  });
});

describe('what nobody has classified yet', () => {
  it('may be an accusation, so its text is withheld and cannot be searched for', async () => {
    const { data, errors } = await ask(
      subgraph,
      `{ petitions(filter: { state: [REGISTERED] }) { nodes { registrationNo title content matter } }
         demands(filter: { state: [RECEIVED] }) { nodes { demandNo title content kind } } }`,
      {},
      clerk,
    );
    expect(errors).toEqual([]);
    const nodes = [...data.petitions.nodes, ...data.demands.nodes];
    expect(nodes).toHaveLength(6);
    for (const node of nodes) expect(node).toMatchObject({ title: null, content: null });
    for (const [table, connection] of [
      ['petition', 'petitions'],
      ['demand', 'demands'],
    ] as const) {
      const rows = await subgraph.database.rows<{ id: string; title: string }>(
        sql`select id, title from petitions.${sql([table])} where state in ('REGISTERED', 'RECEIVED')`,
      );
      expect(rows.length).toBeGreaterThan(0);
      for (const { id, title } of rows) {
        const { nodes: found } = await everyNode(subgraph, connection, 'id', { search: title }, clerk);
        expect(found.map((node) => node.id)).not.toContain(id);
      }
    }
  });
});

it('gives persons masked only, wherever they appear', async () => {
  const { nodes } = await everyNode(subgraph, 'petitions', 'petitioner { maskedName maskedPhone representatives }');
  const persons = nodes.flatMap(({ petitioner }) => petitioner ?? []);
  expect(persons.length).toBeGreaterThan(1_600);
  for (const { maskedName, maskedPhone, representatives } of persons) {
    expect(maskedName).toMatch(/^\p{Script=Han}\*{2,3}$/u);
    if (maskedPhone !== null) expect(maskedPhone).toMatch(/^138\*{4}\d{4}$/);
    expect(representatives).toBeLessThanOrEqual(5);
  }
  const demands = await everyNode(subgraph, 'demands', 'maskedResident maskedPhone');
  for (const { maskedResident, maskedPhone } of demands.nodes) {
    expect(maskedResident).toMatch(/^\p{Script=Han}\*{2,3}$/u);
    if (maskedPhone !== null) expect(maskedPhone).toMatch(/^138\*{4}\d{4}$/);
  }
});
