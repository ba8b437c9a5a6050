import { defineEntity, p } from '@mikro-orm/core';
import type { ProjectSector } from './visit-site.kinds.ts';

export const VisitSiteSchema = defineEntity({
  name: 'VisitSite',
  tableName: 'visit_site',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    visitId: p.uuid(),
    project: p.text(),
    description: p.text(),
    sector: p.text().$type<ProjectSector>(),
    divisionCode: p.text(),
    visitedOn: p.date(),
    isSynthetic: p.boolean(),
  },
});

export class VisitSite extends VisitSiteSchema.class {}
VisitSiteSchema.setClass(VisitSite);
