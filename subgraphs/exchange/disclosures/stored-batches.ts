import sql from 'sql-template-tag';
import type { SqlReader } from '../../../platform/database/index.ts';
import type { ChainBatch, LinkedBatch } from '../../../platform/disclosure/index.ts';

/** Batches read at a time; each holds some hundreds of records. */
const batchesPerRead = 10;

type Stored<Row, Dates extends keyof Row> = Omit<Row, Dates> & Record<Dates, Date>;

interface StoredRecord {
  id: string;
  batch: number;
  position: number;
  digest: string;
  content: string;
  at: Date;
  shownFrom: Date;
  agencyId: string | null;
  providers: string[];
}

/** The chain as the database has it, from behind the given batch on. */
export async function* storedBatches(
  reader: SqlReader,
  after = 0,
  atOnce = batchesPerRead,
): AsyncGenerator<LinkedBatch> {
  for (let behind = after; ; ) {
    const batches = await reader.rows<Stored<ChainBatch, 'sealedAt'>>(
      sql`select b.sequence::int as "sequence", b.previous, b.last, b.records, b.sealed_at as "sealedAt", b.suite,
            b.key_id as "keyId", b.digest, b.signature
          from exchange.disclosure_batch b where b.sequence > ${behind}::bigint order by b.sequence limit ${atOnce}`,
    );
    const last = batches.at(-1);
    if (!last) return;
    const records = await reader.rows<StoredRecord>(
      sql`select r.id, r.batch::int as "batch", r.position, r.digest, r.content, r.at, r.shown_from as "shownFrom",
            r.agency_id as "agencyId", r.providers::text[] as "providers"
          from exchange.disclosure_record r where r.batch > ${behind}::bigint and r.batch <= ${last.sequence}::bigint
          order by r.batch, r.position`,
    );
    const byBatch = Map.groupBy(records, ({ batch }) => batch);
    for (const { sealedAt, ...batch } of batches)
      yield {
        ...batch,
        sealedAt: sealedAt.toISOString(),
        content: (byBatch.get(batch.sequence) ?? []).map(
          ({ id, position, digest, content, at, shownFrom, agencyId, providers }) => ({
            id,
            position,
            digest,
            content,
            index: { id, at: at.toISOString(), shownFrom: shownFrom.toISOString(), agencyId, providers },
          }),
        ),
      };
    behind = last.sequence;
  }
}
