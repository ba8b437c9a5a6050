import { defineEntity, p } from '@mikro-orm/core';

/** Only masked values are kept here; names and numbers in clear stay with the handling agency. */
export const PetitionerSchema = defineEntity({
  name: 'Petitioner',
  tableName: 'petitioner',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    maskedName: p.text(),
    maskedPhone: p.text().nullable(),
    divisionCode: p.text(),
    representatives: p.integer(),
    isSynthetic: p.boolean(),
  },
});

export class Petitioner extends PetitionerSchema.class {}
PetitionerSchema.setClass(Petitioner);
