import { Field, ID, InputType, Int } from 'type-graphql';
import {
  CommandInputFields,
  DivisionCode,
  LocalDate,
  listArgs,
  orderInput,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import type { SharingMethod as SharingMethodValue } from './catalogue.kinds.ts';
import { SharingMethod } from './catalogue.type.ts';
import type * as inputs from './sharing-grant.inputs.ts';
import type { SharingGrantFilterValues } from './sharing-grant.queries.ts';
import { SharingGrantState } from './sharing-grant.type.ts';
import type { SharingGrantState as SharingGrantStateValue } from './sharing-grant.workflow.ts';

@InputType('SharingGrantFilter', { description: '共享授权的筛选 / Filter of grants' })
export class SharingGrantFilterInput implements SharingGrantFilterValues {
  @Field(() => [SharingGrantState], { nullable: true, description: '状态 / States' })
  state?: SharingGrantStateValue[] | null;

  @Field(() => String, { nullable: true, description: '目录项代码 / Code of the item' })
  item?: string | null;

  @Field(() => ID, { nullable: true, description: '需求单位 / The agency that asks' })
  requesterId?: string | null;

  @Field(() => ID, { nullable: true, description: '提供单位 / The agency that provides' })
  providerId?: string | null;
}

const SharingGrantOrder = orderInput('SharingGrant', '共享授权', { REQUESTED_ON: '申请日期 / Requested on' });

export const SharingGrantListArgs = listArgs(SharingGrantFilterInput, SharingGrantOrder);

export const ActivateShareInput = stepInput('ActivateShare', '开始提供 / Begin to provide');
export const ResumeShareInput = stepInput('ResumeShare', '恢复共享 / Resume');
export const TerminateShareInput = stepInput('TerminateShare', '拒不改正,终止,理由必填 / Terminate, giving the reason');
export const RevokeShareInput = stepInput('RevokeShare', '终止共享,理由必填 / Revoke, giving the reason');
export const DisputeShareInput = stepInput('DisputeShare', '提出争议,理由必填 / Dispute, giving the reason');

@InputType('RequestShareInput', {
  description:
    '申请共享:依据、场景、范围、方式、时限(条例第二十条) / Ask to share: basis, scenario, scope, method, time',
})
export class RequestShareInput extends CommandInputFields implements inputs.RequestShareValues {
  @Field(() => String, { description: '目录项代码 / Code of the item of the catalogue' })
  item!: string;

  @Field(() => String, { description: '使用依据 / Legal basis' })
  legalBasis!: string;

  @Field(() => String, { description: '使用场景 / Scenario' })
  scenario!: string;

  @Field(() => String, {
    description: '用途,读取时以 x-purpose 说明 / Purpose, to be stated by x-purpose when reading',
  })
  purpose!: string;

  @Field(() => SharingMethod, { description: '共享方式 / Method' })
  method!: SharingMethodValue;

  @Field(() => [String], { description: '数据项,“类型.字段” / Data fields, as `Type.field`' })
  fields!: string[];

  @Field(() => DivisionCode, { nullable: true, description: '限于此区划及其下级 / Only this division and below' })
  divisionCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: '仅本单位办理的 / Only what you handle' })
  isOwnOnly?: boolean | null;

  @Field(() => LocalDate, { nullable: true, description: '自此日 / From this day' })
  periodFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '至此日 / Until this day' })
  periodUntil?: string | null;

  @Field(() => Int, { nullable: true, description: '每日记录数上限 / Records a day at most' })
  dailyQuota?: number | null;

  @Field(() => LocalDate, { description: '使用时限 / Use ends on this day' })
  expiresOn!: string;
}

@InputType('AskShareSupplementInput', { description: '一次性告知补正内容 / Tell once what is missing' })
export class AskShareSupplementInput extends StepInputFields implements inputs.AskSupplementValues {
  @Field(() => String, { description: '需要补充的全部内容 / All that is missing' })
  missing!: string;
}

@InputType('SupplementShareInput', { description: '补正申请 / Supplement a request' })
export class SupplementShareInput extends StepInputFields implements inputs.SupplementValues {
  @Field(() => String, { nullable: true, description: '使用依据 / Legal basis' })
  legalBasis?: string | null;

  @Field(() => String, { nullable: true, description: '使用场景 / Scenario' })
  scenario?: string | null;

  @Field(() => String, { nullable: true, description: '用途 / Purpose' })
  purpose?: string | null;
}

@InputType('DecideShareInput', {
  description: '答复申请,不同意的说明理由 / Answer a request; a refusal gives its reason',
})
export class DecideShareInput extends StepInputFields implements inputs.DecideShareValues {
  @Field(() => Boolean, { description: '是否同意 / Whether it is approved' })
  isApproved!: boolean;
}

@InputType('SuspendShareInput', { description: '暂停共享,理由必填 / Suspend, giving the reason' })
export class SuspendShareInput extends StepInputFields implements inputs.SuspendShareValues {
  @Field(() => LocalDate, { description: '改正期限 / Misuse to be corrected by' })
  correctionDueOn!: string;
}

@InputType('DisposeShareInput', { description: '妥善处置共享数据 / Dispose of the data' })
export class DisposeShareInput extends StepInputFields implements inputs.DisposeShareValues {
  @Field(() => String, { description: '处置证明 / Proof of it' })
  proof!: string;
}

@InputType('ResolveShareInput', { description: '处理争议 / Resolve a dispute' })
export class ResolveShareInput extends StepInputFields implements inputs.ResolveShareValues {
  @Field(() => String, { description: '处理结果 / The outcome' })
  resolution!: string;
}
