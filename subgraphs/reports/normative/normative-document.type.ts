import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { NormativeDocument } from './normative-document.entities.ts';
import {
  type NormativeDocumentKind as NormativeDocumentKindValue,
  normativeDocumentKindLabels,
  type ReviewOutcome as ReviewOutcomeValue,
  reviewOutcomeLabels,
} from './normative-document.kinds.ts';
import {
  type NormativeDocumentState as NormativeDocumentStateValue,
  normativeDocumentWorkflow,
} from './normative-document.workflow.ts';

export const NormativeDocumentKind = enumType(
  'NormativeDocumentKind',
  '规范性文件类型 / Kind of normative document',
  normativeDocumentKindLabels,
);
export const ReviewOutcome = enumType('ReviewOutcome', '审查结果 / Outcome of a review', reviewOutcomeLabels);
export const NormativeDocumentState = enumType(
  'NormativeDocumentState',
  '备案审查状态 / State of filing and review',
  stateLabels(normativeDocumentWorkflow),
);

@ObjectType('NormativeDocument', {
  description: '报送备案的规范性文件 / A normative document filed for recording and review',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class NormativeDocumentType implements Omit<NormativeDocument, 'issuerId' | 'committeeId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => String, { description: '文号 / Document number' })
  documentNumber!: string;

  @Field(() => NormativeDocumentKind, { description: '类型 / Kind' })
  kind!: NormativeDocumentKindValue;

  @Field(() => NormativeDocumentState, { description: '状态 / State' })
  state!: NormativeDocumentStateValue;

  @Field(() => LocalDate, { description: '公布日 / Published on' })
  publishedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '报备日 / Filed on' })
  filedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '修改完善之日 / Corrected on' })
  correctedOn!: string | null;

  @Field(() => ReviewOutcome, { nullable: true, description: '审查结果,未完成为空 / Outcome; null while it is open' })
  outcome!: ReviewOutcomeValue | null;

  @Field(() => String, { nullable: true, description: '报备的正文 / The text as filed' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: '报备的说明 / The explanation as filed' })
  explanation!: string | null;

  @Field(() => String, { nullable: true, description: '审查意见 / What the review found' })
  opinion!: string | null;

  @Field(() => String, { nullable: true, description: '制定机关的答复 / Reply of the issuer' })
  issuerReply!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '最早的未完成期限 / Earliest running limit' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const NormativeDocumentConnection = connectionTypes(NormativeDocumentType, 'NormativeDocument', '规范性文件');
