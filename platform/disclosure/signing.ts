import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/**
 * Hash and signature that go together: Ed25519 (RFC 8032) with SHA-256, or SM2 (GB/T 32918.2) with SM3 (GB/T 32905). Node signs
 * SM2 with an empty signer id, and only with keys that were read from PEM or DER: one that it has made itself it takes for an
 * ECDSA key on that curve.
 */
export const suites = {
  'Ed25519-SHA256': { hash: 'sha256', digest: null },
  'SM2-SM3': { hash: 'sm3', digest: 'sm3' },
} as const;
export type SuiteName = keyof typeof suites;

export interface VerifyingKey {
  /** The first 16 hexadecimal digits of the SHA-256 of the public key (SubjectPublicKeyInfo, DER). */
  id: string;
  suite: SuiteName;
  /** Base64. */
  verifies(octets: Buffer, signature: string): boolean;
  /** PEM. */
  publicKey: string;
}

export interface SigningKey extends VerifyingKey {
  /** Base64. */
  sign(octets: Buffer): string;
}

/** 1.2.156.10197.1.301, the curve of SM2, in DER. */
const sm2Curve = Buffer.from('06082a811ccf5501822d', 'hex');

/** @throws Error when it is no key of a suite */
export function verifyingKey(pem: string): VerifyingKey {
  return verifying(createPublicKey(pem));
}

/** @throws Error when it is no private key of a suite */
export function signingKey(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  // Through PEM: taken from the private key it would not be an SM2 key.
  const one = verifying(createPublicKey(createPublicKey(key).export({ type: 'spki', format: 'pem' })));
  return { ...one, sign: (octets) => sign(suites[one.suite].digest, octets, key).toString('base64') };
}

/** Ed25519, PKCS #8 in PEM. */
export const freshPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;

function verifying(key: KeyObject): VerifyingKey {
  const der = key.export({ type: 'spki', format: 'der' });
  const suite = suiteOf(key, der);
  return {
    id: createHash('sha256').update(der).digest('hex').slice(0, 16),
    suite,
    verifies: (octets, signature) => verify(suites[suite].digest, octets, key, Buffer.from(signature, 'base64')),
    publicKey: key.export({ type: 'spki', format: 'pem' }) as string,
  };
}

function suiteOf(key: KeyObject, der: Buffer): SuiteName {
  if (key.asymmetricKeyType === 'ed25519') return 'Ed25519-SHA256';
  if (der.includes(sm2Curve)) return 'SM2-SM3';
  throw new Error('must be an Ed25519 or SM2 key in PEM');
}
