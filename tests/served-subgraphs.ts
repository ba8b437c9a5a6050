import { generateKeyPairSync } from 'node:crypto';
import { HttpTransport } from '../gateway/transport/http.ts';
import { systemClock } from '../platform/clock/clock.ts';
import { type HubKey, hubKeyOf, hubKeysOf } from '../platform/identity/hub-keys.ts';
import { HubTokens } from '../platform/identity/hub-token.ts';
import { createLogger } from '../platform/logging/logger.ts';
import { subgraphServer } from '../platform/subgraph/http-server.ts';
import type { Subgraph } from '../platform/subgraph/index.ts';

/** A gateway's key and the file of public keys that belongs to it, as OpenSSL would write them. */
export function freshHubKey(): { key: HubKey; publicPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return { key: hubKeyOf(privateKey), publicPem: publicKey };
}

/** Each subgraph behind an HTTP server of its own, with transports to them. */
export async function servedSubgraphs(subgraphs: readonly Subgraph[]) {
  const log = createLogger('silent');
  const { key, publicPem } = freshHubKey();
  const servers = new Map(
    await Promise.all(
      subgraphs.map(async (subgraph) => {
        const http = await subgraphServer(
          subgraph,
          new HubTokens(subgraph.name, hubKeysOf(publicPem), systemClock),
          log,
        );
        const address = await http.listen({ host: '127.0.0.1', port: 0 });
        return [subgraph.name, { http, url: `${address}/graphql` }] as const;
      }),
    ),
  );
  const urlOf = (name: string) => {
    const url = servers.get(name)?.url;
    if (!url) throw new Error(`${name} is not served`);
    return url;
  };
  return {
    key,
    urlOf,
    transportTo: ({ name }: Subgraph) => new HttpTransport(name, { url: urlOf(name), key, clock: systemClock, log }),
    async close() {
      for (const { http } of servers.values()) await http.close();
    },
  };
}
