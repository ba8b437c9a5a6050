import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Answer, Commitment, CommitmentEvidence, Evaluation } from './answer.entities.ts';
import {
  type AnswerCategory as AnswerCategoryValue,
  type CommitmentState as CommitmentStateValue,
  commitmentStateLabels,
  type EvaluationRating as EvaluationRatingValue,
  type EvaluationSubject as EvaluationSubjectValue,
  evaluationSubjectLabels,
  ratingLabels,
} from './suggestion.kinds.ts';
import { AnswerCategory } from './suggestion.type.ts';

export const EvaluationRating = enumType('EvaluationRating', "代表评价 / A deputy's rating", ratingLabels);
export const EvaluationSubject = enumType('EvaluationSubject', '评价对象 / What is rated', evaluationSubjectLabels);
export const CommitmentState = enumType('CommitmentState', '承诺事项状态 / State of a promise', commitmentStateLabels);

@ObjectType('Answer', { description: '承办单位的答复 / An answer of a handling agency', simpleResolvers: true })
export class AnswerType implements Omit<Answer, 'suggestionId' | 'position' | 'agencyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => Int, { description: '第几轮办理:重新办理后的答复为 2 / Round: 2 after re-handling' })
  round!: number;

  @Field(() => AnswerCategory, { description: '答复类别 / Category' })
  category!: AnswerCategoryValue;

  @Field(() => String, { description: '答复内容 / Text' })
  text!: string;

  @Field(() => String, { description: '签发人职务,须为负责人 / Post of the head who signed it' })
  signedBy!: string;

  @Field(() => LocalDate, { description: '答复日 / Answered on' })
  answeredOn!: string;

  @Field(() => LocalDate, { description: '代表收到日 / Received by the deputy on' })
  receivedOn!: string;
}

@ObjectType('Evaluation', {
  description: '领衔代表对答复或落实结果的评价 / Evaluation by the lead deputy, of the answer or of the result',
  simpleResolvers: true,
})
export class EvaluationType implements Omit<Evaluation, 'suggestionId' | 'position' | 'deputyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => EvaluationSubject, { description: '评价对象 / What is rated' })
  subject!: EvaluationSubjectValue;

  @Field(() => Int, { description: '第几轮办理 / Round' })
  round!: number;

  @Field(() => LocalDate, { description: '应返回日 / Due on' })
  dueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '评价日,未返回为空 / Evaluated on; null when not returned' })
  evaluatedOn!: string | null;

  @Field(() => EvaluationRating, { nullable: true, description: '对办理态度 / Of the attitude' })
  attitude!: EvaluationRatingValue | null;

  @Field(() => EvaluationRating, { description: '对答复内容或落实结果 / Of the answer or the result' })
  rating!: EvaluationRatingValue;

  @Field(() => String, { nullable: true, description: '意见,不满意必填 / Comment; required when dissatisfied' })
  comment!: string | null;
}

@ObjectType('Commitment', {
  description: '答复中的承诺事项,跨年跟踪 / A promise made in an answer, tracked across years',
  simpleResolvers: true,
})
export class CommitmentType implements Omit<Commitment, 'suggestionId' | 'position' | 'agencyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => String, { description: '承诺事项 / The promise' })
  text!: string;

  @Field(() => CommitmentState, { description: '状态 / State' })
  state!: CommitmentStateValue;

  @Field(() => LocalDate, { description: '承诺日 / Made on' })
  madeOn!: string;

  @Field(() => LocalDate, { description: '承诺期限 / Due on' })
  dueOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '报告落实日 / Claimed as fulfilled on' })
  claimedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '核实日 / Verified on' })
  verifiedOn!: string | null;

  @Field(() => String, { nullable: true, description: '落实佐证 / Evidence' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: '核实意见 / What the verification found' })
  verification!: string | null;
}

@ObjectType('CommitmentEvidence', {
  description:
    '落实佐证文件;文件本身经 GET /files/{sha256} 读取,限本建议的承办单位、代表和核实方 / A file as evidence; GET /files/{sha256} serves it to the agencies, the deputies and those who verify',
  simpleResolvers: true,
})
export class CommitmentEvidenceType implements Omit<CommitmentEvidence, 'commitmentId' | 'position' | 'agencyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => String, { description: '文件名 / File name' })
  fileName!: string;

  @Field(() => String, { description: '媒体类型(RFC 6838) / Media type' })
  mediaType!: string;

  @Field(() => Int, { description: '大小,字节 / Size in bytes' })
  bytes!: number;

  @Field(() => String, { description: '文件的 SHA-256,64 位十六进制 / SHA-256 of the file, 64 hexadecimal digits' })
  sha256!: string;

  @Field(() => String, { description: '文件的 SM3(GB/T 32905),64 位十六进制 / SM3 of the file' })
  sm3!: string;

  @Field(() => DateTime, { description: '提交时刻 / Filed at' })
  filedAt!: Date;
}
