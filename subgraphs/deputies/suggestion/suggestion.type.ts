import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { Suggestion } from './suggestion.entities.ts';
import {
  type AnswerCategory as AnswerCategoryValue,
  type AssignmentMode as AssignmentModeValue,
  answerCategoryLabels,
  assignmentModeLabels,
  categoryLabels,
  deputyRoleLabels,
  difficultyLabels,
  periodLabels,
  type SuggestionCategory as SuggestionCategoryValue,
  type SuggestionDifficulty as SuggestionDifficultyValue,
  type SuggestionPeriod as SuggestionPeriodValue,
} from './suggestion.kinds.ts';
import { type SuggestionState as SuggestionStateValue, suggestionWorkflow } from './suggestion.workflow.ts';

export const SuggestionState = enumType(
  'SuggestionState',
  '代表建议的办理状态 / State of a suggestion',
  stateLabels(suggestionWorkflow),
);
export const SuggestionPeriod = enumType('SuggestionPeriod', '提出时间 / When it was raised', periodLabels);
export const SuggestionCategory = enumType('SuggestionCategory', '类别 / Category', categoryLabels);
export const SuggestionDifficulty = enumType(
  'SuggestionDifficulty',
  '办理难度,决定答复期限(代表法第五十一条) / Difficulty, which decides the limit of the answer',
  difficultyLabels,
);
export const AssignmentMode = enumType(
  'AssignmentMode',
  '办理方式 / How agencies share the handling',
  assignmentModeLabels,
);
export const AnswerCategory = enumType('AnswerCategory', '答复类别 / Category of an answer', answerCategoryLabels);
export const SuggestionDeputyRole = enumType(
  'SuggestionDeputyRole',
  '代表在建议中的身份 / Role of a deputy in a suggestion',
  deputyRoleLabels,
);

@ObjectType('Suggestion', {
  description: "代表建议、批评和意见 / A deputy's suggestion",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class SuggestionType
  implements
    Omit<
      Suggestion,
      | 'divisionCode'
      | 'leadDeputyId'
      | 'coSignerIds'
      | 'leadAgencyId'
      | 'coAgencyIds'
      | 'supervisingCommitteeId'
      | 'mergedIntoId'
      | symbol
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { nullable: true, description: '编号,登记时编定 / Number, given at registration' })
  number!: string | null;

  @Field(() => String, { description: '案由 / Title' })
  title!: string;

  @Field(() => String, { description: '正文 / Text' })
  body!: string;

  @Field(() => SuggestionCategory, { description: '类别 / Category' })
  category!: SuggestionCategoryValue;

  @Field(() => SuggestionPeriod, { description: '大会期间或闭会期间 / At a session or between sessions' })
  period!: SuggestionPeriodValue;

  @Field(() => String, {
    description: '所属大会;闭会期间的,为其前一次大会 / The session; between sessions, the one before it',
  })
  sessionName!: string;

  @Field(() => SuggestionState, { description: '状态 / State' })
  state!: SuggestionStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最早的在办期限,没有为空 / The earliest running limit' })
  dueOn!: string | null;

  @Field(() => SuggestionDifficulty, { description: '办理难度,由人大机关确定 / Difficulty, decided by the congress' })
  difficulty!: SuggestionDifficultyValue;

  @Field(() => String, { nullable: true, description: '适用六个月期限的理由 / Why the 6-month limit applies' })
  difficultyReason!: string | null;

  @Field(() => Boolean, { description: "是否重点督办建议(主任会议确定) / Key suggestion by the chairpersons' meeting" })
  isKey!: boolean;

  @Field(() => String, {
    nullable: true,
    description: '重点建议的领衔督办领导职务 / Post of the leader who supervises a key suggestion',
  })
  supervisingLeader!: string | null;

  @Field(() => AssignmentMode, { nullable: true, description: '办理方式,交办前为空 / Mode; null before 交办' })
  assignmentMode!: AssignmentModeValue | null;

  @Field(() => LocalDate, { nullable: true, description: '收到日 / Received on' })
  receivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '登记日 / Registered on' })
  registeredOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '交办日;退回后重新交办的,为重新交办之日,答复期限自此起算 / Assigned on; the last assignment, from which the limit counts',
  })
  assignedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '首次答复日 / First answered on' })
  answeredOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '办结日:答复经代表评价(或逾期未返回)且无需重新办理,或提级有结论 / Concluded on: the answer stands after evaluation (or none in time), or the escalation has its outcome',
  })
  concludedOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '落实日:所提事项经核实已落实 / Implemented on: what was asked for is verified as done',
  })
  implementedOn!: string | null;

  @Field(() => AnswerCategory, { nullable: true, description: '现行答复的类别 / Category of the latest answer' })
  answerCategory!: AnswerCategoryValue | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '提级协调日:再次评价仍不满意 / Escalated on, after a second 不满意',
  })
  escalatedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '提级协调的结论,承办单位照此办理 / Outcome of the escalation, which binds the agency',
  })
  escalationOutcome!: string | null;

  @Field(() => String, { nullable: true, description: '审核不予立案的理由 / Why the screening did not take it' })
  screeningReason!: string | null;

  @Field(() => Boolean, { description: '是否公开 / Whether it is published' })
  isPublic!: boolean;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const SuggestionConnection = connectionTypes(SuggestionType, 'Suggestion', '代表建议');
