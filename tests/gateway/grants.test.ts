import { afterAll, beforeAll, expect, it } from 'vitest';
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
    'query ($id: ID!) { petition(id: $id) { petitioner { maskedName name phone } } }',
    { id },
    as(slug, stated),
  );
  if (data.petition === null) return errors[0]?.extensions['code'];
  return {
    ...data.petition.petitioner,
    missing: Object.fromEntries(
      errors.map(({ path, extensions }) => [path?.at(-1), `${extensions['reason']} ${extensions['missing']}`]),
    ),
  };
}

/** Grants are remembered for a second. */
const within = { timeout: 2_000, interval: 50 };

it('a grant opens its rows and fields, in its division, for its purpose, until it is revoked', async () => {
  const [inside, outside] = [await petition('150821100'), await petition('150802100')];
  const closed = { maskedName: '乌**', name: null, phone: null };
  expect(await read(inside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
  const id = await grant();

  await expect
    .poll(() => read(inside, 'agriculture-bureau', purpose), within)
    .toEqual({ ...closed, name: '乌云示例', missing: { phone: 'NO_GRANT GRANT' } });
  for (const stated of [undefined, '别的用途'])
    expect(await read(inside, 'agriculture-bureau', stated)).toEqual({
      ...closed,
      missing: { name: 'NO_GRANT PURPOSE', phone: 'NO_GRANT GRANT' },
    });
  expect(await read(outside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
  expect(await read(inside, 'water-bureau', purpose)).toBe('NOT_FOUND');

  await take('revokeShare', { id, reason: '依据的规定已废止' }, 'petition-service');
  await expect.poll(() => read(inside, 'agriculture-bureau', purpose), within).toBe('NOT_FOUND');
});

it('a grant opens nothing after its last day, before anything has swept it', async () => {
  const inside = await petition('150821100');
  await grant({ expiresOn: '2026-01-20' });
  await expect.poll(async () => (await read(inside, 'agriculture-bureau', purpose)).name, within).toBe('乌云示例');
  hub.clock.set('2026-01-21T00:00:01+08:00');
  expect(await read(inside, 'agriculture-bureau', purpose)).toBe('NOT_FOUND');
});
