import { answered, type Hubs } from './hubs.ts';

/** An event as the log itself tells it. */
export interface Logged {
  id: string;
  sequence: number;
  type: string;
  subjectType: string;
  subjectId: string;
  version: number;
}

const query = `query ($after: String) { changes(first: 100, after: $after) {
  nodes { id sequence type subjectType subjectId version } pageInfo { hasNextPage endCursor } } }`;

/** What an agency may see of the log, read as it grows, so that it stays known when its beginning goes into the archive. */
export class KnownLog {
  readonly #hubs: Hubs;
  readonly #slug: string;
  readonly #events: Logged[] = [];
  #place: string | null;

  /** @param after a cursor; null for the beginning */
  constructor(hubs: Hubs, slug: string, after: string | null) {
    this.#hubs = hubs;
    this.#slug = slug;
    this.#place = after;
  }

  /** All until now. */
  async events(): Promise<readonly Logged[]> {
    for (;;) {
      const { changes } = await answered(this.#hubs, query, { after: this.#place }, this.#slug);
      this.#events.push(...changes.nodes);
      this.#place = changes.pageInfo.endCursor ?? this.#place;
      if (!changes.pageInfo.hasNextPage) return this.#events;
    }
  }
}

/** The end of the log as an agency sees it, for `after`. */
export async function endOfLog(hubs: Hubs, slug: string): Promise<string> {
  return (await answered(hubs, '{ snapshot { cursor } }', {}, slug)).snapshot.cursor;
}
