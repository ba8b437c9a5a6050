import type { CommandInput, Guard } from '../../../../platform/commands/index.ts';
import { Commitment, Evaluation } from '../answer.entities.ts';
import type { Suggestion } from '../suggestion.entities.ts';
import type { CommitmentState } from '../suggestion.kinds.ts';
import type { ClaimValues, CloseValues, ReopenCommitmentValues } from './implementing.inputs.ts';

type SuggestionGuard<Input> = Guard<Suggestion, Input>;

export const commitmentsOpen: SuggestionGuard<CommandInput> = {
  name: 'COMMITMENTS_OPEN',
  async unmet({ em, row }) {
    const open = await em.count(Commitment, { suggestionId: row.id, state: 'OPEN' });
    return row.concludedOn != null && open > 0
      ? null
      : '尚未办结,或者没有未落实的承诺事项 / It is not concluded, or has no open promise';
  },
};

/** An agency reports on its own promises; of those of others it does not know. */
export const ownCommitmentOpen: SuggestionGuard<ClaimValues> = {
  name: 'OWN_COMMITMENT_OPEN',
  async unmet({ em, row, input, viewer }) {
    const commitment = await em.findOne(Commitment, { id: input.commitmentId, suggestionId: row.id });
    return commitment?.state === 'OPEN' && commitment.agencyId === viewer.agencyId
      ? null
      : '须为本单位尚未报告落实的承诺事项 / Name a promise of your agency that has not been claimed yet';
  },
};

/** Digests are in the open, so that knowing one is not enough: the agency has handed in the content itself. */
export const filesDeposited: SuggestionGuard<ClaimValues> = {
  name: 'FILE_DEPOSITED',
  async unmet({ files, input, viewer }) {
    for (const { sha256 } of input.files ?? [])
      if (viewer.agencyId === null || !(await files.isDepositedBy(viewer.agencyId, sha256)))
        return `请先由本单位以 POST /files 上传 / Upload it first, POST /files, as this agency: ${sha256}`;
    return null;
  },
};

export const commitmentIn = (
  state: CommitmentState,
  name: string,
  missing: string,
): SuggestionGuard<ReopenCommitmentValues> => ({
  name,
  async unmet({ em, row, input }) {
    const commitment = await em.findOne(Commitment, { id: input.commitmentId, suggestionId: row.id });
    return commitment?.state === state ? null : missing;
  },
});

export const allClaimed: SuggestionGuard<CommandInput> = {
  name: 'ALL_CLAIMED',
  async unmet({ em, row }) {
    const open = await em.count(Commitment, { suggestionId: row.id, state: 'OPEN' });
    return open === 0 ? null : `尚有 ${open} 项承诺未报告落实 / ${open} promises have not been claimed as fulfilled`;
  },
};

/** A form about the result is due as long as its limit runs. */
export const resultFormDue: SuggestionGuard<CommandInput> = {
  name: 'RESULT_FORM_DUE',
  unmet: async ({ deadlines }) =>
    (await deadlines.running('COMMITMENT_EVALUATION')) === null
      ? '落实结果已评价,或者评价表逾期未返回 / The result has been evaluated, or the form was not returned in time'
      : null,
};

export const resultDissatisfies: SuggestionGuard<CommandInput> = {
  name: 'RESULT_DISSATISFIES',
  async unmet({ em, row }) {
    const last = await em.findOne(
      Evaluation,
      { suggestionId: row.id, subject: 'RESULT' },
      { orderBy: { position: 'desc' } },
    );
    return last?.rating === 'DISSATISFIED'
      ? null
      : '代表对落实结果未表示不满意 / The deputy is not dissatisfied with the result';
  },
};

export const concluded: SuggestionGuard<CommandInput> = {
  name: 'CONCLUDED',
  unmet: ({ row }) =>
    row.concludedOn != null
      ? null
      : '尚未办结:代表不满意的须重新办理或者提级,提级的须有结论 / Not concluded: what dissatisfied is handled again or escalated, and an escalation needs its outcome',
};

export const resultEvaluated: SuggestionGuard<CommandInput> = {
  name: 'RESULT_EVALUATED',
  unmet: async ({ deadlines }) =>
    (await deadlines.running('COMMITMENT_EVALUATION')) === null
      ? null
      : '代表尚未评价落实结果 / The deputy has not evaluated the result',
};

/** 已经解决 is what the agency says until somebody else has looked. */
export const solvedVerified: SuggestionGuard<CloseValues> = {
  name: 'SOLVED_VERIFIED',
  unmet: ({ row, input }) =>
    row.answerCategory !== 'A' || row.implementedOn != null || row.escalationOutcome != null || input.isVerified
      ? null
      : 'A 类事项须经核实已解决(isVerified);未解决的请用 requestSuggestionRehandling 或者 escalateSuggestion / Verify that it is solved (isVerified); otherwise use requestSuggestionRehandling or escalateSuggestion',
};
