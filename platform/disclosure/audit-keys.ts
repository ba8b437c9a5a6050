import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readKeyFile, secretOctets } from '../keys/key-file.ts';
import { freshPrivateKey, type SigningKey, signingKey, type VerifyingKey, verifyingKey } from './signing.ts';

/** Keys that sign the chain of disclosure records, and those that did. */
export interface AuditKeys {
  /** The newest; null where there are public keys alone, which verify. */
  signer: SigningKey | null;
  /** By their ids. */
  verifiers: ReadonlyMap<string, VerifyingKey>;
  /** In the place of a sealed record's id; the same for as long as the secret stays. Hexadecimal. */
  hashed(type: string, id: string): string;
}

const stored = z.strictObject({
  keys: z
    .array(
      z.union([z.strictObject({ privateKey: z.string() }), z.strictObject({ publicKey: z.string() })], {
        error: 'must have a privateKey or a publicKey',
      }),
    )
    .min(1),
  matching: secretOctets.optional(),
});

/**
 * The keys of a file: `{"keys": [{"privateKey": "<PEM>"}, {"publicKey": "<PEM>"}], "matching": "<32 octets in base64>"}`, the newest
 * first. Public keys alone are enough to verify.
 * @throws Error that names what is wrong and shows no key
 */
export function readAuditKeys(text: string): AuditKeys {
  const { keys, matching } = readKeyFile(text, stored);
  const [newest] = keys;
  if (newest && 'privateKey' in newest && !matching) throw new Error('matching: is needed beside a private key');
  const read = keys.map((key, at) => {
    try {
      return 'privateKey' in key ? signingKey(key.privateKey) : verifyingKey(key.publicKey);
    } catch {
      throw new Error(`keys.${at}: must be an Ed25519 or SM2 key in PEM`);
    }
  });
  const [first] = read;
  return {
    signer: first && 'sign' in first ? (first as SigningKey) : null,
    verifiers: new Map(read.map((key) => [key.id, key])),
    hashed(type, id) {
      if (!matching) throw new Error('there is no secret for keyed hashes');
      return createHmac('sha256', matching).update(`${type}\0${id}`).digest('hex');
    },
  };
}

/** The text of a file with one new key. */
export const freshAuditKeys = (): string =>
  JSON.stringify({ keys: [{ privateKey: freshPrivateKey() }], matching: randomBytes(32).toString('base64') }, null, 2);
