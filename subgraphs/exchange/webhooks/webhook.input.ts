import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { CommandInputFields, PageArgs, StepInputFields, stepInput } from '../../../platform/graphql/index.ts';
import type { WebhookPayload as WebhookPayloadValue } from './webhook.kinds.ts';
import { WebhookPayload, WebhookState } from './webhook.type.ts';
import type { WebhookState as WebhookStateValue } from './webhook.workflow.ts';

@InputType('WebhookFilter', { description: '推送地址的筛选 / Filter of webhooks' })
export class WebhookFilterInput {
  @Field(() => [WebhookState], { nullable: true, description: '状态 / States' })
  state?: WebhookStateValue[] | null;
}

@ArgsType()
export class WebhookArgs extends PageArgs {
  @Field(() => WebhookFilterInput, { nullable: true, description: '筛选 / Filter' })
  filter?: WebhookFilterInput | null;
}

@InputType('RegisterWebhookInput', { description: '登记推送地址 / Register a webhook' })
export class RegisterWebhookInput extends CommandInputFields {
  @Field(() => String, {
    description: '地址(https),须在本安装允许的范围内 / An https URL that this installation sends to',
  })
  url!: string;

  @Field(() => [String], {
    nullable: true,
    description: '事件类型,见 schema/EVENTS.md;不填为全部 / Types of events; all unless told',
  })
  types?: string[] | null;

  @Field(() => [String], { nullable: true, description: '事项类型;不填为全部 / Types of matters; all unless told' })
  subjectTypes?: string[] | null;

  @Field(() => [String], { nullable: true, description: '事项标识;不填为全部 / Ids of matters; all unless told' })
  subjectIds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '只要与本机构有关的,默认否 / Only matters on which the agency has a role; false unless told',
  })
  ownOnly?: boolean | null;

  @Field(() => WebhookPayload, { nullable: true, description: '推送内容,默认 IDS / What it carries; IDS unless told' })
  payload?: WebhookPayloadValue | null;

  @Field(() => String, {
    nullable: true,
    description:
      '随 SELECTION:查询文档,变量 $id 为事项标识 / With SELECTION: a query whose variable $id is the id of the matter',
  })
  selection?: string | null;
}

export const ActivateWebhookInput = stepInput('ActivateWebhook', '启用推送地址 / Activate a webhook');
export const PauseWebhookInput = stepInput('PauseWebhook', '暂停推送 / Pause a webhook');
export const SendTestEventInput = stepInput('SendTestEvent', '发送测试事件 / Send a test event');
export const WithdrawWebhookInput = stepInput('WithdrawWebhook', '撤销推送地址 / Withdraw a webhook');

@InputType('RotateWebhookSecretInput', { description: '更换签名密钥 / Replace the signing secret' })
export class RotateWebhookSecretInput extends StepInputFields {
  @Field(() => Int, {
    nullable: true,
    description:
      '新旧密钥同时签名的小时数,默认 24,至多 168 / Hours during which both sign; 24 unless told, at most 168',
  })
  overlapHours?: number | null;
}

@InputType('ReplayWebhookInput', { description: '重放一段事件 / Deliver a range of events again' })
export class ReplayWebhookInput extends StepInputFields {
  @Field(() => Float, { description: '起始序号,含 / First number in the change log, inclusive' })
  fromSequence!: number;

  @Field(() => Float, { description: '截止序号,含 / Last number, inclusive' })
  toSequence!: number;

  @Field(() => Boolean, { nullable: true, description: '只重放未送达的,默认否 / Only dead letters; false unless told' })
  deadOnly?: boolean | null;
}
