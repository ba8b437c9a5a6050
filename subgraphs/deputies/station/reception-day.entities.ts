import { defineEntity, p } from '@mikro-orm/core';

export const ReceptionDaySchema = defineEntity({
  name: 'ReceptionDay',
  tableName: 'reception_day',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    stationId: p.uuid(),
    deputyId: p.uuid(),
    heldOn: p.date(),
    visitorCount: p.integer(),
    matterCount: p.integer(),
    summary: p.text(),
    isSynthetic: p.boolean(),
  },
});

export class ReceptionDay extends ReceptionDaySchema.class {}
ReceptionDaySchema.setClass(ReceptionDay);
