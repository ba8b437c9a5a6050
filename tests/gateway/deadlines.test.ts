import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway, type GatewayOptions } from '../../gateway/app.ts';
import { graph } from '../../gateway/graph.ts';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { InProcessTransport } from '../../gateway/transport/in-process.ts';
import { TimedTransport } from '../../gateway/transport/timed.ts';
import type { SubgraphRequest, SubgraphTransport } from '../../gateway/transport/transport.ts';
import { nothingDisclosed } from '../../platform/disclosure/index.ts';
import { anonymous } from '../../platform/identity/principal.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import { openedSubgraph, temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';

/** A subgraph that answers when it is let, and tells when it was asked and when nobody waits any more. */
class Slow implements SubgraphTransport {
  readonly asked: Promise<SubgraphRequest>;
  #ask: (request: SubgraphRequest) => void = () => {};
  constructor() {
    this.asked = new Promise((resolve) => {
      this.#ask = resolve;
    });
  }
  send(request: SubgraphRequest): Promise<never> {
    this.#ask(request);
    return new Promise(() => {});
  }
}

const log = createLogger('silent');
const hubs: Gateway[] = [];
let subgraphs: Subgraph[];
let supergraphSdl: string;
beforeAll(async () => {
  subgraphs = await Promise.all(subgraphDefinitions.map((definition) => openedSubgraph(definition)));
  supergraphSdl = composeSupergraph(graph);
});
afterAll(async () => {
  for (const hub of hubs) await hub.http.close();
});

/** A hub whose petitions do not answer. */
async function hubWith(slow: SubgraphTransport, options: Partial<GatewayOptions>) {
  const hub = await createGateway({
    subgraphs,
    supergraphSdl,
    files: temporaryFiles().files,
    log,
    recorder: recorderInMemory(),
    demo: true,
    transportTo: (subgraph) => (subgraph.name === 'petitions' ? slow : new InProcessTransport(subgraph, log)),
    ...options,
  });
  hubs.push(hub);
  return hub;
}

const both = `{ known: agency(slug: "ecology-bureau") { slug }
  agency(slug: "ecology-bureau") { petitions(first: 1) { totalCount } } }`;
const headers = { 'content-type': 'application/json', 'x-development-agency': 'congress-office' };

describe.each(['compiled', 'reference'] as const)(
  'an operation of which a subgraph does not answer (%s)',
  (executor) => {
    it.each([
      ['a fetch', { fetch: 1_000, operation: 30_000 }],
      ['all its fetches', { fetch: 30_000, operation: 1_000 }],
    ])('ends at the deadline of %s, with what the others gave', async (_, patience) => {
      const hub = await hubWith(new Slow(), { executor, patience });
      const response = await hub.http.inject({
        method: 'POST',
        url: '/graphql',
        headers,
        payload: JSON.stringify({ query: both }),
      });
      const { data, errors } = response.json();
      expect(errors.map((error: { extensions: object }) => error.extensions)).toEqual([
        { code: 'SUBGRAPH_TIMEOUT', subgraph: 'petitions', retryable: true, id: expect.any(String) },
      ]);
      expect(data).toEqual({ known: { slug: 'ecology-bureau' }, agency: null });
    });

    it('is not waited for when its client is gone', async () => {
      const slow = new Slow();
      const hub = await hubWith(slow, { executor });
      await hub.http.listen({ host: '127.0.0.1', port: 0 });
      const { port } = hub.http.server.address() as AddressInfo;
      const client = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers });
      client.on('error', () => {});
      client.end(JSON.stringify({ query: both }));
      const { ended } = await slow.asked;
      expect(ended?.aborted).toBe(false);
      client.destroy();
      await once(ended as AbortSignal, 'abort');
    });
  },
);

describe('a client that is gone', () => {
  const left = AbortSignal.abort();
  const asked: string[] = [];
  const transport = new TimedTransport(
    'petitions',
    {
      async send({ query }) {
        asked.push(query);
        return { data: {}, disclosed: nothingDisclosed };
      },
    },
    { log, patience: 20_000 },
  );

  it('has nothing more read for it', async () => {
    const { errors } = await transport.send({ query: 'query { a }', viewer: anonymous, left });
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(asked).toEqual([]);
  });

  it('has its command done all the same', async () => {
    expect(await transport.send({ query: 'mutation { a }', viewer: anonymous, left })).toMatchObject({ data: {} });
    expect(asked).toEqual(['mutation { a }']);
  });
});
