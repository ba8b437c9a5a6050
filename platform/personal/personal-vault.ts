import { createHmac } from 'node:crypto';
import { ciphers, SealBroken } from './cipher.ts';
import type { Keyring } from './keyring.ts';
import { NoPersonalKeys, PersonalDataUnreadable } from './personal.errors.ts';

/** Seals personal data for keeping, opens it again, and tells whether two are the same without keeping either. */
export interface PersonalVault {
  /** Id of the key that seals now; null when there is none. */
  readonly keyId: string | null;
  /**
   * @param place where it will be kept, e.g. `petitioner.phone:<id>`; it opens there alone
   * @returns `v1.<key id>.<nonce>.<ciphertext>.<tag>`
   * @throws NoPersonalKeys
   */
  seal(place: string, text: string): string;
  /** @throws PersonalDataUnreadable */
  open(place: string, envelope: string): string;
  /**
   * Keyed hash, in hex, for matching; of the same text for another purpose another one. Without keys null.
   * A plain digest would not do: a telephone number is found by trying all of them.
   */
  digest(purpose: string, text: string): string | null;
}

export function personalVault({ keys, matching }: Keyring): PersonalVault {
  const [newest] = keys;
  const byId = new Map(keys.map((key) => [key.id, key]));
  return {
    keyId: newest.id,
    seal(place, text) {
      const { iv, text: octets, tag } = ciphers[newest.cipher].seal(newest.secret, place, text);
      return ['v1', newest.id, iv, octets, tag].join('.');
    },
    open(place, envelope) {
      const [version, id = '', iv, text, tag, ...more] = envelope.split('.');
      if (version !== 'v1' || iv === undefined || text === undefined || tag === undefined || more.length > 0)
        throw new PersonalDataUnreadable('');
      const key = byId.get(id);
      if (!key) throw new PersonalDataUnreadable(id);
      try {
        return ciphers[key.cipher].open(key.secret, place, { iv, text, tag });
      } catch (error) {
        if (error instanceof SealBroken) throw new PersonalDataUnreadable(id);
        throw error;
      }
    },
    digest: (purpose, text) =>
      createHmac(matching.hash, matching.secret).update(`${purpose}\0`).update(text).digest('hex'),
  };
}

/** Where no keys are configured nothing is taken in clear and nothing is opened. */
export const noVault: PersonalVault = {
  keyId: null,
  seal() {
    throw new NoPersonalKeys();
  },
  open(_place, envelope) {
    throw new PersonalDataUnreadable(envelope.split('.')[1] ?? '');
  },
  digest: () => null,
};
