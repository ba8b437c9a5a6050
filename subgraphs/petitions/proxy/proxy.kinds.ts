export const proxyConsentLabels = {
  WRITTEN: '书面委托 / In writing',
  ELECTRONIC: '线上确认 / Confirmed online',
} as const;
export type ProxyConsent = keyof typeof proxyConsentLabels;
