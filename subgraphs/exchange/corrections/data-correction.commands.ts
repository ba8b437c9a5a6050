import type { EntityManager } from '@mikro-orm/postgresql';
import {
  type CommandInput,
  faultAt,
  idFault,
  inputValid,
  type NewRow,
  type NounCommands,
  redactedTextFault,
  type Step,
  withRedactedReasons,
} from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { nextNumber } from '../records/next-number.ts';
import { sharingActors, sharingAgencies, sharingScopes, sharingVisibility } from '../records/sharing-parties.ts';
import { catalogueEntry, titleOfShared } from '../sharing/catalogue.ts';
import { askingAgency, legalEffectOf } from '../sharing/sharing-grant.request.ts';
import { DataCorrection } from './data-correction.entities.ts';
import { dataCorrectionWorkflow } from './data-correction.workflow.ts';

export interface FileCorrectionValues extends CommandInput {
  item: string;
  recordId?: string | null;
  field: string;
  statement: string;
}
export interface AnswerCorrectionValues extends CommandInput {
  isCorrected: boolean;
  answer: string;
}

/** A correction as it is filed. */
export const filedCorrection =
  (input: FileCorrectionValues, viewer: Principal) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<DataCorrection>> => {
    const requesterId = askingAgency(viewer);
    const entry = catalogueEntry(input.item);
    const faults = [
      redactedTextFault('statement', input.statement),
      idFault('recordId', input.recordId),
      entry ? null : faultAt('item', `目录中没有此项 / the catalogue has no such item: ${input.item}`),
      !entry || entry.fields.includes(input.field)
        ? null
        : faultAt('field', '不属于该目录项 / is not a field of the item'),
      entry?.providerId === requesterId ? faultAt('item', '本单位提供的数据请自行更正 / is your own') : null,
    ].filter((fault) => fault !== null);
    if (faults.length > 0 || !entry) throw new ValidationFailed(...faults);
    return {
      id: newId(),
      number: await nextNumber(em, 'data_correction', '校核', today),
      item: entry.code,
      requesterId,
      providerId: entry.providerId,
      legalEffect: legalEffectOf(viewer, entry),
      recordId: input.recordId ?? null,
      field: input.field,
      statement: input.statement,
      filedOn: today,
      acceptedOn: null,
      answeredOn: null,
      answer: null,
      dueOn: null,
    };
  };

const steps = {
  // The day on which it was filed is the day on which the provider has it.
  fileCorrection: {
    async change({ row, deadlines, today }) {
      const terms = row.legalEffect === 'BY_REFERENCE' ? { byReference: true } : {};
      await deadlines.start('DATA_CORRECTION', today, terms);
    },
  } satisfies Step<DataCorrection, FileCorrectionValues>,
  acceptCorrection: {
    change({ row, today }) {
      row.acceptedOn = today;
    },
  } satisfies Step<DataCorrection, CommandInput>,
  answerCorrection: {
    guards: [inputValid(({ input }) => [redactedTextFault('answer', input.answer)])],
    to: ({ input }) => (input.isCorrected ? 'CORRECTED' : 'UPHELD'),
    async change({ row, input, deadlines, today }) {
      row.answeredOn = today;
      row.answer = input.answer;
      await deadlines.meet('DATA_CORRECTION', today);
    },
  } satisfies Step<DataCorrection, AnswerCorrectionValues>,
};

export const dataCorrectionCommands: NounCommands<DataCorrection> = {
  noun: 'DataCorrection',
  namespace: 'exchange',
  workflow: dataCorrectionWorkflow,
  entity: DataCorrection,
  visibility: sharingVisibility,
  scopesOfSteps: sharingScopes(dataCorrectionWorkflow),
  actorsOf: sharingActors,
  agenciesOf: sharingAgencies,
  titleOf: titleOfShared,
  steps: withRedactedReasons(actionsOf(dataCorrectionWorkflow), steps),
};
