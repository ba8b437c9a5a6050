import sql from 'sql-template-tag';
import { equals, isOneOf, Listing } from '../../../platform/database/listing/index.ts';
import { sharingVisibility } from '../records/sharing-parties.ts';
import { DataCorrectionSchema } from './data-correction.entities.ts';
import type { DataCorrectionState } from './data-correction.workflow.ts';

export interface DataCorrectionFilterValues {
  state?: DataCorrectionState[] | null;
  item?: string | null;
}

export const dataCorrections = new Listing<DataCorrectionFilterValues, 'FILED_ON'>({
  name: 'dataCorrections',
  entity: DataCorrectionSchema,
  visibility: sharingVisibility,
  filters: { state: isOneOf('state'), item: equals('item') },
  orders: { FILED_ON: { by: sql`t.filed_on`, type: 'date' } },
  defaultOrder: { field: 'FILED_ON', direction: 'DESC' },
  provider: 'providerId',
  fieldColumns: {
    requester: ['requesterId'],
    provider: ['providerId'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'requesterId', 'providerId'],
  },
});
