import { defineEntity, p } from '@mikro-orm/core';
import type { AgencyKind, Organ } from './agency.kinds.ts';

export const AgencySchema = defineEntity({
  name: 'Agency',
  tableName: 'agency',
  schema: 'agencies',
  properties: {
    id: p.uuid().primary(),
    creditCode: p.text(),
    slug: p.text(),
    name: p.text(),
    englishName: p.text(),
    organ: p.text().$type<Organ>(),
    kind: p.text().$type<AgencyKind>(),
    divisionCode: p.text(),
    parentId: p.uuid().nullable(),
    counterpartCommitteeId: p.uuid().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Agency extends AgencySchema.class {}
AgencySchema.setClass(Agency);
