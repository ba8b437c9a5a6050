import sql, { type Sql } from 'sql-template-tag';

/** "Its inspection meets this", for rows that belong to an inspection; inside, `t` is the inspection. */
export const inspectionThat = (condition: Sql): Sql =>
  sql`t.inspection_id in (select t.id from inspections.inspection t where ${condition})`;
