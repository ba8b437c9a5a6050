/** Values of the enums; the labels are their descriptions in the graph. */
export const dutyRoleLabels = {
  POLICY_PROMOTER: '政策落地推动者 / Promotes the carrying out of policy',
  OPINION_CARRIER: '民情民意传导者 / Carries what residents think',
  MOBILISER: '群众参与带动者 / Brings residents to take part',
  PROBLEM_SOLVER: '纾困解难引领者 / Leads in solving difficulties',
  SUPERVISOR: '改进工作监督者 / Supervises the improvement of work',
  GOVERNANCE_MODEL: '基层治理示范者 / Sets an example in local governance',
} as const;
export type DutyRole = keyof typeof dutyRoleLabels;
