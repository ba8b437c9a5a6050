/** Values of the enums of an agency; the labels are their descriptions in the graph. */
export const organLabels = {
  CONGRESS: "人民代表大会及其常务委员会 / People's congress and its standing committee",
  GOVERNMENT: '人民政府 / Government',
  SUPERVISORY_COMMISSION: '监察委员会 / Supervisory commission',
  COURT: '人民法院 / Court',
  PROCURATORATE: '人民检察院 / Procuratorate',
} as const;
export type Organ = keyof typeof organLabels;

export const agencyKindLabels = {
  GENERAL_OFFICE: '办公室、办事机构 / General office',
  WORKING_COMMITTEE: '工作委员会 / Working committee',
  SPECIAL_COMMITTEE: '专门委员会 / Special committee',
  PETITION_SERVICE: '信访机构 / Petition service',
  GOVERNMENT_DEPARTMENT: '政府工作部门 / Government department',
  DATA_AUTHORITY: '政务数据共享主管部门 / Data sharing authority',
  COMMISSION: '监察机关 / Supervisory commission',
  COURT: '审判机关 / Court',
  PROCURATORATE: '检察机关 / Procuratorate',
} as const;
export type AgencyKind = keyof typeof agencyKindLabels;
