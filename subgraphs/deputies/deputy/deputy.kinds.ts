/** Values of the enums of a deputy; the labels are their descriptions in the graph. */
export const congressLevelLabels = {
  NATIONAL: '全国人民代表大会 / National',
  PROVINCIAL: '自治区(省级)人民代表大会 / Provincial (autonomous region)',
  PREFECTURE: '设区的市人民代表大会 / Prefecture (city)',
  COUNTY: '旗县区人民代表大会 / County, banner or district',
  TOWNSHIP: '苏木乡镇人民代表大会 / Township',
} as const;
export type CongressLevel = keyof typeof congressLevelLabels;

export const deputyStatusLabels = {
  ACTIVE: '履职中 / In office',
  SUSPENDED: '暂停执行代表职务 / Suspended from duty',
  TERMINATED: '代表资格终止 / Office terminated',
} as const;
export type DeputyStatus = keyof typeof deputyStatusLabels;

/** Grounds of articles 61 and 62 of the Deputies Law (2025). */
export const statusReasonLabels = {
  CRIMINAL_PROCEEDINGS: '因刑事案件被羁押正在受侦查、起诉、审判 / Detained in criminal proceedings',
  SENTENCED: '被依法判处管制、拘役或者有期徒刑没有附加剥夺政治权利,正在服刑 / Serving a sentence',
  MOVED_AWAY: '迁出或者调离本行政区域(地方各级代表) / Moved out of the area',
  RESIGNED: '辞职被接受 / Resignation accepted',
  ABSENT_TWICE: '未经批准两次不出席本级人民代表大会会议 / Absent from two sessions without leave',
  RECALLED: '被罢免 / Recalled',
  DIED: '去世 / Died',
} as const;
export type StatusReason = keyof typeof statusReasonLabels;

export const genderLabels = { FEMALE: '女 / Female', MALE: '男 / Male' } as const;
export type Gender = keyof typeof genderLabels;

export const ethnicityLabels = {
  HAN: '汉族 / Han',
  MONGOLIAN: '蒙古族 / Mongolian',
  HUI: '回族 / Hui',
  MANCHU: '满族 / Manchu',
  DAUR: '达斡尔族 / Daur',
} as const;
export type Ethnicity = keyof typeof ethnicityLabels;

export const occupationLabels = {
  FARMER_OR_HERDER: '农牧民 / Farmer or herder',
  WORKER: '一线工人 / Worker',
  PROFESSIONAL: '专业技术人员 / Professional',
  VILLAGE_CADRE: '嘎查村、社区干部 / Village or community cadre',
  ENTREPRENEUR: '企业负责人 / Entrepreneur',
  CADRE: '党政干部 / Party or government cadre',
  SOLDIER: '解放军、武警 / Soldier or armed police',
  OTHER: '其他 / Other',
} as const;
export type OccupationCategory = keyof typeof occupationLabels;
