export const receptionHostLabels = {
  PETITION_SERVICE: '信访机构日常接访 / By the petition service, daily',
  CHAIRPERSON: '常委会领导接访日 / By a chairperson, on a reception day',
} as const;
export type ReceptionHost = keyof typeof receptionHostLabels;
