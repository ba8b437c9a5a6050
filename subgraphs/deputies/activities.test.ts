import sql from 'sql-template-tag';
import { beforeAll, describe, expect, it } from 'vitest';
import { type FigureDefinition, figureValues } from '../../platform/figures/index.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import { seedId } from '../../platform/seeding/index.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { ask, openedSubgraph } from '../../platform/testing/index.ts';
import { activityFigures } from './activities.ts';
import { deputies } from './index.ts';

let subgraph: Subgraph;
beforeAll(async () => {
  subgraph = await openedSubgraph(deputies);
});

const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });
const filterTypes: Record<string, string> = {
  deputyGroups: 'DeputyGroupFilter',
  deputyGroupMembers: 'DeputyGroupMemberFilter',
  deputyActivities: 'DeputyActivityFilter',
  groupOpinions: 'GroupOpinionFilter',
  visits: 'VisitFilter',
  visitSites: 'VisitSiteFilter',
  visitSuggestions: 'VisitSuggestionFilter',
  attendances: 'AttendanceFilter',
  forums: 'ForumFilter',
  forumOpinions: 'ForumOpinionFilter',
  trainings: 'TrainingFilter',
  liaisonStations: 'LiaisonStationFilter',
  receptionDays: 'ReceptionDayFilter',
  dutyRecords: 'DutyRecordFilter',
  contactAssignments: 'ContactAssignmentFilter',
  floodReliefRecords: 'FloodReliefRecordFilter',
  donations: 'DonationFilter',
};

/** All records of a connection under a filter, over all pages. */
async function all(connection: string, filter: object, fields: string): Promise<any[]> {
  const nodes: any[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await ask(
      subgraph,
      `query ($filter: ${filterTypes[connection]}, $after: String) { ${connection}(filter: $filter, first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } totalCount } }`,
      { filter, after },
    );
    expect(errors).toEqual([]);
    nodes.push(...data[connection].nodes);
    if (!data[connection].pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(data[connection].totalCount);
      return nodes;
    }
    after = data[connection].pageInfo.endCursor;
  }
}

describe('the figures of what deputies did', () => {
  const values = (of: number) =>
    figureValues(subgraph.context(anonymous).loaders, activityFigures, of, Object.keys(activityFigures));

  it('are those of the published summary', async () => {
    expect(await values(2025)).toEqual({
      featuredGroups: 14,
      groupActivities: 32,
      groupOpinions: 82,
      groupOpinionsConcluded: 82,
      nonVotingAttendees: 63,
      forums: 3,
      forumOpinionsAdopted: 24,
      trainings: 3,
      projectsVisited: 34,
      visitSuggestionsIncorporated: 26,
      floodReliefPersonTimes: 18_000,
      donationsYuan: 630_000,
    });
  });

  it('are zero for a year without records', async () => {
    expect(new Set(Object.values(await values(1999)))).toEqual(new Set([0]));
  });

  it('come in one statement', async () => {
    let statements = 0;
    const stop = subgraph.database.onStatement(() => statements++);
    await values(2025);
    stop();
    expect(statements).toBe(1);
  });

  it.each(Object.entries(activityFigures as Record<string, FigureDefinition>))(
    '%s is what the records behind it give',
    async (code, { listing, filter, aggregate }) => {
      const field = aggregate?.property;
      const records = await all(listing.name, filter(2025), field ?? 'id');
      const counted =
        aggregate?.kind === 'SUM'
          ? records.reduce((sum, record) => sum + record[field as string], 0)
          : aggregate
            ? new Set(records.map((record) => record[field as string])).size
            : records.length;
      expect(counted).toBe((await values(2025))[code]);
    },
  );

  it('count a deputy once however often it attended, and a project once however often it was seen', async () => {
    const attendances = await all('attendances', { kind: ['NON_VOTING'], attendedOn: year(2025) }, 'deputyId');
    expect(attendances).toHaveLength(72);
    const sites = await all('visitSites', { visitKind: ['FIVE_LEVEL'] }, 'project');
    expect(sites).toHaveLength(37);
  });
});

describe('what the published summary names', () => {
  it('appears under its name; everything else says that it is synthetic', async () => {
    const visits = await all('visits', {}, 'title isSynthetic');
    expect(visits.filter(({ isSynthetic }) => !isSynthetic).map(({ title }) => title)).toEqual([
      '五级代表“回看‘十四五’、展望‘十五五’”集体视察',
      '主任会议成员集体视察全国民族团结进步示范市创建工作',
    ]);
    const activities = await all('deputyActivities', {}, 'title isSynthetic group { id }');
    expect(activities.filter(({ isSynthetic }) => !isSynthetic)).toEqual([
      { title: '民族侨务领域代表惠民服务', isSynthetic: false, group: null },
    ]);
    for (const connection of Object.keys(filterTypes)) {
      if (['visits', 'deputyActivities', 'forums', 'trainings'].includes(connection)) continue;
      for (const record of await all(connection, {}, 'isSynthetic')) expect(record.isSynthetic).toBe(true);
    }
  });

  it('has the six roles, and each is shown by somebody', async () => {
    const roles = await all('dutyRecords', {}, 'role');
    expect([...new Set(roles.map(({ role }) => role))].sort()).toEqual([
      'GOVERNANCE_MODEL',
      'MOBILISER',
      'OPINION_CARRIER',
      'POLICY_PROMOTER',
      'PROBLEM_SOLVER',
      'SUPERVISOR',
    ]);
  });
});

describe('the rules of the records', () => {
  it('five levels meet in the featured groups, and each group has one convener, guides and a liaison', async () => {
    const groups = await all(
      'deputyGroups',
      { isFeatured: true },
      'id liaison { id } members(first: 100) { nodes { role deputy { level } } }',
    );
    const levels = new Set<string>();
    for (const { members, liaison } of groups) {
      expect(liaison.id).toBeTruthy();
      const roles = members.nodes.map((member: any) => member.role);
      expect(roles.filter((role: string) => role === 'CONVENER')).toHaveLength(1);
      expect(roles).toContain('GUIDE');
      for (const { deputy } of members.nodes) levels.add(deputy.level);
    }
    expect([...levels].sort()).toEqual(['COUNTY', 'NATIONAL', 'PREFECTURE', 'PROVINCIAL', 'TOWNSHIP']);
  });

  it('a deputy who attends without a vote is of the city, in office and not of the standing committee', async () => {
    const fields = 'deputy { level status isCommitteeMember } hasSpoken topic';
    for (const { deputy, hasSpoken, topic } of await all('attendances', { kind: ['NON_VOTING'] }, fields)) {
      expect(deputy).toEqual({ level: 'PREFECTURE', status: 'ACTIVE', isCommitteeMember: false });
      expect(topic !== null).toBe(hasSpoken);
    }
    for (const { deputy } of await all('attendances', { kind: ['HIGHER_LEVEL'] }, fields))
      expect(['NATIONAL', 'PROVINCIAL']).toContain(deputy.level);
  });

  it('an opinion goes from the group to the agency and back, in order, and is concluded once answered', async () => {
    const opinions = await all(
      'groupOpinions',
      {},
      'state raisedOn answeredOn concludedOn answer handlingAgency { id } isOverdue dueOn history { action toState at } deadlines { code }',
    );
    for (const { state, raisedOn, answeredOn, concludedOn, answer, handlingAgency, history, ...rest } of opinions) {
      expect(history[0].action).toBe('raiseGroupOpinion');
      expect(history.at(-1).toState).toBe(state);
      expect(handlingAgency === null).toBe(state === 'RAISED');
      expect(answer === null).toBe(answeredOn === null);
      expect(concludedOn === null).toBe(state !== 'CONCLUDED');
      if (concludedOn) {
        expect(raisedOn < concludedOn && concludedOn <= '2025-12-31').toBe(true);
        if (answeredOn) expect(raisedOn < answeredOn && answeredOn < concludedOn).toBe(true);
        else expect(history.at(-1).action).toBe('convertGroupOpinion');
        expect(history.at(-1).at.slice(0, 10)).toBe(concludedOn);
      }
      // The law sets no number of days for it (Deputies Law, article 31).
      expect(rest).toEqual({ isOverdue: false, dueOn: null, deadlines: [] });
    }
    expect(
      opinions
        .filter(({ state }) => state !== 'CONCLUDED')
        .map(({ state }) => state)
        .sort(),
    ).toEqual(['ANSWERED', 'ANSWERED', 'ASSIGNED', 'ASSIGNED', 'RAISED', 'RAISED']);
    expect(
      opinions.some(({ history }) => history.some((step: any) => step.action === 'returnGroupOpinionAnswer')),
    ).toBe(true);
  });

  it('an opinion is concluded when it goes on as a formal suggestion of the same matter', async () => {
    const fields =
      'title state concludedOn answer handlingAgency { id } convertedSuggestion { title receivedOn leadAgency { id } }';
    const converted = await all('groupOpinions', { isConverted: true }, fields);
    expect(converted.map(({ title, convertedSuggestion }) => [title, convertedSuggestion.title]).sort()).toEqual(
      [
        ['关于保障农村饮水安全的意见建议', '关于磴口县渡口镇保障农村牧区饮水安全的建议'],
        ['关于公开农田灌溉用水轮灌计划的意见建议', '关于乌拉特后旗完善农田灌溉用水计量设施的建议'],
      ].sort(),
    );
    for (const { state, concludedOn, answer, convertedSuggestion } of converted) {
      expect({ state, answer }).toEqual({ state: 'CONCLUDED', answer: null });
      expect(convertedSuggestion.receivedOn).toBe(concludedOn);
    }
  });

  it('a suggestion counts as incorporated only with the plan, the place in it and the day', async () => {
    for (const one of await all('visitSuggestions', {}, 'incorporated plan evidence incorporatedOn raisedOn')) {
      expect([one.plan, one.evidence, one.incorporatedOn].every((value) => (value === null) !== one.incorporated)).toBe(
        true,
      );
      if (one.incorporated) expect(one.incorporatedOn > one.raisedOn).toBe(true);
    }
    await expect(
      subgraph.database.rows(
        sql`update deputies.visit_suggestion set evidence = null where id = ${seedId('visit-suggestion', 1)}::uuid`,
      ),
    ).rejects.toThrow();
  });

  it('the 120 stations stand in four tiers, each below one of the next higher tier and inside its division', async () => {
    const stations = await all('liaisonStations', {}, 'tier name division { code } parent { tier division { code } }');
    const tiers = Object.groupBy(stations, ({ tier }) => tier);
    expect(Object.fromEntries(Object.entries(tiers).map(([tier, list]) => [tier, list?.length]))).toEqual({
      CENTRAL: 1,
      BRANCH: 8,
      HOME: 70,
      POINT: 41,
    });
    const above: Record<string, string | null> = { CENTRAL: null, BRANCH: 'CENTRAL', HOME: 'BRANCH', POINT: 'HOME' };
    for (const { tier, division, parent } of stations) {
      expect(parent?.tier ?? null).toBe(above[tier]);
      if (parent && tier !== 'BRANCH') expect(division.code.startsWith(parent.division.code)).toBe(true);
    }
  });

  it('a deputy receives residents in the county that elected it', async () => {
    const days = await all('receptionDays', {}, 'deputy { division { code } status } station { division { code } }');
    for (const { deputy, station } of days) {
      expect(deputy.status).toBe('ACTIVE');
      const county = station.division.code === '150800-Z01' ? '150802' : station.division.code.slice(0, 6);
      expect(deputy.division.code).toBe(county);
    }
  });

  it('members keep contact with other deputies, deputies with residents at a station of their county', async () => {
    const contacts = await all(
      'contactAssignments',
      {},
      'kind deputy { id isCommitteeMember division { code } } contactedDeputy { id isCommitteeMember } station { division { code } }',
    );
    for (const { kind, deputy, contactedDeputy, station } of contacts)
      if (kind === 'MEMBER_TO_DEPUTY') {
        expect(deputy.isCommitteeMember).toBe(true);
        expect(contactedDeputy.isCommitteeMember).toBe(false);
      } else expect(station.division.code.startsWith(deputy.division.code)).toBe(true);
  });

  it('donations are whole yuan; goods say what was given', async () => {
    for (const { kind, amountFen, amountYuan, goods } of await all(
      'donations',
      {},
      'kind amountFen amountYuan goods',
    )) {
      expect(amountYuan * 100).toBe(amountFen);
      expect(goods !== null).toBe(kind === 'GOODS');
    }
  });
});

const deputy = seedId('deputy', 15);
const group = seedId('deputy-group', 2);
const station = seedId('liaison-station', 2);
const agency = seedId('agency', 'water-bureau');
const convener = seedId('deputy', 1);
const home = seedId('liaison-station', 21);

describe('filters', () => {
  it.each<[string, object, string, (node: any) => boolean]>([
    ['deputyGroups', { basis: ['REGION'] }, 'basis', ({ basis }) => basis === 'REGION'],
    ['deputyGroups', { isFeatured: false }, 'isFeatured', ({ isFeatured }) => !isFeatured],
    ['deputyGroups', { activeIn: year(2024) }, 'foundedOn', ({ foundedOn }) => foundedOn < '2025'],
    ['deputyGroups', { divisionCode: '150802' }, 'division { code }', ({ division }) => division.code === '150802'],
    [
      'deputyGroups',
      { deputyId: deputy },
      'members(first: 100) { nodes { deputy { id } } }',
      ({ members }) => members.nodes.some((member: any) => member.deputy.id === deputy),
    ],
    ['deputyGroups', { search: '水利' }, 'name', ({ name }) => name.includes('水利')],
    ['deputyGroupMembers', { groupId: group }, 'group { id }', (node) => node.group.id === group],
    ['deputyGroupMembers', { deputyId: deputy }, 'deputy { id }', (node) => node.deputy.id === deputy],
    ['deputyGroupMembers', { role: ['CONVENER'] }, 'role', ({ role }) => role === 'CONVENER'],
    [
      'deputyActivities',
      { kind: ['VISIT', 'RESEARCH'] },
      'kind',
      ({ kind }) => kind === 'VISIT' || kind === 'RESEARCH',
    ],
    ['deputyActivities', { heldOn: { from: '2026-01-01' } }, 'heldOn', ({ heldOn }) => heldOn >= '2026'],
    ['deputyActivities', { groupId: group }, 'group { id }', (node) => node.group.id === group],
    ['deputyActivities', { ofGroup: false }, 'group { id }', (node) => node.group === null],
    ['deputyActivities', { stationId: home }, 'station { id }', (node) => node.station.id === home],
    [
      'deputyActivities',
      { divisionCode: '150824100' },
      'division { code }',
      ({ division }) => division.code === '150824100',
    ],
    ['deputyActivities', { search: '中华民族一家亲' }, 'summary', ({ summary }) => summary.includes('中华民族一家亲')],
    [
      'groupOpinions',
      { state: ['RAISED', 'ASSIGNED'] },
      'state',
      ({ state }) => state === 'RAISED' || state === 'ASSIGNED',
    ],
    ['groupOpinions', { groupId: group }, 'group { id }', (node) => node.group.id === group],
    [
      'groupOpinions',
      { activityId: seedId('deputy-activity', 2) },
      'activity { id }',
      (node) => node.activity.id === seedId('deputy-activity', 2),
    ],
    [
      'groupOpinions',
      { handlingAgencyId: agency },
      'handlingAgency { id }',
      (node) => node.handlingAgency.id === agency,
    ],
    [
      'groupOpinions',
      { raisedOn: { from: '2025-06-01', to: '2025-06-30' } },
      'raisedOn',
      ({ raisedOn }) => raisedOn.startsWith('2025-06'),
    ],
    [
      'groupOpinions',
      { concludedOn: { from: '2025-11-01' } },
      'concludedOn',
      ({ concludedOn }) => concludedOn >= '2025-11-01',
    ],
    [
      'groupOpinions',
      { isConverted: false },
      'convertedSuggestion { id }',
      (node) => node.convertedSuggestion === null,
    ],
    ['groupOpinions', { isOverdue: false }, 'isOverdue', ({ isOverdue }) => !isOverdue],
    ['groupOpinions', { search: '灌溉' }, 'title content', ({ title, content }) => (title + content).includes('灌溉')],
    ['visits', { kind: ['CHAIRPERSONS'] }, 'kind', ({ kind }) => kind === 'CHAIRPERSONS'],
    ['visits', { startedOn: year(2026) }, 'startedOn', ({ startedOn }) => startedOn >= '2026'],
    ['visits', { search: '十五五' }, 'title', ({ title }) => title.includes('十五五')],
    ['visitSites', { visitId: seedId('visit', 2) }, 'visit { id }', (node) => node.visit.id === seedId('visit', 2)],
    ['visitSites', { visitKind: ['CHAIRPERSONS'] }, 'visit { kind }', (node) => node.visit.kind === 'CHAIRPERSONS'],
    ['visitSites', { visitedOn: year(2026) }, 'visitedOn', ({ visitedOn }) => visitedOn >= '2026'],
    ['visitSites', { sector: ['WATER'] }, 'sector', ({ sector }) => sector === 'WATER'],
    ['visitSites', { divisionCode: '150821' }, 'division { code }', ({ division }) => division.code === '150821'],
    ['visitSites', { search: '灌溉' }, 'description', ({ description }) => description.includes('农田灌溉用水')],
    [
      'visitSuggestions',
      { visitId: seedId('visit', 2) },
      'visit { id }',
      (node) => node.visit.id === seedId('visit', 2),
    ],
    [
      'visitSuggestions',
      { visitKind: ['CHAIRPERSONS'] },
      'visit { kind }',
      (node) => node.visit.kind === 'CHAIRPERSONS',
    ],
    [
      'visitSuggestions',
      { siteId: seedId('visit-site', 1) },
      'site { id }',
      (node) => node.site.id === seedId('visit-site', 1),
    ],
    ['visitSuggestions', { incorporated: false }, 'incorporated', ({ incorporated }) => !incorporated],
    ['visitSuggestions', { raisedOn: { to: '2025-11-11' } }, 'raisedOn', ({ raisedOn }) => raisedOn <= '2025-11-11'],
    ['visitSuggestions', { search: '灌溉' }, 'content', ({ content }) => content.includes('灌溉')],
    ['attendances', { deputyId: seedId('deputy', 1) }, 'deputyId', ({ deputyId }) => deputyId === seedId('deputy', 1)],
    [
      'attendances',
      { meetingId: seedId('meeting', 3) },
      'meeting { id }',
      ({ meeting }) => meeting.id === seedId('meeting', 3),
    ],
    [
      'attendances',
      { attendedOn: { from: '2025-10-01' } },
      'attendedOn',
      ({ attendedOn }) => attendedOn >= '2025-10-01',
    ],
    ['attendances', { kind: ['HIGHER_LEVEL'] }, 'kind', ({ kind }) => kind === 'HIGHER_LEVEL'],
    ['forums', { kind: ['DEPUTY_GROUPS'] }, 'kind', ({ kind }) => kind === 'DEPUTY_GROUPS'],
    ['forums', { heldOn: { to: '2025-06-30' } }, 'heldOn', ({ heldOn }) => heldOn <= '2025-06-30'],
    ['forums', { search: '灌溉' }, 'summary', ({ summary }) => summary.includes('灌溉')],
    ['forumOpinions', { forumId: seedId('forum', 1) }, 'forum { id }', (node) => node.forum.id === seedId('forum', 1)],
    ['forumOpinions', { deputyId: convener }, 'deputy { id }', (node) => node.deputy.id === convener],
    ['forumOpinions', { adopted: false }, 'adopted adoption', ({ adopted, adoption }) => !adopted && adoption === null],
    ['forumOpinions', { raisedOn: { from: '2025-11-01' } }, 'raisedOn', ({ raisedOn }) => raisedOn >= '2025-11-01'],
    ['forumOpinions', { search: '灌溉' }, 'content', ({ content }) => content.includes('灌溉')],
    ['trainings', { startedOn: { from: '2025-06-01' } }, 'startedOn', ({ startedOn }) => startedOn >= '2025-06-01'],
    ['trainings', { search: '预算' }, 'subjects', ({ subjects }) => subjects.includes('预算')],
    ['liaisonStations', { tier: ['HOME'] }, 'tier', ({ tier }) => tier === 'HOME'],
    [
      'liaisonStations',
      { divisionCode: '150802100' },
      'division { code }',
      ({ division }) => division.code === '150802100',
    ],
    ['liaisonStations', { parentId: station }, 'parent { id }', ({ parent }) => parent.id === station],
    ['liaisonStations', { openedOn: year(2022) }, 'openedOn', ({ openedOn }) => openedOn.startsWith('2022')],
    ['liaisonStations', { search: '狼山镇' }, 'name', ({ name }) => name.includes('狼山镇')],
    ['receptionDays', { stationId: station }, 'station { id }', (node) => node.station.id === station],
    ['receptionDays', { deputyId: deputy }, 'deputy { id }', (node) => node.deputy.id === deputy],
    ['receptionDays', { heldOn: { to: '2025-03-31' } }, 'heldOn', ({ heldOn }) => heldOn <= '2025-03-31'],
    ['receptionDays', { search: '灌溉' }, 'summary', ({ summary }) => summary.includes('农田灌溉用水')],
    ['dutyRecords', { deputyId: deputy }, 'deputy { id }', (node) => node.deputy.id === deputy],
    ['dutyRecords', { role: ['SUPERVISOR'] }, 'role', ({ role }) => role === 'SUPERVISOR'],
    ['dutyRecords', { occurredOn: { to: '2025-01-31' } }, 'occurredOn', ({ occurredOn }) => occurredOn <= '2025-01-31'],
    [
      'dutyRecords',
      { activityId: seedId('deputy-activity', 2) },
      'activity { id }',
      (node) => node.activity.id === seedId('deputy-activity', 2),
    ],
    ['dutyRecords', { search: '灌溉' }, 'title detail', ({ title, detail }) => (title + detail).includes('灌溉')],
    ['contactAssignments', { kind: ['MEMBER_TO_DEPUTY'] }, 'kind', ({ kind }) => kind === 'MEMBER_TO_DEPUTY'],
    ['contactAssignments', { deputyId: deputy }, 'deputy { id }', (node) => node.deputy.id === deputy],
    [
      'contactAssignments',
      { contactedDeputyId: seedId('deputy', 3) },
      'contactedDeputy { id }',
      (node) => node.contactedDeputy.id === seedId('deputy', 3),
    ],
    [
      'contactAssignments',
      { assignedOn: { to: '2025-02-28' } },
      'assignedOn',
      ({ assignedOn }) => assignedOn <= '2025-02-28',
    ],
    [
      'floodReliefRecords',
      { stationId: seedId('liaison-station', 10) },
      'station { id }',
      (node) => node.station.id === seedId('liaison-station', 10),
    ],
    ['floodReliefRecords', { task: ['DRAINAGE'] }, 'task', ({ task }) => task === 'DRAINAGE'],
    [
      'floodReliefRecords',
      { occurredOn: { to: '2025-07-15' } },
      'occurredOn',
      ({ occurredOn }) => occurredOn <= '2025-07-15',
    ],
    ['floodReliefRecords', { search: '沙袋' }, 'summary', ({ summary }) => summary.includes('沙袋')],
    ['donations', { kind: ['GOODS'] }, 'kind', ({ kind }) => kind === 'GOODS'],
    [
      'donations',
      { stationId: seedId('liaison-station', 10) },
      'station { id }',
      (node) => node.station.id === seedId('liaison-station', 10),
    ],
    ['donations', { donatedOn: { to: '2025-07-15' } }, 'donatedOn', ({ donatedOn }) => donatedOn <= '2025-07-15'],
  ])('%s by %o give just those', async (connection, filter, fields, holds) => {
    const whole = await all(connection, {}, fields);
    const found = await all(connection, filter, fields);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(whole.filter((node) => safely(holds, node)));
  });

  it.each(['contactAssignments', 'dutyRecords'])('%s by station give just those', async (connection) => {
    const some = (await all(connection, {}, 'station { id }')).find((node) => node.station !== null);
    const found = await all(connection, { stationId: some.station.id }, 'station { id }');
    expect(found.every((node) => node.station.id === some.station.id)).toBe(true);
  });
});

const safely = (holds: (node: any) => boolean, node: any) => {
  try {
    return holds(node);
  } catch {
    return false;
  }
};

describe('lists', () => {
  it('read a deputy with groups, attendances, duty records and contacts at one statement a level', async () => {
    const { errors, statements } = await ask(
      subgraph,
      `{ deputies(first: 20) { nodes {
        groups { nodes { name liaison { id } } }
        attendances { nodes { attendedOn meeting { id } } }
        dutyRecords(first: 3) { nodes { title activity { title } station { name } } }
        contacts { nodes { contactedDeputy { name } station { name } } }
      } } }`,
    );
    expect(errors).toEqual([]);
    // Deputies, four lists, and the activity, the deputy and twice the station behind them.
    expect(statements).toHaveLength(9);
  });

  it('read groups with members, opinions and activities at one statement a level', async () => {
    const { errors, statements } = await ask(
      subgraph,
      `{ deputyGroups(first: 22) { nodes {
        members(first: 5) { totalCount nodes { deputy { name } } }
        opinions(first: 3) { nodes { title activity { title } history { action } deadlines { code } } }
        activities(first: 3) { nodes { title dutyRecords(first: 2) { nodes { deputy { name } } } } }
      } } }`,
    );
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(11);
  });

  it('read visits with sites and suggestions, and stations with all they hold, at one statement a level', async () => {
    const visits = await ask(
      subgraph,
      '{ visits { nodes { sites(first: 100) { nodes { project suggestions { nodes { content } } } } suggestions { nodes { site { project } } } } } }',
    );
    expect(visits.errors).toEqual([]);
    expect(visits.statements).toHaveLength(5);
    const stations = await ask(
      subgraph,
      `{ liaisonStations(first: 50) { nodes {
        parent { name } children { nodes { name } } receptionDays(first: 2) { nodes { deputy { name } } }
        activities { nodes { title } } floodReliefRecords { nodes { personTimes } } donations { nodes { amountYuan } }
      } } }`,
    );
    expect(stations.errors).toEqual([]);
    expect(stations.statements).toHaveLength(8);
  });

  it.each(Object.entries(filterTypes))('%s page both ways over the same rows in every order', async (connection) => {
    const orders = await ask(
      subgraph,
      `{ __type(name: "${(filterTypes[connection] as string).replace('Filter', 'OrderField')}") { enumValues { name } } }`,
    );
    for (const { name } of orders.data.__type.enumValues)
      for (const direction of ['ASC', 'DESC']) {
        const page = async (args: string) => {
          const { data, errors } = await ask(
            subgraph,
            `{ ${connection}(${args}, orderBy: { field: ${name}, direction: ${direction} }) { nodes { id } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
          );
          expect(errors).toEqual([]);
          return data[connection];
        };
        const ids = (answer: any) => answer.nodes.map((node: any) => node.id);
        const whole = await page('first: 6');
        const first = await page('first: 3');
        expect(ids(first)).toEqual(ids(whole).slice(0, 3));
        if (!first.pageInfo.hasNextPage) continue;
        const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
        expect(ids(second)).toEqual(ids(whole).slice(3));
        const back = await page(`last: 3, before: "${second.pageInfo.startCursor}"`);
        expect(ids(back)).toEqual(ids(first));
        expect(back.pageInfo.hasPreviousPage).toBe(false);
      }
  });
});

describe('single records', () => {
  it.each([
    ['deputyGroup', seedId('deputy-group', 14)],
    ['deputyActivity', seedId('deputy-activity', 1)],
    ['groupOpinion', seedId('group-opinion', 82)],
    ['visit', seedId('visit', 1)],
    ['forum', seedId('forum', 1)],
    ['training', seedId('training', 3)],
    ['liaisonStation', seedId('liaison-station', 120)],
    ['dutyRecord', seedId('duty-record', 1)],
  ])('%s is found by its id, and by reference, and missed by another', async (field, id) => {
    const type = `${field[0]?.toUpperCase()}${field.slice(1)}`;
    const { data, errors } = await ask(
      subgraph,
      `query ($id: ID!, $references: [_Any!]!) { ${field}(id: $id) { id } _entities(representations: $references) { ... on ${type} { id isSynthetic } } }`,
      { id, references: [{ __typename: type, id }] },
    );
    expect(errors).toEqual([]);
    expect(data[field].id).toBe(id);
    expect(data._entities[0].id).toBe(id);
    const missing = await ask(subgraph, `{ ${field}(id: "019412f0-0000-7000-8000-000000000000") { id } }`);
    expect(missing.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('a meeting of the reports subgraph gets the deputies who attended it', async () => {
    const { data, errors } = await ask(
      subgraph,
      'query ($references: [_Any!]!) { _entities(representations: $references) { ... on Meeting { attendances { totalCount nodes { attendedOn } } } } }',
      { references: [{ __typename: 'Meeting', id: seedId('meeting', 3) }] },
    );
    expect(errors).toEqual([]);
    expect(data._entities[0].attendances.totalCount).toBe(10);
    expect(data._entities[0].attendances.nodes[0].attendedOn).toBe('2025-04-24');
  });
});
