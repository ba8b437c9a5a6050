import { faultAt, hasReason, idFault, inputValid, textFault } from '../../../../platform/commands/index.ts';
import type { FieldFault } from '../../../../platform/errors/index.ts';
import { Commitment, CommitmentEvidence, Evaluation } from '../answer.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import { addParts, type SuggestionStep, type SuggestionTools } from '../suggestion-parts.ts';
import { commentGiven } from './evaluating.guards.ts';
import type { ResultRatingValues } from './evaluating.inputs.ts';
import { ratingFault } from './evaluating.steps.ts';
import {
  allClaimed,
  commitmentIn,
  commitmentsOpen,
  concluded,
  filesDeposited,
  ownCommitmentOpen,
  resultDissatisfies,
  resultEvaluated,
  resultFormDue,
  solvedVerified,
} from './implementing.guards.ts';
import type {
  ClaimValues,
  CloseValues,
  EvidenceFileValues,
  ReopenCommitmentValues,
  VerifyValues,
} from './implementing.inputs.ts';
import { limitPassed } from './limit-passed.ts';

const longestFileName = 200;

function fileNameFault({ fileName }: EvidenceFileValues, index: number): FieldFault | null {
  const field = `files.${index}.fileName`;
  if (fileName.trim() === '' || fileName.length > longestFileName)
    return faultAt(field, `须为 1 至 ${longestFileName} 字 / must have 1 to ${longestFileName} characters`);
  return /[\p{Cc}/\\]/u.test(fileName)
    ? faultAt(field, '只写文件名,不带路径和控制字符 / a name only, without a path or control characters')
    : null;
}

const reopeningValid = inputValid<Suggestion, ReopenCommitmentValues>(({ input, today }) => [
  idFault('commitmentId', input.commitmentId),
  input.dueOn > today ? null : faultAt('dueOn', `须晚于今日 ${today} / must lie after today, ${today}`),
]);

const commitmentsOf = ({ em, row }: SuggestionTools<unknown>) => em.find(Commitment, { suggestionId: row.id });

/** The limit that runs is the earliest of the open promises; when none is open any more, it is met. */
async function followCommitments(tools: SuggestionTools<unknown>, commitments: readonly Commitment[]): Promise<void> {
  const { deadlines, today } = tools;
  const running = await deadlines.running('COMMITMENT');
  const open = commitments.filter(({ state }) => state === 'OPEN').sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const [next] = open;
  if (running && (!next || running.dueOn < next.dueOn)) await deadlines.meet('COMMITMENT', today);
  if (next && running?.dueOn !== next.dueOn) await deadlines.start('COMMITMENT', next.madeOn, { dueOn: next.dueOn });
}

async function reopen(tools: SuggestionTools<ReopenCommitmentValues>): Promise<void> {
  const { input } = tools;
  const commitments = await commitmentsOf(tools);
  for (const one of commitments.filter(({ id }) => id === input.commitmentId)) {
    one.state = 'OPEN';
    one.claimedOn = null;
    one.verifiedOn = null;
    one.verification = null;
    one.dueOn = input.dueOn;
  }
  await followCommitments(tools, commitments);
}

async function addEvidence(tools: SuggestionTools<ClaimValues>): Promise<void> {
  const { em, input, viewer, files, now, newId } = tools;
  const { commitmentId } = input;
  // Evidence of a claim that was rejected stays; the promise is the row's own, which is locked.
  const before = await em.count(CommitmentEvidence, { commitmentId });
  for (const [index, { sha256, fileName }] of (input.files ?? []).entries()) {
    const file = await files.stat(sha256);
    if (!file) throw new Error('the guard let through a file that is not there');
    tools.attach({ sha256: file.sha256, fileName: fileName.trim() });
    em.create(
      CommitmentEvidence,
      {
        id: newId(),
        commitmentId,
        position: before + index,
        agencyId: viewer.agencyId as string,
        fileName: fileName.trim(),
        mediaType: file.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        sm3: file.sm3,
        filedAt: now,
      },
      { persist: true },
    );
  }
}

async function addResultRating(tools: SuggestionTools<unknown>, rating: Partial<ResultRatingValues>): Promise<void> {
  const { em, row, deadlines, today } = tools;
  const limit = await deadlines.running('COMMITMENT_EVALUATION');
  const before = await em.count(Evaluation, { suggestionId: row.id, subject: 'RESULT' });
  await addParts(tools, Evaluation, [
    {
      subject: 'RESULT',
      round: before + 1,
      deputyId: row.leadDeputyId,
      dueOn: limit?.dueOn ?? today,
      evaluatedOn: rating.rating ? today : null,
      attitude: null,
      rating: rating.rating ?? 'NOT_RETURNED',
      comment: rating.comment?.trim() || null,
    },
  ]);
}

export const implementingSteps = {
  trackImplementation: {
    guards: [commitmentsOpen],
    change: async (tools) => followCommitments(tools, await commitmentsOf(tools)),
  } satisfies SuggestionStep,
  claimImplementation: {
    guards: [
      inputValid(({ input }) => [
        idFault('commitmentId', input.commitmentId),
        textFault('evidence', input.evidence),
        ...(input.files ?? []).map(fileNameFault),
      ]),
      ownCommitmentOpen,
      filesDeposited,
    ],
    async change(tools) {
      const { input, today } = tools;
      await addEvidence(tools);
      const commitments = await commitmentsOf(tools);
      for (const one of commitments.filter(({ id }) => id === input.commitmentId)) {
        one.state = 'CLAIMED';
        one.claimedOn = today;
        one.evidence = input.evidence.trim();
      }
      await followCommitments(tools, commitments);
    },
  } satisfies SuggestionStep<ClaimValues>,
  rejectImplementation: {
    guards: [
      reopeningValid,
      hasReason,
      commitmentIn(
        'CLAIMED',
        'COMMITMENT_CLAIMED',
        '须为已报告落实、待核实的承诺事项 / Name a promise that is claimed as fulfilled',
      ),
    ],
    remark: ({ input }) => `经核实未落实,重定期限为${input.dueOn}`,
    change: reopen,
  } satisfies SuggestionStep<ReopenCommitmentValues>,
  verifyImplementation: {
    guards: [inputValid(({ input }) => [textFault('opinion', input.opinion)]), allClaimed],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      for (const one of await commitmentsOf(tools))
        if (one.state === 'CLAIMED') {
          one.state = 'FULFILLED';
          one.verifiedOn = today;
          one.verification = input.opinion.trim();
        }
      row.implementedOn = today;
      // The deputy has the result before them once it is verified: the form is due from that day.
      await deadlines.start('COMMITMENT_EVALUATION', today);
    },
  } satisfies SuggestionStep<VerifyValues>,
  evaluateImplementation: {
    guards: [inputValid(({ input }) => [ratingFault('rating', input.rating)]), commentGiven, resultFormDue],
    async change(tools) {
      await addResultRating(tools, tools.input);
      await tools.deadlines.meet('COMMITMENT_EVALUATION', tools.today);
    },
  } satisfies SuggestionStep<ResultRatingValues>,
  recordResultNotReturned: {
    guards: [limitPassed('COMMITMENT_EVALUATION')],
    remark: () => '评价表逾期未返回,不计入满意率',
    async change(tools) {
      await addResultRating(tools, {});
      await tools.deadlines.stop('COMMITMENT_EVALUATION');
    },
  } satisfies SuggestionStep,
  resumeImplementation: {
    guards: [
      reopeningValid,
      hasReason,
      resultDissatisfies,
      commitmentIn(
        'FULFILLED',
        'COMMITMENT_FULFILLED',
        '须为经核实已落实的承诺事项 / Name a promise that was verified as fulfilled',
      ),
    ],
    remark: ({ row, input }) => `代表对落实结果不满意,原落实日${row.implementedOn}不再有效,重定期限为${input.dueOn}`,
    async change(tools) {
      tools.row.implementedOn = null;
      await reopen(tools);
    },
  } satisfies SuggestionStep<ReopenCommitmentValues>,
  closeSuggestion: {
    guards: [hasReason, concluded, resultEvaluated, solvedVerified],
    async change({ row, input, deadlines, today }) {
      if (row.answerCategory === 'A' && input.isVerified) row.implementedOn ??= today;
      await deadlines.stopAll();
    },
  } satisfies SuggestionStep<CloseValues>,
};
