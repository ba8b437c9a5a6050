import sql from 'sql-template-tag';
import { isUuid } from '../../../platform/database/index.ts';
import { decodeCursor, encodeCursor } from '../../../platform/database/listing/index.ts';
import { type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { changes } from './change.queries.ts';
import { refuseExpired } from './change-horizon.ts';

/** A place in the log: behind the event of this number. */
export interface LogPlace {
  sequence: number;
  /** As `Query.changes` takes it for `after`; null before the first event. */
  cursor: string | null;
}

/** What those who follow the log need to know of an event. */
export interface LoggedChange extends LogPlace {
  id: string;
  type: string;
  subjectType: string;
  subjectId: string;
  parties: readonly string[];
  cursor: string;
}

const order = changes.orderName(null);

/** The change log for those who follow it: read once for all of them, and what each may see asked for by event. */
export class ChangeFeed {
  readonly #subgraph: Subgraph;

  /** @param subgraph the exchange */
  constructor(subgraph: Subgraph) {
    this.#subgraph = subgraph;
  }

  /** Where the log ends now. */
  async end(): Promise<LogPlace> {
    const [row] = await this.#subgraph.database.rows<{ id: string; sequence: number }>(
      sql`select c.id, c.sequence::float8 as "sequence" from exchange.change c order by c.sequence desc limit 1`,
    );
    return row ? placeOf(row) : { sequence: 0, cursor: null };
  }

  /**
   * The place of a cursor.
   * @throws ValidationFailed when it is none of the log; CursorExpired when events behind it have left the log
   */
  async placeOf(cursor: string): Promise<LogPlace> {
    const { value } = decodeCursor(order, 'bigint', cursor, 'after');
    await refuseExpired(this.#subgraph.context(systemPrincipal).loaders, cursor);
    return { sequence: Number(value), cursor };
  }

  /** The events behind a place, in their order, whoever may see them. */
  async after(sequence: number, limit: number): Promise<LoggedChange[]> {
    const rows = await this.#subgraph.database.rows<Omit<LoggedChange, 'cursor'>>(
      sql`select c.id, c.sequence::float8 as "sequence", c.type, c.subject_type as "subjectType",
            c.subject_id as "subjectId", c.parties::text[] as "parties"
          from exchange.change c where c.sequence > ${sequence}::bigint order by c.sequence limit ${limit}::int`,
    );
    return rows.map((row) => ({ ...row, ...placeOf(row) }));
  }

  /** Whether the viewer may see the event now. */
  async isVisible(id: string, viewer: Principal): Promise<boolean> {
    if (!isUuid(id)) return false;
    const rows = await this.#subgraph.database.rows(changes.byKeys([id], ['id'], 'id', viewer));
    return rows.length > 0;
  }
}

const placeOf = ({ id, sequence }: { id: string; sequence: number }) => ({
  sequence,
  cursor: encodeCursor(order, { value: String(sequence), key: id }),
});
