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

it('a grant opens nothing after its last day, before anything has swept it', async () => {
  const inside = await petition('150821100');
  await grant({ expiresOn: '2026-01-20' });
  await expect.poll(async () => (await read(inside, 'agriculture-bureau', purpose)).name, within).toBe('乌云示例');
  hub.clock.set('2026-01-21T00:00:01+08:00');
  expect(await read(inside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
});
