import { localDateOf } from '../deadlines/index.ts';
import type { SubgraphContext } from '../subgraph/context.ts';

/** Overdue is derived: the earliest running limit ended before today. The due day is in time until 24:00 in Asia/Shanghai. */
export const isOverdue = ({ clock }: Pick<SubgraphContext, 'clock'>, dueOn: string | null | undefined): boolean =>
  dueOn != null && dueOn < localDateOf(clock.now());
