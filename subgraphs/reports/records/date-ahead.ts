import { faultAt } from '../../../platform/commands/index.ts';
import { addMonths } from '../../../platform/deadlines/index.ts';
import type { FieldFault } from '../../../platform/errors/index.ts';

/** Farther ahead than anybody would mean. */
const tooFar = (date: string, today: string) => date > addMonths(today, 10 * 12);

/** A date that a document sets lies after today. */
export function aheadFault(field: string, date: string | null | undefined, today: string): FieldFault | null {
  if (date == null || (date > today && !tooFar(date, today))) return null;
  return faultAt(field, `须晚于今日 ${today},至多十年 / must lie after today, ${today}, and at most ten years ahead`);
}

/** What is still to be held is held today at the earliest. */
export function notPastFault(field: string, date: string | null | undefined, today: string): FieldFault | null {
  if (date == null || (date >= today && !tooFar(date, today))) return null;
  return faultAt(
    field,
    `不早于今日 ${today},至多十年 / must not lie before today, ${today}, nor beyond ten years ahead`,
  );
}
