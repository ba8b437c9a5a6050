import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous } from '../../../../platform/identity/principal.ts';
import { seedId } from '../../../../platform/seeding/index.ts';
import { ask } from '../../../../platform/testing/index.ts';
import {
  content,
  coSigner,
  dac,
  deputyViewer,
  eventsOf,
  governmentOffice,
  imageOf,
  lead,
  limits,
  office,
  otherDeputy,
  SuggestionCourse,
  water,
} from '../../testing/commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());
beforeEach(() => course.at('2026-01-19'));

const drafted = (more: object = {}) => course.taken('draftSuggestion', { ...content, ...more }, lead);

describe('a draft', () => {
  it('is there for its deputies alone, on no path for anybody else, and announced to nobody', async () => {
    const { id } = await drafted({ coSignerIds: [coSigner.deputyId] });
    for (const viewer of [lead, otherDeputy, dac, office, anonymous]) {
      const { data, errors } = await ask(
        course.subgraph,
        'query ($id: ID!) { suggestion(id: $id) { id } }',
        { id },
        viewer,
      );
      expect(data.suggestion).toBeNull();
      expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
    for (const viewer of [otherDeputy, dac, office, anonymous])
      expect((await course.take('submitSuggestion', { id }, viewer)).refusal['code']).toBe('NOT_FOUND');
    expect(await eventsOf(course.subgraph, id)).toEqual([]);
    expect(await course.subgraph.due.of([id])).toEqual([]);
  });

  it('is listed to those who lead it or are asked to sign it', async () => {
    const own = deputyViewer(11);
    const asked = deputyViewer(12);
    const { id } = await course.taken('draftSuggestion', { ...content, coSignerIds: [asked.deputyId] }, own);
    const draftsOf = (viewer: typeof own) =>
      ask(
        course.subgraph,
        '{ suggestionDrafts { totalCount nodes { id title state availableTransitions { action } } } }',
        {},
        viewer,
      );
    const ofLead = (await draftsOf(own)).data.suggestionDrafts;
    expect(ofLead).toMatchObject({ totalCount: 1, nodes: [{ id, title: content.title, state: 'DRAFT' }] });
    expect(ofLead.nodes[0].availableTransitions.map(({ action }: any) => action)).toEqual([
      'reviseSuggestion',
      'submitSuggestion',
    ]);
    const ofAsked = (await draftsOf(asked)).data.suggestionDrafts;
    expect(ofAsked.nodes[0].availableTransitions).toEqual([{ action: 'coSignSuggestion' }]);
    expect((await draftsOf(deputyViewer(13))).data.suggestionDrafts.totalCount).toBe(0);
    expect((await draftsOf(dac)).errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    await course.taken('reviseSuggestion', { id, coSignerIds: [] }, own);
    await course.taken('submitSuggestion', { id }, own);
    expect((await draftsOf(own)).data.suggestionDrafts.totalCount).toBe(0);
  });

  it('is submitted once every co-signer has confirmed the text as it stands', async () => {
    const { id } = await drafted({ coSignerIds: [coSigner.deputyId, otherDeputy.deputyId] });
    expect((await course.take('submitSuggestion', { id }, lead)).refusal).toMatchObject({
      guard: 'CO_SIGNERS_CONFIRMED',
    });
    await course.taken('coSignSuggestion', { id }, coSigner);
    expect((await course.take('coSignSuggestion', { id }, coSigner)).refusal).toMatchObject({
      guard: 'NOT_SIGNED_YET',
    });
    const revised = await course.taken(
      'reviseSuggestion',
      {
        id,
        body: '支渠淤堵三公里。建议清淤。',
        coSignerIds: [coSigner.deputyId],
        originDemandIds: [seedId('demand', 40)],
      },
      lead,
      'body coSigners { id } pendingCoSigners { id } signatures { role } originDemands { id }',
    );
    expect(revised).toMatchObject({
      body: '支渠淤堵三公里。建议清淤。',
      coSigners: [],
      pendingCoSigners: [{ id: coSigner.deputyId }],
      signatures: [{ role: 'LEAD' }],
      originDemands: [{ id: seedId('demand', 40) }],
    });
    expect(revised.history.at(-1).reason).toContain('重新确认');
    expect((await course.take('coSignSuggestion', { id }, otherDeputy)).refusal['code']).toBe('NOT_FOUND');
    await course.taken('coSignSuggestion', { id }, coSigner);
    // The division is not what they signed.
    const kept = await course.taken('reviseSuggestion', { id, divisionCode: '150822' }, lead, 'coSigners { id }');
    expect(kept.coSigners).toEqual([{ id: coSigner.deputyId }]);
    const demands = [seedId('demand', 41), seedId('demand', 42)];
    const submitted = await course.taken(
      'submitSuggestion',
      { id, originDemandIds: demands },
      lead,
      'originDemands { id }',
    );
    expect(submitted.state).toBe('SUBMITTED');
    expect(submitted.originDemands.map((one: any) => one.id)).toEqual(demands);
    expect((await eventsOf(course.subgraph, id)).map(({ type }) => type)).toEqual(['Suggestion.submitSuggestion']);
  });
});

describe('a suggestion raised at once', () => {
  it('begins as submitted, of one deputy, with the demands that it came from', async () => {
    const raised = await course.taken(
      'submitSuggestion',
      { ...content, originDemandIds: [seedId('demand', 50), seedId('demand', 51)] },
      lead,
      'number receivedOn isPublic signatures { role confirmedOn } originDemands { id }',
    );
    expect(raised).toMatchObject({
      state: 'SUBMITTED',
      number: null,
      version: 1,
      receivedOn: '2026-01-19',
      dueOn: '2026-01-26',
      isPublic: false,
      signatures: [{ role: 'LEAD', confirmedOn: '2026-01-19' }],
    });
    expect(raised.originDemands).toHaveLength(2);
    // It is there for everybody now.
    expect((await course.read(raised.id)).state).toBe('SUBMITTED');
  });

  it.each([
    ['without a title', { ...content, title: null }, 'input.title'],
    ['with a blank title', { ...content, title: ' ' }, 'input.title'],
    ['without content', {}, 'input.body'],
    ['with an id and a text', { id: seedId('suggestion', 1), body: 'x' }, 'input.body'],
    ['with demands that are no ids', { ...content, originDemandIds: ['x'] }, 'input.originDemandIds'],
    [
      'with a demand twice',
      { ...content, originDemandIds: [seedId('demand', 1), seedId('demand', 1)] },
      'input.originDemandIds',
    ],
  ])('is refused %s', async (_, input, path) => {
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('submitSuggestion', input, lead);
    expect(refusal['code']).toBe('VALIDATION_FAILED');
    expect(refusal['fields'].map((field: any) => field.path)).toContain(path);
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it.each([
    ['an agency', () => water],
    ['the committee', () => dac],
    ['nobody', () => anonymous],
  ])('is not raised by %s', async (_, viewer) => {
    const before = await imageOf(course.subgraph);
    expect((await course.take('submitSuggestion', content, viewer())).refusal['code']).toBe('FORBIDDEN');
    expect((await course.take('draftSuggestion', content, viewer())).refusal['code']).toBe('FORBIDDEN');
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('is not raised by a deputy whose office is suspended or has ended, or whom nobody knows (代表法 61-63)', async () => {
    const { data } = await ask(
      course.subgraph,
      '{ deputies(first: 5, filter: { status: [SUSPENDED, TERMINATED] }) { nodes { id } } }',
    );
    expect(data.deputies.nodes.length).toBeGreaterThan(0);
    const before = await imageOf(course.subgraph);
    for (const { id } of data.deputies.nodes) {
      const { refusal } = await course.take('submitSuggestion', content, { ...lead, deputyId: id });
      expect(refusal).toMatchObject({ guard: 'DEPUTY_IN_OFFICE' });
    }
    const unknown = { ...lead, deputyId: seedId('deputy', 'nobody') };
    expect((await course.take('submitSuggestion', content, unknown)).refusal['code']).toBe('NOT_FOUND');
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it.each([
    ['itself', () => [lead.deputyId], { fields: [{ path: 'input.coSignerIds' }] }],
    ['a deputy twice', () => [coSigner.deputyId, coSigner.deputyId], { fields: [{ path: 'input.coSignerIds' }] }],
    ['nonsense', () => ['x'], { fields: [{ path: 'input.coSignerIds' }] }],
    ['somebody unknown', () => [seedId('deputy', 'nobody')], { guard: 'CO_SIGNERS_KNOWN' }],
  ])('does not ask %s to co-sign', async (_, coSignerIds, expected) => {
    const before = await imageOf(course.subgraph);
    const { refusal } = await course.take('draftSuggestion', { ...content, coSignerIds: coSignerIds() }, lead);
    expect(refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });
});

describe('the screening', () => {
  it('returns a suggestion with its reason; revised, it is received anew', async () => {
    const { id } = await course.suggestionIn('SUBMITTED');
    course.at('2026-01-21');
    const returned = await course.taken(
      'returnSuggestionToDeputy',
      { id, reason: '内容不具体' },
      dac,
      'screeningReason isPublic',
    );
    expect(returned).toMatchObject({ state: 'RETURNED', dueOn: null, screeningReason: '内容不具体', isPublic: false });
    course.at('2026-01-28');
    await course.taken('reviseSuggestion', { id, body: '支渠三公里淤堵,建议清淤。' }, lead);
    const again = await course.taken('submitSuggestion', { id }, lead, 'receivedOn screeningReason');
    expect(again).toMatchObject({ state: 'SUBMITTED', receivedOn: '2026-01-28', screeningReason: null });
    expect(limits(again)).toEqual({ SUGGESTION_HANDOVER: '2026-02-04' });
  });

  it('forwards as a letter, or merges into what is registered and not done', async () => {
    const letter = await course.suggestionIn('SUBMITTED');
    const forwarded = await course.taken('forwardSuggestionAsLetter', { id: letter.id, reason: '属于产品推介' }, dac);
    expect(forwarded).toMatchObject({ state: 'FORWARDED_AS_LETTER', dueOn: null });
    const target = await course.suggestionIn('HANDLING');
    const { id } = await course.suggestionIn('SUBMITTED');
    const merged = await course.taken(
      'mergeSuggestion',
      { id, mergedIntoId: target.id, reason: '内容相同' },
      dac,
      'mergedInto { id } screeningReason',
    );
    expect(merged).toMatchObject({ state: 'MERGED', mergedInto: { id: target.id }, screeningReason: '内容相同' });
  });

  it.each([
    ['itself', (own: string) => own],
    ['nothing', () => seedId('suggestion', 'none')],
  ])('does not merge into %s', async (_, target) => {
    const { id } = await course.suggestionIn('SUBMITTED');
    const before = await imageOf(course.subgraph);
    const input = { id, mergedIntoId: target(id), reason: '内容相同' };
    expect((await course.take('mergeSuggestion', input, dac)).refusal).toMatchObject({ guard: 'MERGED_INTO_OPEN' });
    expect(await imageOf(course.subgraph)).toBe(before);
  });

  it('does not merge into what is done', async () => {
    const { data } = await ask(
      course.subgraph,
      '{ suggestions(first: 1, filter: { state: [CLOSED] }) { nodes { id } } }',
    );
    const { id } = await course.suggestionIn('SUBMITTED');
    const input = { id, mergedIntoId: data.suggestions.nodes[0].id, reason: '内容相同' };
    expect((await course.take('mergeSuggestion', input, dac)).refusal).toMatchObject({ guard: 'MERGED_INTO_OPEN' });
  });

  it('registers under numbers of the year without gaps or doubles, also at once', async () => {
    const submitted = await Promise.all(Array.from({ length: 10 }, () => course.suggestionIn('SUBMITTED')));
    const registered = await Promise.all(
      submitted.map(({ id }) => course.taken('registerSuggestion', { id }, dac, 'number registeredOn isPublic')),
    );
    expect(registered[0]).toMatchObject({ registeredOn: '2026-01-19', isPublic: true });
    const ordinals = registered.map(({ number }) => Number(number.slice(5))).sort((a, b) => a - b);
    expect(ordinals).toEqual(Array.from({ length: 10 }, (_, index) => (ordinals[0] as number) + index));
    course.at('2027-01-04');
    const { id } = await course.suggestionIn('SUBMITTED');
    const first = await course.taken('registerSuggestion', { id, isPublic: false }, dac, 'number isPublic');
    expect(first).toMatchObject({ number: '2027-001', isPublic: false });
  });

  it.each([
    ['a return without reason', 'returnSuggestionToDeputy', {}, () => dac, { guard: 'REASON_GIVEN' }],
    ['a letter without reason', 'forwardSuggestionAsLetter', { reason: ' ' }, () => dac, { guard: 'REASON_GIVEN' }],
    ['a withdrawal without reason', 'withdrawSuggestion', {}, () => lead, { guard: 'REASON_GIVEN' }],
    ['a withdrawal by another', 'withdrawSuggestion', { reason: 'x' }, () => otherDeputy, { code: 'FORBIDDEN' }],
    ['a registration by the government', 'registerSuggestion', {}, () => governmentOffice, { code: 'FORBIDDEN' }],
    ['a registration by its deputy', 'registerSuggestion', {}, () => lead, { code: 'FORBIDDEN' }],
  ])('refuses %s and leaves everything as it was', async (_, action, input, viewer, expected) => {
    const { id } = await course.suggestionIn('SUBMITTED');
    const before = await imageOf(course.subgraph);
    expect((await course.take(action, { id, ...input }, viewer())).refusal).toMatchObject(expected);
    expect(await imageOf(course.subgraph)).toBe(before);
  });
});

it('is withdrawn in writing before the answer, which ends every limit', async () => {
  const { id } = await course.suggestionIn('HANDLING');
  const withdrawn = await course.taken('withdrawSuggestion', { id, reason: '情况已变化' }, lead);
  expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', dueOn: null });
  expect(limits(withdrawn)).toEqual({});
  const answered = await course.suggestionIn('ANSWERED');
  expect((await course.take('withdrawSuggestion', { id: answered.id, reason: 'x' }, lead)).refusal['code']).toBe(
    'ILLEGAL_TRANSITION',
  );
});
