import { isLocalDate } from '../deadlines/local-date.ts';

const written =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** A day as people write it, 2026-3-1, 2026/3/1, 2026.3.1 or 2026年3月1日; null when it is none. */
export function localDay(text: string): string | null {
  const match = written.exec(text);
  if (!match) return null;
  const [year, month, day] = match.slice(1).filter((part) => part !== undefined) as [string, string, string];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
