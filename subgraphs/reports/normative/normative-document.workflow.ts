import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * 备案审查: filing, check of form, review, and what follows when something is found. Review and reply limits are other
 * localities' (Beijing, Henan), taken as configurable defaults; only the 30 days of filing rest on 立法法 art 109. The issuer
 * files, replies and corrects; what the review comes to is for the committee, and annulment for the standing committee.
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
    { action: 'publishNormativeDocument', from: null, to: 'PUBLISHED', actor: 'ISSUER' },
    {
      action: 'fileNormativeDocument',
      from: 'PUBLISHED',
      to: 'FILED',
      actor: 'ISSUER',
      guard: '附文本和说明',
      limit: 'NORMATIVE_DOC_FILING',
      basis: '立法法第一百零九条',
    },
    {
      action: 'checkNormativeDocument',
      from: 'FILED',
      to: 'CHECKED',
      actor: 'CONGRESS_OFFICE',
      limit: 'NORMATIVE_DOC_CHECK',
    },
    {
      action: 'returnNormativeFiling',
      from: 'FILED',
      to: 'PUBLISHED',
      actor: 'CONGRESS_OFFICE',
      guard: '形式不合要求,说明须补正之处',
      limit: 'NORMATIVE_DOC_CHECK',
    },
    { action: 'registerNormativeDocument', from: 'CHECKED', to: 'REGISTERED', actor: 'CONGRESS_OFFICE' },
    { action: 'startNormativeReview', from: 'REGISTERED', to: 'UNDER_REVIEW', actor: 'COMMITTEE' },
    {
      action: 'extendNormativeReview',
      from: 'UNDER_REVIEW',
      to: 'UNDER_REVIEW',
      actor: 'COMMITTEE',
      guard: '期限届满前,说明理由,限一次,至多三个月',
      basis: '北京市备案审查条例（地方默认值）',
    },
    {
      action: 'clearNormativeDocument',
      from: 'UNDER_REVIEW',
      to: 'NO_ISSUE',
      actor: 'COMMITTEE',
      limit: 'NORMATIVE_DOC_REVIEW',
    },
    {
      action: 'communicateNormativeIssue',
      from: 'UNDER_REVIEW',
      to: 'COMMUNICATED',
      actor: 'COMMITTEE',
      guard: '写明问题',
      limit: 'NORMATIVE_DOC_REVIEW',
    },
    {
      action: 'issueReviewOpinion',
      from: 'COMMUNICATED',
      to: 'WRITTEN_OPINION',
      actor: 'COMMITTEE',
      guard: '写明审查意见',
      basis: '参照立法法第一百一十二条',
    },
    // An issuer that agrees when it is spoken to needs no written opinion.
    {
      action: 'replyToReviewOpinion',
      from: 'COMMUNICATED',
      to: 'ISSUER_REPLIED',
      actor: 'ISSUER',
      limit: 'ISSUER_REPLY',
    },
    {
      action: 'replyToReviewOpinion',
      from: 'WRITTEN_OPINION',
      to: 'ISSUER_REPLIED',
      actor: 'ISSUER',
      limit: 'REVIEW_OPINION_REPLY',
      basis: '参照立法法第一百一十二条',
    },
    { action: 'correctNormativeDocument', from: 'ISSUER_REPLIED', to: 'CORRECTED', actor: 'ISSUER' },
    { action: 'abolishNormativeDocument', from: 'ISSUER_REPLIED', to: 'ABOLISHED', actor: 'ISSUER' },
    {
      action: 'rejectNormativeCorrection',
      from: 'CORRECTED',
      to: 'WRITTEN_OPINION',
      actor: 'COMMITTEE',
      guard: '修改不到位,说明理由',
    },
    {
      action: 'proposeNormativeAnnulment',
      from: 'ISSUER_REPLIED',
      to: 'ANNULMENT_PROPOSED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '制定机关不予修改、废止,说明理由',
      basis: '监督法第三十九条',
    },
    {
      action: 'proposeNormativeAnnulment',
      from: 'WRITTEN_OPINION',
      to: 'ANNULMENT_PROPOSED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '制定机关逾期不答复,说明理由',
      basis: '监督法第三十九条',
    },
    {
      action: 'annulNormativeDocument',
      from: 'ANNULMENT_PROPOSED',
      to: 'ANNULLED',
      actor: 'STANDING_COMMITTEE',
      basis: '监督法第三十九条',
    },
    {
      action: 'closeNormativeDocument',
      from: ['NO_ISSUE', 'CORRECTED', 'ABOLISHED', 'ANNULLED'],
      to: 'CLOSED',
      actor: 'COMMITTEE',
    },
  ],
});
export type NormativeDocumentState = StateOf<typeof normativeDocumentWorkflow>;
export type NormativeDocumentAction = ActionOf<typeof normativeDocumentWorkflow>;
