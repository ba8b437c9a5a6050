import sql, { type Sql } from 'sql-template-tag';
import { type FilterContext, ownRows } from '../../../platform/database/listing/index.ts';
import { itemVisibility } from '../item/item.visibility.ts';

export interface RectificationCounts {
  issued: number;
  claimed: number;
  verified: number;
  reopened: number;
  everVerified: number;
  claimDue: number;
  claimedInTime: number;
}

export const noItems: RectificationCounts = {
  issued: 0,
  claimed: 0,
  verified: 0,
  reopened: 0,
  everVerified: 0,
  claimDue: 0,
  claimedInTime: 0,
};

/** Counts of many agencies in one statement, over what the viewer sees without a grant; an agency without such items has no row. */
export const countsByAgency = (
  agencies: readonly string[],
  from: string,
  to: string,
  { today, viewer }: FilterContext,
): Sql => sql`
  select t.lead_agency_id as "agencyId", count(*)::int as "issued",
    count(*) filter (where done.claimed)::int as "claimed",
    count(t.verified_on)::int as "verified",
    count(*) filter (where done.reopened)::int as "reopened",
    count(*) filter (where done.verified)::int as "everVerified",
    count(*) filter (where due.met_on is not null or due.due_on < ${today}::date)::int as "claimDue",
    count(*) filter (where due.met_on <= due.due_on)::int as "claimedInTime"
  from inspections.rectification_item t
    cross join lateral (select
        coalesce(bool_or(h.action = 'claimRectificationCompletion'), false) as claimed,
        coalesce(bool_or(h.action = 'verifyRectification'), false) as verified,
        coalesce(bool_or(h.action = 'reopenRectificationItem'), false) as reopened
      from inspections.history h where h.subject_id = t.id) done
    left join lateral (select d.due_on, d.met_on from inspections.deadline d
      where d.subject_id = t.id and d.code = 'RECTIFICATION_COMPLETION' order by d.position limit 1) due on true
  where t.lead_agency_id = any(${agencies}::uuid[]) and t.issued_on between ${from}::date and ${to}::date
    and t.state <> 'CANCELLED' and ${ownRows(itemVisibility, viewer) ?? sql`true`}
  group by t.lead_agency_id`;
