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
import { ForumOpinionSchema } from './forum-opinion.entities.ts';

export interface ForumOpinionFilterValues {
  forumId?: string | null;
  deputyId?: string | null;
  adopted?: boolean | null;
  raisedOn?: LocalDateRange | null;
  search?: string | null;
}

export type ForumOpinionOrderFieldName = 'RAISED_ON';

export const forumOpinions = new Listing<ForumOpinionFilterValues, ForumOpinionOrderFieldName>({
  name: 'forumOpinions',
  entity: ForumOpinionSchema,
  visibility: INTERNAL,
  filters: {
    forumId: equals('forum_id', 'uuid'),
    deputyId: equals('deputy_id', 'uuid'),
    adopted: equals('adopted', 'boolean'),
    raisedOn: inDateRange('raised_on'),
    search: matchesText(),
  },
  orders: { RAISED_ON: { by: sql`t.raised_on`, type: 'date' } },
  defaultOrder: { field: 'RAISED_ON', direction: 'DESC' },
  fieldColumns: { forum: ['forumId'], deputy: ['deputyId'] },
});

export const opinionsOfForum: NamedLink = { name: 'forumId', link: (parent) => sql`t.forum_id = ${parent}` };
