import { createHash, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../clock/clock.ts';
import { Unauthenticated } from '../errors/index.ts';
import type { HubKey, HubKeys } from './hub-keys.ts';
import type { Principal } from './principal.ts';

const issuer = 'gateway';
const algorithm = 'EdDSA';
/** How long a fetch may be on its way, and how far two machines' clocks may be apart, in seconds. */
const lifetime = 30;
const skew = 5;

/**
 * Who asks, as the gateway tells a subgraph over HTTP: a JWS (RFC 7515, Ed25519) for one request to one subgraph. It holds
 * the principal with its grants and the SHA-256 of the body that it goes with.
 */
export async function signedFor(
  audience: string,
  principal: Principal,
  body: string,
  key: HubKey,
  clock: Clock,
): Promise<string> {
  const now = Math.floor(clock.now().getTime() / 1000);
  return new SignJWT({ principal, body: digestOf(body) })
    .setProtectedHeader({ alg: algorithm, kid: key.id })
    .setIssuer(issuer)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + lifetime)
    .sign(key.privateKey);
}

/** Takes each token once, while it lives. */
export class HubTokens {
  readonly #audience: string;
  readonly #keys: HubKeys;
  readonly #clock: Clock;
  /** Tokens that were taken, by the span of time in which they end; a span that has passed is forgotten whole. */
  readonly #taken = new Map<number, Set<string>>();

  constructor(audience: string, keys: HubKeys, clock: Clock) {
    this.#audience = audience;
    this.#keys = keys;
    this.#clock = clock;
  }

  /**
   * @param body as it came, byte by byte
   * @throws Unauthenticated when the token is not the gateway's, not for this subgraph or this body, late, or taken before
   */
  async principalOf(token: string, body: string): Promise<Principal> {
    const { payload } = await this.#verified(token);
    if (payload['body'] !== digestOf(body)) throw refused('令牌与请求不符 / the token belongs to another request');
    this.#takeOnce(payload.jti as string, payload.exp as number);
    const principal = payload['principal'] as Principal & { expiresAt: string | null };
    return { ...principal, expiresAt: principal.expiresAt === null ? null : new Date(principal.expiresAt) };
  }

  async #verified(token: string) {
    try {
      return await jwtVerify(
        token,
        ({ kid }) => {
          const key = this.#keys.get(kid ?? '');
          if (!key) throw refused('签名密钥未知 / the key that signed it is not known here');
          return key;
        },
        {
          algorithms: [algorithm],
          issuer,
          audience: this.#audience,
          maxTokenAge: lifetime,
          clockTolerance: skew,
          requiredClaims: ['jti', 'exp', 'body', 'principal'],
          currentDate: this.#clock.now(),
        },
      );
    } catch (error) {
      if (error instanceof errors.JOSEError) throw refused(error.message);
      throw error;
    }
  }

  #takeOnce(id: string, expiry: number): void {
    const now = this.#clock.now().getTime() / 1000;
    for (const span of this.#taken.keys()) if ((span + 1) * lifetime + skew < now) this.#taken.delete(span);
    const span = Math.floor(expiry / lifetime);
    const taken = this.#taken.get(span) ?? new Set();
    if (taken.has(id)) throw refused('令牌已用过 / the token was used before');
    this.#taken.set(span, taken.add(id));
  }
}

const refused = (reason: string) =>
  new Unauthenticated(`网关令牌无效:${reason} / The gateway's token is refused: ${reason}`);

const digestOf = (body: string) => createHash('sha256').update(body).digest('base64url');
