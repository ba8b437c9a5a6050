/** Values of the enums; the labels are their descriptions in the graph. */
export const projectSectorLabels = {
  AGRICULTURE: '农牧业 / Agriculture',
  INDUSTRY: '工业 / Industry',
  ENERGY: '能源 / Energy',
  TRANSPORT: '交通 / Transport',
  WATER: '水利 / Water',
  ECOLOGY: '生态 / Ecology',
  URBAN: '城市建设 / Urban development',
  HEALTH: '卫生健康 / Health',
  EDUCATION: '教育 / Education',
  CULTURE: '文化旅游 / Culture and tourism',
  CARE: '养老托育 / Care',
  ETHNIC_UNITY: '民族团结进步创建 / Ethnic unity',
} as const;
export type ProjectSector = keyof typeof projectSectorLabels;
