import sql, { empty } from 'sql-template-tag';
import { isUuid } from '../../../platform/database/index.ts';
import {
  Children,
  equals,
  inDateRange,
  isOneOf,
  isOverdue,
  Listing,
  type ListingDefinition,
  type LocalDateRange,
  matchesText,
  type NamedLink,
  UNLISTED,
} from '../../../platform/database/listing/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { RecordFields } from '../../../platform/records/index.ts';
import { DeadlineSchema, HistorySchema } from '../records.entities.ts';
import { AnswerSchema, CommitmentEvidenceSchema, CommitmentSchema, EvaluationSchema } from './answer.entities.ts';
import {
  AssignmentSchema,
  CoAgencyOpinionSchema,
  DeputyContactSchema,
  UrgingRecordSchema,
} from './assignment.entities.ts';
import { OriginDemandSchema, SignatureSchema, SuggestionSchema } from './suggestion.entities.ts';
import type {
  AnswerCategory,
  AssignmentMode,
  AssignmentRole,
  SuggestionCategory,
  SuggestionDeputyRole,
  SuggestionDifficulty,
  SuggestionPeriod,
} from './suggestion.kinds.ts';
import { dealingVisibility, suggestionVisibility } from './suggestion.visibility.ts';
import type { SuggestionState } from './suggestion.workflow.ts';

export interface SuggestionFilterValues {
  state?: SuggestionState[] | null;
  agency?: { id: string; role?: AssignmentRole | null } | null;
  deputy?: { id: string; role?: SuggestionDeputyRole | null } | null;
  period?: SuggestionPeriod | null;
  sessionName?: string | null;
  divisionCode?: string | null;
  category?: SuggestionCategory[] | null;
  difficulty?: SuggestionDifficulty | null;
  assignmentMode?: AssignmentMode[] | null;
  answerCategory?: AnswerCategory[] | null;
  isKey?: boolean | null;
  answered?: boolean | null;
  concluded?: boolean | null;
  implemented?: boolean | null;
  overdue?: boolean | null;
  receivedOn?: LocalDateRange | null;
  registeredOn?: LocalDateRange | null;
  assignedOn?: LocalDateRange | null;
  answeredOn?: LocalDateRange | null;
  concludedOn?: LocalDateRange | null;
  implementedOn?: LocalDateRange | null;
  dueOn?: LocalDateRange | null;
  search?: string | null;
}

export type SuggestionOrderFieldName = 'RECEIVED_ON' | 'DUE_ON' | 'UPDATED_AT' | 'NUMBER';

const happened = (column: 'answered_on' | 'concluded_on' | 'implemented_on') => {
  const present = {
    answered_on: sql`t.answered_on`,
    concluded_on: sql`t.concluded_on`,
    implemented_on: sql`t.implemented_on`,
  };
  return (value: boolean) => (value ? sql`${present[column]} is not null` : sql`${present[column]} is null`);
};

const key = (id: string, path: string): string => {
  if (!isUuid(id)) throw new ValidationFailed({ path, message: `不是 UUID / not a UUID: ${id}` });
  return id;
};

/** An agency that gave the matter back no longer has it. What it leads comes off an index in the order of the list. */
export const handledBy = (role: AssignmentRole | null | undefined): NamedLink => ({
  name: `agency ${role ?? ''}`,
  link: (agency) =>
    role === 'LEAD'
      ? sql`(t.lead_agency_id = ${agency} and t.assignment_mode <> 'SEPARATE')`
      : sql`t.id in (select a.suggestion_id from deputies.assignment a where a.agency_id = ${agency} and a.state <> 'RETURNED'${role ? sql` and a.role = ${role}` : empty})`,
});

export const signedBy = (role: SuggestionDeputyRole | null | undefined): NamedLink => ({
  name: `deputy ${role ?? ''}`,
  link: (deputy) =>
    role === 'LEAD'
      ? sql`t.lead_deputy_id = ${deputy}`
      : sql`t.id in (select s.suggestion_id from deputies.signature s where s.deputy_id = ${deputy}${role ? sql` and s.role = ${role}` : empty})`,
});

const definition: Omit<ListingDefinition<SuggestionFilterValues, SuggestionOrderFieldName>, 'visibility'> = {
  name: 'suggestions',
  entity: SuggestionSchema,
  filters: {
    state: isOneOf('state'),
    agency: ({ id, role }) => handledBy(role).link(sql`${key(id, 'filter.agency.id')}::uuid`),
    deputy: ({ id, role }) => signedBy(role).link(sql`${key(id, 'filter.deputy.id')}::uuid`),
    period: equals('period'),
    sessionName: equals('session_name'),
    divisionCode: equals('division_code'),
    category: isOneOf('category'),
    difficulty: equals('difficulty'),
    assignmentMode: isOneOf('assignment_mode'),
    answerCategory: isOneOf('answer_category'),
    isKey: equals('is_key', 'boolean'),
    answered: happened('answered_on'),
    concluded: happened('concluded_on'),
    implemented: happened('implemented_on'),
    overdue: isOverdue(),
    receivedOn: inDateRange('received_on'),
    registeredOn: inDateRange('registered_on'),
    assignedOn: inDateRange('assigned_on'),
    answeredOn: inDateRange('answered_on'),
    concludedOn: inDateRange('concluded_on'),
    implementedOn: inDateRange('implemented_on'),
    dueOn: inDateRange('due_on'),
    search: matchesText(),
  },
  orders: {
    RECEIVED_ON: { by: sql`coalesce(t.received_on, date '9999-12-31')`, type: 'date' },
    DUE_ON: { by: sql`coalesce(t.due_on, date '9999-12-31')`, type: 'date' },
    UPDATED_AT: { by: sql`t.updated_at`, type: 'timestamptz' },
    NUMBER: { by: sql`coalesce(t.number, '')`, type: 'text' },
  },
  defaultOrder: { field: 'RECEIVED_ON', direction: 'DESC' },
  provider: 'leadAgencyId',
  fieldColumns: {
    isOverdue: ['dueOn'],
    division: ['divisionCode'],
    leadDeputy: ['leadDeputyId'],
    leadAgency: ['leadAgencyId'],
    coAgencies: ['leadAgencyId'],
    supervisingCommittee: ['supervisingCommitteeId'],
    mergedInto: ['mergedIntoId'],
    pendingCoSigners: ['leadDeputyId', 'coSignerIds'],
    availableTransitions: [
      'difficulty',
      'state',
      'leadDeputyId',
      'coSignerIds',
      'leadAgencyId',
      'coAgencyIds',
      'supervisingCommitteeId',
    ],
  },
};

/** A draft is its deputies' alone until it is submitted. */
export const suggestions = new Listing({ ...definition, visibility: suggestionVisibility });

/** Drafts included: for what a command answers, whose policy has let the viewer at the record, and for their own drafts. */
export const suggestionsWithDrafts = new Listing({ ...definition, name: 'suggestionDrafts', visibility: UNLISTED });

/** Drafts that a deputy leads or is asked to sign. */
export const draftsOf: NamedLink = {
  name: 'drafts',
  link: (deputy) => sql`(t.state = 'DRAFT' and (t.lead_deputy_id = ${deputy} or ${deputy} = any(t.co_signer_ids)))`,
};

const childrenOf = (entity: ConstructorParameters<typeof Children>[0], ...since: string[]) =>
  new Children(entity, 'suggestionId', ['position'], { since });

const ofThoseInHand = (entity: ConstructorParameters<typeof Children>[0], ...since: string[]) =>
  new Children(entity, 'suggestionId', ['position'], { since, visibility: dealingVisibility });

export const suggestionParts = {
  signatures: childrenOf(SignatureSchema, 'confirmedOn'),
  originDemands: childrenOf(OriginDemandSchema),
  assignments: childrenOf(AssignmentSchema, 'assignedOn'),
  contacts: childrenOf(DeputyContactSchema, 'contactedOn'),
  coAgencyOpinions: childrenOf(CoAgencyOpinionSchema, 'requestedOn'),
  answers: childrenOf(AnswerSchema, 'answeredOn'),
  evaluations: ofThoseInHand(EvaluationSchema, 'evaluatedOn', 'dueOn'),
  commitments: childrenOf(CommitmentSchema, 'madeOn'),
  urgingRecords: ofThoseInHand(UrgingRecordSchema, 'urgedOn'),
};

export const evidenceOfCommitment = new Children(CommitmentEvidenceSchema, 'commitmentId', ['position'], {
  since: ['filedAt'],
});

export const suggestionRecords = new RecordFields(DeadlineSchema, HistorySchema);
