import { expect, it } from 'vitest';
import { FeedKeys } from './feed-keys.ts';

const secret = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const [older, newer] = [
  { id: '2025', secret: secret('a') },
  { id: '2026', secret: secret('b') },
];
const keysOf = (...keys: object[]) => FeedKeys.read(JSON.stringify({ keys }));
const day = '2027-01-20';

it('knows what it signed, for the agency and the day that it signed', () => {
  const keys = FeedKeys.read(FeedKeys.fresh());
  const { keyId, signature } = keys.sign('water-bureau', day);
  expect(keys.hasSigned('water-bureau', day, keyId, signature)).toBe(true);
  expect(keys.hasSigned('ecology-bureau', day, keyId, signature)).toBe(false);
  expect(keys.hasSigned('water-bureau', '2027-01-21', keyId, signature)).toBe(false);
  expect(keys.hasSigned('water-bureau', day, 'other', signature)).toBe(false);
  for (let at = 0; at < signature.length; at++) {
    const other = signature[at] === 'A' ? 'B' : 'A';
    const altered = signature.slice(0, at) + other + signature.slice(at + 1);
    expect(keys.hasSigned('water-bureau', day, keyId, altered), altered).toBe(false);
  }
  expect(keys.hasSigned('water-bureau', day, keyId, signature.slice(1))).toBe(false);
  expect(FeedKeys.read(FeedKeys.fresh()).sign('water-bureau', day).signature).not.toBe(signature);
});

it('signs with the first key, and takes what older ones signed until they are gone or revoked for the agency', () => {
  const { keyId, signature } = keysOf(older).sign('water-bureau', day);
  const rotated = keysOf(newer, older);
  expect(rotated.sign('water-bureau', day).keyId).toBe('2026');
  expect(rotated.hasSigned('water-bureau', day, keyId, signature)).toBe(true);
  expect(keysOf(newer).hasSigned('water-bureau', day, keyId, signature)).toBe(false);
  const revoked = keysOf(newer, { ...older, revoked: ['water-bureau'] });
  expect(revoked.hasSigned('water-bureau', day, keyId, signature)).toBe(false);
  const others = keysOf(older).sign('ecology-bureau', day);
  expect(revoked.hasSigned('ecology-bureau', day, others.keyId, others.signature)).toBe(true);
});

it.each([
  ['no JSON', '{', /not JSON/],
  ['no key', '{"keys": []}', /keys: /],
  ['a short secret', '{"keys": [{"id": "a", "secret": "c2VjcmV0"}]}', /keys.0.secret: must be 32 octets/],
  ['two of one id', JSON.stringify({ keys: [older, older] }), /ids must differ/],
])('says of a file with %s what is wrong with it', (_, text, message) => {
  expect(() => FeedKeys.read(text)).toThrow(message);
  expect(() => FeedKeys.read(text)).not.toThrow(/c2VjcmV0/);
});
