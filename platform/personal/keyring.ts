import { createHash, createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { readKeyFile, secretOctets } from '../keys/key-file.ts';
import { type CipherName, ciphers } from './cipher.ts';

/** A key for personal data; keys are told apart by their ids for as long as anything sealed with them is kept. */
export interface PersonalKey {
  id: string;
  cipher: CipherName;
  secret: Buffer;
}

export interface Keyring {
  /** The newest first: it seals; the others only open what they sealed before. */
  keys: readonly [PersonalKey, ...PersonalKey[]];
  /** For keyed hashes. It stays the same when keys follow each other: hashes of before have to match those of after. */
  matching: { hash: 'sha256' | 'sm3'; secret: Buffer };
}

const stored = z.object({
  keys: z
    .array(
      z.object({
        id: z.string().regex(/^[\w-]{1,40}$/, 'must be 1 to 40 letters, digits, _ or -'),
        cipher: z.enum(Object.keys(ciphers) as [CipherName, ...CipherName[]]).default('AES-256-GCM'),
        secret: secretOctets,
      }),
    )
    .min(1)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'ids must differ'),
  matching: z.object({ hash: z.enum(['sha256', 'sm3']).default('sha256'), secret: secretOctets }),
});

/**
 * The keys of a file: `{"keys": [{"id", "cipher", "secret"}], "matching": {"hash", "secret"}}`, secrets of 32 octets in base64.
 * @throws Error that names what is wrong and shows no secret
 */
export function readKeyring(text: string): Keyring {
  return readKeyFile(text, stored) as unknown as Keyring;
}

/** A keyring of one secret: its id and the secret for keyed hashes follow from it. */
export function keyringOf(octets: Buffer): Keyring {
  const id = createHash('sha256').update('key id').update(octets).digest('hex').slice(0, 12);
  const matching = createHmac('sha256', octets).update('matching').digest();
  return { keys: [{ id, cipher: 'AES-256-GCM', secret: octets }], matching: { hash: 'sha256', secret: matching } };
}

export const freshKeyring = (): Keyring => keyringOf(randomBytes(32));

export const writtenKeyring = ({ keys, matching }: Keyring): string =>
  JSON.stringify(
    {
      keys: keys.map((key) => ({ ...key, secret: key.secret.toString('base64') })),
      matching: { ...matching, secret: matching.secret.toString('base64') },
    },
    null,
    2,
  );
