import { describe, expect, it } from 'vitest';
import { anonymous } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, matrixFaults } from '../../../platform/testing/index.ts';
import { environment, finance, governmentOffice, office, water, writableReports } from '../testing/commands.ts';
import { planCommands } from './plan.commands.ts';

const { at, take, taken, refused, read, eventsOf } = writableReports();

const topic = {
  title: '农田灌溉用水管理',
  kind: 'WORK_REPORT',
  plannedOn: '2027-04-22',
  agencyId: water.agencyId,
  committeeId: environment.agencyId,
  sources: [
    { channel: 'DEPUTY_SUGGESTIONS', description: '代表建议集中反映配水不均', suggestionId: seedId('suggestion', 1) },
    { channel: 'PUBLIC_CONCERN', description: '社会普遍关注' },
  ],
};
const plan = { year: 2027, topics: [topic] };
const fields = 'topics(first: 100) { nodes { id title position plannedOn sources { channel suggestion { id } } } }';

describe('a supervision plan', () => {
  it('is passed once a year, published, and hearings rest on its topics', async () => {
    at('2026-12-21');
    const both = await Promise.all([
      take('adoptSupervisionPlan', plan, office, fields),
      take('adoptSupervisionPlan', plan, office, fields),
    ]);
    const [adopted] = both.flatMap(({ record }) => record ?? []);
    expect(both.map(({ refusal }) => refusal['code']).sort()).toEqual(['VALIDATION_FAILED', undefined]);
    const { id } = adopted;
    expect(adopted).toMatchObject({ state: 'ADOPTED', version: 1, dueOn: null });
    const [first] = adopted.topics.nodes;
    expect(first).toMatchObject({
      title: '农田灌溉用水管理',
      position: 1,
      sources: [
        { channel: 'DEPUTY_SUGGESTIONS', suggestion: { id: seedId('suggestion', 1) } },
        { channel: 'PUBLIC_CONCERN', suggestion: null },
      ],
    });
    const { calendar } = await read('supervisionPlan', id, 'calendar { on code }');
    expect(calendar.map(({ on }: any) => on)).toEqual([
      '2027-04-02',
      '2027-04-09',
      '2027-04-12',
      '2027-04-15',
      '2027-04-22',
    ]);

    const report = {
      title: '关于农田灌溉用水管理情况的报告',
      summary: '条例实施情况。',
      category: 'SPECIAL',
      organ: 'GOVERNMENT',
      agencyId: water.agencyId,
      committeeId: environment.agencyId,
      topicId: first.id,
      hearingOn: '2027-04-22',
    };
    expect(await refused('planReport', report, office)).toMatchObject({ guard: 'PLAN_OR_DECISION' });
    at('2026-12-28');
    const published = await taken('publishSupervisionPlan', { id }, office, 'publishedOn');
    expect(published).toMatchObject({ state: 'PUBLISHED', publishedOn: '2026-12-28' });
    const { id: reportId } = await taken('planReport', report, office);

    const adjusted = await taken(
      'adjustSupervisionPlan',
      {
        id,
        reason: '群众反映集中',
        addTopics: [{ ...topic, title: '农村供水价格', plannedOn: '2027-06-24' }],
        moveTopics: [{ topicId: first.id, plannedOn: '2027-05-20' }],
      },
      office,
      fields,
    );
    expect(adjusted).toMatchObject({ state: 'PUBLISHED', version: 3 });
    expect(adjusted.history.at(-1).reason).toBe('群众反映集中;增加议题1项,改期1项');
    expect(adjusted.topics.nodes.map(({ position, plannedOn }: any) => [position, plannedOn]).sort()).toEqual([
      [1, '2027-05-20'],
      [2, '2027-06-24'],
    ]);

    // Once a report is on an agenda, its day is that of the meeting.
    const meeting = await taken('planMeeting', { agenda: '听取审议', convenedOn: '2027-05-25' }, office);
    await taken('scheduleReport', { id: reportId, meetingId: meeting.id }, office);
    expect(await read('supervisionTopic', first.id, 'plannedOn')).toEqual({ plannedOn: '2027-05-25' });
    expect(
      await refused(
        'adjustSupervisionPlan',
        { id, reason: '再改', moveTopics: [{ topicId: first.id, plannedOn: '2027-06-01' }] },
        office,
      ),
    ).toMatchObject({ guard: 'NOT_ON_AN_AGENDA' });
    expect((await eventsOf(id)).map(({ type }) => type)).toEqual([
      'SupervisionPlan.adoptSupervisionPlan',
      'SupervisionPlan.publishSupervisionPlan',
      'SupervisionPlan.adjustSupervisionPlan',
    ]);
  });

  it('is decided on by the chairpersons’ meeting and published by the office', () => {
    const { faults, tried } = matrixFaults(planCommands, {} as never, {
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      COMMITTEE: finance,
      GOVERNMENT_OFFICE: governmentOffice,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(2 * 3 * 5);
  });
});

describe('a refused step of a supervision plan', () => {
  const id = seedId('supervision-plan', 2026);

  const free = { year: 2028, topics: [{ ...topic, plannedOn: '2028-04-20' }] };
  const [own] = free.topics;
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a year that has a plan', { year: 2026 }, { fields: [{ path: 'input.year' }] }],
    ['a year too far', { year: 2029 }, { fields: [{ path: 'input.year' }, { path: 'input.topics.0.plannedOn' }] }],
    ['no topic', { topics: [] }, { fields: [{ path: 'input.topics' }] }],
    ['no source', { topics: [{ ...own, sources: [] }] }, { fields: [{ path: 'input.topics.0.sources' }] }],
    ['a topic of another year', { topics: [topic] }, { fields: [{ path: 'input.topics.0.plannedOn' }] }],
    ['no UUID', { topics: [{ ...own, agencyId: 'x' }] }, { fields: [{ path: 'input.topics.0.agencyId' }] }],
    ['passed tomorrow', { adoptedOn: '2027-12-21' }, { fields: [{ path: 'input.adoptedOn' }] }],
  ])('adopts nothing: %s', async (_, more, expected) => {
    at('2027-12-20');
    expect(await refused('adoptSupervisionPlan', { ...free, ...more }, office)).toMatchObject(expected);
  });

  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['no reason', { addTopics: [{ ...topic, plannedOn: '2026-06-01' }] }, { guard: 'REASON_GIVEN' }],
    ['nothing', { reason: 'x' }, { fields: [{ path: 'input.addTopics' }] }],
    [
      'a topic of another plan',
      { reason: 'x', moveTopics: [{ topicId: seedId('supervision-topic', 13), plannedOn: '2026-06-01' }] },
      { guard: 'TOPICS_OF_THE_PLAN' },
    ],
    [
      'another year',
      { reason: 'x', moveTopics: [{ topicId: seedId('supervision-topic', 26), plannedOn: '2027-01-01' }] },
      { fields: [{ path: 'input.moveTopics.0.plannedOn' }] },
    ],
    ['an old version', { reason: 'x', expectedVersion: 1, addTopics: [topic] }, { code: 'VERSION_CONFLICT' }],
  ])('adjusts nothing: %s', async (_, input, expected) => {
    expect(await refused('adjustSupervisionPlan', { id, ...input }, office)).toMatchObject(expected);
  });

  it('adopts and adjusts nothing for anybody else', async () => {
    for (const [viewer, code] of [
      [finance, 'FORBIDDEN'],
      [water, 'FORBIDDEN'],
      [governmentOffice, 'FORBIDDEN'],
      [anonymous, 'NOT_FOUND'],
    ] as const)
      expect((await refused('adjustSupervisionPlan', { id, reason: 'x', addTopics: [topic] }, viewer)).code).toBe(code);
    expect((await refused('publishSupervisionPlan', { id }, office)).code).toBe('ILLEGAL_TRANSITION');
  });
});
