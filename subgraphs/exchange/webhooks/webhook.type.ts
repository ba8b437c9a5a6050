import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { WebhookAttempt, WebhookEndpoint } from './webhook.entities.ts';
import type { WebhookPayload as WebhookPayloadValue } from './webhook.kinds.ts';
import { type WebhookState as WebhookStateValue, webhookWorkflow } from './webhook.workflow.ts';

export const WebhookState = enumType(
  'WebhookState',
  '推送地址的状态 / State of a webhook',
  stateLabels(webhookWorkflow),
);

export const WebhookPayload = enumType('WebhookPayload', '推送内容 / What a delivery carries', {
  IDS: '仅标识与变更字段 / Ids and names of changed fields alone',
  SELECTION:
    '另附登记的查询结果,按本机构的权限 / Also the answer to the registered query, with the owner’s permissions',
});

@ObjectType('WebhookEndpoint', {
  description:
    '推送地址:机构为自己登记,只有本机构可见 / A webhook that an agency registered for itself; nobody else sees it',
  simpleResolvers: true,
})
export class WebhookType
  implements
    Pick<
      WebhookEndpoint,
      | 'id'
      | 'url'
      | 'types'
      | 'subjectTypes'
      | 'subjectIds'
      | 'ownOnly'
      | 'payload'
      | 'selection'
      | 'state'
      | 'createdAt'
      | 'updatedAt'
      | 'version'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '地址 / Where it is sent to' })
  url!: string;

  @Field(() => [String], { description: '事件类型,空为全部 / Types of events; empty: all' })
  types!: string[];

  @Field(() => [String], { description: '事项类型,空为全部 / Types of matters; empty: all' })
  subjectTypes!: string[];

  @Field(() => [String], { description: '事项标识,空为全部 / Ids of matters; empty: all' })
  subjectIds!: string[];

  @Field(() => Boolean, { description: '只要与本机构有关的 / Only matters on which the agency has a role' })
  ownOnly!: boolean;

  @Field(() => WebhookPayload, { description: '推送内容 / What a delivery carries' })
  payload!: WebhookPayloadValue;

  @Field(() => String, { nullable: true, description: '登记的查询 / The registered query' })
  selection!: string | null;

  @Field(() => WebhookState, { description: '状态 / State' })
  state!: WebhookStateValue;

  @Field(() => DateTime, { description: '登记时刻 / Registered at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '更新时刻 / Updated at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本 / Version' })
  version!: number;
}

export const WebhookConnection = connectionTypes(WebhookType, 'WebhookEndpoint', '推送地址');

@ObjectType('WebhookSecret', {
  description: '推送地址及其新密钥 / A webhook with its new secret',
  simpleResolvers: true,
})
export class WebhookSecretType {
  @Field(() => WebhookType, { description: '推送地址 / The webhook' })
  webhook!: WebhookType;

  @Field(() => String, {
    nullable: true,
    description:
      '签名密钥(Standard Webhooks),只显示这一次;用同一幂等键重发时为空 / The signing secret, shown this once; null when the request was a repeated one',
  })
  secret!: string | null;
}

@ObjectType('WebhookBacklog', { description: '未送达的事件 / What is not delivered', simpleResolvers: true })
export class WebhookBacklogType {
  @Field(() => Int, { description: '待送 / Waiting for delivery or another attempt' })
  pending!: number;

  @Field(() => Int, { description: '三日未送达的,可重放 / Given up after three days; can be replayed' })
  deadLetters!: number;
}

@ObjectType('WebhookAttempt', { description: '一次投递 / One attempt to deliver', simpleResolvers: true })
export class WebhookAttemptType
  implements
    Pick<
      WebhookAttempt,
      'id' | 'eventId' | 'type' | 'sequence' | 'attempt' | 'at' | 'status' | 'milliseconds' | 'error'
    >
{
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => ID, { description: '事件标识,即 webhook-id / Id of the event, which is webhook-id' })
  eventId!: string;

  @Field(() => String, { description: '事件类型 / Type of the event' })
  type!: string;

  @Field(() => Float, { nullable: true, description: '变更记录中的序号 / Number in the change log; null for tests' })
  sequence!: number | null;

  @Field(() => Int, { description: '第几次 / Which attempt, from 1' })
  attempt!: number;

  @Field(() => DateTime, { description: '时刻 / When' })
  at!: Date;

  @Field(() => Int, { nullable: true, description: '状态码(HTTP),未得答复为空 / HTTP status; null without an answer' })
  status!: number | null;

  @Field(() => Int, { description: '耗时,毫秒 / How long it took, in milliseconds' })
  milliseconds!: number;

  @Field(() => String, { nullable: true, description: '失败原因 / Why it failed' })
  error!: string | null;
}

export const WebhookAttemptConnection = connectionTypes(WebhookAttemptType, 'WebhookAttempt', '投递记录');
