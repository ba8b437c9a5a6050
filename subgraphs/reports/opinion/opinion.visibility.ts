import sql, { raw, type Sql } from 'sql-template-tag';
import { once, PUBLIC, parties } from '../../../platform/database/listing/index.ts';

/** The organ that handles what was said on its report, and the committee that prepared the hearing. */
const partiesOfReport = parties({
  who: '报告机关、联系的委员会 / the reporting organ, the committee that prepared the hearing',
  are: ({ agencyId }) =>
    agencyId === null
      ? []
      : [
          sql`t.agency_id = ${agencyId}::uuid`,
          sql`t.work_report_id in (select r.id from reports.work_report r where r.committee_id = ${agencyId}::uuid)`,
        ],
});

const publishedWithReport = (column: 'opinions_published_on' | 'handling_published_on'): Sql =>
  sql`t.work_report_id in (select r.id from reports.work_report r where r.${raw(column)} is not null)`;

/** Opinions are published with their report (监督法 art. 17(3)), and until then are for those who deal with them. */
export const opinionVisibility = once(
  publishedWithReport('opinions_published_on'),
  '公布之后 / once published',
  PUBLIC,
  partiesOfReport,
);

/** The same for what came of them; a draft for comment is never published. */
export const handlingReportVisibility = once(
  sql`(t.stage = 'FINAL' and ${publishedWithReport('handling_published_on')})`,
  '公布之后 / once published',
  PUBLIC,
  partiesOfReport,
);
