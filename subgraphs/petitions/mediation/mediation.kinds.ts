export const agreementKindLabels = {
  WRITTEN: '书面协议 / Written agreement',
  ORAL: '口头协议 / Oral agreement',
} as const;
export type AgreementKind = keyof typeof agreementKindLabels;
