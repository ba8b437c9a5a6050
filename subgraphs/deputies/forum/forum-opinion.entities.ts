import { defineEntity, p } from '@mikro-orm/core';

export const ForumOpinionSchema = defineEntity({
  name: 'ForumOpinion',
  tableName: 'forum_opinion',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    forumId: p.uuid(),
    deputyId: p.uuid(),
    content: p.text(),
    raisedOn: p.date(),
    adopted: p.boolean(),
    adoption: p.text().nullable(),
    isSynthetic: p.boolean(),
  },
});

export class ForumOpinion extends ForumOpinionSchema.class {}
ForumOpinionSchema.setClass(ForumOpinion);
