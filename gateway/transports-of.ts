import { readFileSync } from 'node:fs';
import { systemClock } from '../platform/clock/clock.ts';
import { type HubKey, type HubKeys, hubKeyOf, hubKeysOf } from '../platform/identity/hub-keys.ts';
import type { Logger } from '../platform/logging/logger.ts';
import type { Subgraph } from '../platform/subgraph/index.ts';
import type { Config } from './config.ts';
import { StartupError } from './startup-error.ts';
import { subgraphDefinitions } from './subgraphs.ts';
import { HttpTransport } from './transport/http.ts';
import { InProcessTransport } from './transport/in-process.ts';
import type { SubgraphTransport } from './transport/transport.ts';

/**
 * How the configuration says that subgraphs are reached.
 * @throws StartupError when it names a subgraph that there is not, or its key cannot be read
 */
export function transportsOf(
  { subgraphUrls, gatewayKeyFile, executor }: Config,
  log: Logger,
): (subgraph: Subgraph) => SubgraphTransport {
  for (const name of Object.keys(subgraphUrls))
    if (!subgraphDefinitions.some((one) => one.name === name))
      throw new StartupError(`SUBGRAPH_URLS 中没有这个子图:${name} / SUBGRAPH_URLS names an unknown subgraph: ${name}`);
  const key = gatewayKeyFile === undefined ? undefined : gatewayKey(gatewayKeyFile);
  return (subgraph) => {
    const url = subgraphUrls[subgraph.name];
    return url !== undefined && key
      ? new HttpTransport(subgraph.name, { url, key, clock: systemClock, log })
      : new InProcessTransport(subgraph, log, executor);
  };
}

const gatewayKey = (file: string): HubKey => read('GATEWAY_KEY_FILE', file, hubKeyOf);

/** The keys by which a subgraph knows the gateway. */
export function gatewayPublicKeys({ gatewayPublicKeysFile: file }: Config): HubKeys {
  if (file === undefined)
    throw new StartupError('须设 GATEWAY_PUBLIC_KEYS_FILE / A subgraph on its own needs GATEWAY_PUBLIC_KEYS_FILE');
  return read('GATEWAY_PUBLIC_KEYS_FILE', file, hubKeysOf);
}

function read<Keys>(variable: string, file: string, keysOf: (pem: string) => Keys): Keys {
  try {
    return keysOf(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartupError(`${variable} 无法读取 / ${variable} cannot be read: ${file}: ${(error as Error).message}`);
  }
}
