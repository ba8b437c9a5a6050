import sql, { raw, type Sql } from 'sql-template-tag';
import type { Visibility } from '../../../platform/database/listing/index.ts';

/**
 * Accusations exist for nobody (信访工作条例 arts 30(3), 46(5)): not in a list, a count, a figure, a search, a cursor or
 * as an entity. The column is computed by the database from matter and state, so that no write can forget it.
 */
export const isNotSealed: Sql = sql`not t.is_sealed`;

/** The same for what came from or led to a petition: it would give the sealed one away. `column` may be null. */
export const leadsToNoSealed = (column: string): Sql =>
  sql`(${raw(`t."${column}"`)} is null or ${raw(`t."${column}"`)} not in (select sealed.id from petitions.petition sealed where sealed.is_sealed))`;

/** Ids of petitions that nobody has classified yet; few. They may be accusations. */
export const unclassified: Sql = sql`(select new.id from petitions.petition new where new.state = 'REGISTERED')`;

/** The rule of a noun's commands: the petition service takes its steps with sealed matters too, which nothing else reads. */
export const sealedForService = (rule: Visibility): Visibility => ({
  ...rule,
  of: (viewer) => (viewer.roles.includes('PETITION_SERVICE') ? null : rule.of(viewer)),
});
