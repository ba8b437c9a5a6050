import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import { NotFound, Unauthenticated } from '../../../platform/errors/index.ts';
import {
  AvailableTransitionType,
  fieldsOf,
  nodeFields,
  PageArgs,
  type StepInputFields,
} from '../../../platform/graphql/index.ts';
import { HistoryEntryType } from '../../../platform/records/index.ts';
import { mutationsOf, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.ts';
import { webhookCommands } from './webhook.commands.ts';
import type { WebhookAttempt, WebhookEndpoint } from './webhook.entities.ts';
import {
  ActivateWebhookInput,
  PauseWebhookInput,
  RegisterWebhookInput,
  ReplayWebhookInput,
  RotateWebhookSecretInput,
  SendTestEventInput,
  WebhookArgs,
  WithdrawWebhookInput,
} from './webhook.input.ts';
import { attempts, type Backlog, backlogOf, ofEndpoint, webhooks } from './webhook.queries.ts';
import {
  WebhookAttemptConnection,
  WebhookBacklogType,
  WebhookConnection,
  WebhookSecretType,
  WebhookType,
} from './webhook.type.ts';
import type { WebhookAction } from './webhook.workflow.ts';

const input = { description: '输入 / Input' };

const { advance } = mutationsOf<WebhookEndpoint, WebhookAction>(webhookCommands, webhooks);

/** What the owner sees of an endpoint whole, for an answer that holds it with its secret. */
const whole = [...webhooks.columns.keys()];

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => WebhookConnection, {
    description: '本机构的推送地址,新的在前 / The webhooks of your agency, the newest first',
  })
  webhooks(
    @Args(() => WebhookArgs) args: WebhookArgs,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<WebhookEndpoint>(webhooks, args, nodeFields(info));
  }

  @Query(() => WebhookType, { description: '本机构的一个推送地址 / A webhook of your agency' })
  async webhook(
    @Arg('id', () => ID, { description: '标识 / Id' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const found = await loaders.one<WebhookEndpoint>(webhooks, id, fieldsOf(info));
    if (!found) throw new NotFound('WebhookEndpoint', id);
    return found;
  }

  @FieldResolver(() => WebhookAttemptConnection, {
    description: '投递记录,新的在前,保存三十天 / The delivery log of thirty days, the newest first',
  })
  deliveryLog(
    @Root() { id }: WebhookEndpoint,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.pageOf<WebhookAttempt>(attempts, ofEndpoint, id, args, nodeFields(info));
  }

  @FieldResolver(() => WebhookBacklogType, { description: '未送达的事件 / What is not delivered' })
  backlog(@Root() { id }: WebhookEndpoint, @Ctx() { loaders }: SubgraphContext): Promise<WebhookBacklogType> {
    return loaders.batched('webhook backlog', id, async (reader, ids) => {
      const rows = await reader.rows<Backlog>(backlogOf(ids));
      const found = new Map(rows.map((row) => [row.endpointId, row]));
      return ids.map((one) => found.get(one) ?? { pending: 0, deadLetters: 0 });
    });
  }

  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() endpoint: WebhookEndpoint, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(webhookCommands, viewer, endpoint);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '办理经过 / History' })
  history(@Root() endpoint: WebhookEndpoint, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, endpoint);
  }

  @Mutation(() => WebhookSecretType, {
    description:
      '登记推送地址,答复中有签名密钥,只显示这一次 / Register a webhook; the answer shows its secret this once',
  })
  async registerWebhook(
    @Arg('input', () => RegisterWebhookInput, input) given: RegisterWebhookInput,
    @Ctx() { commands, loaders, viewer }: SubgraphContext,
  ) {
    const { agencyId, agencySlug, clientId, scopes } = viewer;
    if (agencyId === null || agencySlug === null)
      throw new Unauthenticated('推送须以机构身份登记 / Webhooks are for agencies; send an identity');
    let secret: string | null = null;
    const reveal = (made: string) => {
      secret = made;
    };
    const payload = given.payload ?? 'IDS';
    const id = await commands.create(webhookCommands, 'registerWebhook', { ...given, reveal }, (newId) => ({
      id: newId(),
      agencyId,
      agencySlug,
      clientId,
      scopes: scopes ? [...scopes] : null,
      url: given.url,
      types: given.types ?? [],
      subjectTypes: given.subjectTypes ?? [],
      subjectIds: given.subjectIds ?? [],
      ownOnly: given.ownOnly ?? false,
      payload,
      selection: given.selection ?? null,
      dueOn: null,
    }));
    return { webhook: (await loaders.one<WebhookEndpoint>(webhooks, id, whole)) as WebhookEndpoint, secret };
  }

  @Mutation(() => WebhookType, {
    description:
      '启用:向地址发送握手事件,答复须为其 challenge,成功即为 ACTIVE / Activate: the address is sent a handshake and must answer its challenge; then it is ACTIVE',
  })
  activateWebhook(
    @Arg('input', () => ActivateWebhookInput, input) given: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'activateWebhook', given, info);
  }

  @Mutation(() => WebhookType, {
    description: '暂停;启用后从停下处接着推送 / Pause; once activated again it goes on from where it stopped',
  })
  pauseWebhook(
    @Arg('input', () => PauseWebhookInput, input) given: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'pauseWebhook', given, info);
  }

  @Mutation(() => WebhookSecretType, {
    description: '更换签名密钥,期限内新旧密钥同时签名 / Replace the secret; for a while both sign',
  })
  async rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, input) given: RotateWebhookSecretInput,
    @Ctx() { commands, loaders }: SubgraphContext,
  ) {
    let secret: string | null = null;
    const reveal = (made: string) => {
      secret = made;
    };
    const id = await commands.advance(webhookCommands, 'rotateWebhookSecret', { ...given, reveal });
    return { webhook: (await loaders.one<WebhookEndpoint>(webhooks, id, whole)) as WebhookEndpoint, secret };
  }

  @Mutation(() => WebhookType, { description: '发送测试事件 webhook.test / Send a test event, webhook.test' })
  sendTestEvent(
    @Arg('input', () => SendTestEventInput, input) given: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'sendTestEvent', given, info);
  }

  @Mutation(() => WebhookType, {
    description: '重放一段事件,事件标识不变 / Deliver a range of events again, with the same ids',
  })
  replayWebhook(
    @Arg('input', () => ReplayWebhookInput, input) given: ReplayWebhookInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'replayWebhook', given, info);
  }

  @Mutation(() => WebhookType, { description: '撤销推送地址 / Withdraw a webhook' })
  withdrawWebhook(
    @Arg('input', () => WithdrawWebhookInput, input) given: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'withdrawWebhook', given, info);
  }
}
