import { createHash, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { StartupError } from '../../startup-error.ts';
import { scopes } from '../scopes.ts';

/** A program that may get tokens in the name of an agency. */
export interface RegisteredClient {
  clientId: string;
  /** Slug or credit code of the agency. */
  agency: string;
  /** SHA-256, in hexadecimal, of each secret that is good now: two while one is being replaced. */
  secrets: readonly string[];
  /** Public keys for `private_key_jwt`, instead of secrets. */
  jwks?: { keys: Record<string, unknown>[] } | undefined;
  /** SHA-256, in hexadecimal, of each client certificate (DER) that is good now, instead of secrets. */
  certificates?: readonly string[] | undefined;
  scopes: readonly string[];
}

const digest = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const hasSecret = ({ secrets }: RegisteredClient, secret: string): boolean =>
  secrets.some((one) => timingSafeEqual(Buffer.from(one, 'hex'), Buffer.from(digest(secret), 'hex')));

/** The agencies of the demo, each with the secret `demo-` and its slug. Never in production. */
export const demoAgencies = [
  'congress-office',
  'deputies-committee',
  'finance-committee',
  'environment-committee',
  'petition-service',
  'government-office',
  'agriculture-bureau',
  'ecology-bureau',
  'water-bureau',
  'health-commission',
  'supervisory-commission',
  'intermediate-court',
  'procuratorate',
  'data-authority',
];

export const demoClients = (): RegisteredClient[] =>
  demoAgencies.map((slug) => ({ clientId: slug, agency: slug, secrets: [digest(`demo-${slug}`)], scopes }));

const file = z.array(
  z
    .strictObject({
      client_id: z.string().regex(/^[\w.-]{1,100}$/),
      agency: z.string().min(1),
      secrets: z
        .array(z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a secret, in hexadecimal'))
        .max(3)
        .default([]),
      jwks: z.strictObject({ keys: z.array(z.record(z.string(), z.unknown())).min(1) }).optional(),
      certificates: z
        .array(z.string().regex(/^[0-9a-f]{64}$/, 'must be the SHA-256 of a certificate (DER), in hexadecimal'))
        .min(1)
        .max(3)
        .optional(),
      scopes: z.array(z.enum(scopes as [string, ...string[]])).min(1),
    })
    .refine(
      ({ secrets, jwks, certificates }) => [secrets[0], jwks, certificates].filter(Boolean).length === 1,
      'needs one of secrets, jwks and certificates',
    ),
);

/**
 * Clients of a small installation, from a JSON file that holds digests of secrets and no secret. It is read at the start.
 * @throws StartupError that names every fault
 */
export function clientsFrom(path: string): RegisteredClient[] {
  let parsed: ReturnType<typeof file.safeParse>;
  try {
    parsed = file.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new StartupError(
      `CLIENTS_FILE 无法读取 / CLIENTS_FILE ${path} cannot be read as JSON: ${(error as Error).message}`,
    );
  }
  if (!parsed.success)
    throw new StartupError(
      `CLIENTS_FILE 有误 / Correct CLIENTS_FILE ${path}: ${parsed.error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        .join('; ')}`,
    );
  return parsed.data.map(({ client_id, ...client }) => ({ clientId: client_id, ...client }));
}
