import { defineEntity, p } from '@mikro-orm/core';
import type { StationTier } from './liaison-station.kinds.ts';

export const LiaisonStationSchema = defineEntity({
  name: 'LiaisonStation',
  tableName: 'liaison_station',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    tier: p.text().$type<StationTier>(),
    divisionCode: p.text(),
    parentId: p.uuid().nullable(),
    address: p.text(),
    openedOn: p.date(),
    receptionRule: p.text(),
    isSynthetic: p.boolean(),
  },
});

export class LiaisonStation extends LiaisonStationSchema.class {}
LiaisonStationSchema.setClass(LiaisonStation);
