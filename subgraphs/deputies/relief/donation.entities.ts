import { defineEntity, p } from '@mikro-orm/core';
import type { DonationKind } from './donation.kinds.ts';

export const DonationSchema = defineEntity({
  name: 'Donation',
  tableName: 'donation',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    kind: p.text().$type<DonationKind>(),
    stationId: p.uuid(),
    donatedOn: p.date(),
    amountFen: p.integer(),
    amountYuan: p.integer(),
    goods: p.text().nullable(),
    purpose: p.text(),
    isSynthetic: p.boolean(),
  },
});

export class Donation extends DonationSchema.class {}
DonationSchema.setClass(Donation);
