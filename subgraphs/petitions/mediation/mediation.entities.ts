import { defineEntity, p } from '@mikro-orm/core';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { AgreementKind } from './mediation.kinds.ts';
import type { MediationState } from './mediation.workflow.ts';

export const MediationSchema = defineEntity({
  name: 'Mediation',
  tableName: 'mediation',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    mediationNo: p.text(),
    title: p.text(),
    topic: p.text().$type<CivicTopic>(),
    divisionCode: p.text(),
    deputyId: p.uuid(),
    stationId: p.uuid(),
    openedOn: p.date(),
    agreementKind: p.text().$type<AgreementKind>().nullable(),
    agreedOn: p.date().nullable(),
    agreementText: p.text().nullable(),
    effectiveOn: p.date().nullable(),
    failedOn: p.date().nullable(),
    courtId: p.uuid().nullable(),
    confirmationAppliedOn: p.date().nullable(),
    confirmedOn: p.date().nullable(),
    refusedOn: p.date().nullable(),
    performedOn: p.date().nullable(),
    breachedOn: p.date().nullable(),
    state: p.text().$type<MediationState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Mediation extends MediationSchema.class {}
MediationSchema.setClass(Mediation);
