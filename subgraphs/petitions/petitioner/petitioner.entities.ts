import { defineEntity, p } from '@mikro-orm/core';

/**
 * Masked values, and the same in clear sealed by the hub's keys: `…Sealed` opens in its own row and column alone,
 * `…Digest` is a keyed hash for matching, `sealedWith` the key of the row.
 */
export const PetitionerSchema = defineEntity({
  name: 'Petitioner',
  tableName: 'petitioner',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    maskedName: p.text(),
    maskedPhone: p.text().nullable(),
    maskedCitizenNumber: p.text().nullable(),
    nameSealed: p.text().nullable(),
    phoneSealed: p.text().nullable(),
    addressSealed: p.text().nullable(),
    citizenNumberSealed: p.text().nullable(),
    phoneDigest: p.text().nullable(),
    citizenNumberDigest: p.text().nullable(),
    sealedWith: p.text().nullable(),
    divisionCode: p.text(),
    representatives: p.integer(),
    isSynthetic: p.boolean(),
  },
});

export class Petitioner extends PetitionerSchema.class {}
PetitionerSchema.setClass(Petitioner);
