import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Ciphertext as it is kept beside the id of its key; each part base64url. */
export interface Sealed {
  iv: string;
  text: string;
  tag: string;
}

/** Thrown when a ciphertext, its place or its key is not the one it was sealed with. */
export class SealBroken extends Error {}

/** Authenticated encryption of one short text. `place` is bound in: a ciphertext moved to another row or column does not open. */
export interface Cipher {
  seal(secret: Buffer, place: string, text: string): Sealed;
  /** @throws SealBroken */
  open(secret: Buffer, place: string, sealed: Sealed): string;
}

const encoded = (octets: Buffer) => octets.toString('base64url');
const decoded = (text: string) => Buffer.from(text, 'base64url');

/** NIST SP 800-38D; a fresh 96-bit nonce for each text. */
const aes256Gcm: Cipher = {
  seal(secret, place, text) {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(Buffer.from(place));
    const octets = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return { iv: encoded(iv), text: encoded(octets), tag: encoded(cipher.getAuthTag()) };
  },
  open(secret, place, { iv, text, tag }) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', secret, decoded(iv), { authTagLength: 16 })
        .setAAD(Buffer.from(place))
        .setAuthTag(decoded(tag));
      return Buffer.concat([decipher.update(decoded(text)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken();
    }
  },
};

const hmacSm3 = (secret: Buffer, ...parts: (string | Buffer)[]): Buffer => {
  const mac = createHmac('sm3', secret);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

/** Each part behind its length, so that no octet can pass from one part to the next. */
const framed = (...parts: Buffer[]) => {
  const lengths = Buffer.alloc(4 * parts.length);
  parts.forEach((part, at) => void lengths.writeUInt32BE(part.length, 4 * at));
  return Buffer.concat([lengths, ...parts]);
};

const encryptionKey = (secret: Buffer) => hmacSm3(secret, 'encryption').subarray(0, 16);
const authenticationKey = (secret: Buffer) => hmacSm3(secret, 'authentication');

/** SM4 (GB/T 32907) in counter mode, then HMAC with SM3 (GB/T 32905) over place, counter and ciphertext: Node has no SM4-GCM. */
const sm4CtrHmacSm3: Cipher = {
  seal(secret, place, text) {
    const iv = randomBytes(16);
    const cipher = createCipheriv('sm4-ctr', encryptionKey(secret), iv);
    const octets = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    const tag = hmacSm3(authenticationKey(secret), framed(Buffer.from(place), iv, octets));
    return { iv: encoded(iv), text: encoded(octets), tag: encoded(tag) };
  },
  open(secret, place, sealed) {
    const [iv, octets, tag] = [decoded(sealed.iv), decoded(sealed.text), decoded(sealed.tag)];
    const expected = hmacSm3(authenticationKey(secret), framed(Buffer.from(place), iv, octets));
    if (iv.length !== 16 || tag.length !== expected.length || !timingSafeEqual(tag, expected)) throw new SealBroken();
    const decipher = createDecipheriv('sm4-ctr', encryptionKey(secret), iv);
    return Buffer.concat([decipher.update(octets), decipher.final()]).toString('utf8');
  },
};

export const ciphers = { 'AES-256-GCM': aes256Gcm, 'SM4-HMAC-SM3': sm4CtrHmacSm3 } as const;
export type CipherName = keyof typeof ciphers;
