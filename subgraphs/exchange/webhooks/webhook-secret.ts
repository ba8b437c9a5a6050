import { randomBytes } from 'node:crypto';
import type { PersonalVault } from '../../../platform/personal/index.ts';

/** A key of 256 bits in the form of Standard Webhooks, which receivers put into their library as it is. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

const placeOf = (endpointId: string) => `webhook_secret:${endpointId}`;

/** Secrets lie sealed in the database and leave the hub once, in the answer to who made them. */
export const sealSecret = (vault: PersonalVault, endpointId: string, secret: string): string =>
  vault.seal(placeOf(endpointId), secret);

export const openSecret = (vault: PersonalVault, endpointId: string, sealed: string): string =>
  vault.open(placeOf(endpointId), sealed);
