/** What is decided at a meeting is decided on one of its days, and recorded once the day has come. Null when it is so. */
export const notAtMeeting = (
  { convenedOn, closedOn }: { convenedOn: string; closedOn: string },
  on: string,
  today: string,
): string | null =>
  on >= convenedOn && on <= closedOn && on <= today
    ? null
    : `会议于 ${convenedOn} 至 ${closedOn} 举行 / The meeting is held from ${convenedOn} to ${closedOn}; name one of its days, once it has come`;
