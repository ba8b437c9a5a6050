import sql from 'sql-template-tag';
import {
  equals,
  INTERNAL,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { DonationSchema } from './donation.entities.ts';
import type { DonationKind } from './donation.kinds.ts';

export interface DonationFilterValues {
  kind?: DonationKind[] | null;
  stationId?: string | null;
  donatedOn?: LocalDateRange | null;
}

export type DonationOrderFieldName = 'DONATED_ON';

export const donations = new Listing<DonationFilterValues, DonationOrderFieldName>({
  name: 'donations',
  entity: DonationSchema,
  visibility: INTERNAL,
  filters: {
    kind: isOneOf('kind'),
    stationId: equals('station_id', 'uuid'),
    donatedOn: inDateRange('donated_on'),
  },
  orders: { DONATED_ON: { by: sql`t.donated_on`, type: 'date' } },
  defaultOrder: { field: 'DONATED_ON', direction: 'DESC' },
  fieldColumns: { station: ['stationId'] },
});

export const donationsThroughStation: NamedLink = {
  name: 'stationId',
  link: (parent) => sql`t.station_id = ${parent}`,
};
