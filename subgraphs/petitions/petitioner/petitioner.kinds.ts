/** What is kept sealed of a petitioner. */
export const sealedFields = ['name', 'phone', 'address', 'citizenNumber'] as const;
export type SealedField = (typeof sealedFields)[number];
