import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type JSONWebKeySet,
  type JWTPayload,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { z } from 'zod';

/** An OpenID provider whose access tokens the hub takes. */
export interface TrustedIssuer {
  /** As it stands in `iss`, compared letter by letter. */
  readonly issuer: string;
  /** @throws when the token is not a valid one of this issuer for this hub */
  verify(token: string): Promise<JWTPayload>;
}

/** Asymmetric ones alone: with a shared secret whoever verifies could also issue. */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519'];
/** Difference between two machines' clocks that is forgiven, in seconds. */
const clockTolerance = 5;
/** Longest time that discovery and keys may take, in milliseconds. */
const patience = 5_000;

const verifier = (issuer: string, audience: string, keys: () => Promise<JWTVerifyGetKey>): TrustedIssuer => ({
  issuer,
  async verify(token) {
    const options = { issuer, audience, algorithms, clockTolerance, requiredClaims: ['exp'] };
    const { payload } = await jwtVerify(token, await keys(), options);
    return payload;
  },
});

/** An issuer whose public keys are at hand; they may change while it runs. */
export const localIssuer = (issuer: string, audience: string, jwks: () => JSONWebKeySet): TrustedIssuer =>
  verifier(issuer, audience, async () => createLocalJWKSet(jwks()));

const discovered = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * An issuer somewhere else: its keys are found by OpenID Connect Discovery 1.0 section 4 at the first token, kept, and
 * fetched anew when a token names a key that is not among them.
 * @param cooldown shortest time between two fetches of the keys, in milliseconds
 */
export function remoteIssuer(issuer: string, audience: string, cooldown = 30_000): TrustedIssuer {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const discover = async (): Promise<JWTVerifyGetKey> => {
    const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    });
    if (!response.ok) throw new Error(`discovery of ${issuer} answers ${response.status}`);
    const metadata = discovered.parse(await response.json());
    if (metadata.issuer !== issuer) throw new Error(`discovery of ${issuer} tells of ${metadata.issuer}`);
    return createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: patience, cooldownDuration: cooldown });
  };
  return verifier(issuer, audience, () => {
    keys ??= discover().catch((error) => {
      // The next token tries again.
      keys = undefined;
      throw error;
    });
    return keys;
  });
}
