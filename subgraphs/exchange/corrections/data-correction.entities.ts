import { defineEntity, p } from '@mikro-orm/core';
import type { LegalEffect } from '../sharing/catalogue.kinds.ts';
import type { DataCorrectionState } from './data-correction.workflow.ts';

export const DataCorrectionSchema = defineEntity({
  name: 'DataCorrection',
  tableName: 'data_correction',
  schema: 'exchange',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    item: p.text(),
    requesterId: p.uuid(),
    providerId: p.uuid(),
    legalEffect: p.text().$type<LegalEffect>(),
    recordId: p.uuid().nullable(),
    field: p.text(),
    statement: p.text(),
    filedOn: p.date(),
    acceptedOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    answer: p.text().nullable(),
    state: p.text().$type<DataCorrectionState>(),
    dueOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class DataCorrection extends DataCorrectionSchema.class {}
DataCorrectionSchema.setClass(DataCorrection);
