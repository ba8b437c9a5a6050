import sql from 'sql-template-tag';
import { equals, isOneOf, Listing, matchesText, PUBLIC } from '../../../platform/database/listing/index.ts';
import { AgencySchema } from './agency.entities.ts';
import type { AgencyKind, Organ } from './agency.kinds.ts';

export interface AgencyFilterValues {
  organ?: Organ[] | null;
  kind?: AgencyKind[] | null;
  divisionCode?: string | null;
  counterpartCommitteeId?: string | null;
  search?: string | null;
}

export type AgencyOrderFieldName = 'SLUG' | 'NAME';

export const agencies = new Listing<AgencyFilterValues, AgencyOrderFieldName>({
  name: 'agencies',
  entity: AgencySchema,
  visibility: PUBLIC,
  filters: {
    organ: isOneOf('organ'),
    kind: isOneOf('kind'),
    divisionCode: equals('division_code'),
    counterpartCommitteeId: equals('counterpart_committee_id', 'uuid'),
    search: matchesText(),
  },
  orders: { SLUG: { by: sql`t.slug`, type: 'text' }, NAME: { by: sql`t.name`, type: 'text' } },
  defaultOrder: { field: 'SLUG', direction: 'ASC' },
  fieldColumns: {
    roles: ['slug', 'organ', 'kind'],
    division: ['divisionCode'],
    parent: ['parentId'],
    counterpartCommittee: ['counterpartCommitteeId'],
  },
});
