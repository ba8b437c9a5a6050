import type { FastifyInstance } from 'fastify';
import type { MovableClock } from '../../platform/clock/clock.ts';
import { ValidationFailed } from '../../platform/errors/index.ts';

export interface DemoClock {
  clock: MovableClock;
  /** What the new time brings about is done before the answer. */
  moved(): Promise<void>;
}

/** RFC 3339 with an offset, the seconds' fraction left out or not. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** `GET /demo/clock` tells the demo's time, `PUT /demo/clock { "now": "…" }` moves it. In the demo only. */
export function registerDemoClock(http: FastifyInstance, { clock, moved }: DemoClock): void {
  http.get('/demo/clock', async () => ({ now: clock.now().toISOString() }));
  http.put<{ Body: { now?: unknown } | null }>('/demo/clock', async ({ body }) => {
    const now = body?.now;
    if (typeof now !== 'string' || !instant.test(now) || Number.isNaN(Date.parse(now)))
      throw new ValidationFailed({
        path: 'now',
        message: '须为 RFC 3339 时刻,如 2026-01-19T10:00:00+08:00 / must be an RFC 3339 instant',
      });
    clock.moveTo(now);
    await moved();
    return { now: clock.now().toISOString() };
  });
}
