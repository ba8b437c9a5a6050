import {
  type CommandInput,
  faultAt,
  hasReason,
  inputValid,
  redactedTextFault,
  type Step,
} from '../../../platform/commands/index.ts';
import type { Petition } from './petition.entities.ts';
import { agreementDeposited, isDecisionMatter, limitNotPassed, notSupervised, wasAssigned } from './petition.guards.ts';
import type { ClosingReportInput, DecideInput, ExtendInput, PetitionTools, SettleInput } from './petition.inputs.ts';

type PetitionStep<Input = CommandInput> = Step<Petition, Input>;

const longestExtension = 30;
const longestFileName = 200;

function fileNameFault(name: string) {
  if (name.trim() === '' || name.length > longestFileName)
    return faultAt('fileName', `须为 1 至 ${longestFileName} 字 / must have 1 to ${longestFileName} characters`);
  return /[\p{Cc}/\\]/u.test(name)
    ? faultAt('fileName', '只写文件名,不带路径和控制字符 / a name only, without a path or control characters')
    : null;
}

/** From these states the report ends the matter; later it only follows an outcome that is there. */
const endsWithReport = ['ASSIGNED_OUT', 'ACCEPTED', 'HANDLING'];
const endsMatter = ({ row }: PetitionTools<CommandInput>) => endsWithReport.includes(row.state);

const suggestionOrOutcome = {
  name: 'OUTCOME_FIRST',
  unmet: (tools: PetitionTools<CommandInput>) =>
    !endsMatter(tools) || tools.row.matter === 'SUGGESTION'
      ? null
      : '求决事项请先出具处理意见书或者达成调解、和解 / An appeal is decided or settled before its closing is reported',
};

const awaited = {
  name: wasAssigned.name,
  // A suggestion that was only forwarded ends with its report too: there is nothing to decide.
  unmet: (tools: PetitionTools<CommandInput>) => (endsMatter(tools) ? null : wasAssigned.unmet(tools)),
};

export const handlingSteps = {
  acceptPetition: {
    async change({ row, deadlines, today }) {
      row.acceptedOn = today;
      await deadlines.meet('PETITION_ACCEPT', today);
      await deadlines.stop('PETITION_OBJECTION');
      // Sixty days bind matters of article 31(6) alone (art 34); a suggestion has no number of days (art 29).
      if (row.matter === 'APPEAL') await deadlines.start('PETITION_HANDLING', today);
    },
  } satisfies PetitionStep,
  extendPetitionHandling: {
    guards: [
      inputValid(({ input }) => [
        input.days >= 1 && input.days <= longestExtension
          ? null
          : faultAt(
              'days',
              `须为 1 至 ${longestExtension} 日 / must lie between 1 and ${longestExtension}: ${input.days}`,
            ),
      ]),
      hasReason,
      isDecisionMatter,
      limitNotPassed,
    ],
    remark: ({ input }) => `延长${input.days}日`,
    async change({ row, input, deadlines, today }) {
      const reason = input.reason as string;
      row.extensionReason = reason;
      await deadlines.start('PETITION_HANDLING', row.acceptedOn ?? today, {
        extension: { amount: input.days, by: '办理机关负责人', reason },
      });
    },
  } satisfies PetitionStep<ExtendInput>,
  // After day sixty a decision is late, not void: the limit shows by how much.
  decidePetition: {
    guards: [inputValid(({ input }) => [redactedTextFault('opinion', input.opinion)]), isDecisionMatter],
    async change({ row, input, deadlines, today }) {
      row.decidedOn = today;
      row.decision = input.decision;
      row.decisionText = input.opinion;
      await deadlines.meet('PETITION_HANDLING', today);
      if (!input.isServed) {
        // Without the day of receipt the petitioner's thirty days never begin, and the matter never closes.
        await deadlines.start('PETITION_DECISION_SERVICE', today);
        return;
      }
      row.decisionReceivedOn = today;
      await deadlines.start('PETITION_REVIEW_REQUEST', today);
    },
  } satisfies PetitionStep<DecideInput>,
  mediatePetition: {
    guards: [inputValid(({ input }) => [fileNameFault(input.fileName)]), isDecisionMatter, agreementDeposited],
    async change({ row, input, deadlines, today, attach }) {
      attach({ sha256: input.sha256, fileName: input.fileName });
      row.settlementKind = input.kind;
      row.settlementSha256 = input.sha256;
      row.settlementFileName = input.fileName;
      row.concludedOn = today;
      await deadlines.meet('PETITION_HANDLING', today);
    },
  } satisfies PetitionStep<SettleInput>,
  reportPetitionClosing: {
    guards: [inputValid(({ input }) => [redactedTextFault('report', input.report)]), suggestionOrOutcome, awaited],
    to: (tools) => (endsMatter(tools) ? 'CLOSING_REPORTED' : tools.row.state),
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      row.closingReport = input.report;
      row.closingReportedOn = today;
      await deadlines.meet('PETITION_ASSIGNED_REPORT', today);
      if (!endsMatter(tools)) return;
      row.concludedOn = today;
      // A suggestion that was studied and answered was taken in with that.
      await deadlines.meet('PETITION_ACCEPT', today);
      await deadlines.stop('PETITION_OBJECTION');
    },
  } satisfies PetitionStep<ClosingReportInput>,
  supervisePetition: {
    guards: [hasReason, notSupervised],
    change({ row }) {
      row.isUnderSupervision = true;
    },
  } satisfies PetitionStep,
};
