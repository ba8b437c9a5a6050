import { defineEntity, p } from '@mikro-orm/core';
import type { AppointmentKind, AppointmentOrgan } from './appointment.kinds.ts';

/** One entry of a decision on appointments and removals. */
export const AppointmentDecisionSchema = defineEntity({
  name: 'AppointmentDecision',
  tableName: 'appointment_decision',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    meetingId: p.uuid(),
    decidedOn: p.date(),
    kind: p.text().$type<AppointmentKind>(),
    organ: p.text().$type<AppointmentOrgan>(),
    office: p.text(),
    personName: p.text(),
    basis: p.text(),
    oathOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class AppointmentDecision extends AppointmentDecisionSchema.class {}
AppointmentDecisionSchema.setClass(AppointmentDecision);
