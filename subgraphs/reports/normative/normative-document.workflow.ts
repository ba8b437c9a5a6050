import { defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * 备案审查: filing, check of form, review, and what follows when something is found. Review and reply limits are other
 * localities' (Beijing, Henan), taken as configurable defaults; only the 30 days of filing rest on 立法法 art 109.
 */
export const normativeDocumentWorkflow = defineWorkflow({
  noun: 'NormativeDocument',
  initial: ['PUBLISHED'],
  states: {
    PUBLISHED: { label: '公布 / Published' },
    FILED: { label: '报备 / Filed' },
    CHECKED: { label: '形式审查 / Checked' },
    REGISTERED: { label: '备案登记 / Registered' },
    UNDER_REVIEW: { label: '审查中 / Under review' },
    NO_ISSUE: { label: '未发现问题 / No issue' },
    COMMUNICATED: { label: '沟通 / Communicated' },
    WRITTEN_OPINION: { label: '书面审查意见 / Written opinion' },
    ISSUER_REPLIED: { label: '制定机关答复 / Issuer replied' },
    CORRECTED: { label: '修改完善 / Corrected' },
    ABOLISHED: { label: '废止 / Abolished' },
    ANNULMENT_PROPOSED: { label: '提出撤销议案 / Annulment proposed' },
    ANNULLED: { label: '撤销 / Annulled' },
    CLOSED: { label: '办结 / Closed', terminal: true },
  },
  transitions: [
    { action: 'publish', from: null, to: 'PUBLISHED', actor: 'ISSUER' },
    {
      action: 'file',
      from: 'PUBLISHED',
      to: 'FILED',
      actor: 'ISSUER',
      limit: 'NORMATIVE_DOC_FILING',
      basis: '立法法第一百零九条',
    },
    { action: 'check', from: 'FILED', to: 'CHECKED', actor: 'CONGRESS_OFFICE', limit: 'NORMATIVE_DOC_CHECK' },
    { action: 'register', from: 'CHECKED', to: 'REGISTERED', actor: 'CONGRESS_OFFICE' },
    { action: 'startReview', from: 'REGISTERED', to: 'UNDER_REVIEW', actor: 'COMMITTEE' },
    { action: 'clear', from: 'UNDER_REVIEW', to: 'NO_ISSUE', actor: 'COMMITTEE', limit: 'NORMATIVE_DOC_REVIEW' },
    {
      action: 'communicate',
      from: 'UNDER_REVIEW',
      to: 'COMMUNICATED',
      actor: 'COMMITTEE',
      limit: 'NORMATIVE_DOC_REVIEW',
    },
    { action: 'issueOpinion', from: 'COMMUNICATED', to: 'WRITTEN_OPINION', actor: 'COMMITTEE' },
    // An issuer that agrees when it is spoken to needs no written opinion.
    { action: 'reply', from: 'COMMUNICATED', to: 'ISSUER_REPLIED', actor: 'ISSUER', limit: 'ISSUER_REPLY' },
    {
      action: 'reply',
      from: 'WRITTEN_OPINION',
      to: 'ISSUER_REPLIED',
      actor: 'ISSUER',
      limit: 'REVIEW_OPINION_REPLY',
      basis: '参照立法法第一百一十二条',
    },
    { action: 'correct', from: 'ISSUER_REPLIED', to: 'CORRECTED', actor: 'ISSUER' },
    { action: 'abolish', from: 'ISSUER_REPLIED', to: 'ABOLISHED', actor: 'ISSUER' },
    {
      action: 'proposeAnnulment',
      from: 'ISSUER_REPLIED',
      to: 'ANNULMENT_PROPOSED',
      actor: 'CHAIRPERSONS_MEETING',
      basis: '监督法第三十九条',
    },
    {
      action: 'annul',
      from: 'ANNULMENT_PROPOSED',
      to: 'ANNULLED',
      actor: 'STANDING_COMMITTEE',
      basis: '监督法第三十九条',
    },
    {
      action: 'close',
      from: ['NO_ISSUE', 'CORRECTED', 'ABOLISHED', 'ANNULLED'],
      to: 'CLOSED',
      actor: 'CONGRESS_OFFICE',
    },
  ],
});
export type NormativeDocumentState = StateOf<typeof normativeDocumentWorkflow>;
