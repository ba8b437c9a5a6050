import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway } from '../../gateway/app.ts';
import { graph } from '../../gateway/graph.ts';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { HttpTransport } from '../../gateway/transport/http.ts';
import { InProcessTransport } from '../../gateway/transport/in-process.ts';
import type { SubgraphResponse } from '../../gateway/transport/transport.ts';
import { SettableClock, systemClock } from '../../platform/clock/clock.ts';
import { type HubKey, hubKeysOf } from '../../platform/identity/hub-keys.ts';
import { HubTokens, signedFor } from '../../platform/identity/hub-token.ts';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { openedSubgraph, temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';
import { type Hub, openedHub } from '../hub.ts';
import { freshHubKey, servedSubgraphs } from '../served-subgraphs.ts';

const log = createLogger('silent');
const office: Principal = {
  ...anonymous,
  agencyId: '01890000-0000-7000-8000-000000000001',
  roles: ['CONGRESS_OFFICE'],
};
const body = JSON.stringify({ query: '{ deputies(first: 1) { totalCount } }' });

let served: Awaited<ReturnType<typeof servedSubgraphs>>;
beforeAll(async () => {
  const definition = subgraphDefinitions.find(({ name }) => name === 'deputies');
  served = await servedSubgraphs([await openedSubgraph(definition as (typeof subgraphDefinitions)[number])]);
});
afterAll(() => served.close());

const send = (token: string | null, sent = body) =>
  fetch(served.urlOf('deputies'), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: sent,
  });
const at = (time: number) => new SettableClock(new Date(time));

describe('a subgraph over HTTP answers the gateway alone', () => {
  it('with a token for just this request', async () => {
    const response = await send(await signedFor('deputies', office, body, served.key, systemClock));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { deputies: { totalCount: expect.any(Number) } },
      extensions: { disclosed: { records: [], grants: [], opened: [] } },
    });
  });

  const claims = (over: Record<string, unknown>) => ({ principal: office, body: 'x', ...over });
  const now = () => Math.floor(Date.now() / 1000);
  const forged = (key: HubKey, header: Record<string, unknown> = {}) =>
    new SignJWT(claims({}))
      .setProtectedHeader({ alg: 'EdDSA', kid: served.key.id, ...header })
      .setIssuer('gateway')
      .setAudience('deputies')
      .setJti('one')
      .setIssuedAt(now())
      .setExpirationTime(now() + 30)
      .sign(key.privateKey);
  const unsigned = () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const payload = claims({ iss: 'gateway', aud: 'deputies', jti: 'two', iat: now(), exp: now() + 30 });
    return `${part({ alg: 'none' })}.${part(payload)}.`;
  };

  it.each<[string, () => Promise<string | null> | string | null]>([
    ['without a token', () => null],
    ['with a token without a signature', unsigned],
    ['with a foreign key under the known id', () => forged(freshHubKey().key)],
    ['with a key that it does not know', () => signedFor('deputies', office, body, freshHubKey().key, systemClock)],
    ['with a token for another subgraph', () => signedFor('petitions', office, body, served.key, systemClock)],
    ['with a token for another request', () => signedFor('deputies', office, `${body} `, served.key, systemClock)],
    ['with a token of a minute ago', () => signedFor('deputies', office, body, served.key, at(Date.now() - 60_000))],
    ['with a token of the next minute', () => signedFor('deputies', office, body, served.key, at(Date.now() + 60_000))],
    [
      'with an altered token',
      async () => {
        const [header, payload, signature] = (
          await signedFor('deputies', anonymous, body, served.key, systemClock)
        ).split('.');
        const altered = JSON.parse(Buffer.from(payload as string, 'base64url').toString());
        altered.principal = office;
        return [header, Buffer.from(JSON.stringify(altered)).toString('base64url'), signature].join('.');
      },
    ],
  ])('not %s', async (_, token) => {
    const response = await send(await token());
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });

  it('and takes a token once', async () => {
    const token = await signedFor('deputies', office, body, served.key, systemClock);
    expect((await send(token)).status).toBe(200);
    const again = await send(token);
    expect(again.status).toBe(401);
    expect(await again.text()).toContain('used before');
  });

  it('takes nothing else as an identity', async () => {
    const response = await fetch(served.urlOf('deputies'), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-development-agency': 'congress-office' },
      body,
    });
    expect(response.status).toBe(401);
  });

  it('carries the viewer with grants, purpose and the end of its token', async () => {
    const grant = {
      id: 'g',
      item: 'petitions.petitioner',
      purpose: '办理',
      needsPurpose: true,
      dailyQuota: null,
      fields: ['Petitioner.name'],
      divisionCode: null,
      isOwnOnly: false,
      periodFrom: null,
      periodUntil: null,
      expiresOn: '2026-12-31',
    };
    const whole: Principal = {
      ...office,
      grants: [grant],
      purpose: '办理来信',
      expiresAt: new Date('2026-11-24T08:00:00Z'),
    };
    const { key, publicPem } = freshHubKey();
    const tokens = new HubTokens('deputies', hubKeysOf(publicPem), systemClock);
    const token = await signedFor('deputies', whole, body, key, systemClock);
    expect(await tokens.principalOf(token, body)).toEqual(whole);
  });

  it('knows the next key while the gateway changes over', async () => {
    const [old, next] = [freshHubKey(), freshHubKey()];
    const tokens = new HubTokens('deputies', hubKeysOf(old.publicPem + next.publicPem), systemClock);
    for (const { key } of [old, next])
      expect(await tokens.principalOf(await signedFor('deputies', office, body, key, systemClock), body)).toEqual(
        office,
      );
  });
});

describe('a fetch that goes wrong on the way', () => {
  const failing = async (
    answer: Parameters<typeof createServer>[1] | null,
  ): Promise<SubgraphResponse & { url: string }> => {
    const server: Server = createServer(answer ?? (() => {}));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const transport = new HttpTransport('deputies', { url, key: served.key, clock: systemClock, log, patience: 300 });
    try {
      return { ...(await transport.send({ query: '{ deputies { totalCount } }', viewer: office })), url };
    } finally {
      await transport.close();
      server.closeAllConnections();
      server.close();
    }
  };

  it('is SUBGRAPH_TIMEOUT when no answer comes in time', async () => {
    const { data, errors } = await failing(null);
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toEqual({
      code: 'SUBGRAPH_TIMEOUT',
      subgraph: 'deputies',
      retryable: true,
      id: expect.any(String),
    });
  });

  it.each<[string, Parameters<typeof createServer>[1]]>([
    [
      'a redirect, which is not followed',
      (_, response) => response.writeHead(302, { location: served.urlOf('deputies') }).end(),
    ],
    ['a page of a proxy', (_, response) => response.end('<html>502 nginx at 10.0.0.7</html>')],
    ['a server error', (_, response) => response.writeHead(500).end('{"data":{"deputies":{"totalCount":1}}}')],
    [
      'half an answer',
      (_, response) => response.writeHead(200, { 'content-length': 99 }).end('{"data"', () => response.destroy()),
    ],
    ['an answer that says nothing', (_, response) => response.end('{}')],
    ['nothing without an error', (_, response) => response.end('{"data":null}')],
    ['nothing with no errors', (_, response) => response.end('{"data":null,"errors":[]}')],
    ['errors that are none', (_, response) => response.end('{"errors":["away"]}')],
    ['data that is no object', (_, response) => response.end('{"data":[],"extensions":{"disclosed":{}}}')],
    ['data without what was given out', (_, response) => response.end('{"data":{"deputies":{"totalCount":1}}}')],
  ])('is SUBGRAPH_UNAVAILABLE for %s, without a word of where', async (_, answer) => {
    const { data, errors, url } = await failing(answer);
    expect(data).toBeNull();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'SUBGRAPH_UNAVAILABLE',
      subgraph: 'deputies',
      retryable: true,
    });
    expect(JSON.stringify(errors)).not.toMatch(new RegExp(`127\\.0\\.0\\.1|nginx|10\\.0\\.0\\.7|${new URL(url).port}`));
  });
});

describe('the gateway', () => {
  let hub: Hub;
  beforeAll(async () => {
    hub = await openedHub();
  });

  it('is not ready while a subgraph does not answer it', async () => {
    const gateway = (url: string) =>
      createGateway({
        subgraphs: hub.subgraphs,
        supergraphSdl: composeSupergraph(graph),
        files: temporaryFiles().files,
        log,
        recorder: recorderInMemory(),
        demo: true,
        transportTo: (subgraph) =>
          subgraph.name === 'deputies'
            ? new HttpTransport('deputies', { url, key: served.key, clock: systemClock, log })
            : new InProcessTransport(subgraph, log),
      });
    const ready = async (url: string) => {
      const { http, stop } = await gateway(url);
      const { statusCode, json } = await http.inject({ url: '/health/ready' });
      const { subgraphs } = json() as { subgraphs: Record<string, string> };
      await stop();
      return [statusCode, subgraphs['deputies'], subgraphs['petitions']];
    };
    expect(await ready(served.urlOf('deputies'))).toEqual([200, 'ready', 'ready']);
    expect(await ready(`${served.urlOf('deputies')}/gone`)).toEqual([503, 'unavailable', 'ready']);
  });
});
