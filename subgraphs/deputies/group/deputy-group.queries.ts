import sql from 'sql-template-tag';
import {
  equals,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { DeputyGroupSchema } from './deputy-group.entities.ts';
import type { GroupBasis } from './deputy-group.kinds.ts';

export interface DeputyGroupFilterValues {
  basis?: GroupBasis[] | null;
  isFeatured?: boolean | null;
  activeIn?: LocalDateRange | null;
  divisionCode?: string | null;
  deputyId?: string | null;
  search?: string | null;
}

export type DeputyGroupOrderFieldName = 'FOUNDED_ON' | 'NAME';

export const deputyGroups = new Listing<DeputyGroupFilterValues, DeputyGroupOrderFieldName>({
  name: 'deputyGroups',
  entity: DeputyGroupSchema,
  visibility: PUBLIC,
  filters: {
    basis: isOneOf('basis'),
    isFeatured: equals('is_featured', 'boolean'),
    activeIn: (range) =>
      sql`t.founded_on <= coalesce(${range.to ?? null}::date, date '9999-12-31') and coalesce(t.dissolved_on, date '9999-12-31') >= coalesce(${range.from ?? null}::date, date '0001-01-01')`,
    divisionCode: equals('division_code'),
    deputyId: (deputy) =>
      sql`exists (select 1 from deputies.deputy_group_member m where m.group_id = t.id and m.deputy_id = ${deputy}::uuid)`,
    search: matchesText(),
  },
  orders: { FOUNDED_ON: { by: sql`t.founded_on`, type: 'date' }, NAME: { by: sql`t.name`, type: 'text' } },
  defaultOrder: { field: 'FOUNDED_ON', direction: 'DESC' },
  fieldColumns: { division: ['divisionCode'], liaison: ['liaisonAgencyId'] },
});

export const groupsOfDeputy: NamedLink = {
  name: 'deputy',
  link: (parent) => sql`t.id in (select m.group_id from deputies.deputy_group_member m where m.deputy_id = ${parent})`,
};
