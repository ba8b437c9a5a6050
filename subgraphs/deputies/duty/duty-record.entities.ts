import { defineEntity, p } from '@mikro-orm/core';
import type { DutyRole } from './duty-record.kinds.ts';

export const DutyRecordSchema = defineEntity({
  name: 'DutyRecord',
  tableName: 'duty_record',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    deputyId: p.uuid(),
    role: p.text().$type<DutyRole>(),
    title: p.text(),
    detail: p.text(),
    occurredOn: p.date(),
    activityId: p.uuid().nullable(),
    stationId: p.uuid().nullable(),
    isSynthetic: p.boolean(),
  },
});

export class DutyRecord extends DutyRecordSchema.class {}
DutyRecordSchema.setClass(DutyRecord);
