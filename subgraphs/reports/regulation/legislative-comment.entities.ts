import { defineEntity, p } from '@mikro-orm/core';

/** A suggestion on a draft regulation. The person who made it is deliberately not recorded: the station answers for it. */
export const LegislativeCommentSchema = defineEntity({
  name: 'LegislativeComment',
  tableName: 'legislative_comment',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    regulationId: p.uuid(),
    stationId: p.uuid(),
    text: p.text(),
    receivedOn: p.date(),
    isAdopted: p.boolean(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class LegislativeComment extends LegislativeCommentSchema.class {}
LegislativeCommentSchema.setClass(LegislativeComment);
