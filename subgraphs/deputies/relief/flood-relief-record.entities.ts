import { defineEntity, p } from '@mikro-orm/core';
import type { ReliefTask } from './flood-relief-record.kinds.ts';

export const FloodReliefRecordSchema = defineEntity({
  name: 'FloodReliefRecord',
  tableName: 'flood_relief_record',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    stationId: p.uuid(),
    task: p.text().$type<ReliefTask>(),
    occurredOn: p.date(),
    personTimes: p.integer(),
    summary: p.text(),
    isSynthetic: p.boolean(),
  },
});

export class FloodReliefRecord extends FloodReliefRecordSchema.class {}
FloodReliefRecordSchema.setClass(FloodReliefRecord);
