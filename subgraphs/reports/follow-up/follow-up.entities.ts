import { defineEntity, p } from '@mikro-orm/core';

/** 跟踪监督、跟踪督导: what the committee goes back to after a report, or takes up of its own accord. */
export const FollowUpSupervisionSchema = defineEntity({
  name: 'FollowUpSupervision',
  tableName: 'follow_up_supervision',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    text: p.text(),
    outcome: p.text().nullable(),
    agencyId: p.uuid().nullable(),
    committeeId: p.uuid(),
    workReportId: p.uuid().nullable(),
    startedOn: p.date(),
    concludedOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class FollowUpSupervision extends FollowUpSupervisionSchema.class {}
FollowUpSupervisionSchema.setClass(FollowUpSupervision);
