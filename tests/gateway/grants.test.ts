import { afterAll, beforeAll, expect, it } from 'vitest';
import { readRecord } from '../../platform/disclosure/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';
import { grantOf, petitionFrom, purpose } from '../sharing.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string, purpose?: string) => ({
  'x-development-agency': slug,
  ...(purpose ? { 'x-purpose': encodeURIComponent(purpose) } : {}),
});

async function take(action: string, input: object, slug: string): Promise<any> {
  const { data, errors } = await hub.ask(
    `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { id } }`,
    { input },
    as(slug),
  );
  expect(errors).toEqual([]);
  return data[action];
}

const petition = (divisionCode: string) => petitionFrom(take, divisionCode);
const grant = (more: object = {}) => grantOf(take, more);

async function read(id: string, slug: string, stated?: string) {
  const { data, errors } = await hub.ask(
    'query ($id: ID!) { petition(id: $id) { content petitioner { name phone } } }',
    { id },
    as(slug, stated),
  );
  if (data.petition === null) return errors[0]?.extensions['code'];
  const { content, petitioner } = data.petition;
  const missing = errors.map(({ path, extensions }) => [
    path?.at(-1),
    `${extensions['reason']} ${extensions['missing']}`,
  ]);
  return { content, ...petitioner, missing: Object.fromEntries(missing) };
}

/** Grants are remembered for a second. */
const within = { timeout: 2_000, interval: 50 };

it('a grant opens of its rows what it names, in its division, for its purpose, until it is revoked', async () => {
  const [inside, outside] = [await petition('150821100'), await petition('150802100')];
  const closed = { content: null, name: null, phone: null };
  const more = { content: 'NO_GRANT GRANT', phone: 'NO_GRANT GRANT' };
  expect(await read(inside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
  const id = await grant();

  await expect
    .poll(() => read(inside, 'agriculture-bureau', purpose), within)
    .toEqual({ ...closed, name: '乌云示例', missing: more });
  for (const stated of [undefined, '别的用途'])
    expect(await read(inside, 'agriculture-bureau', stated)).toEqual({
      ...closed,
      missing: { ...more, name: 'NO_GRANT PURPOSE' },
    });
  expect(await read(outside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
  expect(await read(inside, 'water-bureau', purpose)).toBe('NOT_FOUND');

  await take('revokeShare', { id, reason: '依据的规定已废止' }, 'petition-service');
  await expect.poll(() => read(inside, 'agriculture-bureau', purpose), within).toBe('NOT_FOUND');
});

it('what a grant names is in lists, in a snapshot and in what is told of denials; no step is open by it', async () => {
  const inside = await petition('150822100');
  const mine = as('agriculture-bureau', '分析供水诉求');
  const id = await grant({
    item: 'petitions',
    purpose: '分析供水诉求',
    fields: ['Petition.registrationNo', 'Petition.topic'],
    divisionCode: '150822100',
  });
  const list = (fields: string) => hub.ask(`{ petitions(first: 100) { nodes { id ${fields} } } }`, {}, mine);
  const found = async (fields: string) =>
    (await list(fields)).data.petitions.nodes.find((node: { id: string } | null) => node?.id === inside);
  await expect.poll(() => found('topic'), within).toEqual({ id: inside, topic: 'WATER' });
  const answer = await list('topic state');
  expect(answer.data.petitions.nodes).toContain(null);
  expect(answer.errors[0]).toMatchObject({
    path: ['petitions', 'nodes', expect.any(Number), 'state'],
    extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE', reason: 'NO_GRANT', coordinate: 'Petition.state' },
  });
  const record = await hub.disclosures.spool.find(`"id":"${answer.receipt}"`);
  expect(readRecord(record as string)).toMatchObject({ grants: [id], refused: ['Petition.state'] });

  const { payload } = await hub.gateway.http.inject({ url: '/snapshot?types=Petition', headers: mine });
  const line = payload.split('\n').find((text) => text.includes(inside));
  expect(JSON.parse(line ?? 'null').fields).toEqual({ registrationNo: expect.any(String), topic: 'WATER' });

  const denied = await hub.ask(
    'query ($of: String!) { whyDenied(operation: $of) { coordinate reason catalogueItems } }',
    { of: '{ petitions(first: 1) { nodes { id topic state isSynthetic } } }' },
    mine,
  );
  expect(denied.data.whyDenied).toEqual([
    { coordinate: 'Petition.state', reason: 'NO_GRANT', catalogueItems: ['petitions'] },
    { coordinate: 'Petition.isSynthetic', reason: 'NO_GRANT', catalogueItems: [] },
  ]);

  const step = await hub.ask('mutation ($id: ID!) { acceptPetition(input: { id: $id }) { id } }', { id: inside }, mine);
  expect(step.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
});

it('a grant shows so many records a day and no more, and again on the next day', async () => {
  const division = '150823100';
  for (let n = 0; n < 3; n++) await petition(division);
  const id = await grant({ divisionCode: division, dailyQuota: 4 });
  const mine = as('agriculture-bureau', purpose);
  const shown = async (first: number, headers = mine) => {
    const { status, data, errors, receipt } = await hub.ask(
      'query ($first: Int!) { petitions(first: $first) { totalCount nodes { id petitioner { name } } } }',
      { first },
      headers,
    );
    const names = data?.petitions.nodes.filter((node: any) => node?.petitioner?.name === '乌云示例').length ?? null;
    return { status, names, error: errors.find(({ extensions }) => extensions['code'] === 'RATE_LIMITED'), receipt };
  };
  await expect.poll(async () => (await shown(0)).status === 200 && (await shown(1)).names, within).toBe(1);
  const beyond = await shown(3);
  // One was read before, so that three make four; of the next nothing is left.
  expect(beyond).toMatchObject({ status: 200, names: 3 });
  const refused = await shown(2);
  expect(refused).toMatchObject({ status: 429, names: null });
  expect(refused.error?.extensions).toEqual({ code: 'RATE_LIMITED', grant: id, limit: 4, left: 0 });
  const record = readRecord((await hub.disclosures.spool.find(`"id":"${refused.receipt}"`)) as string);
  expect(record).toMatchObject({ outcome: 'REFUSED', errors: ['RATE_LIMITED'], records: [] });
  // What shows nothing under the grant is answered.
  expect(await shown(3, as('agriculture-bureau', '别的用途'))).toMatchObject({ status: 200, names: 0 });
  const { data } = await hub.ask('query ($id: ID!) { sharingGrant(id: $id) { recordsToday } }', { id }, mine);
  expect(data.sharingGrant).toEqual({ recordsToday: 4 });
  hub.clock.set('2026-01-20T00:00:01+08:00');
  expect(await shown(2)).toMatchObject({ status: 200, names: 2 });
});

it('a grant opens nothing after its last day, before anything has swept it', async () => {
  const inside = await petition('150821100');
  await grant({ expiresOn: '2026-01-21' });
  await expect.poll(async () => (await read(inside, 'agriculture-bureau', purpose)).name, within).toBe('乌云示例');
  hub.clock.set('2026-01-22T00:00:01+08:00');
  expect(await read(inside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
});
