import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, DivisionCode, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type {
  LegalEffect as LegalEffectValue,
  SharingAttribute as SharingAttributeValue,
  SharingMethod as SharingMethodValue,
} from './catalogue.kinds.ts';
import { LegalEffect, SharingAttribute, SharingMethod } from './catalogue.type.ts';
import type { SharingGrant } from './sharing-grant.entities.ts';
import { type SharingGrantState as SharingGrantStateValue, sharingGrantWorkflow } from './sharing-grant.workflow.ts';

export const SharingGrantState = enumType(
  'SharingGrantState',
  '共享申请与授权的状态 / State of a request to share and of its grant',
  stateLabels(sharingGrantWorkflow),
);

type Fields = Omit<SharingGrant, 'requesterId' | 'providerId' | symbol>;

@ObjectType('SharingGrant', {
  description: '数据共享申请与授权 / A request to share data and the grant that it becomes',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class SharingGrantType implements Pick<Fields, keyof Fields> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '申请编号 / Number' })
  number!: string;

  @Field(() => String, { description: '目录项代码 / Code of the item of the catalogue' })
  item!: string;

  @Field(() => SharingAttribute, { description: '申请时的共享属性 / Sharing attribute when it was asked for' })
  attribute!: SharingAttributeValue;

  @Field(() => LegalEffect, { description: '条例的效力 / How the regulation binds the parties' })
  legalEffect!: LegalEffectValue;

  @Field(() => String, { description: '使用依据 / Legal basis of the use' })
  legalBasis!: string;

  @Field(() => String, { description: '使用场景 / Scenario of use' })
  scenario!: string;

  @Field(() => String, { description: '用途,读取时以 x-purpose 说明 / Purpose; stated by x-purpose when reading' })
  purpose!: string;

  @Field(() => SharingMethod, { description: '共享方式 / Method' })
  method!: SharingMethodValue;

  @Field(() => [String], { description: '使用范围:数据项,“类型.字段” / Scope: data fields, as `Type.field`' })
  fields!: string[];

  @Field(() => DivisionCode, {
    nullable: true,
    description: '使用范围:区划及其下级 / Scope: a division with all below it',
  })
  divisionCode!: string | null;

  @Field(() => Boolean, { description: '使用范围:仅本单位办理的 / Scope: only what the requester handles' })
  isOwnOnly!: boolean;

  @Field(() => LocalDate, { nullable: true, description: '使用范围:自此日 / Scope: from this day' })
  periodFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '使用范围:至此日 / Scope: until this day' })
  periodUntil!: string | null;

  @Field(() => Int, { nullable: true, description: '每日记录数上限 / Records a day at most' })
  dailyQuota!: number | null;

  @Field(() => LocalDate, { description: '使用时限,当日有效 / Use ends on this day' })
  expiresOn!: string;

  @Field(() => LocalDate, { description: '申请日期 / Requested on' })
  requestedOn!: string;

  @Field(() => String, { nullable: true, description: '告知的补正内容 / What was told to be missing' })
  missing!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '答复日期 / Decided on' })
  decidedOn!: string | null;

  @Field(() => String, { nullable: true, description: '答复意见 / What the provider said to it' })
  decision!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '开始提供日期 / Provided since' })
  activatedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '最近暂停日期 / Last suspended on' })
  suspendedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '改正期限 / Misuse to be corrected by' })
  correctionDueOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '期满或终止日期 / Ended on' })
  endedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '处置日期 / Disposed of on' })
  disposedOn!: string | null;

  @Field(() => String, { nullable: true, description: '处置证明 / Proof of the disposal' })
  disposalProof!: string | null;

  @Field(() => String, { nullable: true, description: '争议处理结果 / How the dispute was resolved' })
  resolution!: string | null;

  @Field(() => SharingGrantState, { description: '状态 / State' })
  state!: SharingGrantStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最近的期限 / The next limit' })
  dueOn!: string | null;

  @Field(() => DateTime, { description: '登记时刻 / Recorded at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '更新时刻 / Updated at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本 / Version' })
  version!: number;
}

export const SharingGrantConnection = connectionTypes(SharingGrantType, 'SharingGrant', '共享授权');
