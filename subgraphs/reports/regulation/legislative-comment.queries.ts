import sql from 'sql-template-tag';
import {
  equals,
  INTERNAL,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
} from '../../../platform/database/listing/index.ts';
import { LegislativeCommentSchema } from './legislative-comment.entities.ts';

export interface LegislativeCommentFilterValues {
  regulationId?: string | null;
  stationId?: string | null;
  adopted?: boolean | null;
  receivedOn?: LocalDateRange | null;
  search?: string | null;
}

export type LegislativeCommentOrderFieldName = 'RECEIVED_ON' | 'UPDATED_AT';

export const legislativeComments = new Listing<LegislativeCommentFilterValues, LegislativeCommentOrderFieldName>({
  name: 'legislativeComments',
  entity: LegislativeCommentSchema,
  visibility: INTERNAL,
  filters: {
    regulationId: equals('regulation_id', 'uuid'),
    stationId: equals('station_id', 'uuid'),
    adopted: equals('is_adopted', 'boolean'),
    receivedOn: inDateRange('received_on'),
    search: matchesText(),
  },
  orders: {
    RECEIVED_ON: { by: sql`t.received_on`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'RECEIVED_ON', direction: 'DESC' },
  fieldColumns: { regulation: ['regulationId'], station: ['stationId'] },
});

export const commentsOnRegulation: NamedLink = {
  name: 'regulation',
  link: (parent) => sql`t.regulation_id = ${parent}`,
};
