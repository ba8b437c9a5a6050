import {
  type CommandInput,
  faultAt,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { PUBLIC } from '../../../platform/database/listing/index.ts';
import { aheadFault } from '../records/date-ahead.ts';
import { assessmentLabels } from '../work-report/work-report.kinds.ts';
import { LivelihoodProject } from './livelihood-project.entities.ts';
import { completionAhead, notBackwards, workDone } from './livelihood-project.guards.ts';
import type {
  CheckValues,
  ClaimValues,
  CollectValues,
  EvaluateValues,
  ProgressValues,
  ReturnValues,
  VoteValues,
} from './livelihood-project.inputs.ts';
import { livelihoodActors } from './livelihood-project.policy.ts';
import { livelihoodWorkflow } from './livelihood-project.workflow.ts';

type ProjectStep<Input> = Step<LivelihoodProject, Input>;

const within = (field: string, value: number, from: number, to: number) =>
  value >= from && value <= to ? null : faultAt(field, `须为 ${from} 至 ${to} / must lie between ${from} and ${to}`);
const notNegative = (field: string, value: number) =>
  value >= 0 ? null : faultAt(field, '不能为负 / must not be negative');
const steps: Record<string, ProjectStep<never>> = {
  collectLivelihoodProject: {
    guards: [
      inputValid(({ input, today }) => {
        const thisYear = Number(today.slice(0, 4));
        return [
          textFault('title', input.title),
          textFault('goal', input.goal),
          idFault('leadAgencyId', input.leadAgencyId),
          within('year', input.year, thisYear, thisYear + 1),
          notNegative('plannedInvestmentYuan', input.plannedInvestmentYuan),
          aheadFault('plannedCompletionOn', input.plannedCompletionOn, today),
        ];
      }),
    ],
  } satisfies ProjectStep<CollectValues>,
  dropLivelihoodProject: { guards: [hasReason] } satisfies ProjectStep<CommandInput>,
  recordLivelihoodVote: {
    guards: [
      inputValid(({ input }) => [
        input.deputiesTotal > 0 ? null : faultAt('deputiesTotal', '须为正数 / must be positive'),
        within('votesFor', input.votesFor, 0, Math.max(0, input.deputiesTotal)),
      ]),
    ],
    to: ({ input }) => (input.votesFor * 2 > input.deputiesTotal ? 'VOTED' : 'NOT_SELECTED'),
    remark: ({ input }) => `全体代表${input.deputiesTotal}人,赞成${input.votesFor}票`,
    change({ row, input }) {
      row.votesFor = input.votesFor;
      row.deputiesTotal = input.deputiesTotal;
    },
  } satisfies ProjectStep<VoteValues>,
  confirmLivelihoodProject: {
    guards: [completionAhead],
    async change({ row, deadlines, today }) {
      await deadlines.start('LIVELIHOOD_COMPLETION', today, { dueOn: row.plannedCompletionOn });
    },
  } satisfies ProjectStep<CommandInput>,
  reportLivelihoodProgress: {
    guards: [
      inputValid(({ input }) => [
        within('progressPercent', input.progressPercent, 0, 100),
        notNegative('paidInvestmentYuan', input.paidInvestmentYuan),
      ]),
      notBackwards,
    ],
    remark: ({ input }) => `进度${input.progressPercent}%,完成投资${input.paidInvestmentYuan}元`,
    change({ row, input }) {
      row.progressPercent = input.progressPercent;
      row.paidInvestmentYuan = input.paidInvestmentYuan;
    },
  } satisfies ProjectStep<ProgressValues>,
  claimLivelihoodCompletion: {
    guards: [inputValid(({ input }) => [textFault('result', input.result)]), workDone],
    async change({ row, input, deadlines, today }) {
      row.result = input.result.trim();
      await deadlines.meet('LIVELIHOOD_COMPLETION', today);
    },
  } satisfies ProjectStep<ClaimValues>,
  checkLivelihoodProject: {
    guards: [inputValid(({ input }) => [textFault('finding', input.finding)])],
    change({ row, input }) {
      row.checkFinding = input.finding.trim();
    },
  } satisfies ProjectStep<CheckValues>,
  // What was claimed in time stays on record; what is left has a date of its own.
  returnLivelihoodProject: {
    guards: [
      inputValid(({ input, today }) => [
        within('progressPercent', input.progressPercent, 0, 99),
        aheadFault('plannedCompletionOn', input.plannedCompletionOn, today),
      ]),
      hasReason,
    ],
    remark: ({ row, input }) =>
      `核查进度${input.progressPercent}%,完成日由${row.plannedCompletionOn}改为${input.plannedCompletionOn}`,
    async change({ row, input, deadlines, today }) {
      row.progressPercent = input.progressPercent;
      row.plannedCompletionOn = input.plannedCompletionOn;
      row.result = null;
      await deadlines.start('LIVELIHOOD_COMPLETION', today, { dueOn: input.plannedCompletionOn });
    },
  } satisfies ProjectStep<ReturnValues>,
  evaluateLivelihoodProject: {
    remark: ({ input }) => `测评结果:${assessmentLabels[input.assessment].split(' / ', 1)[0]}`,
    change({ row, input }) {
      row.assessment = input.assessment;
    },
  } satisfies ProjectStep<EvaluateValues>,
};

export const livelihoodCommands: NounCommands<LivelihoodProject> = {
  noun: 'LivelihoodProject',
  namespace: 'reports',
  workflow: livelihoodWorkflow,
  entity: LivelihoodProject,
  visibility: PUBLIC,
  actorsOf: livelihoodActors,
  agenciesOf: ({ leadAgencyId }) => ({ LEAD_AGENCY: [leadAgencyId] }),
  titleOf: ({ title }) => title,
  refersTo: { leadAgencyId: 'Agency', divisionCode: 'Division' },
  steps,
};
