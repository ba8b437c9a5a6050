import type { EntityManager } from '@mikro-orm/postgresql';

const columns = {
  petition: 'registration_no',
  demand: 'demand_no',
  petition_proxy: 'proxy_no',
} as const;

/** How many numbers a series has in a year. */
const numbers = 1_000_000n;

/**
 * A number `prefix` + year + six digits of a table whose records may be sealed, such as 信访2026-480221. It is drawn and not
 * counted: of counted numbers those that are nowhere to be seen would tell how many accusations there are.
 */
export async function drawnNumber(
  em: EntityManager,
  table: keyof typeof columns,
  prefix: string,
  today: string,
  newId: () => string,
): Promise<string> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`petitions.${table}.number`]);
  for (;;) {
    // The last twelve digits of a UUIDv7 are random.
    const drawn = BigInt(`0x${newId().slice(-12)}`) % numbers;
    const number = `${prefix}${today.slice(0, 4)}-${String(drawn).padStart(6, '0')}`;
    const taken = await em.execute(`select 1 from petitions.${table} where ${columns[table]} = ?`, [number]);
    if (taken.length === 0) return number;
  }
}
