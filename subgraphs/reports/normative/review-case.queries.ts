import sql from 'sql-template-tag';
import {
  Children,
  INTERNAL,
  inDateRange,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { ReviewCaseSchema } from './review-case.entities.ts';

export interface ReviewCaseFilterValues {
  selectedOn?: LocalDateRange | null;
  search?: string | null;
}

export type ReviewCaseOrderFieldName = 'SELECTED_ON';

export const reviewCases = new Listing<ReviewCaseFilterValues, ReviewCaseOrderFieldName>({
  name: 'reviewCases',
  entity: ReviewCaseSchema,
  visibility: INTERNAL,
  filters: { selectedOn: inDateRange('selected_on'), search: matchesText() },
  orders: { SELECTED_ON: { by: sql`t.selected_on`, type: 'date' } },
  defaultOrder: { field: 'SELECTED_ON', direction: 'DESC' },
  fieldColumns: { document: ['documentId'] },
});

export const casesOfDocument = new Children(ReviewCaseSchema, 'documentId', ['selectedOn', 'id'], {
  visibility: INTERNAL,
});
