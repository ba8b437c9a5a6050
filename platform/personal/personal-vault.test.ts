import { expect, it } from 'vitest';
import { noVault, PersonalDataUnreadable, personalVault, readKeyring, writtenKeyring } from './index.ts';

const secret = (octet: number) => Buffer.alloc(32, octet).toString('base64');
const keyring = (...keys: object[]) => readKeyring(JSON.stringify({ keys, matching: { secret: secret(9) } }));
const old = { id: '2025', secret: secret(1) };
const sm = { id: '2026', cipher: 'SM4-HMAC-SM3', secret: secret(2) };

it('seals with the newest key and opens what the keys before it sealed, of either cipher', () => {
  const before = personalVault(keyring(old));
  const sealed = before.seal('place', '张示例');
  expect(sealed).toMatch(/^v1\.2025\.[\w-]+\.[\w-]+\.[\w-]+$/);
  const after = personalVault(keyring(sm, old));
  expect(after.open('place', sealed)).toBe('张示例');
  const resealed = after.seal('place', '张示例');
  expect(resealed).toMatch(/^v1\.2026\./);
  expect(after.open('place', resealed)).toBe('张示例');
});

it('matches across keys, and tells purposes apart', () => {
  const digest = personalVault(keyring(old)).digest('phone', '13800000000');
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(personalVault(keyring(sm, old)).digest('phone', '13800000000')).toBe(digest);
  expect(personalVault(keyring(old)).digest('command', '13800000000')).not.toBe(digest);
  const sm3 = readKeyring(JSON.stringify({ keys: [sm], matching: { hash: 'sm3', secret: secret(9) } }));
  expect(personalVault(sm3).digest('phone', '13800000000')).not.toBe(digest);
});

it.each([
  ['a key that is not there', 'v1.2024.AAAA.AAAA.AAAA', '2024'],
  [
    'a key of the same name with another secret',
    personalVault(keyring({ ...old, secret: secret(5) })).seal('place', 'x'),
    '2025',
  ],
  ['no envelope', '13800000000', ''],
  ['a further part', `${personalVault(keyring(old)).seal('place', 'x')}.more`, ''],
])('names the key of %s', (_, envelope, keyId) => {
  let thrown: unknown;
  try {
    personalVault(keyring(old)).open('place', envelope);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(PersonalDataUnreadable);
  expect((thrown as PersonalDataUnreadable).extensions).toEqual({ code: 'PERSONAL_DATA_UNREADABLE', keyId });
  expect(String(thrown)).not.toContain('13800000000');
});

it('takes nothing in clear without keys', () => {
  expect(() => noVault.seal('place', 'x')).toThrow(/PERSONAL_DATA_KEYS_FILE/);
  expect(() => noVault.open('place', 'v1.2025.a.b.c')).toThrow(/2025/);
  expect(noVault.digest('phone', 'x')).toBeNull();
});

it('reads the keys that it wrote', () => {
  const keys = keyring(sm, old);
  expect(readKeyring(writtenKeyring(keys))).toEqual(keys);
});

it.each([
  ['no JSON', 'x', /not JSON/],
  ['no key', JSON.stringify({ keys: [], matching: { secret: secret(1) } }), /keys/],
  [
    'a short secret',
    JSON.stringify({ keys: [{ id: 'a', secret: 'c2hvcnQ=' }], matching: { secret: secret(1) } }),
    /32 octets/,
  ],
  ['an id twice', JSON.stringify({ keys: [old, old], matching: { secret: secret(1) } }), /differ/],
  [
    'an unknown cipher',
    JSON.stringify({ keys: [{ ...old, cipher: 'ROT13' }], matching: { secret: secret(1) } }),
    /cipher/,
  ],
])('refuses a file with %s and shows no secret', (_, text, message) => {
  expect(() => readKeyring(text)).toThrow(message);
  expect(() => readKeyring(text)).not.toThrow(/AQEB|c2hvcnQ/);
});
