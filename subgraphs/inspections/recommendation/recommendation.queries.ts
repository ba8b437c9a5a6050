import sql from 'sql-template-tag';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type LocalDateRange,
  matchesText,
} from '../../../platform/database/listing/index.ts';
import { RecommendationSchema } from './recommendation.entities.ts';
import type { RecommendationKind } from './recommendation.kinds.ts';
import { recommendationVisibility } from './recommendation.visibility.ts';
import type { RecommendationState } from './recommendation.workflow.ts';

export interface RecommendationFilterValues {
  state?: RecommendationState[] | null;
  kind?: RecommendationKind[] | null;
  issuerId?: string | null;
  recipientId?: string | null;
  inspectionId?: string | null;
  reportedToCongress?: boolean | null;
  issuedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type RecommendationOrderFieldName = 'ISSUED_ON' | 'DUE_ON' | 'UPDATED_AT';

export const recommendations = new Listing<RecommendationFilterValues, RecommendationOrderFieldName>({
  name: 'recommendations',
  entity: RecommendationSchema,
  visibility: recommendationVisibility,
  filters: {
    state: isOneOf('state'),
    kind: isOneOf('kind'),
    issuerId: equals('issuer_id', 'uuid'),
    recipientId: equals('recipient_id', 'uuid'),
    inspectionId: equals('inspection_id', 'uuid'),
    reportedToCongress: equals('reported_to_congress', 'boolean'),
    issuedOn: inDateRange('issued_on'),
    dueOn: inDateRange('due_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    ISSUED_ON: { by: sql`t.issued_on`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
  },
  defaultOrder: { field: 'ISSUED_ON', direction: 'DESC' },
  fieldColumns: {
    issuer: ['issuerId'],
    recipient: ['recipientId'],
    inspection: ['inspectionId'],
    availableTransitions: ['state', 'issuerId', 'recipientId', 'kind'],
    isOverdue: ['dueOn'],
  },
});

export const recommendationsOfInspection = new Children(RecommendationSchema, 'inspectionId', ['issuedOn', 'id'], {
  visibility: recommendationVisibility,
  since: ['createdAt'],
});
