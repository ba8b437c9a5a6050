import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

const beforeHearing = ['PLANNED', 'DRAFT_SUBMITTED', 'COMMENTED', 'SUBMITTED', 'DISTRIBUTED'] as const;
const afterHearing = [
  'DELIBERATED',
  'OPINIONS_SENT',
  'HANDLING',
  'HANDLING_DRAFTED',
  'HANDLING_REPORTED',
  'RE_DELIBERATED',
  'FOLLOW_UP',
  'CLOSED',
] as const;

/** A step that leaves the report where it stands. */
const staying = <const S extends string, const R extends object>(states: readonly S[], row: R) =>
  states.map((state) => ({ ...row, from: state, to: state }));

/**
 * 专项工作报告 and the reports of chapter 3 of 监督法. Overdue is derived from the deadlines; publication of the four
 * documents (第十七条第三款) is a date on each, so neither is a state.
 */
export const workReportWorkflow = defineWorkflow({
  noun: 'WorkReport',
  initial: ['PLANNED'],
  states: {
    PLANNED: { label: '列入计划 / Planned' },
    DRAFT_SUBMITTED: { label: '送审征求意见 / Draft submitted for comments' },
    COMMENTED: { label: '反馈意见 / Commented' },
    SUBMITTED: { label: '正式报送 / Submitted' },
    DISTRIBUTED: { label: '印发 / Distributed to members' },
    DELIBERATED: { label: '听取审议 / Heard and deliberated' },
    OPINIONS_SENT: { label: '审议意见交办 / Deliberation opinions sent' },
    HANDLING: { label: '研究处理 / Being handled' },
    HANDLING_DRAFTED: { label: '处理情况征求意见 / Handling report sent for comments' },
    HANDLING_REPORTED: { label: '书面报告处理情况 / Handling reported' },
    RE_DELIBERATED: { label: '提请审议、测评 / Handling report deliberated' },
    FOLLOW_UP: { label: '跟踪监督 / Followed up' },
    CLOSED: { label: '办结 / Closed', terminal: true },
    POSTPONED: { label: '延期 / Postponed' },
    CANCELLED: { label: '取消 / Cancelled', terminal: true },
  },
  transitions: [
    {
      action: 'planReport',
      from: null,
      to: 'PLANNED',
      actor: ['CHAIRPERSONS_MEETING', 'CONGRESS_OFFICE'],
      guard: '列入已公布的年度监督工作计划,或者说明临时安排的理由',
      basis: '监督法第十一条、第六十三条',
    },
    {
      action: 'scheduleReport',
      from: 'PLANNED',
      to: 'PLANNED',
      actor: 'CONGRESS_OFFICE',
      guard: '尚未列入会议议程',
      basis: '监督法第十五条第一款',
    },
    // Follows from moveMeeting: the limits hang on the day of the meeting.
    ...staying(beforeHearing, {
      action: 'moveReportHearing',
      actor: 'SYSTEM',
      basis: '监督法第十五条',
    }),
    ...staying(['PLANNED', 'DRAFT_SUBMITTED', 'COMMENTED'], {
      action: 'gatherPriorOpinions',
      actor: 'CONGRESS_OFFICE',
      basis: '监督法第十四条',
    }),
    {
      action: 'submitReportDraft',
      from: 'PLANNED',
      to: 'DRAFT_SUBMITTED',
      actor: 'REPORTING_ORGAN',
      guard: '已列入会议议程,附报告文稿',
      limit: 'REPORT_DRAFT_TO_COMMITTEE',
      basis: '监督法第十五条第一款',
    },
    {
      action: 'commentReportDraft',
      from: 'DRAFT_SUBMITTED',
      to: 'COMMENTED',
      actor: 'COMMITTEE',
      guard: '写明意见,或者写明无意见',
      limit: 'REPORT_COMMENT',
      basis: '监督法第十五条第一款',
    },
    {
      action: 'submitReport',
      from: 'COMMENTED',
      to: 'SUBMITTED',
      actor: 'REPORTING_ORGAN',
      guard: '对审议前汇总的意见均已作出回应',
      limit: 'REPORT_TO_SC',
      basis: '监督法第十四条、第十五条第一款',
    },
    {
      action: 'distributeReport',
      from: 'SUBMITTED',
      to: 'DISTRIBUTED',
      actor: 'CONGRESS_OFFICE',
      limit: 'REPORT_TO_MEMBERS',
      basis: '监督法第十五条第二款',
    },
    {
      action: 'recordDeliberation',
      from: 'DISTRIBUTED',
      to: 'DELIBERATED',
      actor: 'CONGRESS_OFFICE',
      guard: '在会议期间,决算、计划和预算执行在六月至九月期间;记明报告人职务;仅政府可以委托部门负责人报告',
      basis: '监督法第十六条第一款',
    },
    {
      action: 'sendOpinions',
      from: 'DELIBERATED',
      to: 'OPINIONS_SENT',
      actor: 'CONGRESS_OFFICE',
      guard: '审议意见已汇总并经主任会议同意',
      limit: 'OPINION_DISPATCH',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'receiveOpinions',
      from: 'OPINIONS_SENT',
      to: 'HANDLING',
      actor: 'REPORTING_ORGAN',
      limit: 'OPINION_RECEIPT',
    },
    ...staying(['HANDLING', 'HANDLING_DRAFTED'], {
      action: 'extendHandlingReport',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '期限届满前,说明理由,限一次,一个月',
      basis: '鄂尔多斯市督办办法第四条（地方默认值）',
    }),
    {
      action: 'submitHandlingDraft',
      from: 'HANDLING',
      to: 'HANDLING_DRAFTED',
      actor: 'REPORTING_ORGAN',
      limit: 'HANDLING_REPORT_COMMENT',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'commentHandlingDraft',
      from: 'HANDLING_DRAFTED',
      to: 'HANDLING_DRAFTED',
      actor: 'COMMITTEE',
      guard: '尚未反馈意见',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'submitHandlingReport',
      from: 'HANDLING_DRAFTED',
      to: 'HANDLING_REPORTED',
      actor: 'REPORTING_ORGAN',
      guard: '已附专门委员会或者工作机构的意见',
      limit: 'HANDLING_REPORT',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'deliberateHandlingReport',
      from: 'HANDLING_REPORTED',
      to: 'RE_DELIBERATED',
      actor: ['CHAIRPERSONS_MEETING', 'STANDING_COMMITTEE'],
      basis: '监督法第十七条第二款',
    },
    {
      action: 'requireFurtherHandling',
      from: 'RE_DELIBERATED',
      to: 'HANDLING',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '测评结果为不满意,重定期限并说明理由',
      basis: '浙江省人大常委会议事规则第二十九条（地方默认值）',
    },
    {
      action: 'startReportFollowUp',
      from: ['HANDLING_REPORTED', 'RE_DELIBERATED'],
      to: 'FOLLOW_UP',
      actor: ['STANDING_COMMITTEE', 'COMMITTEE'],
      basis: '监督法第十七条第二款',
    },
    {
      action: 'closeReport',
      from: 'FOLLOW_UP',
      to: 'CLOSED',
      actor: ['STANDING_COMMITTEE', 'COMMITTEE'],
      guard: '写明跟踪监督的结果',
      basis: '监督法第十七条第二款',
    },
    ...staying(afterHearing, {
      action: 'publishReportDocument',
      actor: 'CONGRESS_OFFICE',
      guard: '文件已形成且尚未公布',
      basis: '监督法第十七条第三款',
    }),
    {
      action: 'postponeReport',
      from: beforeHearing,
      to: 'POSTPONED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '主任会议调整年度监督工作计划并说明理由',
      basis: '监督法第六十三条第三款',
    },
    {
      action: 'replanReport',
      from: 'POSTPONED',
      to: 'PLANNED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '列入尚未召开的会议',
      basis: '监督法第六十三条第三款',
    },
    {
      action: 'cancelReport',
      from: [...beforeHearing, 'POSTPONED'],
      to: 'CANCELLED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '主任会议调整年度监督工作计划并说明理由',
      basis: '监督法第六十三条第三款',
    },
  ],
});

export type WorkReportState = StateOf<typeof workReportWorkflow>;
export type WorkReportAction = ActionOf<typeof workReportWorkflow>;

/** Whether the report still waits for its hearing: until then it may be moved, postponed or cancelled (第六十三条第三款). */
export const isBeforeHearing = (state: WorkReportState): boolean =>
  (beforeHearing as readonly WorkReportState[]).includes(state);
