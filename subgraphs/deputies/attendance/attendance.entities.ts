import { defineEntity, p } from '@mikro-orm/core';
import type { AttendanceKind } from './attendance.kinds.ts';

export const AttendanceSchema = defineEntity({
  name: 'Attendance',
  tableName: 'attendance',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<AttendanceKind>(),
    deputyId: p.uuid(),
    meetingId: p.uuid(),
    attendedOn: p.date(),
    hasSpoken: p.boolean(),
    topic: p.text().nullable(),
    isSynthetic: p.boolean(),
  },
});

export class Attendance extends AttendanceSchema.class {}
AttendanceSchema.setClass(Attendance);
