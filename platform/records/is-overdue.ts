import type { AsOf } from '../database/listing/loaders.ts';
import { localDateOf } from '../deadlines/index.ts';
import type { SubgraphContext } from '../subgraph/context.ts';

/**
 * Overdue is derived: the earliest running limit ended before today, or before the day as of which the record is read.
 * The due day is in time until 24:00 in Asia/Shanghai.
 */
export const isOverdue = (
  { clock }: Pick<SubgraphContext, 'clock'>,
  { dueOn, asOf }: { dueOn?: string | null | undefined } & AsOf,
): boolean => dueOn != null && dueOn < localDateOf(asOf ?? clock.now());
