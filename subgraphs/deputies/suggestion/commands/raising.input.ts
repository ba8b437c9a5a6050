import { Field, ID, InputType } from 'type-graphql';
import { CommandInputFields, DivisionCode, StepInputFields, stepInput } from '../../../../platform/graphql/index.ts';
import type {
  SuggestionCategory as SuggestionCategoryValue,
  SuggestionPeriod as SuggestionPeriodValue,
} from '../suggestion.kinds.ts';
import { SuggestionCategory, SuggestionPeriod } from '../suggestion.type.ts';
import type { DraftValues, MergeValues, RegisterValues, ReviseValues, SubmitValues } from './raising.inputs.ts';

const described = {
  title: '案由 / Title',
  body: '正文:一事一议,情况、问题和建议具体明确 / Text: one matter, clear and concrete',
  category: '类别 / Category',
  period: '大会期间或闭会期间 / At a session or between sessions',
  sessionName: '所属大会全称;闭会期间的,为其前一次大会 / Name of the session; between sessions, of the one before',
  divisionCode: '所提事项涉及的区划 / Division that it concerns',
  coSigners: '邀请联名的代表,各自确认后方可提出 / Deputies asked to co-sign; each has to confirm before submission',
  origins: '来源诉求(代表码上见)的标识 / Ids of the demands of residents that it comes from',
};
const unchanged = '不给则不变 / unchanged when absent';

@InputType('DraftSuggestionInput', { description: '起草代表建议 / Draft a suggestion' })
export class DraftSuggestionInput extends CommandInputFields implements DraftValues {
  @Field(() => String, { description: described.title })
  title!: string;

  @Field(() => String, { description: described.body })
  body!: string;

  @Field(() => SuggestionCategory, { description: described.category })
  category!: SuggestionCategoryValue;

  @Field(() => SuggestionPeriod, { description: described.period })
  period!: SuggestionPeriodValue;

  @Field(() => String, { description: described.sessionName })
  sessionName!: string;

  @Field(() => DivisionCode, { description: described.divisionCode })
  divisionCode!: string;

  @Field(() => [ID], { nullable: true, description: described.coSigners })
  coSignerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: described.origins })
  originDemandIds?: string[] | null;
}

@InputType('ReviseSuggestionInput', {
  description: '修改草稿或退回的建议;改动案由、正文后联名须重新确认 / Revise a draft or a returned suggestion',
})
export class ReviseSuggestionInput extends StepInputFields implements ReviseValues {
  @Field(() => String, { nullable: true, description: `${described.title}; ${unchanged}` })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `${described.body}; ${unchanged}` })
  body?: string | null;

  @Field(() => SuggestionCategory, { nullable: true, description: `${described.category}; ${unchanged}` })
  category?: SuggestionCategoryValue | null;

  @Field(() => SuggestionPeriod, { nullable: true, description: `${described.period}; ${unchanged}` })
  period?: SuggestionPeriodValue | null;

  @Field(() => String, { nullable: true, description: `${described.sessionName}; ${unchanged}` })
  sessionName?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: `${described.divisionCode}; ${unchanged}` })
  divisionCode?: string | null;

  @Field(() => [ID], { nullable: true, description: `${described.coSigners}; ${unchanged}` })
  coSignerIds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: `${described.origins}; ${unchanged}` })
  originDemandIds?: string[] | null;
}

const direct = '直接提出时给 / given when it is raised at once';

@InputType('SubmitSuggestionInput', {
  description:
    '提出代表建议:草稿或退回的给标识;一人直接提出的给全部内容 / Submit: the id of a draft or a returned one, or the whole content of what one deputy raises at once',
})
export class SubmitSuggestionInput extends CommandInputFields implements SubmitValues {
  @Field(() => ID, { nullable: true, description: '草稿或退回建议的标识 / Id of the draft or the returned suggestion' })
  id?: string | null;

  @Field(() => String, { nullable: true, description: `${described.title}; ${direct}` })
  title?: string | null;

  @Field(() => String, { nullable: true, description: `${described.body}; ${direct}` })
  body?: string | null;

  @Field(() => SuggestionCategory, { nullable: true, description: `${described.category}; ${direct}` })
  category?: SuggestionCategoryValue | null;

  @Field(() => SuggestionPeriod, { nullable: true, description: `${described.period}; ${direct}` })
  period?: SuggestionPeriodValue | null;

  @Field(() => String, { nullable: true, description: `${described.sessionName}; ${direct}` })
  sessionName?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: `${described.divisionCode}; ${direct}` })
  divisionCode?: string | null;

  @Field(() => [ID], { nullable: true, description: `${described.origins}; ${unchanged}` })
  originDemandIds?: string[] | null;
}

export const CoSignSuggestionInput = stepInput('CoSignSuggestion', '确认联名 / Confirm a co-signature');
export const ReturnSuggestionToDeputyInput = stepInput(
  'ReturnSuggestionToDeputy',
  '退回代表修改,说明理由 / Return it to the deputy, with the reason',
);
export const ForwardSuggestionAsLetterInput = stepInput(
  'ForwardSuggestionAsLetter',
  "转为代表来信处理,说明理由 / Forward it as a deputy's letter, with the reason",
);
export const WithdrawSuggestionInput = stepInput(
  'WithdrawSuggestion',
  '书面撤回,说明理由 / Withdraw it in writing, with the reason',
);

@InputType('MergeSuggestionInput', { description: '并案,说明理由 / Merge it into another, with the reason' })
export class MergeSuggestionInput extends StepInputFields implements MergeValues {
  @Field(() => ID, { description: '并入的建议 / The suggestion that it is merged into' })
  mergedIntoId!: string;
}

@InputType('RegisterSuggestionInput', { description: '登记编号 / Register it and give its number' })
export class RegisterSuggestionInput extends StepInputFields implements RegisterValues {
  @Field(() => Boolean, { nullable: true, description: '是否公开,不给则公开 / Published unless told otherwise' })
  isPublic?: boolean | null;
}
