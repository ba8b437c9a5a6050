import { defineEntity, p } from '@mikro-orm/core';
import type { ForumKind } from './forum.kinds.ts';

export const ForumSchema = defineEntity({
  name: 'Forum',
  tableName: 'forum',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ForumKind>(),
    title: p.text(),
    summary: p.text(),
    heldOn: p.date(),
    place: p.text(),
    participantCount: p.integer(),
    meetingId: p.uuid().nullable(),
    isSynthetic: p.boolean(),
  },
});

export class Forum extends ForumSchema.class {}
ForumSchema.setClass(Forum);
