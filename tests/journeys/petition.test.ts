import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedId } from '../../platform/seeding/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());
beforeEach(() => on('2026-02-06'));

type Headers = Record<string, string>;
const on = (day: string) => hub.clock.set(`${day}T10:00:00+08:00`);
const as = (slug: string): Headers => ({ 'x-development-agency': slug });
const asDeputy = (n: number): Headers => ({ 'x-development-deputy': seedId('deputy', n) });
const agency = (slug: string) => seedId('agency', slug);
const service = as('petition-service');

const standing = 'id state version dueOn deadlines { code dueOn metOn explain } availableTransitions { action }';
const receipt = 'id state version dueOn';

async function attempt(who: Headers, action: string, input: Record<string, unknown>, fields = standing) {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  return hub.ask(`mutation ($input: ${type}) { ${action}(input: $input) { ${fields} } }`, { input }, who);
}
async function step(who: Headers, action: string, input: Record<string, unknown>, fields = standing) {
  const { data, errors } = await attempt(who, action, input, fields);
  expect(errors, action).toEqual([]);
  return data[action];
}
const running = ({ deadlines }: any) =>
  Object.fromEntries(deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]));

const matter = {
  title: '渠道改线后农田灌溉用水不足',
  content: '下游四十亩农田灌溉不上,请求恢复供水。',
  topic: 'WATER',
  divisionCode: '150802100',
};
const petitioner = { maskedName: '张**', maskedPhone: '138****0001', divisionCode: '150802100' };
const opinion = '事实清楚,依据充分。';

it('a petition goes to re-examination with a hearing and is not taken in again', async () => {
  const water = as('water-bureau');
  const { id } = await step(service, 'registerPetition', { ...matter, petitioner, channel: 'VISIT' });
  const classified = await step(service, 'classifyPetition', { id, matter: 'APPEAL' }, `${receipt} petition { title }`);
  expect(classified.petition.title).toBe(matter.title);
  await step(service, 'notifyPetitioner', { id });
  const forwarded = await step(service, 'forwardPetition', { id, agencyId: agency('water-bureau') });
  // 春节: the fifth working day is the 13th, for the 14th is a workday too; fifteen days end in the holiday and roll.
  expect(running(forwarded)).toEqual({ PETITION_OBJECTION: '2026-02-13', PETITION_ACCEPT: '2026-02-24' });
  expect((await attempt(as('health-commission'), 'acceptPetition', { id })).errors[0]?.extensions).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(
    (await attempt(water, 'decidePetition', { id, decision: 'SUPPORT', opinion })).errors[0]?.extensions,
  ).toMatchObject({
    code: 'ILLEGAL_TRANSITION',
    state: 'FORWARDED',
  });
  on('2026-02-24');
  expect(running(await step(water, 'acceptPetition', { id }))).toEqual({ PETITION_HANDLING: '2026-04-27' });
  await step(water, 'beginPetitionHandling', { id });
  await step(water, 'decidePetition', { id, decision: 'NOT_SUPPORT', opinion, isServed: true });
  const asked = await step(service, 'requestReview', { id, agencyId: agency('government-office') });
  expect(running(asked)).toEqual({ PETITION_REVIEW: '2026-03-26' });
  on('2026-03-26');
  await step(as('government-office'), 'reviewPetition', { id, outcome: 'UPHELD', opinion, isServed: true });
  // What stands above the city's government is not in the directory: the petition service records for it.
  await step(service, 'requestReexamination', { id });
  const heard = await step(service, 'recordPetitionHearing', { id, from: '2026-04-08', until: '2026-04-10' });
  expect(running(heard)).toEqual({ PETITION_REEXAM: '2026-04-28' });
  expect(heard.deadlines.at(-1).explain).toContain('听证期间2026-04-08至2026-04-10共3日不计入期限');
  on('2026-04-28');
  const final = await step(service, 'reexaminePetition', { id, outcome: 'UPHELD', opinion });
  expect(final).toMatchObject({ state: 'FINAL', dueOn: null });
  const again = await attempt(service, 'registerPetition', {
    ...matter,
    petitioner,
    channel: 'LETTER',
    repeatOfId: id,
  });
  expect(again.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', guard: 'SAME_FACTS_FINAL' });
});

it('a petition that turns out to be an accusation is gone for everybody', async () => {
  const { id } = await step(service, 'registerPetition', { ...matter, channel: 'LETTER' });
  const sealed = await step(service, 'classifyPetition', { id, matter: 'ACCUSATION' }, `${receipt} petition { id }`);
  expect(sealed).toMatchObject({ state: 'CLASSIFIED', petition: null });
  await hub.settle();
  for (const who of [as('congress-office'), as('supervisory-commission'), service]) {
    const read = await hub.ask('query ($id: ID!) { petition(id: $id) { id } }', { id }, who);
    expect(read.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  }
  for (const who of [as('congress-office'), as('supervisory-commission')]) {
    const taken = await attempt(who, 'sealPetition', { id, agencyId: agency('supervisory-commission') }, receipt);
    expect(taken.errors[0]?.extensions['code']).toBe('NOT_FOUND');
  }
  await step(service, 'sealPetition', { id, agencyId: agency('supervisory-commission') }, receipt);
});

describe('a demand', () => {
  const wish = { ...matter, maskedResident: '乌***', maskedPhone: '138****0007' };
  const deputy = asDeputy(1);
  /** What the change log tells a viewer of a record. */
  const heard = async (viewer: Headers, id: string): Promise<string[]> => {
    const { data, errors } = await hub.ask(
      'query ($id: ID!) { changes(filter: { subjectId: $id }) { nodes { type } } }',
      { id },
      viewer,
    );
    expect(errors).toEqual([]);
    return data.changes.nodes.map(({ type }: { type: string }) => type);
  };

  it('is converted into the suggestion that the deputy submits, and each leads to the other', async () => {
    const { id } = await step(deputy, 'receiveDemand', wish);
    await step(deputy, 'triageDemand', { id, kind: 'SUGGESTION' }, receipt);
    const { id: suggestionId } = await step(
      deputy,
      'submitSuggestion',
      {
        title: '关于恢复渠道供水的建议',
        body: '渠道改线后下游农田灌溉不上。建议恢复供水。',
        category: 'AGRICULTURE_AND_WATER',
        period: 'BETWEEN_SESSIONS',
        sessionName: '巴彦淖尔市第五届人民代表大会第五次会议',
        divisionCode: '150802',
        originDemandIds: [id],
      },
      'id',
    );
    const converted = await step(
      deputy,
      'convertDemand',
      { id, into: 'SUGGESTION', suggestionId },
      `${standing} convertedSuggestion { id title originDemands { id } }`,
    );
    expect(converted).toMatchObject({
      state: 'CONVERTED_TO_SUGGESTION',
      dueOn: null,
      convertedSuggestion: { id: suggestionId, title: '关于恢复渠道供水的建议', originDemands: [{ id }] },
    });
    await step(deputy, 'giveDemandFeedback', { id });
    const rated = await step(as('deputies-committee'), 'rateDemand', { id, rating: 'SATISFIED' });
    expect(rated.state).toBe('RATED');
    await hub.settle();
    expect(await heard(deputy, id)).toContain('Demand.convertDemand');
    expect(await heard(asDeputy(2), id)).toEqual([]);
  });

  it('that is an appeal becomes a petition, and goes to an agency whose worklist shows it', async () => {
    const station = as('deputies-committee');
    const { id } = await step(deputy, 'receiveDemand', wish);
    await step(deputy, 'triageDemand', { id, kind: 'APPEAL' }, receipt);
    const converted = await step(
      station,
      'convertDemand',
      { id, into: 'PETITION' },
      `${standing} convertedPetition { id }`,
    );
    const petition = converted.convertedPetition.id;
    await step(service, 'classifyPetition', { id: petition, matter: 'APPEAL' }, receipt);
    await step(service, 'notifyPetitioner', { id: petition });
    await step(service, 'forwardPetition', { id: petition, agencyId: agency('water-bureau') });
    // The agency has the petition; the demand that it came from is the station's.
    for (const [viewer, originDemand] of [
      [as('water-bureau'), null],
      [station, { id }],
    ] as const) {
      const { data, errors } = await hub.ask(
        'query ($id: ID!) { petition(id: $id) { originDemand { id } handlingAgency { slug } } }',
        { id: petition },
        viewer,
      );
      expect(errors).toEqual([]);
      expect(data.petition).toEqual({ originDemand, handlingAgency: { slug: 'water-bureau' } });
    }
    await hub.settle();
    const listed = await hub.ask(
      '{ agency(slug: "water-bureau") { worklist(first: 100) { nodes { subjectId role deadline { code dueOn } } } } }',
      {},
      as('water-bureau'),
    );
    expect(listed.errors).toEqual([]);
    const due = listed.data.agency.worklist.nodes.filter((one: { subjectId: string }) => one.subjectId === petition);
    expect(due).toEqual([
      { subjectId: petition, role: 'HANDLING_AGENCY', deadline: { code: 'PETITION_OBJECTION', dueOn: '2026-02-13' } },
      { subjectId: petition, role: 'HANDLING_AGENCY', deadline: { code: 'PETITION_ACCEPT', dueOn: '2026-02-24' } },
    ]);
    // The deputy who brought it in hears of it, and no other deputy.
    expect(await heard(deputy, petition)).toContain('Petition.forwardPetition');
    expect(await heard(asDeputy(2), petition)).toEqual([]);
  });
});
