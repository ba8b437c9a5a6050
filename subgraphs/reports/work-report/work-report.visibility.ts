import sql from 'sql-template-tag';
import { INTERNAL, once, PUBLIC } from '../../../platform/database/listing/index.ts';

/** 监督法 art. 17(3): what was heard is published. What is on an agenda is known to those who may be concerned. */
export const workReportVisibility = once(
  sql`t.deliberated_on is not null`,
  '审议之后 / once deliberated',
  PUBLIC,
  INTERNAL,
);
