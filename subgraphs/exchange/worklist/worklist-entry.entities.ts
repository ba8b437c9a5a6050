import { defineEntity, p } from '@mikro-orm/core';
import type { DeadlineClass, DeadlineCode } from '../../../platform/deadlines/index.ts';
import type { Actor } from '../../../platform/workflow/index.ts';

/** One owner of one running limit. A projection: written by `WorklistProjection` alone, and made again from the records. */
export const WorklistEntrySchema = defineEntity({
  name: 'WorklistEntry',
  tableName: 'worklist_entry',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    source: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid(),
    title: p.text(),
    deadlineId: p.uuid(),
    role: p.text().$type<Actor>(),
    agencyId: p.uuid().nullable(),
    code: p.text().$type<DeadlineCode>(),
    anchorOn: p.date(),
    dueOn: p.date(),
    basis: p.text(),
    class: p.text().$type<DeadlineClass>(),
    explain: p.text(),
    provisional: p.boolean(),
    /** Roles that may know of it; null when it is not sealed. */
    knownTo: p.array().$type<Actor[]>().nullable(),
    /** The writing that made it, UUIDv7: it tells when. */
    projection: p.uuid(),
  },
});

export class WorklistEntry extends WorklistEntrySchema.class {}
WorklistEntrySchema.setClass(WorklistEntry);
