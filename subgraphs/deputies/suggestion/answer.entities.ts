import { defineEntity, p } from '@mikro-orm/core';
import type { AnswerCategory, CommitmentState, EvaluationRating, EvaluationSubject } from './suggestion.kinds.ts';

export const AnswerSchema = defineEntity({
  name: 'Answer',
  tableName: 'answer',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    round: p.integer(),
    agencyId: p.uuid(),
    category: p.text().$type<AnswerCategory>(),
    text: p.text(),
    signedBy: p.text(),
    answeredOn: p.date(),
    receivedOn: p.date(),
  },
});
export class Answer extends AnswerSchema.class {}
AnswerSchema.setClass(Answer);

export const EvaluationSchema = defineEntity({
  name: 'Evaluation',
  tableName: 'evaluation',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    subject: p.text().$type<EvaluationSubject>(),
    round: p.integer(),
    deputyId: p.uuid(),
    dueOn: p.date(),
    evaluatedOn: p.date().nullable(),
    attitude: p.text().$type<EvaluationRating>().nullable(),
    rating: p.text().$type<EvaluationRating>(),
    comment: p.text().nullable(),
  },
});
export class Evaluation extends EvaluationSchema.class {}
EvaluationSchema.setClass(Evaluation);

export const CommitmentSchema = defineEntity({
  name: 'Commitment',
  tableName: 'commitment',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    agencyId: p.uuid(),
    text: p.text(),
    state: p.text().$type<CommitmentState>(),
    madeOn: p.date(),
    dueOn: p.date(),
    claimedOn: p.date().nullable(),
    verifiedOn: p.date().nullable(),
    evidence: p.text().nullable(),
    verification: p.text().nullable(),
  },
});
export class Commitment extends CommitmentSchema.class {}
CommitmentSchema.setClass(Commitment);

/** A file in the store that shows a promise as fulfilled; nobody edits or removes it. */
export const CommitmentEvidenceSchema = defineEntity({
  name: 'CommitmentEvidence',
  tableName: 'commitment_evidence',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    commitmentId: p.uuid(),
    position: p.integer(),
    agencyId: p.uuid(),
    fileName: p.text(),
    mediaType: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    sm3: p.text(),
    filedAt: p.datetime(),
  },
});
export class CommitmentEvidence extends CommitmentEvidenceSchema.class {}
CommitmentEvidenceSchema.setClass(CommitmentEvidence);
