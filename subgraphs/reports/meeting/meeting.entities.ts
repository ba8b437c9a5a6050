import { defineEntity, p } from '@mikro-orm/core';
import type { MeetingState } from './meeting.workflow.ts';

/** A meeting of the standing committee, held at least every two months (组织法第五十一条). */
export const MeetingSchema = defineEntity({
  name: 'Meeting',
  tableName: 'meeting',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    year: p.integer(),
    number: p.integer(),
    title: p.text(),
    agenda: p.text(),
    convenedOn: p.date(),
    closedOn: p.date(),
    state: p.text().$type<MeetingState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Meeting extends MeetingSchema.class {}
MeetingSchema.setClass(Meeting);
