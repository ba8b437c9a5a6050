import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * Mediation by deputies in the stations under 人民调解法: an agreement, written or oral, binds (art 31). The parties act in
 * the station, whose clerk records it; the court that is asked for confirmation decides it itself.
 */
export const mediationWorkflow = defineWorkflow({
  noun: 'Mediation',
  initial: ['OPENED'],
  states: {
    OPENED: { label: '受理调解 / Opened' },
    IN_MEDIATION: { label: '调解中 / In mediation' },
    AGREED: { label: '达成协议 / Agreed' },
    FAILED: { label: '调解不成 / Failed', terminal: true },
    CONFIRMATION_APPLIED: { label: '申请司法确认 / Judicial confirmation applied for' },
    CONFIRMED: { label: '司法确认 / Confirmed' },
    REFUSED: { label: '不予确认 / Confirmation refused' },
    PERFORMED: { label: '履行完毕 / Performed', terminal: true },
    BREACHED: { label: '未履行 / Breached', terminal: true },
  },
  transitions: [
    {
      action: 'openMediation',
      from: null,
      to: 'OPENED',
      actor: ['LIAISON_STATION', 'DEPUTY'],
      guard: '概要不含当事人信息;代表只受理自己调解的',
      basis: '人民调解法第十七条',
    },
    { action: 'beginMediation', from: 'OPENED', to: 'IN_MEDIATION', actor: ['DEPUTY', 'LIAISON_STATION'] },
    {
      action: 'agreeMediation',
      from: 'IN_MEDIATION',
      to: 'AGREED',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      guard: '书面或者口头协议,记录协议内容',
      basis: '人民调解法第二十八条至第三十条',
    },
    {
      action: 'failMediation',
      from: 'IN_MEDIATION',
      to: 'FAILED',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      guard: '说明理由,告知当事人可以依法维护权利的途径',
      basis: '人民调解法第二十六条',
    },
    {
      action: 'applyMediationConfirmation',
      from: 'AGREED',
      to: 'CONFIRMATION_APPLIED',
      actor: ['PETITIONER', 'LIAISON_STATION'],
      guard: '书面协议;双方自协议生效之日起三十日内共同申请',
      limit: 'MEDIATION_CONFIRMATION',
      basis: '人民调解法第三十三条',
    },
    {
      action: 'lapseMediationConfirmation',
      from: 'AGREED',
      to: 'AGREED',
      actor: 'SYSTEM',
      guard: '三十日内未申请司法确认,协议仍有约束力',
      basis: '人民调解法第三十一条、第三十三条',
    },
    {
      action: 'confirmMediation',
      from: 'CONFIRMATION_APPLIED',
      to: 'CONFIRMED',
      actor: 'HANDLING_AGENCY',
      basis: '人民调解法第三十三条第二款',
    },
    {
      action: 'refuseMediationConfirmation',
      from: 'CONFIRMATION_APPLIED',
      to: 'REFUSED',
      actor: 'HANDLING_AGENCY',
      guard: '说明理由',
      basis: '人民调解法第三十三条第三款',
    },
    {
      action: 'performMediation',
      from: ['AGREED', 'CONFIRMED', 'REFUSED'],
      to: 'PERFORMED',
      actor: 'LIAISON_STATION',
      basis: '人民调解法第三十一条',
    },
    {
      action: 'breachMediation',
      from: ['AGREED', 'CONFIRMED', 'REFUSED'],
      to: 'BREACHED',
      actor: 'LIAISON_STATION',
      guard: '说明理由',
      basis: '人民调解法第三十二条',
    },
  ],
});

export type MediationState = StateOf<typeof mediationWorkflow>;
export type MediationAction = ActionOf<typeof mediationWorkflow>;
