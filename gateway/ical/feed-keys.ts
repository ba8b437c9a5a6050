import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { readKeyFile, secretOctets } from '../../platform/keys/key-file.ts';

const stored = z.object({
  keys: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[\w-]{1,40}$/, 'must be 1 to 40 letters, digits, _ or -'),
        secret: secretOctets,
        revoked: z.array(z.string()).default([]),
      }),
    )
    .min(1)
    .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length, 'ids must differ'),
});

type StoredKey = z.infer<typeof stored>['keys'][number];

/**
 * Keys that sign the addresses of calendars, the newest first: it signs, and all of them are good for what they signed,
 * except for the agencies that a key is revoked for.
 */
export class FeedKeys {
  readonly #keys: readonly StoredKey[];

  private constructor(keys: readonly StoredKey[]) {
    this.#keys = keys;
  }

  /**
   * The keys of a file: `{"keys": [{"id", "secret", "revoked"}]}`, secrets of 32 octets in base64.
   * @throws Error that names what is wrong and shows no secret
   */
  static read(text: string): FeedKeys {
    return new FeedKeys(readKeyFile(text, stored).keys);
  }

  /** The content of a file with one new key. */
  static fresh(): string {
    const key = { id: randomBytes(4).toString('hex'), secret: randomBytes(32).toString('base64') };
    return JSON.stringify({ keys: [key] }, null, 2);
  }

  sign(agency: string, expiresOn: string): { keyId: string; signature: string } {
    const key = this.#keys[0] as StoredKey;
    return { keyId: key.id, signature: signatureOf(key, agency, expiresOn) };
  }

  hasSigned(agency: string, expiresOn: string, keyId: string, signature: string): boolean {
    const key = this.#keys.find(({ id, revoked }) => id === keyId && !revoked.includes(agency));
    if (!key) return false;
    // As text: in base64url the last letter has room for bits that mean nothing.
    const [right, given] = [Buffer.from(signatureOf(key, agency, expiresOn)), Buffer.from(signature)];
    return right.length === given.length && timingSafeEqual(right, given);
  }
}

const signatureOf = ({ secret }: StoredKey, agency: string, expiresOn: string): string =>
  createHmac('sha256', secret).update(`calendar ${agency} ${expiresOn}`).digest('base64url');
