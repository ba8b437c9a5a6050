import {
  type CommandInput,
  faultAt,
  idFault,
  inputValid,
  redactedTextFault,
  type Step,
} from '../../../platform/commands/index.ts';
import { type DeadlinePause, daysBetween } from '../../../platform/deadlines/index.ts';
import { dayFault } from '../records/day-between.ts';
import type { Petition } from './petition.entities.ts';
import {
  anotherOrgan,
  byTheOrgan,
  hearingWithinLimit,
  notRated,
  receiptNotRecorded,
  requestedInTime,
  requestLapsed,
} from './petition.guards.ts';
import type {
  HearingInput,
  PetitionTools,
  RateInput,
  ReceiptInput,
  RequestReviewInput,
  ReviewInput,
} from './petition.inputs.ts';
import { hearingDays, hearingInterval } from './petition-hearings.ts';

type PetitionStep<Input = CommandInput> = Step<Petition, Input>;

/** A default of this platform: the days of a hearing are not counted, and it must not stretch the limit at will. */
const longestHearing = 30;

/** The request is made after the opinion, and reaches the organ after it is made. */
const requestValid = (opinionOn: 'decidedOn' | 'reviewedOn') =>
  inputValid<Petition, RequestReviewInput>(({ row, input, today }) => [
    idFault('agencyId', input.agencyId),
    dayFault('requestedOn', input.requestedOn, row[opinionOn], today),
    dayFault('receivedOn', input.receivedOn, input.requestedOn ?? row[opinionOn], today),
  ]);

const opinionValid = inputValid<Petition, ReviewInput>(({ input }) => [redactedTextFault('opinion', input.opinion)]);

/** Days of hearings are not counted: the limit is computed anew from its first day with all of them. */
async function restartReexamination({ row, deadlines, today }: PetitionTools<CommandInput>): Promise<void> {
  const pauses = (row.hearings ?? []).map((interval): DeadlinePause => {
    const { from, until } = hearingDays(interval);
    return { from, to: until, reason: 'HEARING' };
  });
  await deadlines.start('PETITION_REEXAM', row.reexamRequestReceivedOn ?? today, { pauses });
}

export const reviewSteps = {
  recordPetitionDecisionReceipt: {
    guards: [
      inputValid(({ row, input, today }) => [
        dayFault('receivedOn', input.receivedOn, row.state === 'DECIDED' ? row.decidedOn : row.reviewedOn, today),
      ]),
      receiptNotRecorded,
    ],
    to: ({ row }) => row.state,
    async change({ row, input, deadlines }) {
      await deadlines.meet('PETITION_DECISION_SERVICE', input.receivedOn);
      if (row.state === 'DECIDED') {
        row.decisionReceivedOn = input.receivedOn;
        await deadlines.start('PETITION_REVIEW_REQUEST', input.receivedOn);
      } else {
        row.reviewReceivedOn = input.receivedOn;
        await deadlines.start('PETITION_REEXAM_REQUEST', input.receivedOn);
      }
    },
  } satisfies PetitionStep<ReceiptInput>,
  requestReview: {
    guards: [requestValid('decidedOn'), anotherOrgan, requestedInTime('PETITION_REVIEW_REQUEST')],
    async change({ row, input, deadlines, today }) {
      row.reviewingAgencyId = input.agencyId ?? null;
      row.reviewRequestedOn = input.requestedOn ?? today;
      row.reviewRequestReceivedOn = input.receivedOn ?? today;
      // Whoever contests an opinion has got it, recorded or not.
      await deadlines.meet('PETITION_DECISION_SERVICE', row.reviewRequestedOn);
      await deadlines.meet('PETITION_REVIEW_REQUEST', row.reviewRequestedOn);
      await deadlines.start('PETITION_REVIEW', row.reviewRequestReceivedOn);
    },
  } satisfies PetitionStep<RequestReviewInput>,
  reviewPetition: {
    guards: [opinionValid, byTheOrgan],
    async change({ row, input, deadlines, today }) {
      row.reviewedOn = today;
      row.reviewOutcome = input.outcome;
      row.reviewText = input.opinion;
      await deadlines.meet('PETITION_REVIEW', today);
      if (!input.isServed) {
        await deadlines.start('PETITION_DECISION_SERVICE', today);
        return;
      }
      row.reviewReceivedOn = today;
      await deadlines.start('PETITION_REEXAM_REQUEST', today);
    },
  } satisfies PetitionStep<ReviewInput>,
  requestReexamination: {
    guards: [requestValid('reviewedOn'), anotherOrgan, requestedInTime('PETITION_REEXAM_REQUEST')],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      row.reexaminingAgencyId = input.agencyId ?? null;
      row.reexamRequestedOn = input.requestedOn ?? today;
      row.reexamRequestReceivedOn = input.receivedOn ?? today;
      await deadlines.meet('PETITION_DECISION_SERVICE', row.reexamRequestedOn);
      await deadlines.meet('PETITION_REEXAM_REQUEST', row.reexamRequestedOn);
      await restartReexamination(tools);
    },
  } satisfies PetitionStep<RequestReviewInput>,
  recordPetitionHearing: {
    guards: [
      inputValid(({ row, input }) => [
        input.from >= (row.reexamRequestReceivedOn ?? '')
          ? null
          : faultAt(
              'from',
              `早于收到复核请求之日 ${row.reexamRequestReceivedOn} / lies before the request was received`,
            ),
        input.until >= input.from ? null : faultAt('until', '早于开始之日 / lies before the first day'),
        daysBetween(input.from, input.until) < longestHearing
          ? null
          : faultAt('until', `一次听证不超过${longestHearing}日 / a hearing takes at most ${longestHearing} days`),
        row.hearings?.includes(hearingInterval(input))
          ? faultAt('from', '这次听证已登记 / this hearing was recorded before')
          : null,
      ]),
      byTheOrgan,
      hearingWithinLimit,
    ],
    remark: ({ input }) => `听证${input.from}至${input.until}不计入复核期限`,
    async change(tools) {
      tools.row.hearings = [...(tools.row.hearings ?? []), hearingInterval(tools.input)];
      await restartReexamination(tools);
    },
  } satisfies PetitionStep<HearingInput>,
  reexaminePetition: {
    guards: [opinionValid, byTheOrgan],
    async change({ row, input, deadlines, today }) {
      row.reexaminedOn = today;
      row.reexamOutcome = input.outcome;
      row.reexamText = input.opinion;
      await deadlines.meet('PETITION_REEXAM', today);
    },
    followedBy: () => 'finishPetition',
  } satisfies PetitionStep<ReviewInput>,
  finishPetition: {
    remark: () => '复核意见作出,不再受理同一事实和理由的投诉请求',
    change({ row, today }) {
      row.concludedOn = today;
    },
  } satisfies PetitionStep,
  closePetition: {
    guards: [requestLapsed],
    remark: () => '三十日内未提出请求',
    async change({ row, deadlines, today }) {
      row.concludedOn = today;
      await deadlines.stop('PETITION_REVIEW_REQUEST');
      await deadlines.stop('PETITION_REEXAM_REQUEST');
    },
  } satisfies PetitionStep,
  ratePetition: {
    guards: [notRated],
    to: ({ row }) => row.state,
    change({ row, input }) {
      row.rating = input.rating;
    },
  } satisfies PetitionStep<RateInput>,
};
