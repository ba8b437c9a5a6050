import { defineEntity, p } from '@mikro-orm/core';
import type {
  AnswerCategory,
  AssignmentMode,
  SuggestionCategory,
  SuggestionDeputyRole,
  SuggestionDifficulty,
  SuggestionPeriod,
} from './suggestion.kinds.ts';
import type { SuggestionState } from './suggestion.workflow.ts';

export const SuggestionSchema = defineEntity({
  name: 'Suggestion',
  tableName: 'suggestion',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    number: p.text().nullable(),
    title: p.text(),
    body: p.text(),
    category: p.text().$type<SuggestionCategory>(),
    period: p.text().$type<SuggestionPeriod>(),
    sessionName: p.text(),
    divisionCode: p.text(),
    leadDeputyId: p.uuid(),
    /** Who is asked to sign; `signature` has those who did. */
    coSignerIds: p.array<string>().columnType('uuid[]'),
    state: p.text().$type<SuggestionState>(),
    dueOn: p.date().nullable(),
    difficulty: p.text().$type<SuggestionDifficulty>(),
    difficultyReason: p.text().nullable(),
    isKey: p.boolean(),
    supervisingLeader: p.text().nullable(),
    supervisingCommitteeId: p.uuid().nullable(),
    assignmentMode: p.text().$type<AssignmentMode>().nullable(),
    leadAgencyId: p.uuid().nullable(),
    coAgencyIds: p.array<string>().columnType('uuid[]'),
    receivedOn: p.date().nullable(),
    registeredOn: p.date().nullable(),
    assignedOn: p.date().nullable(),
    answeredOn: p.date().nullable(),
    concludedOn: p.date().nullable(),
    implementedOn: p.date().nullable(),
    answerCategory: p.text().$type<AnswerCategory>().nullable(),
    escalatedOn: p.date().nullable(),
    escalationOutcome: p.text().nullable(),
    screeningReason: p.text().nullable(),
    mergedIntoId: p.uuid().nullable(),
    isPublic: p.boolean(),
    isSynthetic: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
    version: p.integer().version(),
  },
});
export class Suggestion extends SuggestionSchema.class {}
SuggestionSchema.setClass(Suggestion);

/** Who signed: the lead deputy and the co-signers in one table, so that a deputy's suggestions are one index away. */
export const SignatureSchema = defineEntity({
  name: 'Signature',
  tableName: 'signature',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    deputyId: p.uuid(),
    role: p.text().$type<SuggestionDeputyRole>(),
    confirmedOn: p.date(),
    answerServedOn: p.date().nullable(),
  },
});
export class Signature extends SignatureSchema.class {}
SignatureSchema.setClass(Signature);

/** The residents' demands that a suggestion came from; the demands themselves belong to the petitions subgraph. */
export const OriginDemandSchema = defineEntity({
  name: 'OriginDemand',
  tableName: 'origin_demand',
  schema: 'deputies',
  properties: {
    id: p.uuid().primary(),
    suggestionId: p.uuid(),
    position: p.integer(),
    demandId: p.uuid(),
  },
});
export class OriginDemand extends OriginDemandSchema.class {}
OriginDemandSchema.setClass(OriginDemand);
