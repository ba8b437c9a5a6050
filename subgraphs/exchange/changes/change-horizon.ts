import sql from 'sql-template-tag';
import { decodeCursor, encodeCursor, type Loaders } from '../../../platform/database/listing/index.ts';
import { CursorExpired } from '../../../platform/errors/index.ts';
import { changes } from './change.queries.ts';

interface Horizon {
  sequence: string;
  id: string;
  loggedAt: Date;
}

const order = changes.orderName(null);
const noId = '00000000-0000-0000-0000-000000000000';

const horizonOf = (loaders: Loaders): Promise<Horizon | null> =>
  loaders.batched('change horizon', 'only', async (reader, keys) => {
    const [row] = await reader.rows<Horizon>(
      sql`select h.sequence::text as "sequence", h.id, h.logged_at as "loggedAt" from exchange.change_horizon h`,
    );
    return keys.map(() => row ?? null);
  });

/** The cursor behind which the log begins; also while nothing is in it, so that everybody has a place to go on from. */
export async function oldestCursor(loaders: Loaders): Promise<string> {
  const { sequence, id } = (await horizonOf(loaders)) ?? { sequence: '0', id: noId };
  return encodeCursor(order, { value: sequence, key: id });
}

/**
 * Refuses a cursor behind which events have left the log, whoever might have seen them.
 * @throws CursorExpired
 */
export async function refuseExpired(loaders: Loaders, after: string): Promise<void> {
  const { value } = decodeCursor(order, 'bigint', after, 'after');
  const horizon = await horizonOf(loaders);
  if (horizon && BigInt(value) < BigInt(horizon.sequence))
    throw new CursorExpired(
      encodeCursor(order, { value: horizon.sequence, key: horizon.id }),
      new Date(horizon.loggedAt).toISOString(),
    );
}
