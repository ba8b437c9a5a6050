import { defineEntity, p } from '@mikro-orm/core';
import type { EvidenceKind, ProgressKind, VerificationMethod, VerificationResult } from './item.kinds.ts';

export const ProgressEntrySchema = defineEntity({
  name: 'ProgressEntry',
  tableName: 'progress_entry',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    itemId: p.uuid(),
    position: p.integer(),
    kind: p.text().$type<ProgressKind>(),
    agencyId: p.uuid(),
    content: p.text(),
    percent: p.integer(),
    reportedAt: p.datetime(),
  },
});
export class ProgressEntry extends ProgressEntrySchema.class {}
ProgressEntrySchema.setClass(ProgressEntry);

/** What is known of a file. The file store has it under its SHA-256, except for seeded rows, which never had a file. */
export const EvidenceSchema = defineEntity({
  name: 'Evidence',
  tableName: 'evidence',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    itemId: p.uuid(),
    position: p.integer(),
    kind: p.text().$type<EvidenceKind>(),
    agencyId: p.uuid(),
    fileName: p.text(),
    mediaType: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    sm3: p.text().nullable(),
    filedAt: p.datetime(),
  },
});
export class Evidence extends EvidenceSchema.class {}
EvidenceSchema.setClass(Evidence);

export const VerificationSchema = defineEntity({
  name: 'Verification',
  tableName: 'verification',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    itemId: p.uuid(),
    position: p.integer(),
    committeeId: p.uuid(),
    method: p.text().$type<VerificationMethod>(),
    result: p.text().$type<VerificationResult>(),
    verifiers: p.array<string>().columnType('text[]'),
    invitedDeputyId: p.uuid().nullable(),
    opinion: p.text(),
    checkedOn: p.date(),
    concludedAt: p.datetime(),
  },
});
export class Verification extends VerificationSchema.class {}
VerificationSchema.setClass(Verification);
