import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { setImmediate } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { createGateway } from '../../gateway/app.ts';
import { readSupergraph } from '../../gateway/paths.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';
import { type Hub, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

it('a gateway asks no other host anything of its own accord', async () => {
  const asked: string[] = [];
  const note = (message: unknown) => asked.push((message as { request: { host: string } }).request.host);
  subscribe('http.client.request.start', note);
  try {
    const gateway = await createGateway({
      subgraphs: hub.subgraphs,
      supergraphSdl: readSupergraph(),
      files: temporaryFiles().files,
      log: createLogger('silent'),
      recorder: recorderInMemory(),
      demo: true,
    });
    await gateway.http.inject({ url: '/graphql?query={__typename}', headers: { 'apollo-require-preflight': 'true' } });
    for (let turn = 0; turn < 100; turn += 1) await setImmediate();
    await gateway.stop();
    expect(asked).toEqual([]);
  } finally {
    unsubscribe('http.client.request.start', note);
  }
});
