import { createHash, type webcrypto } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/app.ts';
import { graph } from '../../gateway/graph.ts';
import { clientsFrom, demoClients } from '../../gateway/identity/embedded/clients.ts';
import { embeddedIssuer } from '../../gateway/identity/embedded/embedded-issuer.ts';
import { signingKeys } from '../../gateway/identity/embedded/signing-keys.ts';
import { audience, scopes } from '../../gateway/identity/scopes.ts';
import { remoteIssuer, type TrustedIssuer } from '../../gateway/identity/trusted-issuer.ts';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';
import { openedHub } from '../hub.ts';

const publicUrl = 'http://hub.test';
const opened: Gateway[] = [];
afterAll(async () => {
  for (const gateway of opened) await gateway.stop();
});

async function hubWith(
  options: { issuer?: ReturnType<typeof embeddedIssuer>; issuers?: TrustedIssuer[] },
  demo = true,
) {
  const { subgraphs } = await openedHub();
  const supergraphSdl = composeSupergraph(graph);
  const { files } = temporaryFiles();
  const log = createLogger('silent');
  const gateway = await createGateway({
    subgraphs,
    files,
    supergraphSdl,
    log,
    recorder: recorderInMemory(),
    demo,
    ...options,
  });
  opened.push(gateway);
  const ask = async (query: string, headers: Record<string, string>) => {
    const answer = await gateway.http.inject({ method: 'POST', url: '/graphql', payload: { query }, headers });
    return { status: answer.statusCode, headers: answer.headers, ...answer.json() };
  };
  return {
    ask,
    http: gateway.http,
    viewer: (token: string) => ask('{ viewer { agency { slug } roles } }', { authorization: `Bearer ${token}` }),
    async token(id: string, secret: string, more: Record<string, string> = {}, way: 'basic' | 'post' = 'basic') {
      const credentials: Record<string, string> = way === 'post' ? { client_id: id, client_secret: secret } : {};
      const answer = await gateway.http.inject({
        method: 'POST',
        url: '/oidc/token',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(way === 'basic' ? { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` } : {}),
        },
        payload: new URLSearchParams({ grant_type: 'client_credentials', ...credentials, ...more }).toString(),
      });
      return { status: answer.statusCode, ...answer.json() };
    },
  };
}

describe('the embedded identity provider', () => {
  let hub: Awaited<ReturnType<typeof hubWith>>;
  let keys: JWK[];
  beforeAll(async () => {
    keys = await signingKeys(undefined, new Date());
    hub = await hubWith({ issuer: embeddedIssuer({ publicUrl, clients: demoClients(), keys }) });
  });

  it.each(demoClients().map(({ clientId }) => clientId))('gives %s a token by which the hub knows it', async (slug) => {
    for (const way of ['basic', 'post'] as const) {
      const { status, access_token, token_type, expires_in } = await hub.token(slug, `demo-${slug}`, {}, way);
      expect({ status, token_type, expires_in }).toEqual({ status: 200, token_type: 'Bearer', expires_in: 600 });
      const { data, errors } = await hub.viewer(access_token);
      expect(errors).toBeUndefined();
      expect(data.viewer.agency.slug).toBe(slug);
    }
  });

  it('gives nobody a token for a wrong secret or an unknown client, and no scope that there is not', async () => {
    expect(await hub.token('water-bureau', 'demo-health-commission')).toMatchObject({
      status: 401,
      error: 'invalid_client',
    });
    expect(await hub.token('nobody', 'demo-nobody')).toMatchObject({ status: 401, error: 'invalid_client' });
    const { status, scope } = await hub.token('water-bureau', 'demo-water-bureau', { scope: 'everything:write' });
    expect({ status, scope }).toEqual({ status: 200, scope: undefined });
  });

  it('limits a token to the scopes that were asked for: no change without them', async () => {
    const change = 'mutation { acceptRectificationItem(input: { id: "01941f29-7c00-7000-8000-000000000000" }) { id } }';
    const narrow = await hub.token('water-bureau', 'demo-water-bureau', { scope: 'inspections:read' });
    expect(narrow.scope).toBe('inspections:read');
    const refused = await hub.ask(change, { authorization: `Bearer ${narrow.access_token}` });
    expect(refused.errors[0].extensions).toMatchObject({
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      reason: 'NO_SCOPE',
      needs: 'inspections:write',
    });
    const wide = await hub.token('water-bureau', 'demo-water-bureau');
    const taken = await hub.ask(change, { authorization: `Bearer ${wide.access_token}` });
    expect(taken.errors[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is good for asking to share, or for deciding on it, by a scope of its own', async () => {
    const asked = '{ catalogue(first: 1) { totalCount } sharingGrants(first: 1) { totalCount } }';
    const id = '01941f29-7c00-7000-8000-000000000000';
    const steps = {
      'sharing:request': `mutation { disputeShare(input: { id: "${id}" }) { id } }`,
      'sharing:decide': `mutation { revokeShare(input: { id: "${id}" }) { id } }`,
    };
    const needs = async (scope: string, operation: string) => {
      const { access_token } = await hub.token('petition-service', 'demo-petition-service', { scope });
      const { errors } = await hub.ask(operation, { authorization: `Bearer ${access_token}` });
      return errors?.map(({ extensions }: any) => extensions.needs ?? extensions.code) ?? [];
    };
    for (const scope of ['sharing:read', 'sharing:request', 'sharing:decide']) {
      expect(await needs(scope, asked)).toEqual([]);
      for (const [own, step] of Object.entries(steps))
        expect(await needs(scope, step)).toEqual([own === scope ? 'NOT_FOUND' : own]);
    }
    const others = 'exchange:read exchange:write';
    expect(new Set(await needs(others, asked))).toEqual(new Set(['sharing:read | sharing:request | sharing:decide']));
    expect(await needs(others, steps['sharing:decide'])).toEqual(['sharing:decide']);
  });

  it('tells where its keys are, and keeps the private ones to itself', async () => {
    const metadata = (await hub.http.inject('/oidc/.well-known/openid-configuration')).json();
    expect(metadata).toMatchObject({
      issuer: `${publicUrl}/oidc`,
      token_endpoint: expect.stringMatching(/\/oidc\/token$/),
    });
    const shown = (await hub.http.inject('/oidc/jwks')).json();
    expect(shown.keys.map(({ kid }: JWK) => kid)).toEqual(keys.map(({ kid }) => kid));
    expect(JSON.stringify(shown)).not.toContain('"d"');
  });

  it.each([
    ['expired', { exp: '-1m' }, {}],
    ['for somebody else', { aud: 'another-hub' }, {}],
    ['not yet valid', { nbf: '1h' }, {}],
    ['signed by another key', {}, { key: 'other' }],
    ['of an issuer that nobody trusts', { iss: 'https://elsewhere.example' }, {}],
    ['of an agency that is not in the directory', { agency: 'nobody-at-all' }, {}],
    ['without an agency', { agency: undefined }, {}],
    ['of a deputy who is none', { deputy_id: 'me' }, {}],
  ])('refuses a token that is %s', async (_, claims: Record<string, any>, { key }: { key?: string }) => {
    const other = await generateKeyPair('ES256');
    const [own] = keys as [JWK];
    const signer = new SignJWT({ agency: 'water-bureau', scope: 'inspections:read', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: own.kid as string })
      .setIssuer(claims['iss'] ?? `${publicUrl}/oidc`)
      .setAudience(claims['aud'] ?? audience)
      .setExpirationTime(claims['exp'] ?? '5m');
    if (claims['nbf']) signer.setNotBefore(claims['nbf']);
    const token = await signer.sign(key === 'other' ? other.privateKey : own);
    const answer = await hub.viewer(token);
    expect(answer.status).toBe(401);
    expect(answer.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it('refuses tokens without a signature, signed with a shared secret, altered, or in another form', async () => {
    const claims = { agency: 'congress-office', scope: 'petitions:write' };
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer(`${publicUrl}/oidc`)
      .setAudience(audience)
      .setExpirationTime('5m')
      .encode();
    const [{ d: _d, ...publicKey }] = keys as [JWK];
    const shared = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: publicKey.kid as string })
      .setIssuer(`${publicUrl}/oidc`)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode(JSON.stringify(publicKey).padEnd(32)));
    const { access_token } = await hub.token('water-bureau', 'demo-water-bureau');
    const [head, body, signature] = access_token.split('.');
    const payload = JSON.parse(Buffer.from(body, 'base64url').toString());
    const altered = Buffer.from(JSON.stringify({ ...payload, agency: 'congress-office' })).toString('base64url');
    for (const token of [unsigned, shared, `${head}.${altered}.${signature}`, 'abc', 'a.b.c'])
      expect((await hub.viewer(token)).status).toBe(401);
    for (const authorization of ['Basic YTpi', 'Bearer', access_token])
      expect((await hub.ask('{ viewer { isAnonymous } }', { authorization })).status).toBe(401);
    const both = { authorization: `Bearer ${access_token}`, 'x-development-agency': 'water-bureau' };
    expect((await hub.ask('{ viewer { isAnonymous } }', both)).status).toBe(401);
  });

  it('refuses a token that brings its own key, or says where it is, or never ends', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const [own] = keys as [JWK];
    const kid = own.kid as string;
    const jwk = await exportJWK(pair.publicKey);
    const claimed = (header: Record<string, unknown>) =>
      new SignJWT({ agency: 'congress-office', scope: 'petitions:write' })
        .setProtectedHeader({ alg: 'ES256', kid, ...header })
        .setIssuer(`${publicUrl}/oidc`)
        .setAudience(audience);
    for (const header of [{ jwk }, { jku: 'https://elsewhere.example/keys' }, { kid: 'another' }]) {
      const token = await claimed(header).setExpirationTime('5m').sign(pair.privateKey);
      expect((await hub.viewer(token)).status).toBe(401);
    }
    expect((await hub.viewer(await claimed({}).sign(own))).status).toBe(401);
    expect((await hub.viewer(await claimed({}).setExpirationTime('5m').sign(own))).status).toBe(200);
  });

  it('ends an event stream with the token that it was opened with', async () => {
    const [own] = keys as [JWK];
    const token = await new SignJWT({ agency: 'water-bureau', scope: 'exchange:read' })
      .setProtectedHeader({ alg: 'ES256', kid: own.kid as string })
      .setIssuer(`${publicUrl}/oidc`)
      .setAudience(audience)
      .setExpirationTime('2s')
      .sign(own);
    const answer = await hub.http.inject({ url: '/events', headers: { authorization: `Bearer ${token}` } });
    expect(answer.payload).toMatch(/event: end\ndata: {"code":"TOKEN_EXPIRED"/);
  });

  it.each(['/events', '/snapshot'])('gives nothing at %s without the scope for it', async (url) => {
    const narrow = await hub.token('water-bureau', 'demo-water-bureau', { scope: 'inspections:read' });
    const refused = await hub.http.inject({
      url,
      headers: { authorization: `Bearer ${narrow.access_token}` },
    });
    expect(refused.statusCode).toBe(403);
    expect(refused.json().errors[0].extensions).toEqual({ code: 'FORBIDDEN', scope: 'exchange:read' });
  });

  it('takes no file with a token for reading alone', async () => {
    const post = async (scope: string) => {
      const { access_token: token } = await hub.token('water-bureau', 'demo-water-bureau', { scope });
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/pdf' };
      return hub.http.inject({ method: 'POST', url: '/files', headers, payload: Buffer.from('%PDF-1.7\n%%EOF\n') });
    };
    const refused = await post('inspections:read petitions:read');
    expect(refused.statusCode).toBe(403);
    expect(refused.json().errors[0].extensions).toEqual({ code: 'FORBIDDEN', scope: '*:write' });
    expect((await post('inspections:write')).statusCode).toBe(201);
  });

  it('takes a token of a deputy in person', async () => {
    const [own] = keys as [JWK];
    const token = await new SignJWT({
      agency: 'deputies-committee',
      deputy_id: '01941f29-7c00-7000-8000-000000000001',
      scp: ['deputies:write'],
    })
      .setProtectedHeader({ alg: 'ES256', kid: own.kid as string })
      .setIssuer(`${publicUrl}/oidc`)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(own);
    expect((await hub.viewer(token)).errors).toBeUndefined();
  });
});

describe('clients of a small installation', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'clients-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const file = (clients: unknown) => {
    const path = join(folder, 'clients.json');
    writeFileSync(path, JSON.stringify(clients));
    return path;
  };

  it('get tokens by the old and the new secret while one is being replaced, or by a key of their own', async () => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'ES256', use: 'sig' };
    const clients = clientsFrom(
      file([
        {
          client_id: 'follow-up',
          agency: 'ecology-bureau',
          secrets: [sha256('old'), sha256('new')],
          scopes: ['inspections:read'],
        },
        { client_id: 'signed', agency: 'water-bureau', jwks: { keys: [jwk] }, scopes: ['petitions:read'] },
      ]),
    );
    const keys = await signingKeys(undefined, new Date());
    const hub = await hubWith({ issuer: embeddedIssuer({ publicUrl, clients, keys }) }, false);
    for (const secret of ['old', 'new']) expect((await hub.token('follow-up', secret)).scope).toBe('inspections:read');
    expect((await hub.token('follow-up', 'older')).status).toBe(401);
    const assertion = await new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', kid: 'k1' })
      .setIssuer('signed')
      .setSubject('signed')
      .setAudience(`${publicUrl}/oidc`)
      .setJti('once')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(pair.privateKey);
    const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
    const answer = await hub.http.inject({
      method: 'POST',
      url: '/oidc/token',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: assertionType,
        client_assertion: assertion,
      }).toString(),
    });
    expect(answer.json()).toMatchObject({ scope: 'petitions:read' });
    expect((await hub.viewer(answer.json().access_token)).data.viewer.agency.slug).toBe('water-bureau');
    // The secrets of the demo are none here, and neither is its header.
    expect((await hub.token('water-bureau', 'demo-water-bureau')).status).toBe(401);
    expect((await hub.ask('{ viewer { isAnonymous } }', { 'x-development-agency': 'water-bureau' })).status).toBe(401);
  });

  it('are told of every fault of their file at once', () => {
    const faulty = [
      { client_id: 'a b', agency: 'x', secrets: ['plain'], scopes: ['reports:read'] },
      { client_id: 'c', agency: 'x', scopes: ['nothing'] },
    ];
    expect(() => clientsFrom(file(faulty))).toThrow(/0\.client_id.*0\.secrets\.0.*1\.scopes\.0/s);
    expect(() => clientsFrom(join(folder, 'missing.json'))).toThrow(/CLIENTS_FILE .*cannot be read/);
  });

  it('are kept apart from the keys, which only the owner reads, and which change every ninety days with a day of overlap', async () => {
    const path = join(folder, 'keys', 'identity-keys.json');
    const at = (day: string) => signingKeys(path, new Date(`${day}T00:00:00Z`));
    const [first] = (await at('2026-01-01')) as [JWK];
    expect(statSync(path).mode & 0o077).toBe(0);
    expect(await at('2026-03-31')).toEqual([first]);
    const [second, old] = (await at('2026-04-01')) as [JWK, JWK];
    expect(old).toEqual(first);
    expect(second.kid).not.toBe(first.kid);
    expect(await at('2026-04-03')).toEqual([second]);
  });
});

describe('an issuer elsewhere', () => {
  let server: Server;
  let issuer: string;
  let served: JWK[];
  let down = false;
  const pairs = new Map<string, webcrypto.CryptoKey>();
  async function newKey(kid: string): Promise<JWK> {
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    pairs.set(kid, privateKey);
    return { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  }
  const tokenBy = (kid: string) =>
    new SignJWT({ agency: 'ecology-bureau', scope: ['inspections:read'] })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(pairs.get(kid) as webcrypto.CryptoKey);

  beforeAll(async () => {
    served = [await newKey('one')];
    server = createServer((request, response) => {
      if (down) return response.writeHead(503).end();
      const found =
        request.url === '/.well-known/openid-configuration'
          ? { issuer, jwks_uri: `${issuer}/keys` }
          : request.url === '/keys'
            ? { keys: served }
            : null;
      response.writeHead(found ? 200 : 404, { 'content-type': 'application/json' }).end(JSON.stringify(found));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it('is found by discovery, and its new keys when a token names one', async () => {
    const hub = await hubWith({ issuers: [remoteIssuer(issuer, audience, 0)] }, false);
    down = true;
    expect((await hub.viewer(await tokenBy('one'))).status).toBe(401);
    down = false;
    expect((await hub.viewer(await tokenBy('one'))).data.viewer.agency.slug).toBe('ecology-bureau');
    served = [await newKey('two'), ...served];
    expect((await hub.viewer(await tokenBy('two'))).data.viewer.agency.slug).toBe('ecology-bureau');
    served = served.slice(0, 1);
    const forgotten = await newKey('three');
    expect(forgotten.kid).toBe('three');
    expect((await hub.viewer(await tokenBy('three'))).status).toBe(401);
  });

  it('speaks for itself alone: its key signs nothing in the name of another trusted issuer', async () => {
    const keys = await signingKeys(undefined, new Date());
    const own = embeddedIssuer({ publicUrl, clients: demoClients(), keys });
    const hub = await hubWith({ issuers: [own.trusted, remoteIssuer(issuer, audience, 0)] }, false);
    served = [await newKey('mine')];
    const inTheNameOf = (iss: string) =>
      new SignJWT({ agency: 'congress-office' })
        .setProtectedHeader({ alg: 'RS256', kid: 'mine' })
        .setIssuer(iss)
        .setAudience(audience)
        .setExpirationTime('5m')
        .sign(pairs.get('mine') as webcrypto.CryptoKey);
    expect((await hub.viewer(await inTheNameOf(issuer))).status).toBe(200);
    expect((await hub.viewer(await inTheNameOf(`${publicUrl}/oidc`))).status).toBe(401);
    expect((await hub.viewer(await inTheNameOf(`${issuer}/`))).status).toBe(401);
  });

  it('has no token endpoint here', async () => {
    const hub = await hubWith({ issuers: [remoteIssuer(issuer, audience)] }, false);
    expect((await hub.http.inject({ method: 'POST', url: '/oidc/token' })).statusCode).toBe(404);
  });
});

it('there are two scopes for every subgraph, three for sharing and one for the proof of it', () => {
  const expected = [
    ...subgraphDefinitions.flatMap(({ name }) => [`${name}:read`, `${name}:write`]),
    ...['sharing:read', 'sharing:request', 'sharing:decide', 'audit:read'],
  ];
  expect([...scopes].sort()).toEqual(expected.sort());
});
