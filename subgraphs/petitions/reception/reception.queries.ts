import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { isWithinDivision } from '../topic/place.queries.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import { VisitReceptionSchema } from './reception.entities.ts';
import type { ReceptionHost } from './reception.kinds.ts';
import { receptionVisibility } from './reception.visibility.ts';

export interface VisitReceptionFilterValues {
  topic?: CivicTopic[] | null;
  host?: ReceptionHost[] | null;
  agencyId?: string | null;
  divisionCode?: string | null;
  receivedOn?: LocalDateRange | null;
  search?: string | null;
}

export type VisitReceptionOrderFieldName = 'RECEIVED_ON';

export const visitReceptions = new Listing<VisitReceptionFilterValues, VisitReceptionOrderFieldName>({
  name: 'visitReceptions',
  entity: VisitReceptionSchema,
  visibility: receptionVisibility,
  filters: {
    topic: isOneOf('topic'),
    host: isOneOf('host'),
    agencyId: equals('agency_id', 'uuid'),
    divisionCode: isWithinDivision,
    receivedOn: inDateRange('received_on'),
    search: matchesText(),
  },
  orders: { RECEIVED_ON: { by: sql`t.received_on`, type: 'date' } },
  defaultOrder: { field: 'RECEIVED_ON', direction: 'DESC' },
  provider: 'agencyId',
  fieldColumns: { division: ['divisionCode'], agency: ['agencyId'], petition: ['petitionId'] },
});
