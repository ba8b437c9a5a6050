import { setTimeout as pause } from 'node:timers/promises';
import { type HubProcess, startHub } from '../start/hub-process.ts';

/**
 * Hubs on one database, which are killed and come back. Whoever asks for an address gets the one of a hub that runs, each in
 * turn, and waits while there is none.
 */
export class Hubs {
  readonly #environment: Readonly<Record<string, string>>;
  readonly #running = new Map<number, HubProcess>();
  #turn = 0;
  #ahead = 0;
  #kills = 0;

  constructor(environment: Readonly<Record<string, string>>) {
    this.#environment = environment;
  }

  get kills(): number {
    return this.#kills;
  }

  /** @param spawned is told the process before it does anything */
  async start(place = 0, more: Readonly<Record<string, string>> = {}, spawned?: (pid: number) => void): Promise<void> {
    const clock = { DEMO_CLOCK: this.now().toISOString() };
    this.#running.set(place, await startHub({ ...this.#environment, ...clock, ...more }, spawned));
  }

  async kill(place = 0): Promise<void> {
    const hub = this.#running.get(place);
    this.#running.delete(place);
    await hub?.stop('SIGKILL');
    this.#kills += 1;
  }

  /** Of GraphQL; without anything behind the host. */
  async address(): Promise<string> {
    for (;;) {
      const hubs = [...this.#running.values()];
      const hub = hubs[this.#turn++ % Math.max(1, hubs.length)];
      if (hub) return new URL(hub.url).origin;
      await pause(20);
    }
  }

  /** The time by the clocks of the hubs. */
  now(): Date {
    return new Date(Date.now() + this.#ahead);
  }

  /** Lets time pass for all hubs; what it brings about is in the log afterwards. */
  async pass(milliseconds: number): Promise<void> {
    this.#ahead += milliseconds;
    for (const { url } of this.#running.values()) {
      const body = JSON.stringify({ now: this.now().toISOString() });
      const headers = { 'content-type': 'application/json' };
      const { status } = await fetch(new URL('/demo/clock', url), { method: 'PUT', headers, body });
      if (status !== 200) throw new Error(`the clock was not moved: ${status}`);
    }
  }

  /** What they wrote of themselves. */
  output(): string {
    return [...this.#running.values()].map((hub) => hub.output()).join('');
  }

  async close(): Promise<void> {
    await Promise.all([...this.#running.values()].map((hub) => hub.stop('SIGKILL')));
    this.#running.clear();
  }
}

/** An answer of whatever hub gives one; asked again for as long as hubs break off or say that trying again is worth it. */
export async function answered(hubs: Hubs, query: string, variables: object, slug: string): Promise<any> {
  for (;;) {
    const answer = await once(hubs, query, variables, slug);
    if (answer?.data && !answer.errors) return answer.data;
    if (answer?.errors?.some(({ extensions }: any) => extensions?.retryable !== true))
      throw new Error(`${slug}: ${JSON.stringify(answer.errors)}`);
    await pause(20);
  }
}

/** Undefined when no answer came. */
async function once(hubs: Hubs, query: string, variables: object, slug: string): Promise<any> {
  try {
    const response = await fetch(`${await hubs.address()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-development-agency': slug },
      body: JSON.stringify({ query, variables }),
    });
    return await response.json();
  } catch {
    return undefined;
  }
}
