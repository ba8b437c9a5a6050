import { defineEntity, p } from '@mikro-orm/core';
import type { ContactKind } from './contact-assignment.kinds.ts';

export const ContactAssignmentSchema = defineEntity({
  name: 'ContactAssignment',
  tableName: 'contact_assignment',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<ContactKind>(),
    deputyId: p.uuid(),
    contactedDeputyId: p.uuid().nullable(),
    stationId: p.uuid().nullable(),
    assignedOn: p.date(),
    isSynthetic: p.boolean(),
  },
});

export class ContactAssignment extends ContactAssignmentSchema.class {}
ContactAssignmentSchema.setClass(ContactAssignment);
