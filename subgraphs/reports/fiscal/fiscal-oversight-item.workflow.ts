import { defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

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
      action: 'openPreReview',
      from: null,
      to: 'PRE_REVIEW',
      actor: 'COMMITTEE',
      basis: '监督法第六十三条(年度监督工作计划)',
    },
    {
      action: 'startPreliminaryReview',
      from: 'PRE_REVIEW',
      to: 'PRELIMINARY_REVIEW',
      actor: 'COMMITTEE',
      basis: '预算法第四十四条',
    },
    {
      action: 'deliberate',
      from: 'PRELIMINARY_REVIEW',
      to: 'DELIBERATION',
      actor: 'STANDING_COMMITTEE',
      basis: '监督法第十九条、第二十条、第二十七条',
    },
    {
      action: 'sendOpinions',
      from: 'DELIBERATION',
      to: 'SUPERVISED_CLOSURE',
      actor: 'CONGRESS_OFFICE',
      limit: 'OPINION_DISPATCH',
      basis: '监督法第二十九条',
    },
    {
      action: 'reportHandling',
      from: 'SUPERVISED_CLOSURE',
      to: 'SUPERVISED_CLOSURE',
      actor: 'REPORTING_ORGAN',
      limit: 'HANDLING_REPORT',
      basis: '监督法第二十九条',
    },
    {
      action: 'close',
      from: 'SUPERVISED_CLOSURE',
      to: 'CLOSED',
      actor: 'COMMITTEE',
      basis: '监督法第二十九条',
    },
  ],
});
export type FiscalOversightState = StateOf<typeof fiscalOversightWorkflow>;
