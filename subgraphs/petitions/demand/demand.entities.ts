import { defineEntity, p } from '@mikro-orm/core';
import type { ResidentRating } from '../petition/petition.kinds.ts';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type { DemandKind } from './demand.kinds.ts';
import type { DemandState } from './demand.workflow.ts';

/** `resolvedOn` is computed by the database from reply, rating and verification; `is_sealed` is no property on purpose. */
export const DemandSchema = defineEntity({
  name: 'Demand',
  tableName: 'demand',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    demandNo: p.text(),
    title: p.text(),
    content: p.text(),
    topic: p.text().$type<CivicTopic>(),
    divisionCode: p.text(),
    maskedResident: p.text(),
    maskedPhone: p.text().nullable(),
    deputyId: p.uuid(),
    kind: p.text().$type<DemandKind>().nullable(),
    stationId: p.uuid().nullable(),
    agencyId: p.uuid().nullable(),
    receivedOn: p.date(),
    triagedOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    sentOn: p.date().nullable(),
    answer: p.text().nullable(),
    repliedOn: p.date().nullable(),
    feedbackOn: p.date().nullable(),
    rating: p.text().$type<ResidentRating>().nullable(),
    ratedOn: p.date().nullable(),
    verifiedOn: p.date().nullable(),
    resolvedOn: p.date().nullable(),
    convertedSuggestionId: p.uuid().nullable(),
    convertedPetitionId: p.uuid().nullable(),
    state: p.text().$type<DemandState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Demand extends DemandSchema.class {}
DemandSchema.setClass(Demand);
