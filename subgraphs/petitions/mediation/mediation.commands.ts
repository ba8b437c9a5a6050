import {
  type CommandInput,
  type Guard,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  redactedTextFault,
  type Step,
  withRedactedReasons,
} from '../../../platform/commands/index.ts';
import { computeDeadline } from '../../../platform/deadlines/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { dayFault } from '../records/day-between.ts';
import { Mediation } from './mediation.entities.ts';
import type { AgreeValues, ApplyValues, MediationTools } from './mediation.inputs.ts';
import { mediationActors } from './mediation.policy.ts';
import { mediationVisibility } from './mediation.visibility.ts';
import { mediationWorkflow } from './mediation.workflow.ts';

type MediationStep<Input = CommandInput> = Step<Mediation, Input>;
type MediationGuard = Guard<Mediation, CommandInput>;

const writtenAgreement: MediationGuard = {
  name: 'WRITTEN_AGREEMENT',
  unmet: ({ row }) =>
    row.agreementKind === 'WRITTEN'
      ? null
      : '口头协议没有可供确认的协议书 / An oral agreement leaves nothing to confirm',
};

const confirmationLimit = ({ row, calendar }: MediationTools<CommandInput>) =>
  computeDeadline({
    code: 'MEDIATION_CONFIRMATION',
    anchorOn: row.effectiveOn ?? row.agreedOn ?? row.openedOn,
    calendar,
  }).dueOn;

/** A right that lapses with its thirty days, whether or not they were listed as a limit. */
const appliedInTime: MediationGuard = {
  name: 'APPLIED_IN_TIME',
  unmet(tools) {
    const dueOn = confirmationLimit(tools);
    return tools.today <= dueOn
      ? null
      : `申请司法确认的三十日已于 ${dueOn} 届满 / The thirty days of the application ended on ${dueOn}`;
  },
};

const confirmationLapsed: MediationGuard = {
  name: 'CONFIRMATION_LAPSED',
  async unmet({ deadlines, today }) {
    const limit = await deadlines.running('MEDIATION_CONFIRMATION');
    return limit !== null && limit.dueOn < today
      ? null
      : '申请司法确认的期限未届满 / The thirty days of the application have not passed';
  },
};

const steps: Record<string, MediationStep<any>> = {
  agreeMediation: {
    guards: [
      inputValid(({ row, input, today }) => [
        redactedTextFault('agreement', input.agreement),
        dayFault('effectiveOn', input.effectiveOn, row.openedOn, today),
      ]),
    ],
    async change({ row, input, deadlines, today }) {
      row.agreementKind = input.kind;
      row.agreementText = input.agreement;
      row.agreedOn = today;
      row.effectiveOn = input.effectiveOn ?? today;
      if (input.kind === 'WRITTEN') await deadlines.start('MEDIATION_CONFIRMATION', row.effectiveOn);
    },
  } satisfies MediationStep<AgreeValues>,
  failMediation: {
    guards: [hasReason],
    change({ row, today }) {
      row.failedOn = today;
    },
  } satisfies MediationStep,
  applyMediationConfirmation: {
    guards: [inputValid(({ input }) => [idFault('courtId', input.courtId)]), writtenAgreement, appliedInTime],
    async change({ row, input, deadlines, today }) {
      row.courtId = input.courtId;
      row.confirmationAppliedOn = today;
      await deadlines.meet('MEDIATION_CONFIRMATION', today);
    },
  } satisfies MediationStep<ApplyValues>,
  lapseMediationConfirmation: {
    guards: [confirmationLapsed],
    remark: () => '三十日内未申请司法确认',
    change: ({ deadlines }) => deadlines.stop('MEDIATION_CONFIRMATION'),
  } satisfies MediationStep,
  confirmMediation: {
    change({ row, today }) {
      row.confirmedOn = today;
    },
  } satisfies MediationStep,
  refuseMediationConfirmation: {
    guards: [hasReason],
    change({ row, today }) {
      row.refusedOn = today;
    },
  } satisfies MediationStep,
  performMediation: {
    async change({ row, deadlines, today }) {
      row.performedOn = today;
      await deadlines.stopAll();
    },
  } satisfies MediationStep,
  breachMediation: {
    guards: [hasReason],
    async change({ row, deadlines, today }) {
      row.breachedOn = today;
      await deadlines.stopAll();
    },
  } satisfies MediationStep,
};

export const mediationCommands: NounCommands<Mediation> = {
  noun: 'Mediation',
  namespace: 'petitions',
  workflow: mediationWorkflow,
  entity: Mediation,
  visibility: mediationVisibility,
  actorsOf: mediationActors,
  agenciesOf: ({ courtId }) => ({ HANDLING_AGENCY: courtId ? [courtId] : [] }),
  deputiesOf: ({ deputyId }) => [deputyId],
  titleOf: ({ title }) => title,
  whenLapsed: { MEDIATION_CONFIRMATION: 'lapseMediationConfirmation' },
  refersTo: { deputyId: 'Deputy', stationId: 'LiaisonStation', courtId: 'Agency', divisionCode: 'Division' },
  steps: withRedactedReasons(actionsOf(mediationWorkflow), steps),
};
