import { createHash } from 'node:crypto';
import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { type PersonalVault, personalVault, readKeyring } from '../../../platform/personal/index.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { ask, congressOffice, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { petitions } from '../index.ts';
import { agriculture, deputy, service, station, water } from '../testing/commands.ts';
import { appeal, Petitions } from '../testing/petitions.ts';
import { resealPetitioners } from './petitioner.resealing.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
const records = new Petitions(() => opened);

// Of a block of numbers and a date that nobody has.
const clear = {
  name: '乌云·毕力格示例',
  phone: '13800001234',
  address: '五原县隆兴昌镇示例街九十九号',
  citizenNumber: '150821190001010015',
};
const person = { ...clear, divisionCode: '150821100' };
const fields = 'maskedName maskedPhone maskedCitizenNumber name phone address citizenNumber';

async function petitionerOf(id: string, viewer: Principal, subgraph: Subgraph = opened.subgraph, asOf?: string) {
  const { data, errors } = await ask(
    subgraph,
    `query ($id: ID!, $asOf: DateTime) { petition(id: $id, asOf: $asOf) { petitioner { ${fields} } } }`,
    { id, asOf },
    viewer,
  );
  return { petitioner: data?.petition?.petitioner, errors };
}

const registered = async () => (await records.register({ petitioner: person })).id as string;

/** Lies with the water bureau. */
async function handled(): Promise<string> {
  const id = await registered();
  await records.taken('classifyPetition', { id, matter: 'APPEAL' }, service);
  await records.taken('notifyPetitioner', { id }, service);
  await records.taken('forwardPetition', { id, agencyId: water.agencyId }, service);
  return id;
}

const withVault = (vault: PersonalVault): Subgraph => ({
  ...opened.subgraph,
  context: (viewer) => ({ ...opened.subgraph.context(viewer), vault }),
});

const masked = { maskedName: '乌***', maskedPhone: '138****1234', maskedCitizenNumber: '**************0015' };
const nothing = { name: null, phone: null, address: null, citizenNumber: null };

describe('who sees a petitioner whole', () => {
  let id: string;
  beforeAll(async () => {
    id = await handled();
  });

  it.each([
    ['the petition service', service],
    ['the agency that handles the matter', water],
  ])('%s does', async (_, viewer) => {
    expect(await petitionerOf(id, viewer)).toEqual({ petitioner: { ...masked, ...clear }, errors: [] });
  });

  it.each([
    ['another agency', agriculture],
    ['a deputy', deputy(1)],
    ['the station', station],
    ['nobody in particular', anonymous],
  ])('%s finds no such petition', async (_, viewer) => {
    expect((await petitionerOf(id, viewer)).errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  it('the office of the congress sees masks, and is told why', async () => {
    const { petitioner, errors } = await petitionerOf(id, congressOffice);
    expect(petitioner).toEqual({ ...masked, ...nothing });
    expect(errors.map(({ path, extensions }) => [path?.at(-1), extensions])).toEqual(
      Object.keys(clear).map((field) => [
        field,
        {
          code: 'UNAUTHORIZED_FIELD_OR_TYPE',
          reason: 'NO_GRANT',
          missing: 'GRANT',
          coordinate: `Petitioner.${field}`,
          item: 'petitioners',
        },
      ]),
    );
  });

  it('the agency with which it lay once does not, nor the one with which it lies as of then', async () => {
    await records.taken('objectToPetition', { id, reason: '不属于本机关职权范围' }, water);
    records.at('2026-01-20');
    await records.taken('reforwardPetition', { id, agencyId: agriculture.agencyId }, service);
    expect((await petitionerOf(id, agriculture)).petitioner).toEqual({ ...masked, ...clear });
    expect((await petitionerOf(id, water)).petitioner).toBeUndefined();
    const then = '2026-01-19T12:00:00+08:00';
    for (const viewer of [water, agriculture])
      expect((await petitionerOf(id, viewer, opened.subgraph, then)).petitioner).toBeUndefined();
  });
});

describe('what is given of a petitioner', () => {
  it.each([
    ['no name', { divisionCode: '150821' }, 'petitioner.name'],
    ['a name twice', { ...person, maskedName: '乌***' }, 'petitioner.maskedName'],
    ['a telephone twice', { ...person, maskedPhone: '138****1234' }, 'petitioner.maskedPhone'],
    ['a name in clear as a masked one', { maskedName: '张三', divisionCode: '150821' }, 'petitioner.maskedName'],
    ['a wrong telephone', { ...person, phone: '04788212345' }, 'petitioner.phone'],
    ['a wrong check character', { ...person, citizenNumber: '150821190001010016' }, 'petitioner.citizenNumber'],
    ['an empty address', { ...person, address: ' ' }, 'petitioner.address'],
  ])('is refused with %s, and no message repeats it', async (_, petitioner, path) => {
    const { refusal } = await records.take('registerPetition', { ...appeal, petitioner }, service);
    expect(refusal).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: `input.${path}` }] });
    for (const value of Object.values(petitioner).filter((value) => value.length > 8))
      expect(JSON.stringify(refusal)).not.toContain(value);
  });

  it('is taken from a proxy as from the petition service', async () => {
    const proxied = await records.taken(
      'requestPetitionProxy',
      { title: '代办灌溉一事', topic: 'WATER', divisionCode: '150821', stationId: seedId('liaison-station', 17) },
      deputy(1),
    );
    await records.taken('consentToPetitionProxy', { id: proxied.id, consent: 'WRITTEN' }, station);
    const filing = { id: proxied.id, content: '请求恢复供水。', channel: 'LETTER', petitioner: person };
    await records.taken('filePetitionByProxy', filing, station);
    const [row] = await opened.subgraph.database.rows<{ id: string }>(
      sql`select id from petitions.petition where proxy_id = ${proxied.id}::uuid`,
    );
    expect((await petitionerOf(row?.id as string, service)).petitioner).toEqual({ ...masked, ...clear });
  });

  it('counts for the idempotency key by a hash that nobody can undo by trying', async () => {
    const input = { ...appeal, petitioner: person, idempotencyKey: 'once' };
    const first = await records.taken('registerPetition', input, service);
    expect((await records.taken('registerPetition', input, service)).id).toBe(first.id);
    const other = { ...input, petitioner: { ...person, phone: '13800001235' } };
    expect((await records.take('registerPetition', other, service)).refusal['code']).toBe('IDEMPOTENCY_MISMATCH');
    const [key] = await opened.subgraph.database.rows<{ hash: string }>(
      sql`select input_hash as "hash" from petitions.command_key where key = 'once'`,
    );
    const given = JSON.stringify(['registerPetition', input]);
    expect(key?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(key?.hash).not.toBe(createHash('sha256').update(given).digest('hex'));
  });

  it('is told from others by a keyed hash', async () => {
    const [row] = await opened.subgraph.database.rows<{ same: number; digests: number }>(
      sql`select count(*)::int as same, count(distinct phone_digest)::int as digests from petitions.petitioner
          where phone_digest = ${opened.vault.digest('phone', clear.phone)}`,
    );
    expect(row?.digests).toBe(1);
    expect(row?.same).toBeGreaterThan(1);
  });
});

it('is in clear nowhere in the database: not in records, images, history, events or keys', async () => {
  const tables = await opened.subgraph.database.rows<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'petitions'`,
  );
  expect(tables.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['petitioner', 'record_image', 'history', 'outbox', 'command_key', 'external_id']),
  );
  for (const { name } of tables)
    for (const value of Object.values(clear))
      expect(
        await opened.subgraph.database.rows(
          sql`select 1 from ${raw(`petitions."${name}"`)} t where t::text like ${`%${value}%`}`,
        ),
        `${name}: ${value}`,
      ).toEqual([]);
});

describe('keys', () => {
  const secret = (octet: number) => Buffer.alloc(32, octet).toString('base64');
  const vaultOf = (...keys: object[]) =>
    personalVault(readKeyring(JSON.stringify({ keys, matching: { secret: secret(9) } })));

  it('that are wrong give an error that names them, and nothing else of the answer is lost', async () => {
    const id = await handled();
    const { petitioner, errors } = await petitionerOf(id, service, withVault(vaultOf({ id: 'x', secret: secret(1) })));
    expect(petitioner).toEqual({ ...masked, ...nothing });
    expect(errors.map(({ extensions }) => extensions)).toEqual(
      Object.keys(clear).map(() => ({ code: 'PERSONAL_DATA_UNREADABLE', keyId: opened.vault.keyId })),
    );
  });

  it('do not open what was moved from another row', async () => {
    const [one, other] = [await handled(), await handled()];
    await opened.subgraph.database.em().execute(
      `update petitions.petitioner set name_sealed = (select p.name_sealed from petitions.petitioner p
         join petitions.petition t on t.petitioner_id = p.id where t.id = ?)
       where id = (select petitioner_id from petitions.petition where id = ?)`,
      [one, other],
    );
    const { petitioner, errors } = await petitionerOf(other, service);
    expect(petitioner).toEqual({ ...masked, ...clear, name: null });
    expect(errors).toMatchObject([{ extensions: { code: 'PERSONAL_DATA_UNREADABLE' } }]);
  });

  it('follow one another: all that the old ones open comes under the newest, and they can go', async () => {
    const { database } = opened.subgraph;
    const id = await handled();
    await database.em().execute(
      `update petitions.petitioner set name_sealed = null, phone_sealed = null, address_sealed = null,
         citizen_number_sealed = null, phone_digest = null, citizen_number_digest = null, sealed_with = null
       where id <> (select petitioner_id from petitions.petition where id = ?)`,
      [id],
    );
    const both: PersonalVault = {
      ...vaultOf({ id: 'new', cipher: 'SM4-HMAC-SM3', secret: secret(2) }),
      open: (place, envelope) => opened.vault.open(place, envelope),
    };
    expect(await resealPetitioners(database, vaultOf({ id: 'new', secret: secret(3) }))).toEqual({
      done: 0,
      unreadable: 1,
    });
    expect((await petitionerOf(id, service)).petitioner).toEqual({ ...masked, ...clear });
    expect(await resealPetitioners(database, both)).toEqual({ done: 1, unreadable: 0 });
    const alone = withVault(vaultOf({ id: 'new', cipher: 'SM4-HMAC-SM3', secret: secret(2) }));
    expect((await petitionerOf(id, service, alone)).petitioner).toEqual({ ...masked, ...clear });
    expect(await resealPetitioners(database, both)).toEqual({ done: 0, unreadable: 0 });
  });
});
