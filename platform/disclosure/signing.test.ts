import { createHash, createPublicKey, generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { freshPrivateKey, signingKey, verifyingKey } from './signing.ts';

/** The recommended curve of SM2, GB/T 32918.5. */
const p = BigInt('0xfffffffeffffffffffffffffffffffffffffffff00000000ffffffffffffffff');
const a = BigInt('0xfffffffeffffffffffffffffffffffffffffffff00000000fffffffffffffffc');
const b = BigInt('0x28e9fa9e9d9f5e344d5a9e4bcf6509a7f39789f515ab8f92ddbcbd414d940e93');
const n = BigInt('0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123');
const G: Point = [
  BigInt('0x32c4ae2c1f1981195f9904466a39c9948fe30bbff2660be1715a4589334c74c7'),
  BigInt('0xbc3736a2f4f6779c59bdcee36b692153d0a9877cc62a474002df32e52139f0a0'),
];
type Point = readonly [bigint, bigint];

const modulo = (value: bigint, by: bigint) => ((value % by) + by) % by;
function power(base: bigint, exponent: bigint, by: bigint): bigint {
  let result = 1n;
  for (let square = base, rest = exponent; rest > 0n; rest >>= 1n, square = (square * square) % by)
    if (rest & 1n) result = (result * square) % by;
  return result;
}
const inverse = (value: bigint) => power(modulo(value, p), p - 2n, p);
function sum(one: Point | null, other: Point | null): Point | null {
  if (!one || !other) return one ?? other;
  const [[x, y], [u, v]] = [one, other];
  if (x === u && modulo(y + v, p) === 0n) return null;
  const slope = x === u ? (3n * x * x + a) * inverse(2n * y) : (v - y) * inverse(u - x);
  const w = modulo(slope * slope - x - u, p);
  return [w, modulo(slope * (x - w) - y, p)];
}
function times(factor: bigint, point: Point): Point | null {
  let result: Point | null = null;
  for (let doubled: Point | null = point, rest = factor; rest > 0n; rest >>= 1n, doubled = sum(doubled, doubled))
    if (rest & 1n) result = sum(result, doubled);
  return result;
}
const octets = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
const number = (given: Buffer) => BigInt(`0x${given.toString('hex')}`);
const sm3 = (...parts: Buffer[]) => createHash('sm3').update(Buffer.concat(parts)).digest();

/** Verifies as GB/T 32918.2, section 7 has it, written down here from the standard. */
function verifiesSm2(message: Buffer, signature: Buffer, publicKey: string, signer: string): boolean {
  const point = createPublicKey(publicKey).export({ type: 'spki', format: 'der' }).subarray(-64);
  const P: Point = [number(point.subarray(0, 32)), number(point.subarray(32))];
  // SEQUENCE of two INTEGERs.
  const first = signature[3] as number;
  const r = number(signature.subarray(4, 4 + first));
  const s = number(signature.subarray(6 + first));
  const length = Buffer.alloc(2);
  length.writeUInt16BE(8 * signer.length);
  const z = sm3(length, Buffer.from(signer), octets(a), octets(b), ...G.map(octets), ...P.map(octets));
  const t = modulo(r + s, n);
  const place = sum(times(s, G), times(t, P));
  return place !== null && modulo(number(sm3(z, message)) + place[0], n) === r;
}

const sm2 = () =>
  generateKeyPairSync('ec', { namedCurve: 'SM2' }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
const message = Buffer.from('披露记录');

describe.each([
  ['Ed25519-SHA256', freshPrivateKey],
  ['SM2-SM3', sm2],
] as const)('%s', (suite, fresh) => {
  it('signs what its public key verifies, and nothing else', () => {
    const key = signingKey(fresh());
    const other = verifyingKey(signingKey(fresh()).publicKey);
    const publicKey = verifyingKey(key.publicKey);
    expect(publicKey).toMatchObject({ suite, id: key.id });
    const signature = key.sign(message);
    expect(key.verifies(message, signature)).toBe(true);
    expect(publicKey.verifies(message, signature)).toBe(true);
    expect(publicKey.verifies(Buffer.from('披露记录.'), signature)).toBe(false);
    expect(other.verifies(message, signature)).toBe(false);
    expect(publicKey.verifies(message, '')).toBe(false);
  });
});

it('what is called SM2 is SM2 and not ECDSA on its curve', () => {
  const key = signingKey(sm2());
  const signature = Buffer.from(key.sign(message), 'base64');
  expect(verifiesSm2(message, signature, key.publicKey, '')).toBe(true);
  expect(verifiesSm2(message, signature, key.publicKey, '1234567812345678')).toBe(false);
  expect(verifiesSm2(Buffer.from('x'), signature, key.publicKey, '')).toBe(false);
});

it('signs as RFC 8032 has it', () => {
  // Section 7.1, test 2.
  const seed = '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb';
  const der = Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex');
  const pem = `-----BEGIN PRIVATE KEY-----\n${der.toString('base64')}\n-----END PRIVATE KEY-----\n`;
  expect(Buffer.from(signingKey(pem).sign(Buffer.from('72', 'hex')), 'base64').toString('hex')).toBe(
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  );
});

it('takes no other kind of key', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(() => signingKey(rsa.export({ type: 'pkcs8', format: 'pem' }) as string)).toThrow(/Ed25519 or SM2/);
});
