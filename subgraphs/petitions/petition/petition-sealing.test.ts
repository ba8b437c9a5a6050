import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { ask, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { petitions } from '../index.ts';
import {
  commission,
  deputy,
  eventsOf,
  governmentOffice,
  imageOf,
  petitioner,
  service,
  station,
  water,
} from '../testing/commands.ts';
import { Petitions, person } from '../testing/petitions.ts';
import { petitionCommands } from './petition.commands.ts';

let opened: WritableSubgraph;
const desk = new Petitions(() => opened);
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
beforeEach(() => desk.at('2026-02-12'));

const secret = '举报某单位负责人收受财物';

async function accusation(): Promise<string> {
  const { id } = await desk.register({ title: secret, content: secret, topic: 'GOVERNMENT_SERVICE' });
  await desk.taken('classifyPetition', { id, matter: 'ACCUSATION' }, service);
  return id;
}

const deadlinesOf = (id: string) =>
  opened.subgraph.database.rows<{ code: string; dueOn: string; metOn: string | null; explain: string }>(
    sql`select code, due_on as "dueOn", met_on as "metOn", explain from petitions.deadline where subject_id = ${id}::uuid order by position`,
  );

describe('an accusation', () => {
  it('is sealed by its classification: only a receipt comes back', async () => {
    const { id, registrationNo } = await desk.register({ title: secret, content: secret });
    desk.at('2026-02-13');
    const receipt = await desk.taken('classifyPetition', { id, matter: 'ACCUSATION' }, service, 'petition { id }');
    // One working day from the classification, a Friday: Saturday 14 February is a workday.
    expect(receipt).toEqual({
      id,
      registrationNo,
      state: 'CLASSIFIED',
      version: 2,
      dueOn: '2026-02-14',
      petition: null,
    });
    // Its limit runs from the classification; the notice is for the organ that receives it.
    const [classify, handoff, ...others] = await deadlinesOf(id);
    expect(classify).toMatchObject({ code: 'PETITION_CLASSIFY', metOn: '2026-02-13' });
    expect(handoff).toMatchObject({ code: 'PETITION_SEALED_HANDOFF', dueOn: '2026-02-14', metOn: null });
    expect(handoff?.explain).toContain('自归入检举控告之日2026-02-13起1个工作日');
    expect(others).toEqual([]);
  });

  it('leaves nothing of what it said, and no petitioner, once it is handed over', async () => {
    const id = await accusation();
    const [before] = await opened.subgraph.database.rows<{ petitionerId: string }>(
      sql`select petitioner_id as "petitionerId" from petitions.petition where id = ${id}::uuid`,
    );
    const receipt = await desk.taken('sealPetition', { id, agencyId: commission.agencyId }, service, 'petition { id }');
    expect(receipt).toMatchObject({ state: 'SEALED_HANDOFF', dueOn: null, petition: null });
    const [row] = await opened.subgraph.database.rows<any>(
      sql`select title, content, petitioner_id as "petitionerId", search_text as "text", sent_on as "sentOn", handling_agency_id as "agency"
          from petitions.petition where id = ${id}::uuid`,
    );
    expect(row).toMatchObject({ content: '', petitionerId: null, sentOn: '2026-02-12', agency: commission.agencyId });
    expect(JSON.stringify(row)).not.toContain(secret);
    const petitioners = await opened.subgraph.database.rows(
      sql`select id from petitions.petitioner where id = ${before?.petitionerId}::uuid`,
    );
    expect(petitioners).toEqual([]);
  });

  it('is erased in the reception at which it was brought as well', async () => {
    const id = await accusation();
    await opened.subgraph.database
      .em()
      .execute(`update petitions.visit_reception set petition_id = ?, title = ? where id = ?`, [
        id,
        secret,
        seedId('visit-reception', 14),
      ]);
    await desk.taken('sealPetition', { id, agencyId: commission.agencyId }, service);
    const [row] = await opened.subgraph.database.rows(
      sql`select title, search_text as "text" from petitions.visit_reception where petition_id = ${id}::uuid`,
    );
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('keeps the petitioner of another petition', async () => {
    const other = await desk.register();
    const [row] = await opened.subgraph.database.rows<{ petitionerId: string }>(
      sql`select petitioner_id as "petitionerId" from petitions.petition where id = ${other.id}::uuid`,
    );
    const { id } = await desk.register({ petitioner: undefined, petitionerId: row?.petitionerId, title: secret });
    await desk.taken('classifyPetition', { id, matter: 'ACCUSATION' }, service);
    await desk.taken('sealPetition', { id, agencyId: commission.agencyId }, service);
    const { data } = await ask(
      opened.subgraph,
      'query ($id: ID!) { petition(id: $id) { petitioner { maskedName } } }',
      {
        id: other.id,
      },
      service,
    );
    expect(data.petition.petitioner.maskedName).toBe(person.maskedName);
  });

  it('is there for the petition service alone: every step of everybody else finds no such petition', async () => {
    const sealed = [await accusation(), await accusation()];
    await desk.taken('sealPetition', { id: sealed[1], agencyId: commission.agencyId }, service);
    const unknown = seedId('nothing', 'of this name');
    const viewers: Principal[] = [water, commission, governmentOffice, station, petitioner, deputy(1), anonymous];
    const before = await imageOf(opened.subgraph);
    for (const viewer of viewers)
      for (const action of actionsOf(petitionCommands.workflow).filter((one) => one !== 'registerPetition')) {
        const refusal = async (id: string) => {
          const { commands } = opened.subgraph.context(viewer);
          const refused = commands.advance(petitionCommands, action, { id, expectedVersion: 99 });
          const error = await refused.then(
            () => new Error('taken'),
            (reason: Error) => reason,
          );
          return [(error as any).code, error.message.replaceAll(id, '<id>')];
        };
        expect(await refusal(unknown)).toEqual(['NOT_FOUND', expect.any(String)]);
        for (const id of sealed) expect(await refusal(id)).toEqual(await refusal(unknown));
      }
    expect(await imageOf(opened.subgraph)).toBe(before);
  });

  it('is handed over and goes no other way', async () => {
    const id = await accusation();
    for (const [action, input] of [
      ['notifyPetitioner', {}],
      ['forwardPetition', { agencyId: water.agencyId }],
      ['assignPetition', { agencyId: water.agencyId, reportDueOn: '2026-12-31' }],
      ['referPetition', { reason: 'x' }],
      ['divertPetition', { agencyId: water.agencyId }],
      ['closeRepeatedPetition', {}],
    ] as const)
      expect((await desk.take(action, { id, ...input }, service)).refusal).toMatchObject({ guard: 'FITS_MATTER' });
    await desk.taken('sealPetition', { id, agencyId: commission.agencyId }, service);
    for (const action of ['notifyPetitioner', 'acceptPetition'])
      expect((await desk.take(action, { id }, service)).refusal.code).toMatch(/ILLEGAL_TRANSITION|FORBIDDEN/);
  });

  it('is announced to nobody, at no step', async () => {
    const id = await accusation();
    await desk.taken('sealPetition', { id, agencyId: commission.agencyId }, service);
    expect(await eventsOf(opened.subgraph, id)).toEqual([]);
    const [history] = await opened.subgraph.database.rows<{ actions: string[] }>(
      sql`select array_agg(action order by position) as "actions" from petitions.history where subject_id = ${id}::uuid`,
    );
    expect(history?.actions).toEqual(['registerPetition', 'classifyPetition', 'sealPetition']);
  });

  it('is in no list, no count, no search, no entity and no query', async () => {
    const id = await accusation();
    const { data, errors } = await ask(
      opened.subgraph,
      `query ($of: [_Any!]!, $word: String) {
        petitions(filter: { matter: [ACCUSATION] }) { totalCount }
        found: petitions(filter: { search: $word }) { totalCount }
        _entities(representations: $of) { ... on Petition { id } } }`,
      { of: [{ __typename: 'Petition', id }], word: '收受财物' },
    );
    expect(errors).toEqual([]);
    expect(data).toEqual({ petitions: { totalCount: 0 }, found: { totalCount: 0 }, _entities: [null] });
    for (const viewer of [service, commission, anonymous]) {
      const asked = await ask(opened.subgraph, 'query ($id: ID!) { petition(id: $id) { id } }', { id }, viewer);
      expect(asked.errors[0]?.extensions['code']).toBe('NOT_FOUND');
    }
  });
});
