/** Values of the enums of a normative document; the labels are their descriptions in the graph. */
export const normativeDocumentKindLabels = {
  GOVERNMENT_RULE: '政府规章 / Rule of the municipal government',
  GOVERNMENT_DOCUMENT: '政府规范性文件 / Normative document of the government',
  DEPARTMENT_DOCUMENT: '依法规授权制定的配套文件 / Document of a department, authorised by a regulation',
  JUDICIAL_DOCUMENT: '法院、检察院的指导性规范文件 / Guidance of the court or the procuratorate',
} as const;
export type NormativeDocumentKind = keyof typeof normativeDocumentKindLabels;

export const reviewOutcomeLabels = {
  NO_ISSUE: '未发现问题 / No issue found',
  CORRECTED: '已修改完善 / Corrected by its issuer',
  ABOLISHED: '已废止 / Abolished by its issuer',
  ANNULLED: '已撤销 / Annulled by the standing committee',
} as const;
export type ReviewOutcome = keyof typeof reviewOutcomeLabels;
