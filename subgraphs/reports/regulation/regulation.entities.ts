import { defineEntity, p } from '@mikro-orm/core';
import type { RegulationAct } from './regulation.kinds.ts';

export const RegulationSchema = defineEntity({
  name: 'Regulation',
  tableName: 'regulation',
  schema: 'reports',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    englishTitle: p.text(),
    act: p.text().$type<RegulationAct>(),
    summary: p.text(),
    passedOn: p.date(),
    approvedOn: p.date(),
    effectiveOn: p.date(),
    datesAreSynthetic: p.boolean(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Regulation extends RegulationSchema.class {}
RegulationSchema.setClass(Regulation);
