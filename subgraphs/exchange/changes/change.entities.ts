import { defineEntity, p } from '@mikro-orm/core';

/** One event of the log over all subgraphs. Appended by `ChangeLog` alone, never changed; it names fields, not values. */
export const ChangeSchema = defineEntity({
  name: 'Change',
  tableName: 'change',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    sequence: p.bigint('number'),
    source: p.text(),
    type: p.text(),
    subjectType: p.text(),
    subjectId: p.uuid(),
    parties: p.array().$type<string[]>().columnType('uuid[]'),
    deputies: p.array().$type<string[]>().columnType('uuid[]'),
    fromState: p.text().nullable(),
    toState: p.text(),
    changedFields: p.array().$type<string[]>(),
    version: p.integer(),
    occurredAt: p.datetime(),
    loggedAt: p.datetime(),
    data: p.json().$type<Record<string, string>>().nullable(),
  },
});

export class Change extends ChangeSchema.class {}
ChangeSchema.setClass(Change);
