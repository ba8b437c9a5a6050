import type { EntityManager } from '@mikro-orm/postgresql';
import type { PlanMeetingValues } from './meeting.inputs.ts';

/** The meeting that a plan begins, with the next number of its year. */
export const plannedMeeting =
  (input: PlanMeetingValues) => async (newId: () => string, _today: string, em: EntityManager) => {
    const year = Number(input.convenedOn.slice(0, 4));
    // Whoever comes second waits until the first has committed: no gaps and no doubles.
    await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`reports.meeting.${year}`]);
    const [last] = await em.execute<{ number: number | null }[]>(
      'select max(number) as number from reports.meeting where year = ?',
      [year],
    );
    const number = (last?.number ?? 0) + 1;
    return {
      id: newId(),
      year,
      number,
      title: input.title?.trim() ?? `人大常委会${year}年第${number}次会议`,
      agenda: input.agenda.trim(),
      convenedOn: input.convenedOn,
      closedOn: input.closedOn ?? input.convenedOn,
      dueOn: null,
      isSynthetic: false,
    };
  };
