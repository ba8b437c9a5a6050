import sql from 'sql-template-tag';
import { NIL } from 'uuid';
import type { SubgraphDatabase } from '../../../platform/database/index.ts';
import { PersonalDataUnreadable, type PersonalVault } from '../../../platform/personal/index.ts';
import { Petitioner } from './petitioner.entities.ts';
import { sealedFields } from './petitioner.kinds.ts';
import { openedValue, sealedValues } from './petitioner.sealing.ts';

const batchSize = 200;

/** Brings petitioners under the newest key, so that the keys before it can go. What cannot be opened stays as it is. */
export async function resealPetitioners(
  database: SubgraphDatabase,
  vault: PersonalVault,
): Promise<{ done: number; unreadable: number }> {
  const count = { done: 0, unreadable: 0 };
  if (vault.keyId === null) return count;
  for (let after: string = NIL; ; ) {
    const rows = await database.rows<{ id: string }>(
      sql`select p.id from petitions.petitioner p
          where p.sealed_with is not null and p.sealed_with <> ${vault.keyId}::text and p.id > ${after}::uuid
          order by p.id limit ${batchSize}::int`,
    );
    const last = rows.at(-1);
    if (!last) return count;
    after = last.id;
    const em = database.em();
    for (const petitioner of await em.find(Petitioner, { id: { $in: rows.map(({ id }) => id) } })) {
      try {
        const clear = Object.fromEntries(sealedFields.map((field) => [field, openedValue(petitioner, field, vault)]));
        Object.assign(petitioner, sealedValues(petitioner.id, clear, vault));
        count.done += 1;
      } catch (error) {
        if (!(error instanceof PersonalDataUnreadable)) throw error;
        count.unreadable += 1;
      }
    }
    await em.flush();
  }
}
