import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import {
  type EvidenceKind as EvidenceKindValue,
  evidenceKindLabels,
  type ProgressKind as ProgressKindValue,
  progressKindLabels,
  type VerificationMethod as VerificationMethodValue,
  type VerificationResult as VerificationResultValue,
  verificationMethodLabels,
  verificationResultLabels,
} from './item.kinds.ts';
import type { Evidence, ProgressEntry, Verification } from './item-parts.entities.ts';

const ProgressKind = enumType('ProgressKind', '进展的种类 / Kind of a progress entry', progressKindLabels);
export const EvidenceKind = enumType('EvidenceKind', '佐证材料的种类 / Kind of evidence', evidenceKindLabels);
export const VerificationMethod = enumType(
  'VerificationMethod',
  '核查方式 / How it was checked',
  verificationMethodLabels,
);
const VerificationResult = enumType('VerificationResult', '核查结果 / Result of a check', verificationResultLabels);

@ObjectType('ProgressEntry', { description: '一次整改进展 / An update on a rectification item', simpleResolvers: true })
export class ProgressEntryType implements Pick<ProgressEntry, 'id' | 'kind' | 'content' | 'percent' | 'reportedAt'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => ProgressKind, { description: '种类 / Kind' })
  kind!: ProgressKindValue;

  @Field(() => String, { description: '进展情况 / What was done' })
  content!: string;

  @Field(() => Int, { description: '完成进度,百分比 0 至 100,由报送单位自报 / Percent done, as the agency states it' })
  percent!: number;

  @Field(() => DateTime, { description: '报送时刻 / Reported at' })
  reportedAt!: Date;
}

@ObjectType('Evidence', {
  description:
    '佐证材料;文件本身经 GET /files/{sha256} 读取,限本事项各单位及核查方 / A piece of evidence; the file is at GET /files/{sha256} for the parties of its item and those who verify it',
  simpleResolvers: true,
})
export class EvidenceType
  implements Pick<Evidence, 'id' | 'kind' | 'fileName' | 'mediaType' | 'bytes' | 'sha256' | 'sm3' | 'filedAt'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => EvidenceKind, { description: '种类 / Kind' })
  kind!: EvidenceKindValue;

  @Field(() => String, { description: '文件名 / File name' })
  fileName!: string;

  @Field(() => String, { description: '媒体类型(RFC 6838) / Media type' })
  mediaType!: string;

  @Field(() => Int, { description: '大小,字节 / Size in bytes' })
  bytes!: number;

  @Field(() => String, { description: '文件的 SHA-256,64 位十六进制 / SHA-256 of the file, 64 hexadecimal digits' })
  sha256!: string;

  @Field(() => String, {
    nullable: true,
    description: '文件的 SM3(GB/T 32905),64 位十六进制;未存文件时为空 / SM3 of the file; null when there is no file',
  })
  sm3!: string | null;

  @Field(() => DateTime, { description: '提交时刻 / Filed at' })
  filedAt!: Date;
}

@ObjectType('Verification', {
  description:
    '委员会的一次核查,两人签名,牵头单位不得自行核查 / A check by the committee, signed by two, never by the lead agency',
  simpleResolvers: true,
})
export class VerificationType
  implements Pick<Verification, 'id' | 'method' | 'result' | 'verifiers' | 'opinion' | 'checkedOn' | 'concludedAt'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => VerificationMethod, { description: '方式 / How' })
  method!: VerificationMethodValue;

  @Field(() => VerificationResult, { description: '结果 / Result' })
  result!: VerificationResultValue;

  @Field(() => [String], { description: '签名的两人,以职务身份 / The two who signed, in their office' })
  verifiers!: string[];

  @Field(() => String, { description: '核查意见 / Opinion' })
  opinion!: string;

  @Field(() => LocalDate, { description: '核查日 / Checked on' })
  checkedOn!: string;

  @Field(() => DateTime, { description: '作出结论的时刻 / Concluded at' })
  concludedAt!: Date;
}
