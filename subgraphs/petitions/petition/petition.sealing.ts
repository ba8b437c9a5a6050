import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Principal } from '../../../platform/identity/principal.ts';

/**
 * Accusations exist for nobody (信访工作条例 arts 30(3), 46(5)): not in a list, a count, a figure, a search, a cursor or
 * as an entity. The column is computed by the database from matter and state, so that no write can forget it.
 */
export const isNotSealed: Sql = sql`not t.is_sealed`;

/** The same for what came from or led to a petition: it would give the sealed one away. `column` may be null. */
export const leadsToNoSealed = (column: string): Sql =>
  sql`(${raw(`t."${column}"`)} is null or ${raw(`t."${column}"`)} not in (select sealed.id from petitions.petition sealed where sealed.is_sealed))`;

/**
 * What nobody has classified yet may be an accusation, and whoever had seen it would learn so from its going away. It is
 * there for those alone who classify it or brought it in.
 */
export function petitionVisible({ roles, deputyId }: Principal): Sql {
  if (roles.includes('PETITION_SERVICE')) return isNotSealed;
  const known = [sql`t.state <> 'REGISTERED'`];
  if (roles.includes('LIAISON_STATION')) known.push(sql`t.received_by in ('DEMAND', 'PROXY')`);
  if (deputyId !== null)
    known.push(
      sql`t.origin_demand_id in (select own.id from petitions.demand own where own.deputy_id = ${deputyId}::uuid)`,
      sql`t.proxy_id in (select own.id from petitions.petition_proxy own where own.deputy_id = ${deputyId}::uuid)`,
    );
  return sql`${isNotSealed} and (${join(known, ' or ')})`;
}

/** Ids of petitions that nobody has classified yet; few. */
const unclassified = sql`(select new.id from petitions.petition new where new.state = 'REGISTERED')`;

const broughtIn = ({ roles, deputyId }: Principal): Sql[] => {
  if (roles.includes('LIAISON_STATION') || roles.includes('PETITION_SERVICE')) return [sql`true`];
  return deputyId === null ? [] : [sql`t.deputy_id = ${deputyId}::uuid`];
};

/** The same of a demand that nobody has triaged; an appeal becomes a petition, and may turn out to be an accusation there. */
export const demandVisible = (viewer: Principal): Sql =>
  sql`${isNotSealed} and ${leadsToNoSealed('converted_petition_id')} and (${join([isTriaged, ...broughtIn(viewer)], ' or ')})`;

const isTriaged = sql`(t.state <> 'RECEIVED'
  and (t.kind is distinct from 'APPEAL' or t.converted_petition_id not in ${unclassified}))`;

/** The same of a request for a proxy until its petition is classified. */
export const proxyVisible = (viewer: Principal): Sql =>
  sql`${leadsToNoSealed('petition_id')} and (${join([isClassified, ...broughtIn(viewer)], ' or ')})`;

const isClassified = sql`(t.petition_id is null and t.state = 'WITHDRAWN')
  or t.petition_id not in ${unclassified}`;
