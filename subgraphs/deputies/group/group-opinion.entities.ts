import { defineEntity, p } from '@mikro-orm/core';
import type { GroupOpinionState } from './group-opinion.workflow.ts';

export const GroupOpinionSchema = defineEntity({
  name: 'GroupOpinion',
  tableName: 'group_opinion',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    content: p.text(),
    state: p.text().$type<GroupOpinionState>(),
    groupId: p.uuid(),
    /** The member who raised it and speaks for the group; null where the record does not tell. */
    raisedById: p.uuid().nullable(),
    activityId: p.uuid().nullable(),
    handlingAgencyId: p.uuid().nullable(),
    raisedOn: p.date(),
    answer: p.text().nullable(),
    answeredOn: p.date().nullable(),
    concludedOn: p.date().nullable(),
    convertedSuggestionId: p.uuid().nullable(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class GroupOpinion extends GroupOpinionSchema.class {}
GroupOpinionSchema.setClass(GroupOpinion);
