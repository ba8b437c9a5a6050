import { localDateOf } from '../../../platform/deadlines/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';

/** Overdue is derived: the earliest running limit ended before today, in Asia/Shanghai. */
export const isPast = (dueOn: string | null | undefined, { clock }: SubgraphContext): boolean =>
  dueOn != null && dueOn < localDateOf(clock.now());
