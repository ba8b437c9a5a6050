import { type DeadlineCode, ruleOf } from '../../../platform/deadlines/index.ts';

/** The law says from when in the year these are heard, too: a hearing before is not the one that it asks for. Null when open. */
export function beforeWindow(code: DeadlineCode | undefined, on: string): string | null {
  const window = code && ruleOf(code, on).window;
  if (!window) return null;
  const opensOn = `${on.slice(0, 4)}-${window.opens}`;
  return on >= opensOn
    ? null
    : `依法应在 ${window.opens} 至 ${window.closes} 期间听取审议 / By law this is heard between ${opensOn} and the end of the window`;
}
