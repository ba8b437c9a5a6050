import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

const basis = '平台设计';

/** An address that an agency has registered for itself. Only after the handshake does anything of a matter go there. */
export const webhookWorkflow = defineWorkflow({
  noun: 'WebhookEndpoint',
  initial: ['REGISTERED'],
  states: {
    REGISTERED: { label: '已登记,未启用 / Registered, not in use yet', terminal: true },
    ACTIVATING: { label: '正在握手验证 / Handshake under way' },
    ACTIVE: { label: '启用 / In use', terminal: true },
    PAUSED: { label: '暂停 / Paused', terminal: true },
    DISABLED: { label: '停用:接收方答复 410 / Disabled: the receiver answered 410', terminal: true },
    WITHDRAWN: { label: '撤销 / Withdrawn', terminal: true },
  },
  transitions: [
    { action: 'registerWebhook', from: null, to: 'REGISTERED', actor: 'SUBSCRIBER', basis },
    {
      action: 'activateWebhook',
      from: ['REGISTERED', 'PAUSED', 'DISABLED'],
      to: 'ACTIVATING',
      actor: 'SUBSCRIBER',
      basis,
    },
    { action: 'confirmWebhook', from: 'ACTIVATING', to: 'ACTIVE', actor: 'SYSTEM', guard: '握手答复正确', basis },
    { action: 'refuseWebhook', from: 'ACTIVATING', to: 'REGISTERED', actor: 'SYSTEM', guard: '握手未成', basis },
    { action: 'pauseWebhook', from: ['ACTIVE', 'ACTIVATING'], to: 'PAUSED', actor: 'SUBSCRIBER', basis },
    { action: 'disableWebhook', from: 'ACTIVE', to: 'DISABLED', actor: 'SYSTEM', guard: '接收方答复 410', basis },
    ...(['REGISTERED', 'ACTIVE', 'PAUSED', 'DISABLED'] as const).map((state) => ({
      action: 'rotateWebhookSecret' as const,
      from: state,
      to: state,
      actor: 'SUBSCRIBER' as const,
      basis,
    })),
    { action: 'sendTestEvent', from: 'ACTIVE', to: 'ACTIVE', actor: 'SUBSCRIBER', basis },
    { action: 'replayWebhook', from: 'ACTIVE', to: 'ACTIVE', actor: 'SUBSCRIBER', basis },
    {
      action: 'withdrawWebhook',
      from: ['REGISTERED', 'ACTIVATING', 'ACTIVE', 'PAUSED', 'DISABLED'],
      to: 'WITHDRAWN',
      actor: 'SUBSCRIBER',
      basis,
    },
  ],
});

export type WebhookState = StateOf<typeof webhookWorkflow>;
export type WebhookAction = ActionOf<typeof webhookWorkflow>;
