import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType } from '../../../platform/graphql/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { outcomeLabels, type ReceiptState, receiptStateLabels } from './disclosure.kinds.ts';

export const DisclosureOutcome = enumType('DisclosureOutcome', '答复结果 / What came of a request', outcomeLabels);
export const ReceiptStates = enumType('ReceiptState', '回执状态 / How far a receipt is proven', receiptStateLabels);

@ObjectType('DisclosedRecords', {
  description: '一次读取中,本机构某一类型的记录 / Records of one type of the agency that one answer gave out',
  simpleResolvers: true,
})
export class DisclosedRecordsType {
  @Field(() => String, { description: '类型,即图中的类型名 / Type, as the graph names it' })
  type!: string;

  @Field(() => Int, { description: '件数 / How many' })
  rows!: number;

  @Field(() => [ID], { description: '记录标识 / Ids of the records' })
  ids!: readonly string[];
}

@ObjectType('Disclosure', {
  description:
    '数据去向的一条:谁在何时、为何、凭何授权读取了本机构的哪些记录 / Who was given which records of the agency, when, for what and under which grant',
  simpleResolvers: true,
})
export class DisclosureType {
  @Field(() => ID, { description: '回执号 / Id, which is the receipt of the answer' })
  id!: string;

  @Field(() => DateTime, { description: '时刻 / When' })
  at!: Date;

  @Field(() => AgencyStub, {
    nullable: true,
    description: '读取机构,无身份的为空 / The agency that read; null without an identity',
  })
  by!: AgencyStub | null;

  @Field(() => ID, { nullable: true, description: '读取的代表 / Id of the deputy who read in person' })
  deputyId!: string | null;

  @Field(() => String, { nullable: true, description: '客户端标识,无令牌的为空 / OAuth client; null without a token' })
  clientId!: string | null;

  @Field(() => String, { nullable: true, description: '所述用途 / Purpose, as the request stated it' })
  purpose!: string | null;

  @Field(() => String, { description: '操作种类 / Kind of operation, such as QUERY or EVENTS' })
  kind!: string;

  @Field(() => String, { nullable: true, description: '操作名 / Name of the operation' })
  operationName!: string | null;

  @Field(() => String, { nullable: true, description: '操作文本的 SHA-256 / SHA-256 of the text of the operation' })
  operationHash!: string | null;

  @Field(() => [ID], { description: '所凭授权的标识 / Ids of the grants' })
  grantIds!: readonly string[];

  @Field(() => [String], { description: '所读目录项 / Codes of the items of the catalogue that were read' })
  items!: readonly string[];

  @Field(() => [String], {
    description: '显示原文的个人信息字段 / Personal fields that were shown whole, as `Type.field`',
  })
  openedFields!: readonly string[];

  @Field(() => [DisclosedRecordsType], { description: '本机构的记录 / The records of the agency' })
  records!: readonly DisclosedRecordsType[];

  @Field(() => DisclosureOutcome, { description: '答复结果 / What came of it' })
  outcome!: keyof typeof outcomeLabels;
}

export const DisclosureConnection = connectionTypes(DisclosureType, 'Disclosure', '数据去向');

@ObjectType('Receipt', {
  description: '一次答复的回执及其证明 / The receipt of an answer, and its proof',
  simpleResolvers: true,
})
export class ReceiptType {
  @Field(() => ID, { description: '回执号,即答复中的 extensions.receipt / The `extensions.receipt` of the answer' })
  id!: string;

  @Field(() => ReceiptStates, { description: '状态 / State' })
  state!: ReceiptState;

  @Field(() => String, {
    nullable: true,
    description: '有改动时,何处不符 / What does not hold, where something was changed',
  })
  fault!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '记录原文(JSON),只向本人和审计显示 / Text of the record (JSON), over which the digest is; for its own client and the audit',
  })
  content!: string | null;

  @Field(() => Int, { nullable: true, description: '批次 / Number of its batch' })
  batch!: number | null;

  @Field(() => Int, { nullable: true, description: '批内位置,从 0 起 / Place in the batch, from 0' })
  position!: number | null;

  @Field(() => String, { nullable: true, description: '记录摘要 / Digest of the record' })
  digest!: string | null;

  @Field(() => String, { nullable: true, description: '批次摘要 / Digest of the batch' })
  batchDigest!: string | null;

  @Field(() => String, { nullable: true, description: '前一批摘要 / Digest of the batch before' })
  previousDigest!: string | null;

  @Field(() => String, { nullable: true, description: '签名,Base64 / Signature over the header of the batch, base64' })
  signature!: string | null;

  @Field(() => String, { nullable: true, description: '算法 / Suite: Ed25519-SHA256 or SM2-SM3' })
  suite!: string | null;

  @Field(() => String, { nullable: true, description: '密钥标识 / Id of the key' })
  keyId!: string | null;

  @Field(() => String, { nullable: true, description: '公钥,PEM / Public key, PEM' })
  publicKey!: string | null;
}
