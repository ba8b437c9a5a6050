import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/app.ts';
import { graph } from '../../gateway/graph.ts';
import { demoClients } from '../../gateway/identity/embedded/clients.ts';
import { consoleClient, embeddedIssuer } from '../../gateway/identity/embedded/embedded-issuer.ts';
import { demoPeople } from '../../gateway/identity/embedded/people.ts';
import { signingKeys } from '../../gateway/identity/embedded/signing-keys.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';
import { openedHub } from '../hub.ts';

const publicUrl = 'http://127.0.0.1:4000';
const redirectUri = 'http://127.0.0.1:53682/console';

let gateway: Gateway;
beforeAll(async () => {
  const { subgraphs } = await openedHub();
  const keys = await signingKeys(undefined, new Date());
  gateway = await createGateway({
    subgraphs,
    supergraphSdl: composeSupergraph(graph),
    files: temporaryFiles().files,
    log: createLogger('silent'),
    recorder: recorderInMemory(),
    demo: true,
    issuer: embeddedIssuer({ publicUrl, clients: demoClients(), keys, people: demoPeople() }),
  });
});
afterAll(() => gateway.stop());

/** A browser: keeps cookies by path and follows nothing of its own accord. */
function browser(address = '127.0.0.1') {
  const jar = new Map<string, { value: string; path: string }>();
  return async (url: string, form?: Record<string, string>) => {
    const { pathname, search } = new URL(url, publicUrl);
    const cookie = [...jar].flatMap(([name, { value, path }]) =>
      pathname.startsWith(path) ? [`${name}=${value}`] : [],
    );
    const response = await gateway.http.inject({
      method: form ? 'POST' : 'GET',
      url: `${pathname}${search}`,
      remoteAddress: address,
      headers: {
        host: '127.0.0.1:4000',
        cookie: cookie.join('; '),
        ...(form ? { 'content-type': 'application/x-www-form-urlencoded' } : {}),
      },
      ...(form ? { payload: new URLSearchParams(form).toString() } : {}),
    });
    for (const { name, value, path = '/' } of response.cookies as { name: string; value: string; path?: string }[])
      if (value === '') jar.delete(name);
      else jar.set(name, { value, path });
    return { status: response.statusCode, location: String(response.headers['location'] ?? ''), response };
  };
}

const verifier = randomBytes(32).toString('base64url');
const challenge = createHash('sha256').update(verifier).digest('base64url');
const authorization = (changes: Record<string, string | undefined> = {}) => {
  const params = {
    client_id: consoleClient,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid petitions:read inspections:write',
    state: 'xyz',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...changes,
  };
  const given = Object.entries(params).filter((one): one is [string, string] => one[1] !== undefined);
  return `/oidc/auth?${new URLSearchParams(given)}`;
};

async function code(go = browser(), who = 'ecology-bureau', changes: Record<string, string | undefined> = {}) {
  const asked = await go(authorization(changes));
  const back = asked.location.startsWith(redirectUri)
    ? asked
    : await go((await go(asked.location, { login: who, password: `demo-${who}` })).location);
  return new URL(back.location).searchParams;
}
const exchange = (given: Record<string, string>) =>
  gateway.http.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', host: '127.0.0.1:4000' },
    payload: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: consoleClient,
      redirect_uri: redirectUri,
      code_verifier: verifier,
      ...given,
    }).toString(),
  });
const ask = async (query: string, token: string) => {
  const headers = { authorization: `Bearer ${token}` };
  return (await gateway.http.inject({ method: 'POST', url: '/graphql', headers, payload: { query } })).json();
};

describe('a person of the demo signs in', () => {
  it('on a page, gets a code and for it a token of the agency, with no scope that was not asked for', async () => {
    const go = browser();
    const asked = await go(authorization());
    expect(asked.status).toBe(303);
    const page = await go(asked.location);
    expect(page.status).toBe(200);
    expect(page.response.payload).toContain('登录 / Sign in');
    expect(page.response.headers['content-security-policy']).toContain("default-src 'none'");
    const back = await code(go);
    expect(back.get('state')).toBe('xyz');
    expect(back.get('iss')).toBe(`${publicUrl}/oidc`);
    const answer = (await exchange({ code: back.get('code') ?? '' })).json();
    expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 600, id_token: expect.any(String) });
    expect(answer.scope.split(' ').sort()).toEqual(['inspections:write', 'petitions:read']);
    const { data } = await ask('{ viewer { agency { slug } } petitions { totalCount } }', answer.access_token);
    expect(data).toEqual({
      viewer: { agency: { slug: 'ecology-bureau' } },
      petitions: { totalCount: expect.any(Number) },
    });
    const refused = await ask('{ inspections { totalCount } }', answer.access_token);
    expect(refused.errors[0].extensions).toMatchObject({
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      needs: 'inspections:read',
    });
  });

  it('once in a session, and again when the console asks for it', async () => {
    const go = browser();
    await code(go);
    expect((await go(authorization())).location).toContain(`${redirectUri}?code=`);
    expect((await go(authorization({ prompt: 'login' }))).location).toContain('/oidc/sign-in/');
    expect((await browser()(authorization({ prompt: 'none' }))).location).toContain('error=login_required');
  });
});

describe('is refused', () => {
  it.each<[string, Record<string, string | undefined>, string]>([
    ['without PKCE', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['with a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a token instead of a code', { response_type: 'token' }, 'unsupported_response_type'],
  ])('%s', async (_, changes, error) => {
    const { location } = await browser()(authorization(changes));
    const { searchParams, hash } = new URL(location);
    expect(searchParams.get('error') ?? new URLSearchParams(hash.slice(1)).get('error')).toBe(error);
  });

  it.each([
    ['another address of this host', `${publicUrl}/elsewhere`],
    ['another host', 'https://evil.example/console'],
    ['another path of a loopback address', 'http://127.0.0.1:53682/other'],
  ])('a redirect to %s', async (_, uri) => {
    const { status, location, response } = await browser()(authorization({ redirect_uri: uri }));
    const { payload } = response;
    expect(status).toBe(400);
    expect(location).toBe('');
    expect(payload).toContain('redirect_uri');
    expect(payload).not.toContain('<script');
  });

  it('a code that was used, is of another verifier or for another address', async () => {
    const used = (await code()).get('code') ?? '';
    expect((await exchange({ code: used })).statusCode).toBe(200);
    expect((await exchange({ code: used })).json().error).toBe('invalid_grant');
    const stolen = (await code()).get('code') ?? '';
    const wrong = await exchange({ code: stolen, code_verifier: randomBytes(32).toString('base64url') });
    expect(wrong.json().error).toBe('invalid_grant');
    const moved = (await code()).get('code') ?? '';
    expect((await exchange({ code: moved, redirect_uri: `${publicUrl}/console` })).json().error).toBe('invalid_grant');
  });

  it('a scope that there is not', async () => {
    const back = await code(browser(), 'ecology-bureau', { scope: 'openid petitions:read everything' });
    const answer = (await exchange({ code: back.get('code') ?? '' })).json();
    expect(answer.scope?.split(' ') ?? []).not.toContain('everything');
  });

  it('a wrong password, alike for a login that there is not; after ten times for a time altogether', async () => {
    const go = browser('10.0.0.9');
    const { location } = await go(authorization());
    const attempt = (login: string, password: string) => go(location, { login, password });
    const wrong = await attempt('procuratorate', 'guess');
    const unknown = await attempt('nobody', 'guess');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.response.payload).toBe(unknown.response.payload);
    for (let n = 1; n < 10; n += 1) await attempt('procuratorate', 'guess');
    expect((await attempt('procuratorate', 'demo-procuratorate')).status).toBe(429);
    expect((await attempt('intermediate-court', 'demo-intermediate-court')).status).toBe(303);
  });

  it('many logins tried from one address', async () => {
    const go = browser('10.0.0.10');
    const { location } = await go(authorization());
    for (let n = 0; n < 50; n += 1) await go(location, { login: `guess-${n}`, password: 'guess' });
    expect((await go(location, { login: 'water-bureau', password: 'demo-water-bureau' })).status).toBe(429);
    const elsewhere = browser('10.0.0.11');
    const own = await elsewhere(authorization());
    expect((await elsewhere(own.location, { login: 'water-bureau', password: 'demo-water-bureau' })).status).toBe(303);
  });

  it('a sign-in that another browser began', async () => {
    const { location } = await browser()(authorization());
    const other = browser();
    expect((await other(location)).status).toBe(410);
    const taken = await other(location, { login: 'ecology-bureau', password: 'demo-ecology-bureau' });
    expect(taken.status).toBe(410);
    expect(taken.response.payload).not.toContain('<form');
  });

  it('a program that asks for tokens as a person’s client', async () => {
    const answer = await exchange({ grant_type: 'client_credentials' });
    expect(answer.statusCode).toBe(400);
  });
});

it('where nobody may sign in there is no page and no client for it', async () => {
  const { subgraphs } = await openedHub();
  const keys = await signingKeys(undefined, new Date());
  const plain = await createGateway({
    subgraphs,
    supergraphSdl: composeSupergraph(graph),
    files: temporaryFiles().files,
    log: createLogger('silent'),
    recorder: recorderInMemory(),
    demo: false,
    issuer: embeddedIssuer({ publicUrl, clients: demoClients(), keys }),
  });
  expect((await plain.http.inject(authorization())).statusCode).toBe(400);
  expect((await plain.http.inject('/oidc/sign-in/x')).statusCode).toBe(404);
  await plain.stop();
});
