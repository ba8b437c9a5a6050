import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { LiaisonStationSchema } from './liaison-station.entities.ts';
import type { StationTier } from './liaison-station.kinds.ts';

export interface LiaisonStationFilterValues {
  tier?: StationTier[] | null;
  divisionCode?: string | null;
  parentId?: string | null;
  openedOn?: LocalDateRange | null;
  search?: string | null;
}

export type LiaisonStationOrderFieldName = 'OPENED_ON' | 'NAME';

export const liaisonStations = new Listing<LiaisonStationFilterValues, LiaisonStationOrderFieldName>({
  name: 'liaisonStations',
  entity: LiaisonStationSchema,
  visibility: PUBLIC,
  filters: {
    tier: isOneOf('tier'),
    divisionCode: equals('division_code'),
    parentId: equals('parent_id', 'uuid'),
    openedOn: inDateRange('opened_on'),
    search: matchesText(),
  },
  orders: { OPENED_ON: { by: sql`t.opened_on`, type: 'date' }, NAME: { by: sql`t.name`, type: 'text' } },
  defaultOrder: { field: 'OPENED_ON', direction: 'DESC' },
  fieldColumns: { division: ['divisionCode'], parent: ['parentId'] },
});

export const stationsBelow: NamedLink = { name: 'parentId', link: (parent) => sql`t.parent_id = ${parent}` };
