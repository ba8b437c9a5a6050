import { readFileSync } from 'node:fs';
import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph, tableFaults } from '../../platform/testing/index.ts';
import { drawWorkflow } from '../../platform/workflow/index.ts';
import { demandWorkflow } from './demand/demand.workflow.ts';
import { petitions } from './index.ts';
import { mediationWorkflow } from './mediation/mediation.workflow.ts';
import { petitionWorkflow } from './petition/petition.workflow.ts';
import { proxyWorkflow } from './proxy/proxy.workflow.ts';
import { everyNode } from './testing/every-page.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(petitions);
});

const water = seedId('agency', 'water-bureau');
const deputy = seedId('deputy', 17);
const station = seedId('liaison-station', 17);
const spring = { from: '2025-03-01', to: '2025-03-31' };
const isIn = (day: string | null) => day !== null && day >= spring.from && day <= spring.to;
const within = (code: string) => code.startsWith('150802');

describe('a filter', () => {
  const cases: [connection: string, filter: object, selection: string, holds: (node: any) => boolean][] = [
    ['petitions', { state: ['DIVERTED'] }, 'state', (n) => n.state === 'DIVERTED'],
    [
      'petitions',
      { matter: ['REPEAT'] },
      'matter repeatOf { id }',
      (n) => n.matter === 'REPEAT' && n.repeatOf !== null,
    ],
    ['petitions', { topic: ['WATER', 'LAND'] }, 'topic', (n) => ['WATER', 'LAND'].includes(n.topic)],
    ['petitions', { channel: ['LETTER'] }, 'channel', (n) => n.channel === 'LETTER'],
    [
      'petitions',
      { receivedBy: ['CONGRESS'] },
      'receivedBy proxy { id }',
      (n) => n.receivedBy === 'CONGRESS' && !n.proxy,
    ],
    ['petitions', { decision: ['NOT_SUPPORT'] }, 'decision', (n) => n.decision === 'NOT_SUPPORT'],
    ['petitions', { handlingAgencyId: water }, 'handlingAgency { id }', (n) => n.handlingAgency.id === water],
    ['petitions', { divisionCode: '150802' }, 'division { code }', (n) => within(n.division.code)],
    ['petitions', { divisionCode: '150826104' }, 'division { code }', (n) => n.division.code === '150826104'],
    ['petitions', { receivedOn: spring }, 'receivedOn', (n) => isIn(n.receivedOn)],
    ['petitions', { acceptedOn: spring }, 'acceptedOn', (n) => isIn(n.acceptedOn)],
    ['petitions', { concludedOn: spring }, 'concludedOn', (n) => isIn(n.concludedOn)],
    ['petitions', { dueOn: { from: '2026-02-01' } }, 'dueOn', (n) => n.dueOn >= '2026-02-01'],
    ['petitions', { overdue: true }, 'isOverdue dueOn', (n) => n.isOverdue && n.dueOn < '2026-01-19'],
    ['petitions', { overdue: false, state: ['HANDLING'] }, 'isOverdue', (n) => !n.isOverdue],
    ['petitions', { underSupervision: true }, 'isUnderSupervision', (n) => n.isUnderSupervision],
    ['demands', { state: ['RATED'] }, 'state', (n) => n.state === 'RATED'],
    ['demands', { kind: ['CONSULTATION'] }, 'kind', (n) => n.kind === 'CONSULTATION'],
    ['demands', { topic: ['HEATING'] }, 'topic', (n) => n.topic === 'HEATING'],
    ['demands', { rating: ['DISSATISFIED'] }, 'rating', (n) => n.rating === 'DISSATISFIED'],
    ['demands', { deputyId: deputy }, 'deputy { id }', (n) => n.deputy.id === deputy],
    ['demands', { stationId: station }, 'station { id }', (n) => n.station.id === station],
    ['demands', { agencyId: water }, 'agency { id }', (n) => n.agency.id === water],
    ['demands', { divisionCode: '150802' }, 'division { code }', (n) => within(n.division.code)],
    ['demands', { receivedOn: spring }, 'receivedOn', (n) => isIn(n.receivedOn)],
    ['demands', { resolved: true }, 'isResolved', (n) => n.isResolved],
    ['demands', { resolved: false }, 'isResolved', (n) => !n.isResolved],
    ['demands', { resolvedOn: spring }, 'resolvedOn', (n) => isIn(n.resolvedOn)],
    ['demands', { overdue: true }, 'isOverdue', (n) => n.isOverdue],
    [
      'petitionProxies',
      { state: ['WITHDRAWN'] },
      'state petition { id }',
      (n) => n.state === 'WITHDRAWN' && !n.petition,
    ],
    ['petitionProxies', { topic: ['LABOUR'] }, 'topic', (n) => n.topic === 'LABOUR'],
    ['petitionProxies', { deputyId: deputy }, 'deputy { id }', (n) => n.deputy.id === deputy],
    ['petitionProxies', { stationId: station }, 'station { id }', (n) => n.station.id === station],
    ['petitionProxies', { divisionCode: '150802' }, 'division { code }', (n) => within(n.division.code)],
    ['petitionProxies', { requestedOn: spring }, 'requestedOn', (n) => isIn(n.requestedOn)],
    ['petitionProxies', { filedOn: spring }, 'filedOn', (n) => isIn(n.filedOn)],
    ['petitionProxies', { overdue: true }, 'isOverdue', (n) => n.isOverdue],
    ['petitionProxies', { search: '农膜' }, 'title', (n) => n.title.includes('农膜')],
    ['mediations', { state: ['FAILED'] }, 'state agreedOn', (n) => n.state === 'FAILED' && n.agreedOn === null],
    ['mediations', { topic: ['LAND'] }, 'topic', (n) => n.topic === 'LAND'],
    [
      'mediations',
      { agreementKind: ['ORAL'] },
      'agreementKind confirmationAppliedOn',
      (n) => n.agreementKind === 'ORAL' && !n.confirmationAppliedOn,
    ],
    ['mediations', { deputyId: deputy }, 'deputy { id }', (n) => n.deputy.id === deputy],
    ['mediations', { stationId: station }, 'station { id }', (n) => n.station.id === station],
    ['mediations', { divisionCode: '150802' }, 'division { code }', (n) => within(n.division.code)],
    ['mediations', { openedOn: spring }, 'openedOn', (n) => isIn(n.openedOn)],
    ['mediations', { agreedOn: spring }, 'agreedOn', (n) => isIn(n.agreedOn)],
    ['mediations', { overdue: false }, 'isOverdue', (n) => !n.isOverdue],
    ['mediations', { search: '赡养' }, 'title', (n) => n.title.includes('赡养')],
    ['visitReceptions', { host: ['CHAIRPERSON'] }, 'host', (n) => n.host === 'CHAIRPERSON'],
    ['visitReceptions', { agencyId: seedId('agency', 'petition-service') }, 'agency { id }', () => true],
    ['visitReceptions', { receivedOn: { from: '2025-07-01' } }, 'receivedOn', (n) => n.receivedOn >= '2025-07-01'],
    ['visitReceptions', { divisionCode: '150800' }, 'division { code }', (n) => n.division.code.startsWith('1508')],
  ];

  it.each(cases)('of %s %j keeps what it says and counts it', async (connection, filter, selection, holds) => {
    const all = await everyNode(subgraph, connection, selection);
    const { nodes, totalCount } = await everyNode(subgraph, connection, selection, filter);
    expect(nodes.filter((node) => !holds(node))).toEqual([]);
    expect(nodes).toHaveLength(totalCount);
    expect(totalCount).toBeGreaterThan(0);
    // Exactly those: the condition, applied to all rows, finds no more.
    if (connection !== 'petitions' || !('state' in filter && 'overdue' in filter))
      expect(all.nodes.filter((node) => safely(holds, node))).toHaveLength(totalCount);
  });

  it.each(['petitions', 'demands'])(
    'of %s by 灌溉 finds it inside longer words, in title and content',
    async (connection) => {
      const { nodes, totalCount } = await everyNode(subgraph, connection, 'title content', { search: '灌溉' });
      expect(nodes.filter(({ title, content }) => !`${title}${content}`.includes('灌溉'))).toEqual([]);
      const table = connection === 'petitions' ? 'petition' : 'demand';
      const [row] = await subgraph.database.rows<{ count: number }>(
        sql`select count(*)::int as "count" from petitions.${sql([table])}
          where title || content like '%灌溉%' and state not in ('REGISTERED', 'RECEIVED')`,
      );
      expect(totalCount).toBe(row?.count);
      expect(nodes.some(({ title }) => title.includes('农田灌溉用水'))).toBe(true);
    },
  );
});

/** A condition that reads a relation which is null does not hold. */
function safely(holds: (node: any) => boolean, node: any): boolean {
  try {
    return holds(node);
  } catch {
    return false;
  }
}

describe('pages', () => {
  it.each([
    ['petitions', 'RECEIVED_ON', { topic: ['WATER'] }],
    ['petitions', 'DUE_ON', { topic: ['WATER'] }],
    ['demands', 'RECEIVED_ON', { topic: ['HEALTH'] }],
    ['demands', 'DUE_ON', { topic: ['HEALTH'] }],
    ['petitionProxies', 'REQUESTED_ON', { topic: ['LAND'] }],
    ['petitionProxies', 'DUE_ON', { topic: ['LAND'] }],
    ['mediations', 'OPENED_ON', { topic: ['HEATING'] }],
    ['mediations', 'DUE_ON', { topic: ['HEATING'] }],
    ['visitReceptions', 'RECEIVED_ON', {}],
  ] as const)(
    'of %s by %s go forward and back over the same rows, both ways round',
    async (connection, field, filter) => {
      const type = `${connection === 'petitionProxies' ? 'PetitionProxy' : connection[0]?.toUpperCase() + connection.slice(1, -1)}Filter`;
      const size = connection === 'visitReceptions' ? 4 : 30;
      for (const direction of ['ASC', 'DESC']) {
        const page = async (args: string) => {
          const { data, errors } = await ask(
            subgraph,
            `query ($filter: ${type}) { list: ${connection}(${args}, filter: $filter, orderBy: { field: ${field}, direction: ${direction} }) {
            totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
            { filter },
          );
          expect(errors).toEqual([]);
          return data.list;
        };
        const forward: string[] = [];
        for (let after = ''; ; ) {
          const { nodes, pageInfo } = await page(`first: ${size}${after && `, after: "${after}"`}`);
          forward.push(...nodes.map(({ id }: { id: string }) => id));
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        const backward: string[] = [];
        let total = 0;
        for (let before = ''; ; ) {
          const { nodes, pageInfo, totalCount } = await page(`last: ${size}${before && `, before: "${before}"`}`);
          total = totalCount;
          backward.unshift(...nodes.map(({ id }: { id: string }) => id));
          if (!pageInfo.hasPreviousPage) break;
          before = pageInfo.startCursor;
        }
        expect(backward).toEqual(forward);
        expect(new Set(forward).size).toBe(total);
        expect(total).toBeGreaterThan(size);
      }
    },
  );

  it('show the newest first unless told', async () => {
    const { data } = await ask(subgraph, '{ demands(first: 100) { nodes { receivedOn } } }');
    const days = data.demands.nodes.map(({ receivedOn }: { receivedOn: string }) => receivedOn);
    expect(days).toEqual([...days].sort().reverse());
  });
});

describe('costs', () => {
  it('one statement a level for petitions with all their relations', async () => {
    const { statements, errors } = await ask(
      subgraph,
      `{ petitions(first: 50) { nodes { title petitioner { maskedName division { code } } handlingAgency { id } repeatOf { title } isOverdue
          proxy { title deputy { id } station { id } } history { action } deadlines { code } } } }`,
    );
    expect(errors).toEqual([]);
    // petitions, petitioners, proxies, history, deadlines; and repeatOf when there is one on the page
    expect(statements.length).toBeLessThanOrEqual(6);
    expect(statements.length).toBeGreaterThanOrEqual(5);
  });

  it('one statement for the list and one for the count', async () => {
    expect((await ask(subgraph, '{ demands { nodes { id } } }')).statements).toHaveLength(1);
    expect((await ask(subgraph, '{ demands { nodes { id } totalCount } }')).statements).toHaveLength(2);
  });

  it('one statement for each list of twenty deputies, with the petitions behind', async () => {
    const of = Array.from({ length: 20 }, (_, n) => ({ __typename: 'Deputy', id: seedId('deputy', n + 1) }));
    const { data, statements, errors } = await ask(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Deputy {
        demands(first: 3) { nodes { title convertedPetition { state } } totalCount } proxiedPetitions(first: 3) { nodes { petition { title } } } mediations(first: 2) { nodes { title } } } } }`,
      { of },
    );
    expect(errors).toEqual([]);
    // demands, their counts, proxies, petitions of proxies, mediations; and converted petitions when there are any
    expect(statements.length).toBeLessThanOrEqual(6);
    expect(data._entities.filter((one: any) => one.proxiedPetitions.nodes.length > 0).length).toBeGreaterThan(10);
  });

  it('one statement for each list of the agencies', async () => {
    const of = ['water-bureau', 'ecology-bureau', 'health-commission'].map((slug) => ({
      __typename: 'Agency',
      id: seedId('agency', slug),
    }));
    const { data, statements } = await ask(
      subgraph,
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency {
        petitions(first: 5) { nodes { handlingAgency { id } } } demands(first: 5) { nodes { agency { id } } } } } }`,
      { of },
    );
    expect(statements).toHaveLength(2);
    for (const [index, agency] of data._entities.entries()) {
      const wanted = { id: of[index]?.id };
      expect(agency.petitions.nodes).toEqual(Array(5).fill({ handlingAgency: wanted }));
      expect(agency.demands.nodes).toEqual(Array(5).fill({ agency: wanted }));
    }
  });
});

describe('joins', () => {
  it('lead from the first thirty demands to the suggestions of the same numbers', async () => {
    for (const n of [1, 30]) {
      const { data } = await ask(
        subgraph,
        'query ($id: ID!) { demand(id: $id) { state convertedSuggestion { id } history { toState } } }',
        { id: seedId('demand', n) },
      );
      expect(data.demand.state).toBe('CONVERTED_TO_SUGGESTION');
      expect(data.demand.convertedSuggestion.id).toBe(seedId('suggestion', n));
    }
    const { totalCount } = await everyNode(subgraph, 'demands', 'id', { state: ['CONVERTED_TO_SUGGESTION'] });
    expect(totalCount).toBe(30);
  });

  it('lead from a demand to the petition that it became, and on to the proxy that filed it', async () => {
    const { nodes } = await everyNode(
      subgraph,
      'demands',
      'id title receivedOn convertedPetition { title receivedOn originDemand { id } proxy { filedOn petition { title } } }',
      { state: ['CONVERTED_TO_PETITION'] },
    );
    expect(nodes).toHaveLength(30);
    for (const { id, title, receivedOn, convertedPetition } of nodes) {
      expect(convertedPetition.originDemand).toEqual({ id });
      expect(convertedPetition.title).toBe(title);
      expect(convertedPetition.receivedOn >= receivedOn).toBe(true);
      expect(convertedPetition.proxy).toEqual({
        filedOn: convertedPetition.receivedOn,
        petition: { title },
      });
    }
  });

  it('number proxies and petitions so that other subgraphs can name them', async () => {
    const { data } = await ask(subgraph, 'query ($id: ID!) { petitionProxy(id: $id) { petition { id } } }', {
      id: seedId('petition-proxy', 1626),
    });
    expect(data.petitionProxy.petition.id).toBe(seedId('petition', 1637));
  });

  it('lead from a reception to its petition', async () => {
    const { nodes } = await everyNode(
      subgraph,
      'visitReceptions',
      'receivedOn persons petition { channel receivedOn }',
    );
    const registered = nodes.filter(({ petition }) => petition);
    expect(registered).toHaveLength(6);
    for (const { receivedOn, petition } of registered) expect(petition).toEqual({ channel: 'VISIT', receivedOn });
  });
});

it.each([
  ['petition', 'NOT_FOUND'],
  ['demand', 'NOT_FOUND'],
  ['petitionProxy', 'NOT_FOUND'],
  ['mediation', 'NOT_FOUND'],
  ['visitReception', 'NOT_FOUND'],
])('%s fails with %s for an unknown id and VALIDATION_FAILED for a malformed one', async (field, code) => {
  const unknown = await ask(subgraph, `{ ${field}(id: "019412f0-0000-7000-8000-000000000000") { id } }`);
  expect(unknown.errors[0]?.extensions['code']).toBe(code);
  const malformed = await ask(subgraph, `{ ${field}(id: "1") { id } }`);
  expect(malformed.errors[0]?.extensions['code']).toBe('VALIDATION_FAILED');
});

it('draws the workflows in its README as they are', () => {
  const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
  for (const workflow of [petitionWorkflow, demandWorkflow, proxyWorkflow, mediationWorkflow])
    expect(readme).toContain(`\`\`\`mermaid\n${drawWorkflow<string, string>(workflow)}\n\`\`\``);
});

it('leaves no way from a sealed hand-over', () => {
  for (const workflow of [petitionWorkflow, demandWorkflow])
    expect(workflow.transitions.filter(({ from }) => from === 'SEALED_HANDOFF')).toEqual([]);
});

it('keeps tables and entities alike', async () => {
  expect(await tableFaults(subgraph)).toEqual([]);
});
