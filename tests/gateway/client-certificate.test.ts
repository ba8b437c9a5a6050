import { X509Certificate } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../gateway/app.ts';
import { graph } from '../../gateway/graph.ts';
import { certificateIdentity } from '../../gateway/identity/certificate-identity.ts';
import type { RegisteredClient } from '../../gateway/identity/embedded/clients.ts';
import { embeddedIssuer } from '../../gateway/identity/embedded/embedded-issuer.ts';
import { signingKeys } from '../../gateway/identity/embedded/signing-keys.ts';
import { trustedProxies } from '../../gateway/identity/trusted-proxies.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { SettableClock } from '../../platform/clock/clock.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';
import { openedHub } from '../hub.ts';

/** In force for a hundred years from November 2026; the second has the same subject and another key. */
const registered = `-----BEGIN CERTIFICATE-----
MIIBkDCCATWgAwIBAgIUEokEErmrhJPJiRH+LkQtBThRw2kwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRd2F0ZXItYnVyZWF1LnRlc3QwIBcNMjYxMTI0MTIyMTU0WhgP
MjEyNjEwMzExMjIxNTRaMBwxGjAYBgNVBAMMEXdhdGVyLWJ1cmVhdS50ZXN0MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFgvto0nACRuLycpu6aF7Zyqe3iDBXZlN
Z7WR3A94gtLEmplthrz48c0sTKR5PhU5yy33Fl90IHcHcDRVFbA2CKNTMFEwHQYD
VR0OBBYEFOP9czaXN1fgEl8wQsfOMwHUl3yOMB8GA1UdIwQYMBaAFOP9czaXN1fg
El8wQsfOMwHUl3yOMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIh
AM2yAmYNDN3o5sVCEHxFcDSscSY+Ooa+zhZh3DDcRbKfAiEAuhl1/hXXn4Q9Syvl
aA3+mp+2fDwtxbiG35rRa+20z6I=
-----END CERTIFICATE-----
`;
const lookalike = `-----BEGIN CERTIFICATE-----
MIIBjzCCATWgAwIBAgIUZhSKwc5C9zKDKdR+ESBJCSOTfbAwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRd2F0ZXItYnVyZWF1LnRlc3QwIBcNMjYxMTI0MTIyMTU0WhgP
MjEyNjEwMzExMjIxNTRaMBwxGjAYBgNVBAMMEXdhdGVyLWJ1cmVhdS50ZXN0MFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEXFbOO9UX/kpLU/LX+libCGsCuArpznX1
mUnxDYwHCLaFuBX95Jd0E6J5RS182wjkTBvaEj43t2Ge+sfkgn9YdKNTMFEwHQYD
VR0OBBYEFObv0JMfifQFpo6WafopN3O3CH29MB8GA1UdIwQYMBaAFObv0JMfifQF
po6WafopN3O3CH29MA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIg
f5+VyGC290FwZr4ur+LnJWUQu/Hxnn8227jk8OmtTL4CIQDXhGDzNq0nUWYVroK7
gGwOFpo23k9lj0GbKH74vaiSog==
-----END CERTIFICATE-----
`;
const header = 'client-cert';
const proxy = '10.1.2.3';
const derOf = (pem: string) => `:${new X509Certificate(pem).raw.toString('base64')}:`;
const clients: RegisteredClient[] = [
  {
    clientId: 'water-by-certificate',
    agency: 'water-bureau',
    secrets: [],
    certificates: [new X509Certificate(registered).fingerprint256.replaceAll(':', '').toLowerCase()],
    scopes: ['inspections:read'],
  },
];

let gateway: Gateway;
let plain: Gateway;
beforeAll(async () => {
  const { subgraphs } = await openedHub();
  const options = {
    subgraphs,
    files: temporaryFiles().files,
    supergraphSdl: composeSupergraph(graph),
    log: createLogger('silent'),
    recorder: recorderInMemory(),
    demo: true,
  };
  const keys = await signingKeys(undefined, new Date());
  const issuer = embeddedIssuer({ publicUrl: 'http://hub.test', clients, keys });
  const proxies = trustedProxies(['10.1.0.0/16', '::1']);
  gateway = await createGateway({ ...options, issuer, certificates: { header: { name: header, proxies }, clients } });
  plain = await createGateway(options);
});
afterAll(async () => {
  await gateway.stop();
  await plain.stop();
});

async function ask(
  headers: Record<string, string>,
  { from = proxy, query = '{ viewer { agency { slug } } }', hub = gateway } = {},
) {
  const request = { method: 'POST', url: '/graphql', payload: { query }, headers, remoteAddress: from } as const;
  const answer = await hub.http.inject(request);
  return { status: answer.statusCode, ...answer.json() };
}

it.each([
  ['as RFC 9440 has it', derOf(registered)],
  ["as nginx's escaped PEM", encodeURIComponent(registered)],
])('takes a registered certificate from a trusted proxy, %s', async (_, certificate) => {
  for (const from of [proxy, '::ffff:10.1.9.9', '::1']) {
    const { status, data } = await ask({ [header]: certificate }, { from });
    expect({ status, slug: data?.viewer.agency?.slug }).toEqual({ status: 200, slug: 'water-bureau' });
  }
});

it('limits the client to its scopes', async () => {
  const query = 'mutation { acceptRectificationItem(input: { id: "01941f29-7c00-7000-8000-000000000000" }) { id } }';
  const { errors } = await ask({ [header]: derOf(registered) }, { query });
  expect(errors[0].extensions).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE', needs: 'inspections:write' });
});

it('refuses the header from everybody else, on every path', async () => {
  const headers = { [header]: derOf(registered) };
  for (const remoteAddress of ['127.0.0.1', '10.2.0.1', '::2', '::ffff:10.2.0.1']) {
    expect((await ask(headers, { from: remoteAddress })).status).toBe(401);
    for (const url of ['/events', `/files/${'0'.repeat(64)}`])
      expect((await gateway.http.inject({ url, headers, remoteAddress })).statusCode).toBe(401);
  }
});

it('refuses a certificate that is not registered, two in one header, an altered one, and what is none', async () => {
  const both = encodeURIComponent(`${registered}${lookalike}`);
  const twice = `${derOf(registered)}, ${derOf(lookalike)}`;
  const altered = derOf(registered).replace(/.{8}:$/, 'AAAAAAA=:');
  const faulty = [derOf(lookalike), encodeURIComponent(lookalike), both, twice, altered, 'water-bureau', ':AAAA:', '%'];
  for (const certificate of faulty)
    expect((await ask({ [header]: certificate })).errors[0].extensions.code).toBe('UNAUTHENTICATED');
});

it('takes no second identity beside a certificate', async () => {
  const others: [string, string][] = [
    ['authorization', 'Bearer a.b.c'],
    ['x-development-agency', 'congress-office'],
  ];
  for (const [name, value] of others)
    expect((await ask({ [header]: derOf(registered), [name]: value })).status).toBe(401);
});

it('gives a client with a certificate no token for a secret', async () => {
  const answer = await gateway.http.inject({
    method: 'POST',
    url: '/oidc/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'grant_type=client_credentials&client_id=water-by-certificate&client_secret=anything',
  });
  expect(answer.json()).toMatchObject({ error: 'invalid_client' });
});

it('knows no such header unless it is configured', async () => {
  const query = '{ viewer { isAnonymous } }';
  const { data } = await ask({ [header]: derOf(registered) }, { query, hub: plain });
  expect(data.viewer.isAnonymous).toBe(true);
});

it('refuses a certificate before and after its time', async () => {
  const clock = new SettableClock('2030-01-01T00:00:00Z');
  const identity = certificateIdentity(clients, async () => ({ ...anonymous, agencySlug: 'water-bureau' }), clock);
  expect(await identity(derOf(registered))).toMatchObject({
    agencySlug: 'water-bureau',
    clientId: 'water-by-certificate',
    scopes: ['inspections:read'],
    expiresAt: new Date(new X509Certificate(registered).validTo),
  });
  for (const moment of ['2020-01-01T00:00:00Z', '2200-01-01T00:00:00Z']) {
    clock.set(moment);
    await expect(identity(derOf(registered))).rejects.toThrow(/not in force/);
  }
});
