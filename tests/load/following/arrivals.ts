/** How long events take to those who follow them, by the way that they come. */
export class Arrivals {
  readonly #written = new Map<string, number>();
  readonly #delays = new Map<string, number[]>();
  readonly faults: unknown[] = [];

  written(id: string): void {
    this.#written.set(id, performance.now());
  }

  heard(way: string, id: string | undefined, errors?: unknown): void {
    const at = this.#written.get(id ?? '');
    if (at === undefined || errors) {
      this.faults.push(errors ?? { way, id });
      return;
    }
    const delays = this.#delays.get(way) ?? [];
    delays.push(performance.now() - at);
    this.#delays.set(way, delays);
  }

  count(way: string): number {
    return this.#delays.get(way)?.length ?? 0;
  }

  /** The delay that a share of the events stayed below, in milliseconds. */
  within(way: string, share: number): number {
    const delays = [...(this.#delays.get(way) ?? [])].sort((one, other) => one - other);
    return Math.round(delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN);
  }
}
