import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';
import { writeSecretFile } from '../../secret-file.ts';

/** A key signs for this long; after that a new one signs, and the old one is still shown for as long as its tokens live. */
const lifetimeDays = 90;
const overlapDays = 1;
const day = 24 * 60 * 60_000;

interface SigningKey {
  createdAt: string;
  jwk: JWK;
}

const stored = z.array(
  z.object({ createdAt: z.iso.datetime(), jwk: z.looseObject({ kty: z.string(), kid: z.string() }) }),
);

/**
 * The issuer's private keys, the signing one first, from a file that only its owner may read; without a file they go when
 * the hub stops. A key that has grown old is followed by a new one.
 */
export async function signingKeys(file: string | undefined, now: Date): Promise<JWK[]> {
  const kept = (file ? read(file) : []).filter(
    ({ createdAt }) => ageInDays(createdAt, now) < lifetimeDays + overlapDays,
  );
  const [newest] = kept;
  if (newest && ageInDays(newest.createdAt, now) < lifetimeDays) return kept.map(({ jwk }) => jwk);
  const keys = [await freshKey(now), ...kept];
  if (file) writeSecretFile(file, JSON.stringify(keys, null, 2));
  return keys.map(({ jwk }) => jwk);
}

const ageInDays = (createdAt: string, now: Date) => (now.getTime() - Date.parse(createdAt)) / day;

async function freshKey(now: Date): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' };
  return { createdAt: now.toISOString(), jwk };
}

function read(file: string): SigningKey[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return stored.parse(JSON.parse(text)) as SigningKey[];
}
