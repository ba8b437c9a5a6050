/** Values of the enums around a suggestion; the labels are their descriptions in the graph. */
export const periodLabels = {
  SESSION: '大会期间 / At a session',
  BETWEEN_SESSIONS: '闭会期间 / Between sessions',
} as const;
export type SuggestionPeriod = keyof typeof periodLabels;

export const categoryLabels = {
  AGRICULTURE_AND_WATER: '农牧林水 / Agriculture, forestry and water',
  URBAN_AND_ENVIRONMENT: '城建环保 / Urban construction and environment',
  FINANCE_AND_TRADE: '财贸金融 / Finance and trade',
  INDUSTRY_AND_TRANSPORT: '工业交通 / Industry and transport',
  EDUCATION_HEALTH_CULTURE: '教科文卫 / Education, science, culture and health',
  LABOUR_AND_WELFARE: '民政社保 / Labour and welfare',
  POLITICS_AND_LAW: '政治法律 / Politics and law',
} as const;
export type SuggestionCategory = keyof typeof categoryLabels;

export const difficultyLabels = {
  NORMAL: '一般,三个月内答复 / Normal: answer within 3 months',
  COMPLEX: '涉及面广、处理难度大,六个月内答复 / Wide or difficult: answer within 6 months',
} as const;
export type SuggestionDifficulty = keyof typeof difficultyLabels;

export const assignmentModeLabels = {
  SOLE: '单独办理 / One agency',
  JOINT: '会同办理(主办加协办) / Lead with co-handling agencies',
  SEPARATE: '分别办理 / Several agencies, each for its part',
} as const;
export type AssignmentMode = keyof typeof assignmentModeLabels;

export const assignmentRoleLabels = {
  LEAD: '主办 / Lead',
  CO_HANDLER: '协办 / Co-handling',
  SEPARATE_HANDLER: '分办 / Separate handling',
} as const;
export type AssignmentRole = keyof typeof assignmentRoleLabels;

export const assignmentStateLabels = {
  ASSIGNED: '已交办 / Assigned',
  ACCEPTED: '已签收 / Accepted',
  RETURN_REQUESTED: '申请退回 / Return requested',
  RETURNED: '已退回,改交其他单位 / Returned and given to another agency',
} as const;
export type AssignmentState = keyof typeof assignmentStateLabels;

export const opinionStateLabels = {
  REQUESTED: '待报送 / Requested',
  FILED: '已报送 / Filed',
} as const;
export type OpinionState = keyof typeof opinionStateLabels;

export const contactMethodLabels = {
  VISIT: '登门走访 / Visit',
  MEETING: '座谈面商 / Meeting',
  SITE: '邀请实地察看 / On site',
  PHONE: '电话 / By phone',
} as const;
export type ContactMethod = keyof typeof contactMethodLabels;

/** A is the regional rule (内蒙古自治区处理办法 art 13); B to D follow the use of its cities and are configurable. */
export const answerCategoryLabels = {
  A: '已经解决、采纳或者本年度内能够解决(A 类) / Solved, adopted, or to be solved within the year',
  B: '正在解决或者列入计划逐步解决(B 类) / Being solved or planned',
  C: '受客观条件限制暂时难以解决(C 类) / Cannot be solved for now',
  D: '留作参考(D 类) / Kept for reference',
} as const;
export type AnswerCategory = keyof typeof answerCategoryLabels;

export const ratingLabels = {
  SATISFIED: '满意 / Satisfied',
  BASICALLY_SATISFIED: '基本满意 / Basically satisfied',
  DISSATISFIED: '不满意 / Dissatisfied',
  NOT_RETURNED: '逾期未返回,不计入满意率 / Not returned in time; left out of the rate',
} as const;
export type EvaluationRating = keyof typeof ratingLabels;

export const evaluationSubjectLabels = {
  ANSWER: '对答复 / Of the answer',
  RESULT: '对落实结果 / Of the result',
} as const;
export type EvaluationSubject = keyof typeof evaluationSubjectLabels;

export const commitmentStateLabels = {
  OPEN: '落实中 / Open',
  CLAIMED: '承办单位报告落实,待核实 / Claimed, to be verified',
  FULFILLED: '经核实已落实 / Verified as fulfilled',
  SUPERSEDED: '以后来的答复或者结论中的承诺为准 / Superseded by the promises of a later answer or outcome',
} as const;
export type CommitmentState = keyof typeof commitmentStateLabels;

export const urgingMethodLabels = {
  LEADER_LED: '领导领衔督办 / Led by a leader',
  DEPUTY_JOINED: '代表参与督办 / With deputies',
  SITE_CHECK: '实地察看 / Site check',
  LOOK_BACK: '“回头看” / Look-back',
} as const;
export type UrgingMethod = keyof typeof urgingMethodLabels;

export const deputyRoleLabels = {
  LEAD: '领衔 / Lead',
  CO_SIGNER: '联名 / Co-signer',
} as const;
export type SuggestionDeputyRole = keyof typeof deputyRoleLabels;
