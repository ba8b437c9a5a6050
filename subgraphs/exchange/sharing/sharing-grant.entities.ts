import { defineEntity, p } from '@mikro-orm/core';
import type { LegalEffect, SharingAttribute, SharingMethod } from './catalogue.kinds.ts';
import type { SharingGrantState } from './sharing-grant.workflow.ts';

export const SharingGrantSchema = defineEntity({
  name: 'SharingGrant',
  tableName: 'sharing_grant',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    item: p.text(),
    attribute: p.text().$type<SharingAttribute>(),
    legalEffect: p.text().$type<LegalEffect>(),
    requesterId: p.uuid(),
    providerId: p.uuid(),
    legalBasis: p.text(),
    scenario: p.text(),
    purpose: p.text(),
    method: p.text().$type<SharingMethod>(),
    /** `Type.field`. */
    fields: p.array<string>().columnType('text[]'),
    divisionCode: p.text().nullable(),
    isOwnOnly: p.boolean(),
    periodFrom: p.date().nullable(),
    periodUntil: p.date().nullable(),
    dailyQuota: p.integer().nullable(),
    expiresOn: p.date(),
    requestedOn: p.date(),
    missing: p.text().nullable(),
    decidedOn: p.date().nullable(),
    decision: p.text().nullable(),
    activatedOn: p.date().nullable(),
    suspendedOn: p.date().nullable(),
    correctionDueOn: p.date().nullable(),
    endedOn: p.date().nullable(),
    disposedOn: p.date().nullable(),
    disposalProof: p.text().nullable(),
    resolution: p.text().nullable(),
    state: p.text().$type<SharingGrantState>(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class SharingGrant extends SharingGrantSchema.class {}
SharingGrantSchema.setClass(SharingGrant);
