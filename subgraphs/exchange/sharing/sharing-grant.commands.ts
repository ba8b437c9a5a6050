import {
  type CommandInput,
  faultAt,
  type Guard,
  hasReason,
  inputValid,
  type NounCommands,
  redactedTextFault,
  type Step,
  withRedactedReasons,
} from '../../../platform/commands/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { sharingActors, sharingAgencies, sharingScopes, sharingVisibility } from '../records/sharing-parties.ts';
import { titleOfShared } from './catalogue.ts';
import { SharingGrant } from './sharing-grant.entities.ts';
import type {
  AskSupplementValues,
  DecideShareValues,
  DisposeShareValues,
  GrantTools,
  RequestShareValues,
  ResolveShareValues,
  SupplementValues,
  SuspendShareValues,
} from './sharing-grant.inputs.ts';
import { sharingGrantWorkflow } from './sharing-grant.workflow.ts';

type GrantStep<Input = CommandInput> = Step<SharingGrant, Input>;

const byReference = ({ row }: GrantTools<CommandInput>) =>
  row.legalEffect === 'BY_REFERENCE' ? { byReference: true } : {};

const replyLimit = ({ row }: GrantTools<CommandInput>) =>
  row.attribute === 'UNCONDITIONAL' ? 'SHARE_REPLY_UNCONDITIONAL' : 'SHARE_REPLY_CONDITIONAL';

/** Begins with the request, and anew once it is complete (art 21(2)). */
const startReply = (tools: GrantTools<any>) =>
  tools.deadlines.start(replyLimit(tools), tools.today, byReference(tools));

const askedOnce: Guard<SharingGrant, AskSupplementValues> = {
  name: 'ASKED_ONCE',
  unmet: ({ row }) =>
    row.missing === null
      ? null
      : '补正内容已一次性告知,不得再次要求 / What is missing is told once; decide on the request as it is',
};

const refusalAllowed: Guard<SharingGrant, DecideShareValues> = {
  name: 'REFUSAL_ALLOWED',
  unmet({ row, input }) {
    if (input.isApproved) return null;
    if (row.attribute === 'UNCONDITIONAL')
      return '无条件共享的数据不得拒绝 / What is shared without conditions cannot be refused';
    return input.reason?.trim() ? null : '不同意共享须说明理由 / A refusal needs its reason';
  },
};

const notExpired: Guard<SharingGrant, CommandInput> = {
  name: 'NOT_EXPIRED',
  unmet: ({ row, today }) =>
    row.expiresOn >= today ? null : `使用时限 ${row.expiresOn} 已过 / Its time of use ended on ${row.expiresOn}`,
};

async function end({ row, deadlines, today }: GrantTools<CommandInput>): Promise<void> {
  row.endedOn = today;
  await deadlines.stopAll();
}

const steps: Record<string, GrantStep<any>> = {
  requestShare: {
    async change(tools) {
      await startReply(tools);
    },
  } satisfies GrantStep<RequestShareValues>,
  askShareSupplement: {
    guards: [inputValid(({ input }) => [redactedTextFault('missing', input.missing)]), askedOnce],
    async change(tools) {
      tools.row.missing = tools.input.missing;
      await tools.deadlines.stop(replyLimit(tools));
    },
  } satisfies GrantStep<AskSupplementValues>,
  supplementShare: {
    guards: [
      inputValid(({ input }) => [
        ...(['legalBasis', 'scenario', 'purpose'] as const).map((field) => {
          const text = input[field];
          return text == null ? null : redactedTextFault(field, text);
        }),
      ]),
    ],
    async change(tools) {
      const { row, input } = tools;
      row.legalBasis = input.legalBasis ?? row.legalBasis;
      row.scenario = input.scenario ?? row.scenario;
      row.purpose = input.purpose ?? row.purpose;
      await startReply(tools);
    },
  } satisfies GrantStep<SupplementValues>,
  decideShare: {
    guards: [refusalAllowed],
    to: ({ input }) => (input.isApproved ? 'APPROVED' : 'REFUSED'),
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      row.decidedOn = today;
      row.decision = input.reason ?? null;
      await deadlines.meet(replyLimit(tools), today);
      if (input.isApproved) await deadlines.start('SHARE_DELIVERY', today, byReference(tools));
    },
  } satisfies GrantStep<DecideShareValues>,
  activateShare: {
    guards: [notExpired],
    async change({ row, deadlines, today }) {
      row.activatedOn = today;
      await deadlines.meet('SHARE_DELIVERY', today);
      await deadlines.start('SHARE_USE_PERIOD', today, { dueOn: row.expiresOn });
    },
  } satisfies GrantStep,
  expireShare: { change: end } satisfies GrantStep,
  suspendShare: {
    guards: [
      hasReason,
      inputValid(({ input, today }) => [
        input.correctionDueOn > today
          ? null
          : faultAt('correctionDueOn', `须晚于今日 ${today} / must lie after today, ${today}`),
      ]),
    ],
    async change({ row, input, deadlines, today }) {
      row.suspendedOn = today;
      row.correctionDueOn = input.correctionDueOn;
      await deadlines.start('SHARE_MISUSE_CORRECTION', today, { dueOn: input.correctionDueOn });
    },
  } satisfies GrantStep<SuspendShareValues>,
  resumeShare: {
    guards: [notExpired],
    async change({ deadlines, today }) {
      await deadlines.meet('SHARE_MISUSE_CORRECTION', today);
    },
  } satisfies GrantStep,
  terminateShare: { guards: [hasReason], change: end } satisfies GrantStep,
  revokeShare: { guards: [hasReason], change: end } satisfies GrantStep,
  disposeShare: {
    guards: [inputValid(({ input }) => [redactedTextFault('proof', input.proof)])],
    async change(tools) {
      const { row, input, today } = tools;
      row.disposedOn = today;
      row.disposalProof = input.proof;
      if (row.endedOn === null) await end(tools);
    },
  } satisfies GrantStep<DisposeShareValues>,
  disputeShare: { guards: [hasReason] } satisfies GrantStep,
  resolveShare: {
    guards: [inputValid(({ input }) => [redactedTextFault('resolution', input.resolution)])],
    change({ row, input }) {
      row.resolution = input.resolution;
    },
  } satisfies GrantStep<ResolveShareValues>,
};

export const sharingGrantCommands: NounCommands<SharingGrant> = {
  noun: 'SharingGrant',
  namespace: 'exchange',
  workflow: sharingGrantWorkflow,
  entity: SharingGrant,
  visibility: sharingVisibility,
  scopesOfSteps: sharingScopes(sharingGrantWorkflow),
  actorsOf: sharingActors,
  agenciesOf: sharingAgencies,
  titleOf: titleOfShared,
  whenLapsed: { SHARE_USE_PERIOD: 'expireShare' },
  owedBy: { SHARE_USE_PERIOD: ['DATA_REQUESTER'], SHARE_MISUSE_CORRECTION: ['DATA_REQUESTER'] },
  owedIn: {},
  refersTo: { divisionCode: 'Division' },
  steps: withRedactedReasons(actionsOf(sharingGrantWorkflow), steps),
};
