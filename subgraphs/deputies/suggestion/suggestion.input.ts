import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import { AssignmentRole } from './assignment.type.ts';
import type {
  AnswerCategory as AnswerCategoryValue,
  AssignmentMode as AssignmentModeValue,
  AssignmentRole as AssignmentRoleValue,
  SuggestionCategory as SuggestionCategoryValue,
  SuggestionDeputyRole as SuggestionDeputyRoleValue,
  SuggestionDifficulty as SuggestionDifficultyValue,
  SuggestionPeriod as SuggestionPeriodValue,
} from './suggestion.kinds.ts';
import type { SuggestionFilterValues } from './suggestion.queries.ts';
import {
  AnswerCategory,
  AssignmentMode,
  SuggestionCategory,
  SuggestionDeputyRole,
  SuggestionDifficulty,
  SuggestionPeriod,
  SuggestionState,
} from './suggestion.type.ts';
import type { SuggestionState as SuggestionStateValue } from './suggestion.workflow.ts';

@InputType('SuggestionAgencyFilter', { description: '承办单位条件 / An agency that handles it' })
export class SuggestionAgencyFilter {
  @Field(() => ID, { description: '机构标识 / Id of the agency' })
  id!: string;

  @Field(() => AssignmentRole, { nullable: true, description: '只取此身份,不给则任一 / In this role; any unless told' })
  role?: AssignmentRoleValue | null;
}

@InputType('SuggestionDeputyFilter', { description: '提出代表条件 / A deputy who signed it' })
export class SuggestionDeputyFilter {
  @Field(() => ID, { description: '代表标识 / Id of the deputy' })
  id!: string;

  @Field(() => SuggestionDeputyRole, {
    nullable: true,
    description: '只取领衔或联名,不给则任一 / In this role; any unless told',
  })
  role?: SuggestionDeputyRoleValue | null;
}

@InputType('SuggestionFilter', { description: '代表建议筛选 / Filter of suggestions' })
export class SuggestionFilter implements SuggestionFilterValues {
  @Field(() => [SuggestionState], { nullable: true, description: '状态,任一 / Any of these states' })
  state?: SuggestionStateValue[] | null;

  @Field(() => SuggestionAgencyFilter, { nullable: true, description: '承办单位 / Handled by this agency' })
  agency?: SuggestionAgencyFilter | null;

  @Field(() => SuggestionDeputyFilter, { nullable: true, description: '提出代表 / Signed by this deputy' })
  deputy?: SuggestionDeputyFilter | null;

  @Field(() => SuggestionPeriod, { nullable: true, description: '大会或闭会期间 / At a session or between sessions' })
  period?: SuggestionPeriodValue | null;

  @Field(() => String, { nullable: true, description: '所属大会全称 / Name of the session' })
  sessionName?: string | null;

  @Field(() => DivisionCode, { nullable: true, description: '涉及的区划 / Of this division' })
  divisionCode?: string | null;

  @Field(() => [SuggestionCategory], { nullable: true, description: '类别,任一 / Any of these categories' })
  category?: SuggestionCategoryValue[] | null;

  @Field(() => SuggestionDifficulty, { nullable: true, description: '办理难度 / Difficulty' })
  difficulty?: SuggestionDifficultyValue | null;

  @Field(() => [AssignmentMode], { nullable: true, description: '办理方式,任一 / Any of these modes' })
  assignmentMode?: AssignmentModeValue[] | null;

  @Field(() => [AnswerCategory], { nullable: true, description: '答复类别,任一 / Any of these categories of answer' })
  answerCategory?: AnswerCategoryValue[] | null;

  @Field(() => Boolean, { nullable: true, description: '是否重点督办 / Key suggestions or the others' })
  isKey?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否已答复 / Answered or not' })
  answered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否已办结 / Concluded or not' })
  concluded?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否已落实 / Implemented or not' })
  implemented?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: '是否有期限已逾期 / Overdue or not' })
  overdue?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '收到日 / Received on' })
  receivedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '登记日 / Registered on' })
  registeredOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '交办日 / Assigned on' })
  assignedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '首次答复日 / First answered on' })
  answeredOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '办结日 / Concluded on' })
  concludedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '落实日 / Implemented on' })
  implementedOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '最早在办期限 / Earliest running limit' })
  dueOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '编号、案由、正文检索 / Text in number, title or body' })
  search?: string | null;
}

export const SuggestionOrder = orderInput('Suggestion', '代表建议', {
  RECEIVED_ON: '收到日 / Received on',
  DUE_ON: '最早在办期限,没有的在后 / Earliest running limit; without one last',
  UPDATED_AT: '变更时刻 / Last changed at',
  NUMBER: '编号 / Number',
});
export const SuggestionListArgs = listArgs(SuggestionFilter, SuggestionOrder);
