import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * 民生实事: six links 征集、初定、审议、票决、监督、测评. The vote stays optional: the published summary does not say that the
 * projects of 2025 were chosen by vote. No law governs the steps; the time of completion stands in the list of projects.
 */
export const livelihoodWorkflow = defineWorkflow({
  noun: 'LivelihoodProject',
  initial: ['COLLECTED'],
  states: {
    COLLECTED: { label: '征集 / Collected' },
    SHORTLISTED: { label: '初定 / Shortlisted' },
    VOTED: { label: '票决 / Voted' },
    CONFIRMED: { label: '确定 / Confirmed' },
    IMPLEMENTING: { label: '实施 / Implementing' },
    COMPLETED_CLAIMED: { label: '申报完成 / Completion claimed' },
    CHECKED: { label: '核查 / Checked' },
    EVALUATED: { label: '测评 / Evaluated' },
    CLOSED: { label: '办结 / Closed', terminal: true },
    NOT_SELECTED: { label: '未入选 / Not selected', terminal: true },
  },
  transitions: [
    { action: 'collectLivelihoodProject', from: null, to: 'COLLECTED', actor: 'GOVERNMENT_OFFICE' },
    { action: 'shortlistLivelihoodProject', from: 'COLLECTED', to: 'SHORTLISTED', actor: 'GOVERNMENT_OFFICE' },
    {
      action: 'dropLivelihoodProject',
      from: ['COLLECTED', 'SHORTLISTED'],
      to: 'NOT_SELECTED',
      actor: 'GOVERNMENT_OFFICE',
      guard: '说明理由',
    },
    // The deputies vote together; the outcome is recorded.
    {
      action: 'recordLivelihoodVote',
      from: 'SHORTLISTED',
      to: 'VOTED',
      actor: ['DEPUTY_AFFAIRS_COMMITTEE', 'CONGRESS_OFFICE'],
      guard: '赞成票超过全体代表的半数',
      basis: '民生实事项目人大代表票决制（地方做法）',
    },
    {
      action: 'recordLivelihoodVote',
      from: 'SHORTLISTED',
      to: 'NOT_SELECTED',
      actor: ['DEPUTY_AFFAIRS_COMMITTEE', 'CONGRESS_OFFICE'],
      guard: '赞成票未超过全体代表的半数',
      basis: '民生实事项目人大代表票决制（地方做法）',
    },
    {
      action: 'confirmLivelihoodProject',
      from: ['SHORTLISTED', 'VOTED'],
      to: 'CONFIRMED',
      actor: 'GOVERNMENT_OFFICE',
      guard: '计划完成日晚于今日',
      basis: '民生实事项目清单',
    },
    { action: 'startLivelihoodProject', from: 'CONFIRMED', to: 'IMPLEMENTING', actor: 'LEAD_AGENCY' },
    {
      action: 'reportLivelihoodProgress',
      from: 'IMPLEMENTING',
      to: 'IMPLEMENTING',
      actor: 'LEAD_AGENCY',
      guard: '进度和完成投资不低于上次',
    },
    {
      action: 'claimLivelihoodCompletion',
      from: 'IMPLEMENTING',
      to: 'COMPLETED_CLAIMED',
      actor: 'LEAD_AGENCY',
      guard: '进度为百分之百',
      limit: 'LIVELIHOOD_COMPLETION',
      basis: '民生实事项目清单',
    },
    { action: 'checkLivelihoodProject', from: 'COMPLETED_CLAIMED', to: 'CHECKED', actor: 'COMMITTEE' },
    {
      action: 'returnLivelihoodProject',
      from: 'COMPLETED_CLAIMED',
      to: 'IMPLEMENTING',
      actor: 'COMMITTEE',
      guard: '说明理由,重定完成日',
    },
    { action: 'evaluateLivelihoodProject', from: 'CHECKED', to: 'EVALUATED', actor: 'STANDING_COMMITTEE' },
    { action: 'closeLivelihoodProject', from: 'EVALUATED', to: 'CLOSED', actor: 'CONGRESS_OFFICE' },
  ],
});
export type LivelihoodProjectState = StateOf<typeof livelihoodWorkflow>;
export type LivelihoodProjectAction = ActionOf<typeof livelihoodWorkflow>;
