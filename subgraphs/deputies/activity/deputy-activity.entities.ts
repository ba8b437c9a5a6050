import { defineEntity, p } from '@mikro-orm/core';
import type { ActivityKind } from './deputy-activity.kinds.ts';

export const DeputyActivitySchema = defineEntity({
  name: 'DeputyActivity',
  tableName: 'deputy_activity',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ActivityKind>(),
    title: p.text(),
    summary: p.text(),
    heldOn: p.date(),
    place: p.text(),
    participantCount: p.integer(),
    groupId: p.uuid().nullable(),
    stationId: p.uuid().nullable(),
    organiserId: p.uuid().nullable(),
    divisionCode: p.text(),
    forwardedToId: p.uuid().nullable(),
    feedback: p.text().nullable(),
    feedbackOn: p.date().nullable(),
    isSynthetic: p.boolean(),
  },
});

export class DeputyActivity extends DeputyActivitySchema.class {}
DeputyActivitySchema.setClass(DeputyActivity);
