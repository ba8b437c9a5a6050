import { defineEntity, p } from '@mikro-orm/core';
import type { DivisionKind } from './division.kinds.ts';

export const DivisionSchema = defineEntity({
  name: 'Division',
  tableName: 'division',
  schema: 'agencies',
  properties: {
    code: p.text().primary(),
    name: p.text(),
    englishName: p.text(),
    kind: p.text().$type<DivisionKind>(),
    parentCode: p.text().nullable(),
  },
});

export class Division extends DivisionSchema.class {}
DivisionSchema.setClass(Division);
