/** Values of the enums of a research report; the labels are their descriptions in the graph. */
export const researchKindLabels = {
  RESULT: '调研成果 / A result counted as such in the yearly summary',
  SUPERVISORY: '监督调研 / Supervisory research',
  THEMATIC: '专题调研 / Thematic research',
} as const;
export type ResearchKind = keyof typeof researchKindLabels;

export const researchFieldLabels = {
  HEALTH: '医疗 / Health',
  CULTURE_AND_TOURISM: '文旅 / Culture and tourism',
  FLOOD_CONTROL: '防汛 / Flood control',
  AGRICULTURE: '农业 / Agriculture',
  WORK_SAFETY: '安全生产 / Work safety',
  ELDERLY_CARE: '养老 / Care of the elderly',
  JUSTICE: '司法 / Justice',
  ECOLOGY_AND_ENERGY: '生态与新能源 / Ecology and new energy',
  INDUSTRY: '产业 / Industry',
  ETHNIC_AND_RELIGIOUS_AFFAIRS: '民族宗教 / Ethnic and religious affairs',
} as const;
export type ResearchField = keyof typeof researchFieldLabels;
