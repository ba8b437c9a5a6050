import sql from 'sql-template-tag';
import {
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { NormativeDocumentSchema } from './normative-document.entities.ts';
import type { NormativeDocumentKind, ReviewOutcome } from './normative-document.kinds.ts';
import type { NormativeDocumentState } from './normative-document.workflow.ts';

export interface NormativeDocumentFilterValues {
  state?: NormativeDocumentState[] | null;
  kind?: NormativeDocumentKind[] | null;
  outcome?: ReviewOutcome[] | null;
  issuerId?: string | null;
  publishedOn?: LocalDateRange | null;
  correctedOn?: LocalDateRange | null;
  overdue?: boolean | null;
  search?: string | null;
}

export type NormativeDocumentOrderFieldName = 'PUBLISHED_ON' | 'UPDATED_AT' | 'DUE_ON';

export const normativeDocuments = new Listing<NormativeDocumentFilterValues, NormativeDocumentOrderFieldName>({
  name: 'normativeDocuments',
  entity: NormativeDocumentSchema,
  visibility: PUBLIC,
  filters: {
    state: isOneOf('state'),
    kind: isOneOf('kind'),
    outcome: isOneOf('outcome'),
    issuerId: equals('issuer_id', 'uuid'),
    publishedOn: inDateRange('published_on'),
    correctedOn: inDateRange('corrected_on'),
    overdue: isOverdue(),
    search: matchesText(),
  },
  orders: {
    PUBLISHED_ON: { by: sql`t.published_on`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
  },
  defaultOrder: { field: 'PUBLISHED_ON', direction: 'DESC' },
  fieldColumns: {
    issuer: ['issuerId'],
    committee: ['committeeId'],
    isOverdue: ['dueOn'],
    availableTransitions: ['state', 'issuerId', 'committeeId'],
  },
});

export const documentsOfIssuer: NamedLink = { name: 'issuer', link: (parent) => sql`t.issuer_id = ${parent}` };
