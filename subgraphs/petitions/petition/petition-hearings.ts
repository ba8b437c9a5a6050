/** Hearings are kept as intervals of ISO 8601, `2026-03-02/2026-03-04`, both days included. */
export interface HearingDays {
  from: string;
  until: string;
}

export const hearingInterval = ({ from, until }: HearingDays): string => `${from}/${until}`;

export function hearingDays(interval: string): HearingDays {
  const [from = '', until = ''] = interval.split('/');
  return { from, until };
}
