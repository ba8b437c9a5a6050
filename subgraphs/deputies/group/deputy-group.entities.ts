import { defineEntity, p } from '@mikro-orm/core';
import type { GroupBasis } from './deputy-group.kinds.ts';

export const DeputyGroupSchema = defineEntity({
  name: 'DeputyGroup',
  tableName: 'deputy_group',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    basis: p.text().$type<GroupBasis>(),
    field: p.text().nullable(),
    divisionCode: p.text().nullable(),
    isFeatured: p.boolean(),
    foundedOn: p.date(),
    dissolvedOn: p.date().nullable(),
    liaisonAgencyId: p.uuid(),
    isSynthetic: p.boolean(),
  },
});

export class DeputyGroup extends DeputyGroupSchema.class {}
DeputyGroupSchema.setClass(DeputyGroup);
