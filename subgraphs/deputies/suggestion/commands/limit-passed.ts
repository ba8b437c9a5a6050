import type { CommandInput, Guard } from '../../../../platform/commands/index.ts';
import type { DeadlineCode } from '../../../../platform/deadlines/index.ts';
import type { Suggestion } from '../suggestion.entities.ts';

/** What the system concludes from silence, it concludes once the limit is over. */
export const limitPassed = (code: DeadlineCode): Guard<Suggestion, CommandInput> => ({
  name: 'LIMIT_PASSED',
  async unmet({ actor, deadlines, today }) {
    if (actor !== 'SYSTEM') return null;
    const limit = await deadlines.running(code);
    return limit !== null && limit.dueOn < today ? null : '期限尚未届满 / The limit is not over yet';
  },
});
