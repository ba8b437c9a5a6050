import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * A deputy and the station's clerk file a petition for somebody and follow it. No statute knows this service: the limits
 * are the petition's own, and the deputy sees progress only, not the files. The person gives and takes back consent in the
 * station, whose clerk records it.
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
    {
      action: 'requestPetitionProxy',
      from: null,
      to: 'REQUESTED',
      actor: ['LIAISON_STATION', 'DEPUTY'],
      guard: '代表只代办自己受托的',
    },
    {
      action: 'consentToPetitionProxy',
      from: 'REQUESTED',
      to: 'CONSENTED',
      actor: ['PETITIONER', 'LIAISON_STATION'],
      guard: '群众本人委托',
    },
    {
      action: 'filePetitionByProxy',
      from: 'CONSENTED',
      to: 'FILED',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      guard: '信访人信息已脱敏;同时登记信访事项',
      basis: '信访工作条例第十七条、第二十一条',
    },
    { action: 'followProxiedPetition', from: 'FILED', to: 'FOLLOWING', actor: ['LIAISON_STATION', 'DEPUTY'] },
    {
      action: 'deliverProxyResult',
      from: 'FOLLOWING',
      to: 'RESULT_DELIVERED',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      guard: '信访事项已有处理结果',
    },
    {
      action: 'closePetitionProxy',
      from: 'RESULT_DELIVERED',
      to: 'CLOSED',
      actor: 'LIAISON_STATION',
      guard: '信访事项已办结或者终结',
    },
    {
      action: 'withdrawPetitionProxy',
      from: ['REQUESTED', 'CONSENTED', 'FILED', 'FOLLOWING'],
      to: 'WITHDRAWN',
      actor: ['PETITIONER', 'LIAISON_STATION'],
      guard: '群众本人撤回,说明理由;已提出的信访事项继续办理',
    },
  ],
});

export type PetitionProxyState = StateOf<typeof proxyWorkflow>;
export type PetitionProxyAction = ActionOf<typeof proxyWorkflow>;
