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
import { actionsOf } from '../../../platform/workflow/index.ts';
import { sealedTitle } from '../records/sealed-title.ts';
import { sealedForService } from '../records/sealing.ts';
import { Demand } from './demand.entities.ts';
import type { AnswerInput, RateDemandValues, ToAgencyInput, ToStationInput, TriageInput } from './demand.inputs.ts';
import { dealingWith, demandActors, isSealedDemand, isUnannouncedDemand } from './demand.policy.ts';
import { demandVisibility } from './demand.visibility.ts';
import { demandWorkflow } from './demand.workflow.ts';
import { conversionGuards, conversionState, convert } from './demand-conversion.ts';

type DemandStep<Input = CommandInput> = Step<Demand, Input>;
type DemandGuard<Input = CommandInput> = Guard<Demand, Input>;

const answerValid = inputValid<Demand, AnswerInput>(({ input }) => [redactedTextFault('answer', input.answer)]);
const agencyValid = inputValid<Demand, ToAgencyInput>(({ input }) => [idFault('agencyId', input.agencyId)]);

/** 代表法 art 31(2): the deputy passes an appeal on and does not decide it; it becomes a petition. */
const noAppeal: DemandGuard = {
  name: 'NO_APPEAL',
  unmet: ({ row }) =>
    row.kind !== 'APPEAL' && row.kind !== 'ACCUSATION'
      ? null
      : '申诉求决类请转为信访事项 / An appeal becomes a petition (convertDemand)',
};

const isAccusation: DemandGuard = {
  name: 'IS_ACCUSATION',
  unmet: ({ row }) => (row.kind === 'ACCUSATION' ? null : '只有检举控告密封移交 / Only accusations are sealed'),
};

const stationNamed: DemandGuard<ToStationInput> = {
  name: 'STATION_NAMED',
  unmet: ({ row, input }) => ((input.stationId ?? row.stationId) ? null : '请指明联络站 / Name the liaison station'),
};

const dissatisfactionAnswered: DemandGuard = {
  name: 'DISSATISFACTION_ANSWERED',
  unmet: ({ row, input }) =>
    row.rating !== 'DISSATISFIED' || input.reason?.trim()
      ? null
      : '群众不满意,办结须说明理由 / The resident is dissatisfied: say why it is closed',
};

const steps: Record<string, DemandStep<any>> = {
  receiveDemand: {
    async change({ row, deadlines }) {
      await deadlines.start('DEMAND_TRIAGE', row.receivedOn);
    },
  } satisfies DemandStep,
  triageDemand: {
    async change({ row, input, deadlines, today }) {
      row.kind = input.kind;
      row.triagedOn = today;
      await deadlines.meet('DEMAND_TRIAGE', today);
      if (input.kind === 'ACCUSATION') await deadlines.start('PETITION_SEALED_HANDOFF', today);
    },
  } satisfies DemandStep<TriageInput>,
  answerDemand: {
    guards: [answerValid, noAppeal],
    async change({ row, input, deadlines, today }) {
      row.answer = input.answer;
      row.answeredOn = today;
      await deadlines.start('DEMAND_FEEDBACK', today);
    },
  } satisfies DemandStep<AnswerInput>,
  sendDemandToStation: {
    guards: [inputValid(({ input }) => [idFault('stationId', input.stationId)]), noAppeal, stationNamed],
    change({ row, input }) {
      if (input.stationId) row.stationId = input.stationId;
    },
  } satisfies DemandStep<ToStationInput>,
  sendDemandToAgency: {
    guards: [agencyValid],
    async change({ row, input, deadlines, today }) {
      row.agencyId = input.agencyId;
      row.sentOn = today;
      await deadlines.start('DEMAND_REPLY', today);
    },
  } satisfies DemandStep<ToAgencyInput>,
  returnDemand: {
    guards: [hasReason],
    remark: () => '退回后回复期限停止,改送之日重新起算',
    async change({ row, deadlines }) {
      row.agencyId = null;
      row.sentOn = null;
      await deadlines.stop('DEMAND_REPLY');
    },
  } satisfies DemandStep,
  replyToDemand: {
    guards: [answerValid],
    async change({ row, input, deadlines, today }) {
      row.answer = input.answer;
      row.repliedOn = today;
      await deadlines.meet('DEMAND_REPLY', today);
      await deadlines.start('DEMAND_FEEDBACK', today);
    },
  } satisfies DemandStep<AnswerInput>,
  convertDemand: { guards: conversionGuards, to: conversionState, change: convert },
  // Nothing of what an accusation says stays here, only the receipt of its hand-over.
  sealDemand: {
    guards: [agencyValid, isAccusation],
    async change({ row, input, deadlines, today }) {
      row.agencyId = input.agencyId;
      row.title = sealedTitle;
      row.content = '';
      row.maskedResident = '*';
      row.maskedPhone = null;
      await deadlines.meet('PETITION_SEALED_HANDOFF', today);
    },
  } satisfies DemandStep<ToAgencyInput>,
  giveDemandFeedback: {
    async change({ row, deadlines, today }) {
      row.feedbackOn = today;
      await deadlines.meet('DEMAND_FEEDBACK', today);
    },
  } satisfies DemandStep,
  rateDemand: {
    change({ row, input, today }) {
      row.rating = input.rating;
      row.ratedOn = today;
    },
  } satisfies DemandStep<RateDemandValues>,
  closeDemand: { guards: [dissatisfactionAnswered] } satisfies DemandStep,
  verifyDemand: {
    guards: [hasReason],
    change({ row, today }) {
      row.verifiedOn = today;
    },
  } satisfies DemandStep,
};

export const demandCommands: NounCommands<Demand> = {
  noun: 'Demand',
  namespace: 'petitions',
  workflow: demandWorkflow,
  entity: Demand,
  visibility: sealedForService(demandVisibility),
  isSealed: isUnannouncedDemand,
  leavesNoCopy: isSealedDemand,
  knownTo: dealingWith,
  actorsOf: demandActors,
  agenciesOf: ({ agencyId }) => ({ HANDLING_AGENCY: agencyId ? [agencyId] : [] }),
  deputiesOf: ({ deputyId }) => [deputyId],
  // Until it is triaged its text is withheld.
  titleOf: ({ state, title, demandNo }) => (state === 'RECEIVED' ? demandNo : title),
  refersTo: {
    deputyId: 'Deputy',
    stationId: 'LiaisonStation',
    agencyId: 'Agency',
    suggestionId: 'Suggestion',
    divisionCode: 'Division',
  },
  steps: withRedactedReasons(actionsOf(demandWorkflow), steps),
};
