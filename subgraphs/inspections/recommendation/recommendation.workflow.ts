import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

const answerable = ['DELIVERED', 'UPHELD', 'AMENDED', 'URGED', 'REPORTED_TO_CONGRESS'] as const;

/** Recommendations of procuratorate, court and commission. The limit of the reply depends on who made it. */
export const recommendationWorkflow = defineWorkflow({
  noun: 'Recommendation',
  initial: ['ISSUED'],
  states: {
    ISSUED: { label: '制发 / Issued' },
    DELIVERED: { label: '送达 / Delivered' },
    OBJECTED: { label: '提出异议 / Objected' },
    UPHELD: { label: '异议不成立,维持 / Upheld' },
    WITHDRAWN: { label: '撤回 / Withdrawn', terminal: true },
    AMENDED: { label: '修改后重新送达 / Amended' },
    REPLIED: { label: '书面回复 / Replied' },
    VERIFIED: { label: '落实并核实 / Verified', terminal: true },
    URGED: { label: '督促 / Urged' },
    REPORTED_TO_CONGRESS: { label: '报告人大 / Reported to the congress', terminal: true },
    LITIGATED: { label: '提起诉讼 / Litigated', terminal: true },
  },
  transitions: [
    { action: 'issueRecommendation', from: null, to: 'ISSUED', actor: 'ISSUER' },
    { action: 'deliverRecommendation', from: 'ISSUED', to: 'DELIVERED', actor: 'ISSUER' },
    {
      action: 'objectToRecommendation',
      from: 'DELIVERED',
      to: 'OBJECTED',
      actor: 'HANDLING_AGENCY',
      basis: '人民检察院检察建议工作规定第二十三条',
    },
    { action: 'upholdRecommendation', from: 'OBJECTED', to: 'UPHELD', actor: 'ISSUER' },
    { action: 'withdrawRecommendation', from: 'OBJECTED', to: 'WITHDRAWN', actor: 'ISSUER' },
    { action: 'amendRecommendation', from: 'OBJECTED', to: 'AMENDED', actor: 'ISSUER' },
    {
      action: 'replyToRecommendation',
      from: answerable,
      to: 'REPLIED',
      actor: 'HANDLING_AGENCY',
      guard: '检察建议',
      limit: 'PROCURATORIAL_REPLY',
      basis: '人民检察院检察建议工作规定第十九条',
    },
    {
      action: 'replyToRecommendation',
      from: answerable,
      to: 'REPLIED',
      actor: 'HANDLING_AGENCY',
      guard: '紧急公益诉讼检察建议',
      limit: 'PROCURATORIAL_REPLY_URGENT',
      basis: '两高检察公益诉讼解释第二十一条',
    },
    {
      action: 'replyToRecommendation',
      from: answerable,
      to: 'REPLIED',
      actor: 'HANDLING_AGENCY',
      guard: '司法建议',
      limit: 'JUDICIAL_REPLY',
      basis: '法释〔2023〕11号第八条',
    },
    {
      action: 'replyToRecommendation',
      from: answerable,
      to: 'REPLIED',
      actor: 'HANDLING_AGENCY',
      guard: '监察建议',
      limit: 'SUPERVISORY_REPLY',
      basis: '监察法实施条例:监察建议书载明的期限',
    },
    { action: 'verifyRecommendation', from: 'REPLIED', to: 'VERIFIED', actor: 'ISSUER' },
    {
      action: 'urgeRecommendation',
      from: ['DELIVERED', 'UPHELD', 'AMENDED', 'REPLIED'],
      to: 'URGED',
      actor: 'ISSUER',
      guard: '逾期未回复,或者回复后未落实',
    },
    {
      action: 'reportRecommendationToCongress',
      from: 'URGED',
      to: 'REPORTED_TO_CONGRESS',
      actor: 'ISSUER',
      basis: '人民检察院检察建议工作规定第二十五条',
    },
    {
      action: 'litigateRecommendation',
      from: 'URGED',
      to: 'LITIGATED',
      actor: 'ISSUER',
      guard: '检察建议',
      basis: '两高检察公益诉讼解释第二十一条',
    },
  ],
});

export type RecommendationState = StateOf<typeof recommendationWorkflow>;
export type RecommendationAction = ActionOf<typeof recommendationWorkflow>;
