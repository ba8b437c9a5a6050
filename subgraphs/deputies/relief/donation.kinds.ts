/** Values of the enums; the labels are their descriptions in the graph. */
export const donationKindLabels = {
  CASH: '捐款 / Cash',
  GOODS: '捐物,按价值计 / Goods at their value',
} as const;
export type DonationKind = keyof typeof donationKindLabels;
