import { defineEntity, p } from '@mikro-orm/core';
import type { SuiteName } from '../../../platform/disclosure/index.ts';

/** A link of the chain. Appended by `DisclosureChain` alone; the database refuses every change. */
export const DisclosureBatchSchema = defineEntity({
  name: 'DisclosureBatch',
  tableName: 'disclosure_batch',
  schema: 'exchange',
  properties: {
    sequence: p.bigint('number').primary(),
    previous: p.text(),
    last: p.text(),
    records: p.integer(),
    sealedAt: p.datetime(),
    suite: p.text().$type<SuiteName>(),
    keyId: p.text(),
    digest: p.text(),
    signature: p.text(),
  },
});

export class DisclosureBatch extends DisclosureBatchSchema.class {}
DisclosureBatchSchema.setClass(DisclosureBatch);

/** A disclosure record: its text, and beside it what it is looked up by. */
export const DisclosureSchema = defineEntity({
  name: 'Disclosure',
  tableName: 'disclosure_record',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    batch: p.bigint('number'),
    position: p.integer(),
    digest: p.text(),
    content: p.text(),
    at: p.datetime(),
    shownFrom: p.datetime(),
    agencyId: p.uuid().nullable(),
    providers: p.array().$type<string[]>().columnType('uuid[]'),
  },
});

export class Disclosure extends DisclosureSchema.class {}
DisclosureSchema.setClass(Disclosure);
