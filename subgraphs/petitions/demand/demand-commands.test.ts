import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import {
  agencyViewer,
  ask,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { petitions } from '../index.ts';
import {
  agriculture,
  commission,
  deputy,
  eventsOf,
  health,
  imageOf,
  petitioner,
  running,
  service,
  station,
  take as takeOn,
  water,
} from '../testing/commands.ts';
import { demandCommands } from './demand.commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
beforeEach(() => at('2026-01-19'));

const at = (day: string, time = '10:00:00') => opened.clock.set(`${day}T${time}+08:00`);
const own = deputy(17);
const stationId = seedId('liaison-station', 17);
const suggestionId = seedId('suggestion', 'from a demand');
const wish = {
  title: '小区供暖温度不足',
  content: '居民反映供暖温度长期不足十六度。',
  topic: 'HEATING',
  divisionCode: '150802006',
  maskedResident: '乌***',
  maskedPhone: '138****0007',
};

const receipts = new Set(['triageDemand', 'sealDemand']);
const take = (action: string, input: Record<string, unknown>, viewer: Principal, more = '') =>
  takeOn(
    opened.subgraph,
    action,
    input,
    viewer,
    more,
    receipts.has(action) ? 'id state version dueOn demandNo' : undefined,
  );
async function taken(action: string, input: Record<string, unknown>, viewer: Principal, more = '') {
  const { record, refusal } = await take(action, input, viewer, more);
  expect(refusal).toEqual({});
  return record;
}
const read = async (id: string, fields: string) =>
  (await ask(opened.subgraph, `query ($id: ID!) { demand(id: $id) { ${fields} } }`, { id }, own)).data.demand;
const received = (more: Record<string, unknown> = {}) => taken('receiveDemand', { ...wish, ...more }, own, 'demandNo');

/** The steps to a state along the way through the station to water; converted ones become a suggestion. */
async function inState(state: string, kind = 'HELP'): Promise<string> {
  const { id } = await received();
  const way: [string, string, Record<string, unknown>, Principal][] = [
    ['TRIAGED', 'triageDemand', { kind }, own],
    ['SENT_TO_STATION', 'sendDemandToStation', { stationId }, own],
    ['SENT_TO_AGENCY', 'sendDemandToAgency', { agencyId: water.agencyId }, station],
    ['REPLIED', 'replyToDemand', { answer: '已检修换热站' }, water],
    ['FEEDBACK_GIVEN', 'giveDemandFeedback', {}, own],
    ['RATED', 'rateDemand', { rating: 'SATISFIED' }, station],
    ['CLOSED', 'closeDemand', {}, station],
  ];
  if (state === 'RECEIVED') return id;
  for (const [reached, action, input, viewer] of way) {
    await taken(action, { id, ...input }, viewer);
    if (reached === state) break;
  }
  return id;
}

describe('a demand', () => {
  it('goes through the station to an agency and back to the resident, with its limits over 春节', async () => {
    at('2026-02-12');
    const first = await received();
    const { id } = first;
    expect(first).toMatchObject({
      state: 'RECEIVED',
      version: 1,
      demandNo: expect.stringMatching(/^码上见2026-\d{6}$/),
    });
    // 13 February, and 14 February, a Saturday that is a workday.
    expect(running(first)).toEqual({ DEMAND_TRIAGE: '2026-02-14' });
    expect(await read(id, 'title content')).toEqual({ title: null, content: null });
    const triaged = await taken('triageDemand', { id, kind: 'HELP' }, own, 'demand { title kind }');
    expect(triaged).toMatchObject({ state: 'TRIAGED', dueOn: null, demand: { title: wish.title, kind: 'HELP' } });
    expect((await take('sendDemandToStation', { id }, own)).refusal).toMatchObject({ guard: 'STATION_NAMED' });
    await taken('sendDemandToStation', { id, stationId }, own);

    at('2026-02-13');
    const sent = await taken(
      'sendDemandToAgency',
      { id, agencyId: agriculture.agencyId },
      station,
      'sentOn agency { id }',
    );
    expect(sent).toMatchObject({ sentOn: '2026-02-13', agency: { id: agriculture.agencyId } });
    expect(running(sent)).toEqual({ DEMAND_REPLY: '2026-03-12' });
    at('2026-02-24');
    const returned = await taken(
      'returnDemand',
      { id, reason: '供暖不在本单位职责内' },
      agriculture,
      'agency { id } history { reason }',
    );
    expect(returned).toMatchObject({ state: 'SENT_TO_STATION', agency: null, dueOn: null });
    expect(returned.history.at(-1).reason).toContain('重新起算');
    at('2026-02-25');
    expect(running(await taken('sendDemandToAgency', { id, agencyId: water.agencyId }, station))).toEqual({
      DEMAND_REPLY: '2026-03-17',
    });
    expect((await take('replyToDemand', { id, answer: '已办' }, agriculture)).refusal.code).toBe('NOT_FOUND');

    // A day late: taken, and shown as late.
    at('2026-03-18');
    const replied = await taken('replyToDemand', { id, answer: '已检修换热站' }, water, 'answer repliedOn isResolved');
    expect(replied).toMatchObject({ answer: '已检修换热站', repliedOn: '2026-03-18', isResolved: false });
    expect(replied.deadlines).toContainEqual(
      expect.objectContaining({ code: 'DEMAND_REPLY', dueOn: '2026-03-17', metOn: '2026-03-18' }),
    );
    expect(running(replied)).toEqual({ DEMAND_FEEDBACK: '2026-03-23' });
    at('2026-03-20');
    expect((await taken('giveDemandFeedback', { id }, own, 'feedbackOn')).feedbackOn).toBe('2026-03-20');
    at('2026-03-22');
    const rated = await taken(
      'rateDemand',
      { id, rating: 'SATISFIED' },
      station,
      'rating ratedOn isResolved resolvedOn',
    );
    expect(rated).toMatchObject({
      rating: 'SATISFIED',
      ratedOn: '2026-03-22',
      isResolved: true,
      resolvedOn: '2026-03-22',
    });
    expect((await taken('closeDemand', { id }, station)).history.map(({ action }: any) => action)).toEqual([
      'receiveDemand',
      'triageDemand',
      'sendDemandToStation',
      'sendDemandToAgency',
      'returnDemand',
      'sendDemandToAgency',
      'replyToDemand',
      'giveDemandFeedback',
      'rateDemand',
      'closeDemand',
    ]);
  });

  it('that is a question is answered by the deputy, and settled when the station has verified it', async () => {
    const id = await inState('TRIAGED', 'CONSULTATION');
    const answered = await taken(
      'answerDemand',
      { id, answer: '可到政务大厅办理' },
      own,
      'answer answeredOn repliedOn',
    );
    expect(answered).toMatchObject({ state: 'ANSWERED_BY_DEPUTY', answeredOn: '2026-01-19', repliedOn: null });
    expect(running(answered)).toEqual({ DEMAND_FEEDBACK: '2026-01-22' });
    await taken('giveDemandFeedback', { id }, own);
    expect((await take('verifyDemand', { id }, station)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
    const verified = await taken('verifyDemand', { id, reason: '回访属实' }, station, 'verifiedOn resolvedOn');
    expect(verified).toMatchObject({ state: 'CLOSED', verifiedOn: '2026-01-19', resolvedOn: '2026-01-19' });
  });

  it('with which the resident is dissatisfied is not resolved, and closed with a reason only', async () => {
    const id = await inState('FEEDBACK_GIVEN');
    await taken('rateDemand', { id, rating: 'DISSATISFIED' }, station);
    expect((await take('closeDemand', { id }, station)).refusal).toMatchObject({ guard: 'DISSATISFACTION_ANSWERED' });
    const closed = await taken('closeDemand', { id, reason: '管网改造已列入明年计划' }, station, 'isResolved');
    expect(closed).toMatchObject({ state: 'CLOSED', isResolved: false });
  });
});

describe('a converted demand', () => {
  it('keeps the suggestion that the deputy has submitted, and the resident may still be told', async () => {
    const id = await inState('TRIAGED', 'SUGGESTION');
    const converted = await taken(
      'convertDemand',
      { id, into: 'SUGGESTION', suggestionId },
      own,
      'convertedSuggestion { id }',
    );
    expect(converted).toMatchObject({
      state: 'CONVERTED_TO_SUGGESTION',
      convertedSuggestion: { id: suggestionId },
      dueOn: null,
    });
    expect((await taken('giveDemandFeedback', { id }, own)).state).toBe('FEEDBACK_GIVEN');
  });

  it('becomes a petition in the same transaction: both keep the link, and the clock of the petition runs', async () => {
    at('2026-02-12');
    const id = await inState('TRIAGED', 'APPEAL');
    const converted = await taken(
      'convertDemand',
      { id, into: 'PETITION' },
      station,
      `convertedPetition { id state registrationNo receivedOn receivedBy channel isNoticeWaived title content matter
        petitioner { maskedName maskedPhone } originDemand { id } history { action actor reason } deadlines { code dueOn metOn } }`,
    );
    const { convertedPetition: petition } = converted;
    expect(converted).toMatchObject({ state: 'CONVERTED_TO_PETITION', version: 3, dueOn: null });
    expect(petition).toMatchObject({
      state: 'REGISTERED',
      registrationNo: expect.stringMatching(/^信访2026-\d{6}$/),
      receivedOn: '2026-02-12',
      receivedBy: 'DEMAND',
      isNoticeWaived: false,
      title: null,
      content: null,
      petitioner: { maskedName: wish.maskedResident, maskedPhone: wish.maskedPhone },
      originDemand: { id },
    });
    expect(petition.history).toEqual([
      { action: 'registerPetition', actor: 'SYSTEM', reason: expect.stringMatching(/^由诉求 码上见2026-\d{6} 转入$/) },
    ]);
    // Three working days over 春节: 13 and 14 February, then the 24th.
    expect(running(petition)).toEqual({ PETITION_CLASSIFY: '2026-02-24', PETITION_NOTICE: '2026-02-27' });
    await taken('giveDemandFeedback', { id }, station);
    // The petition may turn out to be an accusation: neither it nor the appeal that led to it is announced to anybody.
    expect(await eventsOf(opened.subgraph, petition.id)).toEqual([]);
    expect(await eventsOf(opened.subgraph, id)).toEqual([]);
  });

  it('whose petition turns out to be an accusation is sealed with it, and erased with it', async () => {
    const id = await inState('TRIAGED', 'APPEAL');
    const { convertedPetition } = await taken(
      'convertDemand',
      { id, into: 'PETITION' },
      station,
      'convertedPetition { id }',
    );
    await ask(
      opened.subgraph,
      'mutation ($input: ClassifyPetitionInput!) { classifyPetition(input: $input) { id } }',
      { input: { id: convertedPetition.id, matter: 'ACCUSATION' } },
      service,
    );
    for (const viewer of [own, station, water, anonymous])
      for (const action of ['giveDemandFeedback', 'closeDemand'])
        expect((await take(action, { id }, viewer)).refusal.code).toBe('NOT_FOUND');
    const { errors } = await ask(opened.subgraph, 'query ($id: ID!) { demand(id: $id) { id } }', { id });
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
    await ask(
      opened.subgraph,
      'mutation ($input: SealPetitionInput!) { sealPetition(input: $input) { id } }',
      { input: { id: convertedPetition.id, agencyId: commission.agencyId } },
      service,
    );
    expect(await opened.subgraph.database.rows(textsOf(id))).toEqual([
      { title: '检举控告材料(密封移交)', content: '', resident: '*', phone: null },
    ]);
  });
});

const textsOf = (id: string) =>
  sql`select title, content, masked_resident as "resident", masked_phone as "phone" from petitions.demand where id = ${id}::uuid`;

describe('an accusation', () => {
  it('is sealed by its triage, and handed over by the petition service alone', async () => {
    const { id } = await received();
    at('2026-01-20');
    const receipt = await taken('triageDemand', { id, kind: 'ACCUSATION' }, own, 'demand { id }');
    expect(receipt).toMatchObject({ state: 'TRIAGED', dueOn: '2026-01-21', demand: null });
    const unknown = seedId('nothing', 'of this name');
    const before = await imageOf(opened.subgraph);
    for (const viewer of [own, station, water, commission, petitioner, anonymous])
      for (const action of actionsOf(demandCommands.workflow).filter((one) => one !== 'receiveDemand')) {
        const refusal = async (of: string) => {
          const { commands } = opened.subgraph.context(viewer);
          const error = await commands.advance(demandCommands, action, { id: of, expectedVersion: 99 }).then(
            () => new Error('taken'),
            (reason: Error) => reason,
          );
          return [(error as any).code, error.message.replaceAll(of, '<id>')];
        };
        expect(await refusal(id)).toEqual(await refusal(unknown));
        expect(await refusal(id)).toEqual(['NOT_FOUND', expect.any(String)]);
      }
    expect(await imageOf(opened.subgraph)).toBe(before);
    const sealed = await taken('sealDemand', { id, agencyId: commission.agencyId }, service, 'demand { id }');
    expect(sealed).toMatchObject({ state: 'SEALED_HANDOFF', dueOn: null, demand: null });
    expect(await opened.subgraph.database.rows(textsOf(id))).toEqual([
      { title: '检举控告材料(密封移交)', content: '', resident: '*', phone: null },
    ]);
    expect(await eventsOf(opened.subgraph, id)).toEqual([]);
  });

  it('is the only thing that is sealed', async () => {
    const id = await inState('TRIAGED', 'APPEAL');
    expect((await take('sealDemand', { id, agencyId: commission.agencyId }, service)).refusal).toMatchObject({
      guard: 'IS_ACCUSATION',
    });
  });
});

describe('who acts', () => {
  it('is decided by the table alone, in every state, for every actor', () => {
    const row = { deputyId: own.deputyId, agencyId: water.agencyId };
    const { faults, tried } = matrixFaults(demandCommands, row as never, {
      DEPUTY: own,
      LIAISON_STATION: agencyViewer('deputies-committee', 'LIAISON_STATION'),
      HANDLING_AGENCY: water,
      PETITION_SERVICE: service,
      PETITIONER: petitioner,
      SYSTEM: systemPrincipal,
    });
    expect(faults).toEqual([]);
    const actions = actionsOf(demandCommands.workflow).length;
    expect(tried).toBe(Object.keys(demandCommands.workflow.states).length * actions * 6);
  });

  it('is the deputy whose code was scanned, and no other', async () => {
    const id = await inState('TRIAGED', 'CONSULTATION');
    const other = deputy(18);
    expect((await take('answerDemand', { id, answer: 'x' }, other)).refusal.code).toBe('NOT_FOUND');
    expect((await take('receiveDemand', { ...wish, deputyId: own.deputyId }, other)).refusal.code).toBe('FORBIDDEN');
    const byStation = await taken(
      'receiveDemand',
      { ...wish, deputyId: other.deputyId, stationId },
      station,
      'deputy { id }',
    );
    expect(byStation.deputy.id).toBe(other.deputyId);
  });

  it('sees the steps that are open', async () => {
    const id = await inState('TRIAGED', 'SUGGESTION');
    const open = async (viewer: Principal) =>
      (
        await ask(
          opened.subgraph,
          'query ($id: ID!) { demand(id: $id) { availableTransitions { action to } } }',
          { id },
          viewer,
        )
      ).data.demand.availableTransitions.map(({ action, to }: any) => `${action} ${to}`);
    expect(await open(own)).toEqual([
      'answerDemand ANSWERED_BY_DEPUTY',
      'sendDemandToStation SENT_TO_STATION',
      'convertDemand CONVERTED_TO_SUGGESTION',
    ]);
    expect(await open(station)).toEqual(['sendDemandToStation SENT_TO_STATION', 'convertDemand CONVERTED_TO_PETITION']);
  });
});

describe('a refused step', () => {
  const refusals: [string, string, string, Record<string, unknown>, Principal, Record<string, unknown>][] = [
    ['an empty answer', 'answerDemand@TRIAGED', 'HELP', { answer: ' ' }, own, { fields: [{ path: 'input.answer' }] }],
    ['an answer to an appeal', 'answerDemand@TRIAGED', 'APPEAL', { answer: '支持' }, own, { guard: 'NO_APPEAL' }],
    [
      'an appeal sent to an agency',
      'sendDemandToStation@TRIAGED',
      'APPEAL',
      { stationId },
      own,
      { guard: 'NO_APPEAL' },
    ],
    [
      'a station that is none',
      'sendDemandToStation@TRIAGED',
      'HELP',
      { stationId: 'x' },
      own,
      { fields: [{ path: 'input.stationId' }] },
    ],
    ['a return without reason', 'returnDemand@SENT_TO_AGENCY', 'HELP', {}, water, { guard: 'REASON_GIVEN' }],
    [
      'a person in a reply',
      'replyToDemand@SENT_TO_AGENCY',
      'HELP',
      { answer: '联系13912345678' },
      water,
      { fields: [{ path: 'input.answer' }] },
    ],
    [
      'a suggestion that is not named',
      'convertDemand@TRIAGED',
      'SUGGESTION',
      { into: 'SUGGESTION' },
      own,
      { fields: [{ path: 'input.suggestionId' }] },
    ],
    [
      'a suggestion for a petition',
      'convertDemand@TRIAGED',
      'APPEAL',
      { into: 'PETITION', suggestionId },
      station,
      { fields: [{ path: 'input.suggestionId' }] },
    ],
    [
      'an appeal as suggestion',
      'convertDemand@TRIAGED',
      'APPEAL',
      { into: 'SUGGESTION', suggestionId },
      own,
      { guard: 'FITS_KIND' },
    ],
    [
      'a suggestion as petition',
      'convertDemand@TRIAGED',
      'SUGGESTION',
      { into: 'PETITION' },
      station,
      { guard: 'FITS_KIND' },
    ],
    [
      'the deputy registering a petition',
      'convertDemand@TRIAGED',
      'APPEAL',
      { into: 'PETITION' },
      own,
      { guard: 'CONVERTED_BY' },
    ],
    [
      'the station making a suggestion',
      'convertDemand@TRIAGED',
      'SUGGESTION',
      { into: 'SUGGESTION', suggestionId },
      station,
      { guard: 'CONVERTED_BY' },
    ],
    [
      'a rating by the deputy',
      'rateDemand@FEEDBACK_GIVEN',
      'HELP',
      { rating: 'SATISFIED' },
      own,
      { code: 'FORBIDDEN' },
    ],
    [
      'a rating before feedback',
      'rateDemand@REPLIED',
      'HELP',
      { rating: 'SATISFIED' },
      station,
      { code: 'ILLEGAL_TRANSITION' },
    ],
    ['a stranger', 'replyToDemand@SENT_TO_AGENCY', 'HELP', { answer: 'x' }, health, { code: 'NOT_FOUND' }],
    ['nobody', 'triageDemand@RECEIVED', 'HELP', { kind: 'HELP' }, anonymous, { code: 'NOT_FOUND' }],
    [
      'an old version',
      'closeDemand@RATED',
      'HELP',
      { expectedVersion: 1 },
      station,
      { code: 'VERSION_CONFLICT', currentVersion: 7 },
    ],
  ];

  it.each(refusals)('leaves everything as it was: %s', async (_, where, kind, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const id = await inState(state, kind);
    const before = await imageOf(opened.subgraph);
    const { record, refusal } = await take(action, { id, ...input }, viewer);
    expect(record).toBeNull();
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it.each([
    ['a name in clear', { maskedResident: '乌兰' }, 'maskedResident'],
    ['a telephone in clear', { maskedPhone: '13812345678' }, 'maskedPhone'],
    ['an identity number', { content: '身份证150802199001011234' }, 'content'],
    ['an empty title', { title: '' }, 'title'],
  ])('does not receive %s', async (_, more, path) => {
    const before = await imageOf(opened.subgraph);
    expect((await take('receiveDemand', { ...wish, ...more }, own)).refusal).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: [{ path: `input.${path}` }],
    });
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('does not receive a demand to no deputy', async () => {
    expect((await take('receiveDemand', wish, station)).refusal).toMatchObject({
      fields: [{ path: 'input.deputyId' }],
    });
  });
});

describe('a command', () => {
  it('sent again under its key is done once: one demand has become one petition', async () => {
    const id = await inState('TRIAGED', 'APPEAL');
    const input = { id, into: 'PETITION', idempotencyKey: 'convert-1' };
    const first = await taken('convertDemand', input, station, 'convertedPetition { id }');
    expect(await taken('convertDemand', input, station, 'convertedPetition { id }')).toEqual(first);
    const rows = await opened.subgraph.database.rows(
      sql`select id from petitions.petition where origin_demand_id = ${id}::uuid`,
    );
    expect(rows).toEqual([{ id: first.convertedPetition.id }]);
    const other = { ...input, reason: '重发' };
    expect((await take('convertDemand', other, station)).refusal.code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('of fifty at once is taken by exactly one', async () => {
    const id = await inState('TRIAGED', 'APPEAL');
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('convertDemand', { id, into: 'PETITION' }, station)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const rows = await opened.subgraph.database.rows(
      sql`select id from petitions.petition where origin_demand_id = ${id}::uuid`,
    );
    expect(rows).toHaveLength(1);
  });

  it('gives numbers without doubles when demands come at once', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => received()));
    const ordinals = all.map(({ demandNo }) => Number(demandNo.split('-').at(-1))).sort((a, b) => a - b);
    expect(new Set(ordinals).size).toBe(10);
  });

  it('leaves an event with the parties and the changed fields, and nothing of what was written', async () => {
    const id = await inState('SENT_TO_AGENCY');
    const before = (await eventsOf(opened.subgraph, id)).length;
    const { version } = await taken('replyToDemand', { id, answer: '已更换阀门' }, water);
    const events = (await eventsOf(opened.subgraph, id)).slice(before);
    expect(events).toEqual([
      {
        type: 'Demand.replyToDemand',
        subjectType: 'Demand',
        subjectId: id,
        parties: [water.agencyId],
        from: 'SENT_TO_AGENCY',
        to: 'REPLIED',
        changed: expect.arrayContaining(['answer', 'repliedOn', 'state', 'dueOn']),
        version,
      },
    ]);
    expect(JSON.stringify(events)).not.toContain('已更换阀门');
  });
});
