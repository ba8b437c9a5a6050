import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * A deputy and the station's clerk file a petition for somebody and follow it. No statute knows this service: the limits
 * are the petition's own, and the deputy sees progress only, not the files.
 */
export const proxyWorkflow = defineWorkflow({
  noun: 'PetitionProxy',
  initial: ['REQUESTED'],
  states: {
    REQUESTED: { label: '申请代办 / Requested' },
    CONSENTED: { label: '确认委托 / Consent given' },
    FILED: { label: '代为提出 / Filed' },
    FOLLOWING: { label: '跟踪办理 / Being followed' },
    RESULT_DELIVERED: { label: '送达结果 / Result delivered' },
    CLOSED: { label: '办结 / Closed', terminal: true },
    WITHDRAWN: { label: '撤回委托 / Withdrawn', terminal: true },
  },
  transitions: [
    { action: 'requestProxy', from: null, to: 'REQUESTED', actor: ['LIAISON_STATION', 'DEPUTY'] },
    { action: 'consentToProxy', from: 'REQUESTED', to: 'CONSENTED', actor: 'PETITIONER' },
    {
      action: 'fileByProxy',
      from: 'CONSENTED',
      to: 'FILED',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      basis: '信访工作条例第十七条',
    },
    { action: 'followPetition', from: 'FILED', to: 'FOLLOWING', actor: ['LIAISON_STATION', 'DEPUTY'] },
    { action: 'deliverResult', from: 'FOLLOWING', to: 'RESULT_DELIVERED', actor: ['DEPUTY', 'LIAISON_STATION'] },
    { action: 'closeProxy', from: 'RESULT_DELIVERED', to: 'CLOSED', actor: 'LIAISON_STATION' },
    {
      action: 'withdrawProxy',
      from: ['REQUESTED', 'CONSENTED', 'FILED', 'FOLLOWING'],
      to: 'WITHDRAWN',
      actor: 'PETITIONER',
    },
  ],
});

export type PetitionProxyState = StateOf<typeof proxyWorkflow>;
export type PetitionProxyAction = ActionOf<typeof proxyWorkflow>;
