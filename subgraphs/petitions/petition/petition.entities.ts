import { defineEntity, p } from '@mikro-orm/core';
import type { CivicTopic } from '../topic/topic.kinds.ts';
import type {
  PetitionChannel,
  PetitionDecision,
  PetitionMatter,
  PetitionReceiver,
  PetitionReviewOutcome,
  ResidentRating,
} from './petition.kinds.ts';
import type { PetitionState } from './petition.workflow.ts';

/** The table's `is_sealed` is no property on purpose: no read may ever select, return or filter by it. */
export const PetitionSchema = defineEntity({
  name: 'Petition',
  tableName: 'petition',
  schema: 'petitions',
  properties: {
    id: p.uuid().primary(),
    registrationNo: p.text(),
    title: p.text(),
    content: p.text(),
    topic: p.text().$type<CivicTopic>(),
    divisionCode: p.text(),
    channel: p.text().$type<PetitionChannel>(),
    receivedBy: p.text().$type<PetitionReceiver>(),
    matter: p.text().$type<PetitionMatter>().nullable(),
    petitionerId: p.uuid().nullable(),
    handlingAgencyId: p.uuid().nullable(),
    proxyId: p.uuid().nullable(),
    repeatOfId: p.uuid().nullable(),
    receivedOn: p.date(),
    classifiedOn: p.date().nullable(),
    notifiedOn: p.date().nullable(),
    isNoticeWaived: p.boolean(),
    sentOn: p.date().nullable(),
    acceptedOn: p.date().nullable(),
    extensionReason: p.text().nullable(),
    decidedOn: p.date().nullable(),
    decision: p.text().$type<PetitionDecision>().nullable(),
    reviewedOn: p.date().nullable(),
    reviewOutcome: p.text().$type<PetitionReviewOutcome>().nullable(),
    reexaminedOn: p.date().nullable(),
    reexamOutcome: p.text().$type<PetitionReviewOutcome>().nullable(),
    concludedOn: p.date().nullable(),
    rating: p.text().$type<ResidentRating>().nullable(),
    isUnderSupervision: p.boolean(),
    state: p.text().$type<PetitionState>(),
    dueOn: p.date().nullable(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});

export class Petition extends PetitionSchema.class {}
PetitionSchema.setClass(Petition);
