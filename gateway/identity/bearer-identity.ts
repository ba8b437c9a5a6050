import { decodeJwt, errors, type JWTPayload } from 'jose';
import { isUuid } from '../../platform/database/index.ts';
import { Unauthenticated } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { Directory } from './directory.ts';
import type { TrustedIssuer } from './trusted-issuer.ts';
import { verifiedTokens } from './verified-tokens.ts';

/**
 * Identity by an access token (RFC 9068) of one of the trusted issuers. Its claim `agency` names the agency, by slug or
 * credit code; `deputy_id` a deputy in person; `scope` (text or list) limits what it is good for.
 */
export function bearerIdentity(issuers: readonly TrustedIssuer[], directory: Directory, log: Logger) {
  const trusted = new Map(issuers.map((one) => [one.issuer, one]));
  const verify = verifiedTokens((token) => verified(token, trusted, log));
  return async (token: string): Promise<Principal> => {
    const claims = await verify(token);
    const { agency, deputy_id: deputyId } = claims;
    const principal = typeof agency === 'string' ? await directory(agency) : null;
    if (!principal)
      throw new Unauthenticated(
        '令牌没有写明名录中的机构(agency)/ The token names no agency of the directory in its claim `agency`',
      );
    const expiresAt = new Date((claims.exp as number) * 1_000);
    const scoped = { ...principal, clientId: clientOf(claims), scopes: scopesOf(claims), expiresAt };
    if (deputyId === undefined) return scoped;
    if (typeof deputyId !== 'string' || !isUuid(deputyId))
      throw new Unauthenticated('令牌的 deputy_id 须为代表标识 / The claim `deputy_id` must be the id of a deputy');
    return { ...scoped, deputyId, roles: [...scoped.roles, 'DEPUTY'] };
  };
}

async function verified(token: string, trusted: ReadonlyMap<string, TrustedIssuer>, log: Logger): Promise<JWTPayload> {
  const issuer = trusted.get(issuerOf(token) ?? '');
  if (!issuer) throw new Unauthenticated('令牌不是可信签发方签发的 / The token is of no issuer that the hub trusts');
  try {
    return await issuer.verify(token);
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new Unauthenticated('令牌已过期,请重新获取 / The token has expired; get a new one');
    if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout))
      throw new Unauthenticated(
        '令牌无效:签名、用途或者时间不符 / The token is not valid: signature, audience or time do not fit',
      );
    log.error({ err: error, issuer: issuer.issuer }, 'the keys of an issuer cannot be had');
    throw new Unauthenticated('暂时无法核验令牌,请稍后重试 / The token cannot be verified just now; try again shortly');
  }
}

/** Not verified yet: it only chooses who verifies. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

function scopesOf({ scope, scp }: JWTPayload): string[] {
  const given = scope ?? scp ?? [];
  return Array.isArray(given) ? given.map(String) : String(given).split(' ').filter(Boolean);
}

const clientOf = ({ client_id, azp, sub }: JWTPayload): string | null => {
  const name = client_id ?? azp ?? sub;
  return typeof name === 'string' ? name : null;
};
