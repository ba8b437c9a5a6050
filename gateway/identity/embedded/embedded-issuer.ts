import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { Provider } from 'oidc-provider';
import { audience, scopes } from '../scopes.ts';
import { localIssuer, type TrustedIssuer } from '../trusted-issuer.ts';
import { hasSecret, type RegisteredClient } from './clients.ts';
import { VolatileAdapter } from './volatile-adapter.ts';

/** Where the issuer answers, below the hub's own address. */
export const issuerPath = '/oidc';

/** How long an access token is good, in seconds. */
const tokenLifetime = 600;

export interface EmbeddedIssuer {
  readonly trusted: TrustedIssuer;
  /** Answers what is asked below `issuerPath`; the request's URL is the part after it. */
  handle(request: IncomingMessage, response: ServerResponse): void;
}

export interface EmbeddedIssuerOptions {
  /** The hub's own address, as clients reach it: `http://127.0.0.1:4000`. */
  publicUrl: string;
  clients: readonly RegisteredClient[];
  /** Private keys, the signing one first. */
  keys: readonly JWK[];
}

/**
 * The identity provider of the demo and of small installations: client credentials (RFC 6749 section 4.4) with a secret
 * or `private_key_jwt`, access tokens as JWT (RFC 9068) that name the client's agency.
 */
export function embeddedIssuer({ publicUrl, clients, keys }: EmbeddedIssuerOptions): EmbeddedIssuer {
  const issuer = `${publicUrl}${issuerPath}`;
  // Who has a certificate needs no token, and gets none.
  const withCredentials = clients.filter(({ secrets, jwks }) => secrets.length > 0 || jwks);
  const registered = new Map(withCredentials.map((client) => [client.clientId, client]));
  const provider = new Provider(issuer, {
    adapter: VolatileAdapter,
    jwks: { keys: [...keys] as never[] },
    clients: withCredentials.map((client) => ({
      client_id: client.clientId,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: 'ES256',
      scope: client.scopes.join(' '),
      ...(client.jwks
        ? { token_endpoint_auth_method: 'private_key_jwt', jwks: client.jwks }
        : // Never compared: secrets are known by their digests, see below.
          { token_endpoint_auth_method: 'client_secret_basic', client_secret: randomBytes(32).toString('hex') }),
    })) as never[],
    scopes: [...scopes],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    ttl: { ClientCredentials: tokenLifetime },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${audience}`,
        getResourceServerInfo({ oidc: { params } }, _resource, client) {
          // Who asks for no scope in particular gets what the client may have (RFC 6749 section 3.3); this comes first.
          if (params && params['scope'] === undefined) params['scope'] = client.scope;
          return {
            audience,
            scope: scopes.join(' '),
            accessTokenTTL: tokenLifetime,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'ES256' } },
          };
        },
      },
    },
    extraTokenClaims: (_context, token) => ({ agency: registered.get(token.clientId ?? '')?.agency }),
  });
  provider.Client.prototype.compareClientSecret = async function compare(this: { clientId: string }, secret: string) {
    const client = registered.get(this.clientId);
    return client !== undefined && hasSecret(client, secret);
  };
  const callback = provider.callback();
  const publicKeys = keys.map(({ d: _private, ...key }) => key);
  return {
    trusted: localIssuer(issuer, audience, () => ({ keys: publicKeys as never[] })),
    handle: (request, response) => void callback(request, response),
  };
}
