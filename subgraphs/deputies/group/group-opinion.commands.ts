import {
  type CommandInput,
  hasReason,
  idFault,
  inputValid,
  type NounCommands,
  type Step,
  textFault,
} from '../../../platform/commands/index.ts';
import { INTERNAL } from '../../../platform/database/listing/index.ts';
import { GroupOpinion } from './group-opinion.entities.ts';
import { activityOfTheGroup, memberOfTheGroup, suggestionOfAMember } from './group-opinion.guards.ts';
import type { AnswerValues, AssignValues, ConvertValues, RaiseValues } from './group-opinion.inputs.ts';
import { groupOpinionActors } from './group-opinion.policy.ts';
import { type GroupOpinionAction, groupOpinionWorkflow } from './group-opinion.workflow.ts';

type OpinionStep<Input> = Step<GroupOpinion, Input>;

const steps: Record<GroupOpinionAction, OpinionStep<never>> = {
  raiseGroupOpinion: {
    guards: [
      inputValid(({ input }) => [textFault('title', input.title), textFault('content', input.content)]),
      memberOfTheGroup,
      activityOfTheGroup,
    ],
  } satisfies OpinionStep<RaiseValues>,
  assignGroupOpinion: {
    guards: [inputValid(({ input }) => [idFault('handlingAgencyId', input.handlingAgencyId)])],
    change({ row, input }) {
      row.handlingAgencyId = input.handlingAgencyId.toLowerCase();
    },
  } satisfies OpinionStep<AssignValues>,
  answerGroupOpinion: {
    guards: [inputValid(({ input }) => [textFault('answer', input.answer)])],
    change({ row, input, today }) {
      row.answer = input.answer.trim();
      row.answeredOn = today;
    },
  } satisfies OpinionStep<AnswerValues>,
  // The answer that did not settle the matter stays in the history.
  returnGroupOpinionAnswer: {
    guards: [hasReason],
    remark: ({ row }) => `退回${row.answeredOn}的答复:${row.answer}`,
    change({ row }) {
      row.answer = null;
      row.answeredOn = null;
    },
  } satisfies OpinionStep<CommandInput>,
  concludeGroupOpinion: {
    change({ row, today }) {
      row.concludedOn = today;
    },
  } satisfies OpinionStep<CommandInput>,
  convertGroupOpinion: {
    guards: [inputValid(({ input }) => [idFault('suggestionId', input.suggestionId)]), suggestionOfAMember],
    change({ row, input, today }) {
      row.convertedSuggestionId = input.suggestionId;
      row.concludedOn = today;
    },
  } satisfies OpinionStep<ConvertValues>,
};

export const groupOpinionCommands: NounCommands<GroupOpinion> = {
  noun: 'GroupOpinion',
  namespace: 'deputies',
  workflow: groupOpinionWorkflow,
  entity: GroupOpinion,
  visibility: INTERNAL,
  actorsOf: groupOpinionActors,
  agenciesOf: ({ handlingAgencyId }) => ({ HANDLING_AGENCY: handlingAgencyId == null ? [] : [handlingAgencyId] }),
  titleOf: ({ title }) => title,
  refersTo: { handlingAgencyId: 'Agency' },
  steps,
};
