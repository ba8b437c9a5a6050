export const severityLabels = {
  GENERAL: '一般 / General',
  SIGNIFICANT: '较重 / Significant',
  SERIOUS: '严重 / Serious',
} as const;
export type Severity = keyof typeof severityLabels;

export const handlingRoleLabels = {
  LEAD: '牵头(主办) / Lead agency',
  CO: '配合(协办) / Co-handling agency',
} as const;
export type HandlingRole = keyof typeof handlingRoleLabels;

export const progressKindLabels = {
  UPDATE: '月度进展 / Monthly update',
  CO_PART_DONE: '协办事项完成 / The co-handling part is done',
  MILESTONE: '阶段目标(长期坚持) / Milestone of a long-term item',
} as const;
export type ProgressKind = keyof typeof progressKindLabels;

export const evidenceKindLabels = {
  PROGRESS: '进展材料 / Material on progress',
  COMPLETION: '整改佐证(申请销号) / Evidence attached to the claim of completion',
  VERIFICATION: "核查记录(委员会) / The committee's own record of a check",
} as const;
export type EvidenceKind = keyof typeof evidenceKindLabels;

export const verificationMethodLabels = {
  ON_SITE: '实地核查 / On site',
  DOCUMENT: '书面核查 / By documents',
} as const;
export type VerificationMethod = keyof typeof verificationMethodLabels;

export const verificationResultLabels = {
  PASSED: '通过,销号 / Passed: signed off',
  REJECTED: '不通过,继续整改 / Rejected: rectification goes on',
} as const;
export type VerificationResult = keyof typeof verificationResultLabels;

/** An item in progress without an update for longer than this is stale (workflows, 7.3). */
export const staleAfterDays = 35;
