import sql, { type Sql } from 'sql-template-tag';
import { equals, Listing, type NamedLink, UNLISTED } from '../../../platform/database/listing/index.ts';
import { DisclosureSchema } from './disclosure.entities.ts';

export interface DisclosureFilterValues {
  from?: string | null;
  to?: string | null;
  by?: string | null;
  /** An instant, RFC 3339: what is shown to providers by then. */
  shownBy?: string | null;
}

const startOf = (day: string): Sql => sql`(${day}::timestamp at time zone 'Asia/Shanghai')`;

/** Reached through the provider alone, once it is seen to that the viewer may. */
export const disclosures = new Listing<DisclosureFilterValues, 'AT'>({
  name: 'disclosures',
  entity: DisclosureSchema,
  visibility: UNLISTED,
  filters: {
    from: (day) => sql`t.at >= ${startOf(day)}`,
    to: (day) => sql`t.at < ${startOf(day)} + interval '1 day'`,
    by: equals('agency_id', 'uuid'),
    shownBy: (instant) => sql`t.shown_from <= ${instant}::timestamptz`,
  },
  orders: { AT: { by: sql`t.at`, type: 'timestamptz' } },
  defaultOrder: { field: 'AT', direction: 'DESC' },
});

export const ofProvider: NamedLink = {
  name: 'provider',
  link: (agency) => sql`t.providers @> array[${agency}::uuid]`,
};

/** The batch that holds the record, and the digest of the one before it: null where that has gone into an archive. */
export const batchOf = (receipt: string): Sql =>
  sql`select b.sequence::int as "sequence", before.digest as "before"
      from exchange.disclosure_record r join exchange.disclosure_batch b on b.sequence = r.batch
      left join exchange.disclosure_batch before on before.sequence = b.sequence - 1
      where r.id = ${receipt}::uuid`;
