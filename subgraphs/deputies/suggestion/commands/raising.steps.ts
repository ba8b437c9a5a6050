import type { EntityManager } from '@mikro-orm/postgresql';
import {
  faultAt,
  hasReason,
  idFault,
  inputValid,
  type NewRow,
  textFault,
} from '../../../../platform/commands/index.ts';
import { isUuid } from '../../../../platform/database/index.ts';
import { type FieldFault, NotFound, ValidationFailed } from '../../../../platform/errors/index.ts';
import type { Principal } from '../../../../platform/identity/principal.ts';
import { Deputy } from '../../deputy/deputy.entities.ts';
import { OriginDemand, Signature, type Suggestion } from '../suggestion.entities.ts';
import { nextSuggestionNumber } from '../suggestion-number.ts';
import { addParts, type SuggestionStep, type SuggestionTools } from '../suggestion-parts.ts';
import {
  coSignersConfirmed,
  coSignersKnown,
  deputyInOffice,
  leadInOffice,
  mergedIntoOpen,
  notSignedYet,
} from './raising.guards.ts';
import type {
  DraftValues,
  MergeValues,
  PaperValues,
  RegisterValues,
  ReviseValues,
  SubmitValues,
  SuggestionContent,
} from './raising.inputs.ts';

const texts = ['title', 'body', 'sessionName'] as const;
const required = [...texts, 'category', 'period', 'divisionCode'] as const;

function idsFault(field: string, ids: readonly string[] | null | undefined): FieldFault | null {
  if (ids == null) return null;
  const malformed = ids.find((id) => !isUuid(id));
  if (malformed !== undefined) return idFault(field, malformed);
  return new Set(ids).size < ids.length ? faultAt(field, '有重复 / names one twice') : null;
}

const contentValid = inputValid<Suggestion, ReviseValues>(({ input, row }) => [
  ...texts.map((field) => (input[field] == null ? null : textFault(field, input[field]))),
  idsFault('coSignerIds', input.coSignerIds),
  idsFault('originDemandIds', input.originDemandIds),
  input.coSignerIds?.includes(row.leadDeputyId)
    ? faultAt('coSignerIds', '领衔代表不必联名 / The lead deputy does not co-sign')
    : null,
]);

/**
 * What is raised at once comes whole; what was drafted or returned comes by its id alone, and is changed before by
 * reviseSuggestion, so that co-signers confirm the text that is submitted.
 */
export function submittedContent(input: SubmitValues): SuggestionContent {
  const faults = required.flatMap((field) => {
    if ((input[field] == null) === (input.id != null)) return [];
    const message =
      input.id == null
        ? '直接提出时必填 / needed unless an id is given'
        : '先用 reviseSuggestion 修改 / change it with reviseSuggestion first';
    return [faultAt(field, message)];
  });
  if (faults.length > 0) throw new ValidationFailed(...faults);
  return input as SuggestionContent;
}

/** The suggestion that its lead deputy begins. */
export const raisedBy =
  ({ deputyId }: Principal, content: SuggestionContent, coSignerIds: readonly string[]) =>
  async (newId: () => string, _today: string, em: EntityManager): Promise<NewRow<Suggestion>> => {
    // Asked before there is a row: the row refers to the deputy.
    if (deputyId !== null && (await em.count(Deputy, { id: deputyId })) === 0) throw new NotFound('Deputy', deputyId);
    return {
      id: newId(),
      number: null,
      title: content.title.trim(),
      body: content.body.trim(),
      category: content.category,
      period: content.period,
      sessionName: content.sessionName.trim(),
      divisionCode: content.divisionCode,
      // Without one the policy refuses before anything is written.
      leadDeputyId: deputyId as string,
      coSignerIds: [...coSignerIds],
      dueOn: null,
      difficulty: 'NORMAL',
      difficultyReason: null,
      isKey: false,
      supervisingLeader: null,
      supervisingCommitteeId: null,
      assignmentMode: null,
      leadAgencyId: null,
      coAgencyIds: [],
      receivedOn: null,
      registeredOn: null,
      assignedOn: null,
      answeredOn: null,
      concludedOn: null,
      implementedOn: null,
      answerCategory: null,
      escalatedOn: null,
      escalationOutcome: null,
      screeningReason: null,
      mergedIntoId: null,
      isPublic: false,
      isSynthetic: false,
    };
  };

/** The row comes first: nothing tells MikroORM that its parts refer to it. */
async function writeWithParts(
  tools: SuggestionTools<unknown>,
  originDemandIds: readonly string[],
  signedOn = tools.today,
): Promise<void> {
  const { em, row } = tools;
  await em.flush();
  await addParts(tools, Signature, [
    { deputyId: row.leadDeputyId, role: 'LEAD', confirmedOn: signedOn, answerServedOn: null },
  ]);
  await addParts(
    tools,
    OriginDemand,
    originDemandIds.map((demandId) => ({ demandId })),
  );
}

async function relinkDemands(tools: SuggestionTools<unknown>, demandIds: readonly string[]): Promise<void> {
  const { em, row } = tools;
  const before = await em.find(OriginDemand, { suggestionId: row.id });
  for (const origin of before) if (!demandIds.includes(origin.demandId)) em.remove(origin);
  const linked = before.map(({ demandId }) => demandId);
  const added = demandIds.filter((demandId) => !linked.includes(demandId)).map((demandId) => ({ demandId }));
  await addParts(tools, OriginDemand, added);
}

async function receive({ row, deadlines }: SuggestionTools<unknown>, receivedOn: string): Promise<void> {
  row.receivedOn = receivedOn;
  row.screeningReason = null;
  await deadlines.start('SUGGESTION_HANDOVER', receivedOn);
  row.dueOn = await deadlines.dueOn();
}

async function screenOut({ row, input, deadlines }: SuggestionTools): Promise<void> {
  row.screeningReason = (input.reason as string).trim();
  row.isPublic = false;
  await deadlines.stopAll();
}

export const raisingSteps = {
  draftSuggestion: {
    guards: [contentValid, deputyInOffice, coSignersKnown],
    change: (tools) => writeWithParts(tools, tools.input.originDemandIds ?? []),
  } satisfies SuggestionStep<DraftValues>,
  // A changed text is not the one that the others have signed.
  reviseSuggestion: {
    guards: [contentValid, deputyInOffice, coSignersKnown],
    remark: ({ row, input }) => (rewrites(row, input) ? '案由、正文有改动,联名代表须重新确认' : null),
    async change(tools) {
      const { row, input, em } = tools;
      const isRewritten = rewrites(row, input);
      for (const field of texts) if (input[field] != null) row[field] = input[field].trim();
      if (input.category != null) row.category = input.category;
      if (input.period != null) row.period = input.period;
      if (input.divisionCode != null) row.divisionCode = input.divisionCode;
      if (input.coSignerIds != null) row.coSignerIds = input.coSignerIds;
      for (const signature of await em.find(Signature, { suggestionId: row.id, role: 'CO_SIGNER' }))
        if (isRewritten || !row.coSignerIds.includes(signature.deputyId)) em.remove(signature);
      if (input.originDemandIds != null) await relinkDemands(tools, input.originDemandIds);
    },
  } satisfies SuggestionStep<ReviseValues>,
  coSignSuggestion: {
    guards: [deputyInOffice, notSignedYet],
    async change(tools) {
      const deputyId = tools.viewer.deputyId as string;
      await addParts(tools, Signature, [
        { deputyId, role: 'CO_SIGNER', confirmedOn: tools.today, answerServedOn: null },
      ]);
    },
  } satisfies SuggestionStep,
  submitSuggestion: {
    guards: [contentValid, deputyInOffice, coSignersConfirmed],
    async change(tools) {
      await receive(tools, tools.today);
      const { id, originDemandIds } = tools.input;
      if (id == null) await writeWithParts(tools, originDemandIds ?? []);
      else if (originDemandIds != null) await relinkDemands(tools, originDemandIds);
    },
  } satisfies SuggestionStep<SubmitValues>,
  // Whoever raises it has signed the paper that was received.
  importSuggestion: {
    guards: [contentValid, leadInOffice, coSignersKnown],
    async change(tools) {
      const { receivedOn, coSignerIds } = tools.input;
      await receive(tools, receivedOn);
      await writeWithParts(tools, [], receivedOn);
      await tools.em.flush();
      await addParts(
        tools,
        Signature,
        coSignerIds.map((deputyId) => ({ deputyId, role: 'CO_SIGNER', confirmedOn: receivedOn, answerServedOn: null })),
      );
    },
  } satisfies SuggestionStep<PaperValues>,
  returnSuggestionToDeputy: { guards: [hasReason], change: screenOut } satisfies SuggestionStep,
  forwardSuggestionAsLetter: { guards: [hasReason], change: screenOut } satisfies SuggestionStep,
  mergeSuggestion: {
    guards: [inputValid(({ input }) => [idFault('mergedIntoId', input.mergedIntoId)]), hasReason, mergedIntoOpen],
    async change(tools) {
      tools.row.mergedIntoId = tools.input.mergedIntoId;
      await screenOut(tools);
    },
  } satisfies SuggestionStep<MergeValues>,
  registerSuggestion: {
    async change({ row, input, em, today }) {
      row.number = await nextSuggestionNumber(em, today.slice(0, 4));
      row.registeredOn = today;
      row.isPublic = input.isPublic ?? true;
    },
  } satisfies SuggestionStep<RegisterValues>,
  withdrawSuggestion: {
    guards: [hasReason],
    change: ({ deadlines }) => deadlines.stopAll(),
  } satisfies SuggestionStep,
};

const rewrites = (row: Suggestion, { title, body }: ReviseValues): boolean =>
  (title != null && title.trim() !== row.title) || (body != null && body.trim() !== row.body);
