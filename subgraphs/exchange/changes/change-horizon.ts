import sql from 'sql-template-tag';
import { decodeCursor, encodeCursor, type Loaders } from '../../../platform/database/listing/index.ts';
import { CursorExpired } from '../../../platform/errors/index.ts';
import { changes } from './change.queries.ts';

interface Horizon {
  sequence: string;
  id: string;
  loggedAt: Date;
}

/**
 * Refuses a cursor behind which events have left the log, whoever might have seen them.
 * @throws CursorExpired
 */
export async function refuseExpired(loaders: Loaders, after: string): Promise<void> {
  const order = changes.orderName(null);
  const { value } = decodeCursor(order, 'bigint', after, 'after');
  const horizon = await loaders.batched('change horizon', 'only', async (reader, keys) => {
    const [row] = await reader.rows<Horizon>(
      sql`select h.sequence::text as "sequence", h.id, h.logged_at as "loggedAt" from exchange.change_horizon h`,
    );
    return keys.map(() => row ?? null);
  });
  if (horizon && BigInt(value) < BigInt(horizon.sequence))
    throw new CursorExpired(
      encodeCursor(order, { value: horizon.sequence, key: horizon.id }),
      new Date(horizon.loggedAt).toISOString(),
    );
}
