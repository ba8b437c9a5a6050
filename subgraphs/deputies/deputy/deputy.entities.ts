import { defineEntity, p } from '@mikro-orm/core';
import type {
  CongressLevel,
  DeputyStatus,
  Ethnicity,
  Gender,
  OccupationCategory,
  StatusReason,
} from './deputy.kinds.ts';

export const DeputySchema = defineEntity({
  name: 'Deputy',
  tableName: 'deputy',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    name: p.text(),
    gender: p.text().$type<Gender>(),
    ethnicity: p.text().$type<Ethnicity>(),
    occupation: p.text().$type<OccupationCategory>(),
    level: p.text().$type<CongressLevel>(),
    divisionCode: p.text(),
    delegation: p.text(),
    term: p.integer(),
    termStartsOn: p.date(),
    termEndsOn: p.date().nullable(),
    isCommitteeMember: p.boolean(),
    status: p.text().$type<DeputyStatus>(),
    statusReason: p.text().$type<StatusReason>().nullable(),
    statusSince: p.date(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Deputy extends DeputySchema.class {}
DeputySchema.setClass(Deputy);
