import { defineEntity, p } from '@mikro-orm/core';
import type { LawLevel } from './inspected-law.kinds.ts';

/** One law of one inspection: a law that is inspected twice has two rows with one code. */
export const InspectedLawSchema = defineEntity({
  name: 'InspectedLaw',
  tableName: 'inspected_law',
  schema: 'inspections',
  properties: {
    id: p.uuid().primary(),
    inspectionId: p.uuid(),
    position: p.integer(),
    code: p.text(),
    name: p.text(),
    level: p.text().$type<LawLevel>(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
  },
});

export class InspectedLaw extends InspectedLawSchema.class {}
InspectedLawSchema.setClass(InspectedLaw);
