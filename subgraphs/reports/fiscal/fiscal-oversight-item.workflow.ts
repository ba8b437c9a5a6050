import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * The four-in-one method of the published summary (预审筑基、初审拓维、审议聚智、督办闭环), with the steps of 监督法 art 29 in its
 * last stage. The limits of the hearing depend on the kind of item: see `hearingLimits`.
 */
export const fiscalOversightWorkflow = defineWorkflow({
  noun: 'FiscalOversightItem',
  initial: ['PRE_REVIEW'],
  states: {
    PRE_REVIEW: { label: '预审筑基 / Pre-review' },
    PRELIMINARY_REVIEW: { label: '初审拓维 / Preliminary review' },
    DELIBERATION: { label: '审议聚智 / Deliberation' },
    SUPERVISED_CLOSURE: { label: '督办闭环 / Supervised closure' },
    CLOSED: { label: '办结 / Closed', terminal: true },
  },
  transitions: [
    {
      action: 'openFiscalPreReview',
      from: null,
      to: 'PRE_REVIEW',
      actor: 'COMMITTEE',
      basis: '监督法第六十三条(年度监督工作计划)',
    },
    {
      action: 'startFiscalPreliminaryReview',
      from: 'PRE_REVIEW',
      to: 'PRELIMINARY_REVIEW',
      actor: 'COMMITTEE',
      basis: '预算法第四十四条',
    },
    {
      action: 'deliberateFiscalItem',
      from: 'PRELIMINARY_REVIEW',
      to: 'DELIBERATION',
      actor: 'STANDING_COMMITTEE',
      guard: '在会议期间;决算、计划和预算执行在六月至九月期间',
      basis: '监督法第十九条、第二十条、第二十七条',
    },
    {
      action: 'sendFiscalOpinions',
      from: 'DELIBERATION',
      to: 'SUPERVISED_CLOSURE',
      actor: 'CONGRESS_OFFICE',
      limit: 'OPINION_DISPATCH',
      basis: '监督法第二十九条',
    },
    {
      action: 'extendFiscalHandling',
      from: 'SUPERVISED_CLOSURE',
      to: 'SUPERVISED_CLOSURE',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '期限届满前,说明理由,限一次,一个月',
      basis: '鄂尔多斯市督办办法第四条（地方默认值）',
    },
    {
      action: 'submitFiscalHandlingDraft',
      from: 'SUPERVISED_CLOSURE',
      to: 'SUPERVISED_CLOSURE',
      actor: 'REPORTING_ORGAN',
      guard: '尚未书面报告',
      limit: 'HANDLING_REPORT_COMMENT',
      basis: '监督法第二十九条',
    },
    {
      action: 'commentFiscalHandlingDraft',
      from: 'SUPERVISED_CLOSURE',
      to: 'SUPERVISED_CLOSURE',
      actor: 'COMMITTEE',
      guard: '处理情况已送征求意见,尚未反馈',
      basis: '监督法第二十九条',
    },
    {
      action: 'reportFiscalHandling',
      from: 'SUPERVISED_CLOSURE',
      to: 'SUPERVISED_CLOSURE',
      actor: 'REPORTING_ORGAN',
      guard: '已附委员会意见,尚未书面报告',
      limit: 'HANDLING_REPORT',
      basis: '监督法第二十九条',
    },
    {
      action: 'closeFiscalItem',
      from: 'SUPERVISED_CLOSURE',
      to: 'CLOSED',
      actor: 'COMMITTEE',
      guard: '已书面报告处理情况',
      basis: '监督法第二十九条',
    },
  ],
});
export type FiscalOversightState = StateOf<typeof fiscalOversightWorkflow>;
export type FiscalOversightAction = ActionOf<typeof fiscalOversightWorkflow>;
