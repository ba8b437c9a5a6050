/** Fields of civic life by which petitions, demands and mediations are counted (信访工作条例 art 41 asks for it yearly). */
export const civicTopicLabels = {
  WATER: '水利灌溉 / Water and irrigation',
  AGRICULTURE: '农牧业生产 / Farming and herding',
  ENVIRONMENT: '生态环境 / Environment',
  HEALTH: '医疗卫生 / Health care',
  DRINKING_WATER: '饮水安全 / Drinking water',
  HEATING: '供暖 / Heating',
  ROADS: '道路交通 / Roads and transport',
  HOUSING: '住房与物业 / Housing and property management',
  EDUCATION: '教育 / Education',
  ELDERLY_CARE: '养老服务 / Care of the elderly',
  SOCIAL_SECURITY: '社会保障 / Social security',
  LABOUR: '劳动报酬 / Labour and wages',
  LAND: '土地草牧场 / Land and pasture',
  GOVERNMENT_SERVICE: '政务服务 / Government services',
} as const;
export type CivicTopic = keyof typeof civicTopicLabels;
