import { localDateOf } from '../../../platform/deadlines/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';

/** The due day itself is in time until 24:00 in Asia/Shanghai. */
export const isOverdueOn = ({ clock }: SubgraphContext, dueOn: string | null | undefined): boolean =>
  typeof dueOn === 'string' && dueOn < localDateOf(clock.now());
