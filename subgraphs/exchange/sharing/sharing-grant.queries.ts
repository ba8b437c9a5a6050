import sql from 'sql-template-tag';
import { equals, isOneOf, Listing } from '../../../platform/database/listing/index.ts';
import { sharingVisibility } from '../records/sharing-parties.ts';
import { SharingGrantSchema } from './sharing-grant.entities.ts';
import type { SharingGrantState } from './sharing-grant.workflow.ts';

export interface SharingGrantFilterValues {
  state?: SharingGrantState[] | null;
  item?: string | null;
  requesterId?: string | null;
  providerId?: string | null;
}

export const sharingGrants = new Listing<SharingGrantFilterValues, 'REQUESTED_ON'>({
  name: 'sharingGrants',
  entity: SharingGrantSchema,
  visibility: sharingVisibility,
  filters: {
    state: isOneOf('state'),
    item: equals('item'),
    requesterId: equals('requester_id', 'uuid'),
    providerId: equals('provider_id', 'uuid'),
  },
  orders: { REQUESTED_ON: { by: sql`t.requested_on`, type: 'date' } },
  defaultOrder: { field: 'REQUESTED_ON', direction: 'DESC' },
  provider: 'providerId',
  fieldColumns: {
    requester: ['requesterId'],
    provider: ['providerId'],
    catalogueEntry: ['item'],
    division: ['divisionCode'],
    recordsToday: ['dailyQuota'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'requesterId', 'providerId'],
  },
});
