import { expect, it } from 'vitest';
import { createGateway } from '../../gateway/app.ts';
import { graph } from '../../gateway/graph.ts';
import { composeSupergraph } from '../../gateway/supergraph/compose.ts';
import { MovableClock } from '../../platform/clock/clock.ts';
import { createLogger } from '../../platform/logging/logger.ts';
import { temporaryFiles } from '../../platform/testing/index.ts';
import { recorderInMemory } from '../disclosures.ts';
import { openedHub } from '../hub.ts';

async function gatewayWith(demoClock?: { clock: MovableClock; moved(): Promise<void> }) {
  const { subgraphs } = await openedHub();
  const supergraphSdl = composeSupergraph(graph);
  const { files } = temporaryFiles();
  return createGateway({
    subgraphs,
    files,
    supergraphSdl,
    log: createLogger('silent'),
    recorder: recorderInMemory(),
    demo: true,
    demoClock,
  });
}

it("the demo's clock is moved by anybody, runs on from there, and what it brings about comes before the answer", async () => {
  const clock = new MovableClock();
  const moves: string[] = [];
  const { http, stop } = await gatewayWith({ clock, moved: async () => void moves.push(clock.now().toISOString()) });
  const put = (now: unknown) => http.inject({ method: 'PUT', url: '/demo/clock', payload: { now } as object });
  const moved = await put('2026-02-14T09:00:00+08:00');
  expect(moved.statusCode).toBe(200);
  expect(moved.json().now).toMatch(/^2026-02-14T01:00:0\d/);
  expect(moves).toHaveLength(1);
  expect((await http.inject('/demo/clock')).json().now).toMatch(/^2026-02-14T01:00:/);
  for (const wrong of ['tomorrow', '2026-02-30T00:00:00', 7, undefined]) {
    const refused = await put(wrong);
    expect(refused.statusCode).toBe(400);
    expect(refused.json().errors[0].extensions.code).toBe('VALIDATION_FAILED');
  }
  expect(moves).toHaveLength(1);
  await stop();
});

it('there is no such clock outside the demo', async () => {
  const { http, stop } = await gatewayWith();
  const answer = await http.inject({
    method: 'PUT',
    url: '/demo/clock',
    payload: { now: '2026-02-14T09:00:00+08:00' },
  });
  expect(answer.statusCode).toBe(404);
  await stop();
});
