import sql, { type Sql } from 'sql-template-tag';

/** Records of a division and of everything below it: 150802 takes in 150802100, 150800 the whole city. */
export const isWithinDivision = (code: string): Sql => {
  const prefix = code.length === 6 ? code.replace(/(00)+$/, '') : code;
  return sql`t.division_code like ${`${prefix}%`}`;
};
