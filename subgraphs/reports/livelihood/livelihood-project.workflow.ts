import { defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * 民生实事: six links 征集、初定、审议、票决、监督、测评. The vote stays optional: the published summary does not say that the
 * projects of 2025 were chosen by vote.
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
  },
  transitions: [
    { action: 'collect', from: null, to: 'COLLECTED', actor: 'GOVERNMENT_OFFICE' },
    { action: 'shortlist', from: 'COLLECTED', to: 'SHORTLISTED', actor: 'GOVERNMENT_OFFICE' },
    { action: 'vote', from: 'SHORTLISTED', to: 'VOTED', actor: 'DEPUTY' },
    { action: 'confirm', from: ['SHORTLISTED', 'VOTED'], to: 'CONFIRMED', actor: 'GOVERNMENT_OFFICE' },
    { action: 'startWork', from: 'CONFIRMED', to: 'IMPLEMENTING', actor: 'LEAD_AGENCY' },
    {
      action: 'claimCompletion',
      from: 'IMPLEMENTING',
      to: 'COMPLETED_CLAIMED',
      actor: 'LEAD_AGENCY',
      limit: 'LIVELIHOOD_COMPLETION',
      basis: '民生实事项目清单',
    },
    { action: 'check', from: 'COMPLETED_CLAIMED', to: 'CHECKED', actor: 'COMMITTEE' },
    { action: 'evaluate', from: 'CHECKED', to: 'EVALUATED', actor: 'STANDING_COMMITTEE' },
    { action: 'close', from: 'EVALUATED', to: 'CLOSED', actor: 'CONGRESS_OFFICE' },
  ],
});
export type LivelihoodProjectState = StateOf<typeof livelihoodWorkflow>;
