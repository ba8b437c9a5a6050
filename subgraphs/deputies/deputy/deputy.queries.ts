import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { DeputySchema } from './deputy.entities.ts';
import type { CongressLevel, DeputyStatus, Ethnicity, Gender, OccupationCategory } from './deputy.kinds.ts';

export interface DeputyFilterValues {
  level?: CongressLevel[] | null;
  status?: DeputyStatus[] | null;
  gender?: Gender | null;
  ethnicity?: Ethnicity[] | null;
  occupation?: OccupationCategory[] | null;
  divisionCode?: string | null;
  isCommitteeMember?: boolean | null;
  termStartsOn?: LocalDateRange | null;
  statusSince?: LocalDateRange | null;
  search?: string | null;
}

export type DeputyOrderFieldName = 'NUMBER' | 'NAME' | 'STATUS_SINCE';

export const deputies = new Listing<DeputyFilterValues, DeputyOrderFieldName>({
  name: 'deputies',
  entity: DeputySchema,
  visibility: PUBLIC,
  filters: {
    level: isOneOf('level'),
    status: isOneOf('status'),
    gender: equals('gender'),
    ethnicity: isOneOf('ethnicity'),
    occupation: isOneOf('occupation'),
    // A county's code also takes in its townships.
    divisionCode: (code) => sql`(t.division_code = ${code} or starts_with(t.division_code, ${code}))`,
    isCommitteeMember: equals('is_committee_member', 'boolean'),
    termStartsOn: inDateRange('term_starts_on'),
    statusSince: inDateRange('status_since'),
    search: matchesText(),
  },
  orders: {
    NUMBER: { by: sql`t.number`, type: 'text' },
    NAME: { by: sql`t.name`, type: 'text' },
    STATUS_SINCE: { by: sql`t.status_since`, type: 'date' },
  },
  // A roll has no newest first: deputies take office together.
  defaultOrder: { field: 'NUMBER', direction: 'ASC' },
  fieldColumns: { division: ['divisionCode'] },
});
