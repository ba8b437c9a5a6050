import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * A petition that the congress receives (信访工作条例 art 23: the congress is no petition department, so article 22 does
 * not bind it). SEALED_HANDOFF is the only way of an accusation and leads nowhere else: nothing of its further course
 * comes back (监察法 art 74(3)).
 *
 * The petitioner acts through the window of the petition service or a front end: the service records what the petitioner
 * asks for, and the row names both.
 */
const byPetitioner = ['PETITIONER', 'PETITION_SERVICE'] as const;

/** The petition service records for an organ above that is not in the directory. */
const byUpperOrgan = ['UPPER_ORGAN', 'PETITION_SERVICE'] as const;

const atAnAgency = ['FORWARDED', 'ASSIGNED_OUT', 'ACCEPTED', 'HANDLING', 'EXTENDED'] as const;
/** Assigned matters whose outcome is there; the closing report follows and changes no state. */
const withOutcome = [
  'DECIDED',
  'MEDIATED',
  'REVIEW_REQUESTED',
  'REVIEWED',
  'REEXAM_REQUESTED',
  'FINAL',
  'CLOSED',
] as const;
const rateable = ['REFERRED', 'MEDIATED', 'CLOSING_REPORTED', 'DECIDED', 'REVIEWED', 'FINAL', 'CLOSED'] as const;

export const petitionWorkflow = defineWorkflow({
  noun: 'Petition',
  initial: ['REGISTERED'],
  states: {
    REGISTERED: { label: '登记 / Registered' },
    CLASSIFIED: { label: '分类 / Classified' },
    NOTIFIED: { label: '告知 / Petitioner notified' },
    FORWARDED: { label: '转送 / Forwarded, no report back' },
    ASSIGNED_OUT: { label: '交办 / Assigned, report back expected' },
    REFERRED: { label: '告知去向 / Referred to the competent procedure', terminal: true },
    SEALED_HANDOFF: { label: '密封移交 / Handed over under seal', terminal: true },
    DIVERTED: { label: '涉法涉诉分流 / Diverted to the organs of justice', terminal: true },
    OBJECTED: { label: '提出异议 / Competence objected to' },
    ACCEPTED: { label: '受理 / Accepted' },
    HANDLING: { label: '办理 / Being handled' },
    EXTENDED: { label: '延期办理 / Extended' },
    DECIDED: { label: '出具处理意见书 / Decided' },
    MEDIATED: { label: '达成调解和解 / Settled by mediation', terminal: true },
    CLOSING_REPORTED: { label: '报送办结报告 / Closing report filed', terminal: true },
    REVIEW_REQUESTED: { label: '请求复查 / Review requested' },
    REVIEWED: { label: '复查 / Reviewed' },
    REEXAM_REQUESTED: { label: '请求复核 / Re-examination requested' },
    REEXAMINED: { label: '复核 / Re-examined' },
    FINAL: { label: '信访终结 / Final', terminal: true },
    CLOSED: { label: '办结 / Closed', terminal: true },
  },
  transitions: [
    {
      action: 'registerPetition',
      from: null,
      to: 'REGISTERED',
      actor: ['PETITION_SERVICE', 'SYSTEM'],
      guard: '信访人信息已脱敏;已信访终结的,同一事实和理由不再受理',
      basis: '信访工作条例第二十一条、第二十三条、第三十六条第三款',
    },
    {
      action: 'classifyPetition',
      from: 'REGISTERED',
      to: 'CLASSIFIED',
      actor: 'PETITION_SERVICE',
      guard: '重复信访指明原事项;检举控告自此密封',
      limit: 'PETITION_CLASSIFY',
      basis: '信访工作条例第二十九条至第三十一条',
    },
    {
      action: 'sealPetition',
      from: 'CLASSIFIED',
      to: 'SEALED_HANDOFF',
      actor: 'PETITION_SERVICE',
      guard: '属于检举控告类',
      limit: 'PETITION_SEALED_HANDOFF',
      basis: '信访工作条例第三十条；监察法实施条例第一百九十九条至第二百零九条',
    },
    {
      action: 'notifyPetitioner',
      from: 'CLASSIFIED',
      to: 'NOTIFIED',
      actor: 'PETITION_SERVICE',
      guard: '不属于检举控告类;姓名、地址清楚',
      limit: 'PETITION_NOTICE',
      basis: '信访工作条例第二十三条第二款',
    },
    // Straight from CLASSIFIED only where name or address is unclear, so that nobody can be notified.
    {
      action: 'forwardPetition',
      from: ['CLASSIFIED', 'NOTIFIED'],
      to: 'FORWARDED',
      actor: 'PETITION_SERVICE',
      guard: '属于建议意见类或者申诉求决类;已告知信访人,或者姓名、地址不清免于告知',
      limit: 'PETITION_NOTICE',
      basis: '信访工作条例第二十三条',
    },
    {
      action: 'assignPetition',
      from: ['CLASSIFIED', 'NOTIFIED'],
      to: 'ASSIGNED_OUT',
      actor: 'PETITION_SERVICE',
      guard: '属于建议意见类或者申诉求决类;已告知信访人,或者免于告知;指定办结报告期限',
      limit: 'PETITION_NOTICE',
      basis: '信访工作条例第二十三条',
    },
    {
      action: 'referPetition',
      from: ['CLASSIFIED', 'NOTIFIED'],
      to: 'REFERRED',
      actor: 'PETITION_SERVICE',
      guard: '属于建议意见类或者申诉求决类,应当通过其他法定途径;说明去向',
      limit: 'PETITION_NOTICE',
      basis: '信访工作条例第二十三条、第三十一条',
    },
    {
      action: 'divertPetition',
      from: ['CLASSIFIED', 'NOTIFIED'],
      to: 'DIVERTED',
      actor: 'PETITION_SERVICE',
      guard: '属于涉法涉诉类',
      limit: 'PETITION_NOTICE',
      basis: '信访工作条例第二十条第二款、第二十八条、第三十一条第一项',
    },
    {
      action: 'closeRepeatedPetition',
      from: ['CLASSIFIED', 'NOTIFIED'],
      to: 'CLOSED',
      actor: 'PETITION_SERVICE',
      guard: '属于重复信访;已告知不再受理,或者免于告知',
      basis: '信访工作条例第十九条、第三十六条第三款',
    },
    {
      action: 'objectToPetition',
      from: ['FORWARDED', 'ASSIGNED_OUT'],
      to: 'OBJECTED',
      actor: 'HANDLING_AGENCY',
      guard: '说明理由',
      limit: 'PETITION_OBJECTION',
      basis: '信访工作条例第二十三条第三款',
    },
    // No rule stops the fifteen days while an objection is looked at: until it is answered the sender owes them.
    // The sender agrees by sending it on to another agency, whose limits begin anew.
    {
      action: 'reforwardPetition',
      from: 'OBJECTED',
      to: 'FORWARDED',
      actor: 'PETITION_SERVICE',
      guard: '同意异议,原为转送,改送其他机关',
      limit: 'PETITION_ACCEPT',
      basis: '信访工作条例第二十三条第三款',
    },
    {
      action: 'reforwardPetition',
      from: 'OBJECTED',
      to: 'ASSIGNED_OUT',
      actor: 'PETITION_SERVICE',
      guard: '同意异议,原为交办,改交其他机关',
      limit: 'PETITION_ACCEPT',
      basis: '信访工作条例第二十三条第三款',
    },
    {
      action: 'rejectPetitionObjection',
      from: 'OBJECTED',
      to: 'FORWARDED',
      actor: 'PETITION_SERVICE',
      guard: '不同意异议,说明理由,原为转送',
      limit: 'PETITION_ACCEPT',
      basis: '信访工作条例第二十三条第三款',
    },
    {
      action: 'rejectPetitionObjection',
      from: 'OBJECTED',
      to: 'ASSIGNED_OUT',
      actor: 'PETITION_SERVICE',
      guard: '不同意异议,说明理由,原为交办',
      limit: 'PETITION_ACCEPT',
      basis: '信访工作条例第二十三条第三款',
    },
    {
      action: 'acceptPetition',
      from: ['FORWARDED', 'ASSIGNED_OUT'],
      to: 'ACCEPTED',
      actor: 'HANDLING_AGENCY',
      guard: '受理并书面告知信访人',
      limit: 'PETITION_ACCEPT',
      basis: '信访工作条例第二十三条第三款',
    },
    {
      action: 'beginPetitionHandling',
      from: 'ACCEPTED',
      to: 'HANDLING',
      actor: 'HANDLING_AGENCY',
      basis: '信访工作条例第二十八条',
    },
    {
      action: 'extendPetitionHandling',
      from: 'HANDLING',
      to: 'EXTENDED',
      actor: 'HANDLING_AGENCY',
      guard: '求决事项;期限届满前;限一次,最长三十日;经负责人批准并告知理由',
      limit: 'PETITION_EXTENSION',
      basis: '信访工作条例第三十四条',
    },
    {
      action: 'decidePetition',
      from: ['HANDLING', 'EXTENDED'],
      to: 'DECIDED',
      actor: 'HANDLING_AGENCY',
      guard: '求决事项(第三十一条第六项);出具信访处理意见书',
      limit: 'PETITION_HANDLING',
      basis: '信访工作条例第三十二条、第三十四条',
    },
    {
      action: 'mediatePetition',
      from: ['HANDLING', 'EXTENDED'],
      to: 'MEDIATED',
      actor: 'HANDLING_AGENCY',
      guard: '求决事项;附调解协议书或者和解协议书',
      limit: 'PETITION_HANDLING',
      basis: '信访工作条例第三十三条',
    },
    {
      action: 'reportPetitionClosing',
      from: ['ASSIGNED_OUT', 'ACCEPTED', 'HANDLING'],
      to: 'CLOSING_REPORTED',
      actor: 'HANDLING_AGENCY',
      guard: '建议意见类:研究论证并答复',
      limit: 'PETITION_ASSIGNED_REPORT',
      basis: '信访工作条例第二十二条第三款、第二十九条',
    },
    // An assigned appeal is decided or settled first. The thirty days of the petitioner run on while its report is filed.
    ...withOutcome.map(
      (state) =>
        ({
          action: 'reportPetitionClosing',
          from: state,
          to: state,
          actor: 'HANDLING_AGENCY',
          guard: '交办的求决事项,已出具处理意见书或者达成调解、和解;未报送过',
          limit: 'PETITION_ASSIGNED_REPORT',
          basis: '信访工作条例第二十二条第三款',
        }) as const,
    ),
    // The thirty days of a request run from the day on which the petitioner got the written answer.
    {
      action: 'recordPetitionDecisionReceipt',
      from: 'DECIDED',
      to: 'DECIDED',
      actor: 'HANDLING_AGENCY',
      guard: '信访人收到处理意见书之日,未登记过',
      limit: 'PETITION_DECISION_SERVICE',
      basis: '信访工作条例第三十五条',
    },
    // The service may hear of it from the petitioner; it is the agency that serves its decision, and owes the record.
    {
      action: 'recordPetitionDecisionReceipt',
      from: 'DECIDED',
      to: 'DECIDED',
      actor: 'PETITION_SERVICE',
      guard: '信访人收到处理意见书之日,承办机关未登记的',
      basis: '信访工作条例第三十五条',
    },
    {
      action: 'recordPetitionDecisionReceipt',
      from: 'REVIEWED',
      to: 'REVIEWED',
      actor: byUpperOrgan,
      guard: '信访人收到复查意见之日,未登记过',
      limit: 'PETITION_DECISION_SERVICE',
      basis: '信访工作条例第三十六条',
    },
    {
      action: 'requestReview',
      from: 'DECIDED',
      to: 'REVIEW_REQUESTED',
      actor: byPetitioner,
      guard: '自收到书面答复之日起三十日内;向上一级机关、单位提出',
      limit: 'PETITION_REVIEW_REQUEST',
      basis: '信访工作条例第三十五条',
    },
    {
      action: 'reviewPetition',
      from: 'REVIEW_REQUESTED',
      to: 'REVIEWED',
      actor: byUpperOrgan,
      guard: '出具书面复查意见',
      limit: 'PETITION_REVIEW',
      basis: '信访工作条例第三十五条',
    },
    {
      action: 'requestReexamination',
      from: 'REVIEWED',
      to: 'REEXAM_REQUESTED',
      actor: byPetitioner,
      guard: '自收到复查意见之日起三十日内;向复查机关的上一级机关、单位提出',
      limit: 'PETITION_REEXAM_REQUEST',
      basis: '信访工作条例第三十六条',
    },
    {
      action: 'recordPetitionHearing',
      from: 'REEXAM_REQUESTED',
      to: 'REEXAM_REQUESTED',
      actor: byUpperOrgan,
      guard: '听证在复核期限内进行,所需时间不计算在内',
      basis: '信访工作条例第三十六条第二款',
    },
    {
      action: 'reexaminePetition',
      from: 'REEXAM_REQUESTED',
      to: 'REEXAMINED',
      actor: byUpperOrgan,
      guard: '出具书面复核意见',
      limit: 'PETITION_REEXAM',
      basis: '信访工作条例第三十六条',
    },
    {
      action: 'finishPetition',
      from: 'REEXAMINED',
      to: 'FINAL',
      actor: 'SYSTEM',
      basis: '信访工作条例第三十六条第三款',
    },
    {
      action: 'closePetition',
      from: ['DECIDED', 'REVIEWED'],
      to: 'CLOSED',
      actor: 'SYSTEM',
      guard: '三十日内未提出请求',
      basis: '信访工作条例第三十五条、第三十六条',
    },
    ...atAnAgency.map(
      (state) =>
        ({
          action: 'supervisePetition',
          from: state,
          to: state,
          actor: 'PETITION_SERVICE',
          guard: '尚未督办,说明理由',
          basis: '平台设计',
        }) as const,
    ),
    ...rateable.map(
      (state) =>
        ({
          action: 'ratePetition',
          from: state,
          to: state,
          actor: byPetitioner,
          guard: '信访人评价一次',
          basis: '信访工作条例第二十一条',
        }) as const,
    ),
  ],
});

export type PetitionState = StateOf<typeof petitionWorkflow>;
export type PetitionAction = ActionOf<typeof petitionWorkflow>;
