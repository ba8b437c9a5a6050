import sql from 'sql-template-tag';
import {
  inDateRange,
  isOneOf,
  Listing,
  type LocalDateRange,
  matchesText,
  PUBLIC,
} from '../../../platform/database/listing/index.ts';
import { ForumSchema } from './forum.entities.ts';
import type { ForumKind } from './forum.kinds.ts';

export interface ForumFilterValues {
  kind?: ForumKind[] | null;
  heldOn?: LocalDateRange | null;
  search?: string | null;
}

export type ForumOrderFieldName = 'HELD_ON';

export const forums = new Listing<ForumFilterValues, ForumOrderFieldName>({
  name: 'forums',
  entity: ForumSchema,
  visibility: PUBLIC,
  filters: {
    kind: isOneOf('kind'),
    heldOn: inDateRange('held_on'),
    search: matchesText(),
  },
  orders: { HELD_ON: { by: sql`t.held_on`, type: 'date' } },
  defaultOrder: { field: 'HELD_ON', direction: 'DESC' },
  fieldColumns: { meeting: ['meetingId'] },
});
