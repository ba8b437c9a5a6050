import sql, { type Sql } from 'sql-template-tag';
import { divisionPrefix } from '../../../platform/codes/division-code.ts';

/** Records of a division and of everything below it. */
export const isWithinDivision = (code: string): Sql => sql`t.division_code like ${`${divisionPrefix(code)}%`}`;
