/** Each counts as one person-time: an appointment and a removal of one person are two. */
export const appointmentKindLabels = {
  APPOINT: '任命 / Appointed',
  REMOVE: '免职 / Removed',
  ACCEPT_RESIGNATION: '接受辞职 / Resignation accepted',
} as const;
export type AppointmentKind = keyof typeof appointmentKindLabels;

export const appointmentOrganLabels = {
  CONGRESS: '人大常委会工作机构 / Bodies of the standing committee',
  GOVERNMENT: '人民政府 / Government',
  SUPERVISORY_COMMISSION: '监察委员会 / Supervisory commission',
  COURT: '人民法院 / Court',
  PROCURATORATE: '人民检察院 / Procuratorate',
} as const;
export type AppointmentOrgan = keyof typeof appointmentOrganLabels;
