import { encodeCursor } from './cursor.ts';
import type { PageRequest } from './page-args.ts';

export interface PagedRow {
  id: string;
  __place: string;
}

/** A page as the Relay connection type reads it; edges, cursors and the count are made only when asked for. */
export class Connection<Row extends object> {
  readonly #rows: (Row & PagedRow)[];
  readonly #request: PageRequest;
  readonly #order: string;
  readonly #more: boolean;
  readonly #count: () => Promise<number>;
  readonly #shown: (rows: readonly Row[]) => void;

  /**
   * @param rows as `Listing.page` gives them: in reading order of the request, at most one more than asked for
   * @param shown hears which rows the page shows, once it is asked for more than their number; cursors hold ids too
   */
  constructor(
    rows: (Row & PagedRow)[],
    request: PageRequest,
    order: string,
    count: () => Promise<number>,
    shown: (rows: readonly Row[]) => void = () => {},
  ) {
    this.#more = rows.length > request.size;
    const page = rows.slice(0, request.size);
    if (request.backward) page.reverse();
    this.#rows = page;
    this.#shown = shown;
    this.#request = request;
    this.#order = order;
    this.#count = count;
  }

  get nodes(): Row[] {
    this.#shown(this.#rows);
    return this.#rows;
  }

  get edges() {
    this.#shown(this.#rows);
    return this.#rows.map((row) => ({ node: row, cursor: this.#cursor(row) }));
  }

  get pageInfo() {
    this.#shown(this.#rows);
    const { backward, cursor } = this.#request;
    const first = this.#rows[0];
    const last = this.#rows.at(-1);
    return {
      hasNextPage: backward ? cursor !== null : this.#more,
      hasPreviousPage: backward ? this.#more : cursor !== null,
      startCursor: first ? this.#cursor(first) : null,
      endCursor: last ? this.#cursor(last) : null,
    };
  }

  get totalCount(): Promise<number> {
    return this.#count();
  }

  #cursor(row: PagedRow): string {
    return encodeCursor(this.#order, { value: row.__place, key: row.id });
  }
}
