import { faultAt } from '../../../platform/commands/index.ts';
import type { FieldFault } from '../../../platform/errors/index.ts';

/** A day on which something happened: not before what came before it, and not after today. */
export function dayFault(
  field: string,
  day: string | null | undefined,
  earliest: string | null | undefined,
  today: string,
): FieldFault | null {
  if (day == null || (day >= (earliest ?? '') && day <= today)) return null;
  return faultAt(field, `须在 ${earliest ?? '…'} 与今日 ${today} 之间 / must lie between ${earliest ?? '…'} and today`);
}
