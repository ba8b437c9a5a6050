import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/**
 * A resident's demand through a deputy's code (代表码上见). The deputy answers or passes on and does not decide
 * (代表法 art 31(2)); accusations leave under seal. A converted demand follows the clock of what it became: it may stay
 * converted for good, and the resident may still be told the result.
 *
 * The resident scans a code and has no account: whoever runs the front end records for the resident, a deputy's own one,
 * the station's, or the system's. The rating is recorded by the station.
 */
export const demandWorkflow = defineWorkflow({
  noun: 'Demand',
  initial: ['RECEIVED'],
  states: {
    RECEIVED: { label: '收到 / Received' },
    TRIAGED: { label: '分流 / Triaged' },
    ANSWERED_BY_DEPUTY: { label: '代表答复 / Answered by the deputy' },
    SENT_TO_STATION: { label: '转联络站 / Sent to the liaison station' },
    SENT_TO_AGENCY: { label: '转承办单位 / Sent to the agency' },
    REPLIED: { label: '单位回复 / Replied by the agency' },
    CONVERTED_TO_SUGGESTION: { label: '转为代表建议 / Converted into a suggestion', terminal: true },
    CONVERTED_TO_PETITION: { label: '转为信访事项 / Converted into a petition', terminal: true },
    SEALED_HANDOFF: { label: '密封移交 / Handed over under seal', terminal: true },
    FEEDBACK_GIVEN: { label: '反馈群众 / Result fed back' },
    RATED: { label: '群众评价 / Rated' },
    CLOSED: { label: '办结 / Closed', terminal: true },
  },
  transitions: [
    {
      action: 'receiveDemand',
      from: null,
      to: 'RECEIVED',
      actor: ['DEPUTY', 'LIAISON_STATION', 'SYSTEM'],
      guard: '群众信息已脱敏;代表只收自己的',
      basis: '代表法第二十六条、第二十八条',
    },
    {
      action: 'triageDemand',
      from: 'RECEIVED',
      to: 'TRIAGED',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      guard: '检举控告自此密封',
      limit: 'DEMAND_TRIAGE',
      basis: '平台设计',
    },
    {
      action: 'answerDemand',
      from: 'TRIAGED',
      to: 'ANSWERED_BY_DEPUTY',
      actor: 'DEPUTY',
      guard: '不属于申诉求决类:代表不直接处理',
      basis: '代表法第三十一条第二款',
    },
    {
      action: 'sendDemandToStation',
      from: 'TRIAGED',
      to: 'SENT_TO_STATION',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      guard: '不属于申诉求决类;指明联络站',
    },
    { action: 'sendDemandToAgency', from: 'SENT_TO_STATION', to: 'SENT_TO_AGENCY', actor: 'LIAISON_STATION' },
    {
      action: 'returnDemand',
      from: 'SENT_TO_AGENCY',
      to: 'SENT_TO_STATION',
      actor: 'HANDLING_AGENCY',
      guard: '不属于本单位职责,说明理由',
      basis: '平台设计',
    },
    {
      action: 'replyToDemand',
      from: 'SENT_TO_AGENCY',
      to: 'REPLIED',
      actor: 'HANDLING_AGENCY',
      limit: 'DEMAND_REPLY',
      basis: '平台设计',
    },
    {
      action: 'convertDemand',
      from: 'TRIAGED',
      to: 'CONVERTED_TO_SUGGESTION',
      actor: 'DEPUTY',
      guard: '共性问题,代表已提出建议',
      basis: '代表法第二十四条、第三十六条',
    },
    {
      action: 'convertDemand',
      from: 'TRIAGED',
      to: 'CONVERTED_TO_PETITION',
      actor: 'LIAISON_STATION',
      guard: '申诉求决类,同时登记信访事项',
      basis: '信访工作条例第二十一条、第二十三条',
    },
    {
      action: 'sealDemand',
      from: 'TRIAGED',
      to: 'SEALED_HANDOFF',
      actor: 'PETITION_SERVICE',
      guard: '属于检举控告类',
      limit: 'PETITION_SEALED_HANDOFF',
      basis: '信访工作条例第三十条',
    },
    {
      action: 'giveDemandFeedback',
      from: ['ANSWERED_BY_DEPUTY', 'REPLIED', 'CONVERTED_TO_SUGGESTION', 'CONVERTED_TO_PETITION'],
      to: 'FEEDBACK_GIVEN',
      actor: ['DEPUTY', 'LIAISON_STATION'],
      limit: 'DEMAND_FEEDBACK',
      basis: '平台设计',
    },
    { action: 'rateDemand', from: 'FEEDBACK_GIVEN', to: 'RATED', actor: ['PETITIONER', 'LIAISON_STATION'] },
    {
      action: 'closeDemand',
      from: 'RATED',
      to: 'CLOSED',
      actor: 'LIAISON_STATION',
      guard: '群众不满意的,说明理由',
    },
    // The station saw for itself that the matter is settled; the resident need not have rated.
    {
      action: 'verifyDemand',
      from: ['FEEDBACK_GIVEN', 'RATED'],
      to: 'CLOSED',
      actor: 'LIAISON_STATION',
      guard: '联络站核实已解决,说明核实情况',
    },
  ],
});

export type DemandState = StateOf<typeof demandWorkflow>;
export type DemandAction = ActionOf<typeof demandWorkflow>;
