import { beforeAll, describe, expect, it } from 'vitest';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../../platform/testing/index.ts';
import { reports } from '../index.ts';
import { topicChannelLabels } from './plan.kinds.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(reports);
});

describe('the supervision plan of 2025', () => {
  it('lists its topics with their sources, and the records of other subgraphs behind them', async () => {
    const { data, errors, statements } = await ask(
      subgraph,
      `{ supervisionTopics(filter: { search: "灌溉" }) { nodes { title isSynthetic
          sources { channel description inspection { id } suggestion { id } petition { id } }
          inspections { id } suggestions { id } petitions { id } agency { id } plan { year } workReports { nodes { id } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(4);
    const [topic] = data.supervisionTopics.nodes;
    expect(topic.plan.year).toBe(2025);
    expect(topic.workReports.nodes).toEqual([{ id: seedId('work-report', 13) }]);
    expect(topic.inspections).toEqual([{ id: seedId('inspection', 3) }]);
    expect(topic.suggestions).toEqual([{ id: seedId('suggestion', 1) }, { id: seedId('suggestion', 2) }]);
    expect(topic.petitions).toEqual([{ id: seedId('petition', 2) }]);
    expect(topic.sources).toHaveLength(4);
  });

  it('gives every topic a source, through all channels of article 12', async () => {
    const { data } = await ask(subgraph, '{ supervisionTopics(first: 100) { nodes { sources { channel } } } }');
    const channels = data.supervisionTopics.nodes.flatMap(({ sources }: any) => {
      expect(sources.length).toBeGreaterThan(0);
      return sources.map(({ channel }: { channel: string }) => channel);
    });
    expect(new Set(channels)).toEqual(new Set(Object.keys(topicChannelLabels)));
  });

  it('lays its topics and the limits before the hearings out on a timeline', async () => {
    const { data, errors, statements } = await ask(
      subgraph,
      '{ supervisionPlans(filter: { year: 2025 }) { nodes { topics(first: 100) { totalCount } calendar { on code what topic { title kind } } } } }',
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(4);
    const [{ calendar, topics }] = data.supervisionPlans.nodes;
    const days = calendar.map(({ on }: { on: string }) => on);
    expect(days).toEqual(days.toSorted());
    expect(calendar.filter(({ code }: { code: string | null }) => code === null)).toHaveLength(topics.totalCount);
    const environment = calendar.filter(({ topic }: any) => topic.title.includes('环境状况'));
    expect(environment.map(({ on, code }: any) => [on, code])).toEqual([
      ['2025-04-04', 'REPORT_DRAFT_TO_COMMITTEE'],
      ['2025-04-11', 'REPORT_COMMENT'],
      ['2025-04-14', 'REPORT_TO_SC'],
      ['2025-04-17', 'REPORT_TO_MEMBERS'],
      ['2025-04-24', null],
    ]);
  });

  it.each([
    ['kind: [FOLLOW_UP]', (one: any) => one.kind === 'FOLLOW_UP'],
    [
      'channel: [LETTERS_AND_VISITS]',
      (one: any) => one.sources.some(({ channel }: any) => channel === 'LETTERS_AND_VISITS'),
    ],
    ['plannedOn: { from: "2026-01-01" }', (one: any) => one.plannedOn >= '2026-01-01'],
    [
      `agencyId: "${seedId('agency', 'water-bureau')}"`,
      (one: any) => one.agency.id === seedId('agency', 'water-bureau'),
    ],
    [
      `committeeId: "${seedId('agency', 'environment-committee')}"`,
      (one: any) => one.committee.id === seedId('agency', 'environment-committee'),
    ],
    [`planId: "${seedId('supervision-plan', 2026)}"`, (one: any) => one.plan.year === 2026],
  ])('has topics found by %s', async (filter, holds) => {
    const { data, errors } = await ask(
      subgraph,
      `{ supervisionTopics(first: 100, filter: { ${filter} }) { nodes { kind plannedOn sources { channel } agency { id } committee { id } plan { year } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.supervisionTopics.nodes.length).toBeGreaterThan(0);
    for (const node of data.supervisionTopics.nodes) expect(holds(node)).toBe(true);
  });
});
