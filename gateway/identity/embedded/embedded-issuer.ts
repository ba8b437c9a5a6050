import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWK } from 'jose';
import { interactionPolicy, Provider } from 'oidc-provider';
import { audience, scopes } from '../scopes.ts';
import { localIssuer, type TrustedIssuer } from '../trusted-issuer.ts';
import { hasSecret, type RegisteredClient } from './clients.ts';
import type { Person } from './people.ts';
import { SignIn, signInPath } from './sign-in.ts';
import { VolatileAdapter } from './volatile-adapter.ts';

/** Where the issuer answers, below the hub's own address. */
export const issuerPath = '/oidc';

/** How long an access token is good, in seconds. */
const tokenLifetime = 600;
/** How long a person stays signed in, and has for a sign-in, in seconds. */
const sessionLifetime = 8 * 3600;
const signInLifetime = 600;
/** A code is for the next request. */
const codeLifetime = 60;

/** The client that people sign in with: a public one, with PKCE (RFC 7636). */
export const consoleClient = 'console';

export interface EmbeddedIssuer {
  readonly trusted: TrustedIssuer;
  /** Answers what is asked below `issuerPath`; the request's URL is the part after it. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** How people sign in; absent where there are none. */
  readonly signIn?: SignIn;
}

export interface EmbeddedIssuerOptions {
  /** The hub's own address, as clients reach it: `http://127.0.0.1:4000`. */
  publicUrl: string;
  clients: readonly RegisteredClient[];
  /** Private keys, the signing one first. */
  keys: readonly JWK[];
  /** Who may sign in in person. */
  people?: readonly Person[];
}

/**
 * The identity provider of the demo and of small installations: client credentials (RFC 6749 section 4.4) with a secret
 * or `private_key_jwt`, and for people the authorization code with PKCE (RFC 9700 section 2.1.1). Access tokens are JWT
 * (RFC 9068) that name the agency of the client or of the person.
 */
export function embeddedIssuer({ publicUrl, clients, keys, people = [] }: EmbeddedIssuerOptions): EmbeddedIssuer {
  const issuer = `${publicUrl}${issuerPath}`;
  // Who has a certificate needs no token, and gets none.
  const withCredentials = clients.filter(({ secrets, jwks }) => secrets.length > 0 || jwks);
  const registered = new Map(withCredentials.map((client) => [client.clientId, client]));
  const byLogin = new Map(people.map((person) => [person.login, person]));
  const provider: Provider = new Provider(issuer, {
    adapter: VolatileAdapter,
    jwks: { keys: [...keys] as never[] },
    clients: [
      ...withCredentials.map((client) => ({
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
      })),
      ...(people.length > 0 ? [consoleAt(publicUrl)] : []),
    ] as never[],
    scopes: ['openid', ...scopes],
    cookies: { keys: [randomBytes(32).toString('hex')] },
    pkce: { required: () => true },
    responseTypes: ['code'],
    ttl: {
      AccessToken: tokenLifetime,
      AuthorizationCode: codeLifetime,
      ClientCredentials: tokenLifetime,
      Grant: sessionLifetime,
      IdToken: tokenLifetime,
      Interaction: signInLifetime,
      Session: sessionLifetime,
    },
    interactions: { policy: signInAlone(), url: (_context, { uid }) => `${issuerPath}${signInPath}/${uid}` },
    // What went wrong before there was an address to go back to; in plain text, nothing of it can run.
    renderError(context, { error, error_description: description }) {
      context.type = 'text/plain';
      context.body = `登录请求有误 / The sign-in request is wrong: ${error}: ${description ?? ''}\n`;
    },
    findAccount: (_context, login) =>
      byLogin.has(login) ? { accountId: login, claims: () => ({ sub: login }) } : undefined,
    // The console is the hub's own: who signs in there has agreed, to what the person may do and no more.
    async loadExistingGrant({ oidc }) {
      const person = byLogin.get(oidc.session?.accountId ?? '');
      if (!person || !oidc.client) return undefined;
      const grant = new provider.Grant({ clientId: oidc.client.clientId, accountId: person.login });
      grant.addOIDCScope('openid');
      grant.addResourceScope(`urn:${audience}`, person.scopes.join(' '));
      await grant.save();
      return grant;
    },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo({ oidc: { params } }, _resource, client) {
          // Who asks for no scope in particular gets what the client may have (RFC 6749 section 3.3); this comes first.
          if (params && params['scope'] === undefined && client.grantTypeAllowed('client_credentials'))
            params['scope'] = client.scope;
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
    extraTokenClaims: (_context, token) => ({
      agency: ('accountId' in token ? byLogin.get(token.accountId ?? '') : registered.get(token.clientId ?? ''))
        ?.agency,
    }),
  });
  provider.Client.prototype.compareClientSecret = async function compare(this: { clientId: string }, secret: string) {
    const client = registered.get(this.clientId);
    return client !== undefined && hasSecret(client, secret);
  };
  // A proxy ends TLS, and tells of it.
  provider.proxy = publicUrl.startsWith('https:');
  const callback = provider.callback();
  const publicKeys = keys.map(({ d: _private, ...key }) => key);
  return {
    trusted: localIssuer(issuer, audience, () => ({ keys: publicKeys as never[] })),
    handle: (request, response) => void callback(request, response),
    ...(people.length > 0 ? { signIn: new SignIn(provider, byLogin) } : {}),
  };
}

/** Nobody is asked for consent: see `loadExistingGrant`. */
function signInAlone() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return policy;
}

/** On this host, and on a program's own port of the person's machine (RFC 8252 section 7.3). */
const consoleAt = (publicUrl: string) => ({
  client_id: consoleClient,
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code'],
  response_types: ['code'],
  redirect_uris: [...new Set([`${publicUrl}/console`, 'http://127.0.0.1/console'])],
  id_token_signed_response_alg: 'ES256',
});
