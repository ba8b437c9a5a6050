import { defineEntity, p } from '@mikro-orm/core';
import type { Assessment, ReportingOrgan, WorkReportCategory } from './work-report.kinds.ts';
import type { WorkReportState } from './work-report.workflow.ts';

export const WorkReportSchema = defineEntity({
  name: 'WorkReport',
  tableName: 'work_report',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    summary: p.text(),
    category: p.text().$type<WorkReportCategory>(),
    organ: p.text().$type<ReportingOrgan>(),
    agencyId: p.uuid(),
    committeeId: p.uuid(),
    meetingId: p.uuid().nullable(),
    topicId: p.uuid().nullable(),
    state: p.text().$type<WorkReportState>(),
    /** The day planned for the hearing, and after it the day of the hearing. */
    hearingOn: p.date(),
    deliberatedOn: p.date().nullable(),
    reporterRole: p.text().nullable(),
    isEntrusted: p.boolean(),
    assessment: p.text().$type<Assessment>().nullable(),
    reportPublishedOn: p.date().nullable(),
    opinionsPublishedOn: p.date().nullable(),
    handlingPublishedOn: p.date().nullable(),
    executionPublishedOn: p.date().nullable(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class WorkReport extends WorkReportSchema.class {}
WorkReportSchema.setClass(WorkReport);

/** An opinion that the office gathered before the hearing and that the report answers (监督法第十四条). */
export const PriorOpinionSchema = defineEntity({
  name: 'PriorOpinion',
  tableName: 'prior_opinion',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    workReportId: p.uuid(),
    position: p.integer(),
    text: p.text(),
    response: p.text().nullable(),
  },
});

export class PriorOpinion extends PriorOpinionSchema.class {}
PriorOpinionSchema.setClass(PriorOpinion);
