import type { LocalDate } from '../deadlines/index.ts';
import type { RecordedDeadline } from './recorded-deadline.ts';
import { type SeededPast, some } from './seeded-past.ts';

/** A step that was taken, and its day. */
export interface Taken {
  action: string;
  on: LocalDate;
}

/** A limit with the places of the steps between which it ran; `held`: what an image keeps of it. */
export interface Span {
  deadline: RecordedDeadline;
  begun: number;
  met: number;
  stopped: number;
  held: Readonly<Record<string, unknown>>;
}

/** How the limits of a record ran between its steps. */
export function limitsOf(
  past: SeededPast,
  subjectId: string,
  taken: readonly Taken[],
  deadlines: readonly RecordedDeadline[],
): Span[] {
  let position = 0;
  return deadlines.map((deadline) => {
    const begun = deadline.begunBy ?? beginOf(past, taken, deadline);
    const { stoppedBy } = deadline;
    return {
      deadline,
      begun,
      met: metAt(past, taken, deadline, begun),
      stopped: stoppedBy ?? Number.POSITIVE_INFINITY,
      // One that is gone at the end is told whole.
      held: stoppedBy === undefined ? { position: position++ } : { ...deadline, subjectId },
    };
  });
}

/** The step on the day from which the limit counts; else the first after it; else, when it counts from a day ahead, the last before it. */
function beginOf(
  { workflow, begins }: SeededPast,
  taken: readonly Taken[],
  { code, anchorOn, metOn }: RecordedDeadline,
) {
  const actions = some<string>(begins[code] ?? []);
  const places = [...taken.keys()].filter((at) => {
    const { action, on } = taken[at] as Taken;
    return actions.includes(action) && (metOn === null || on <= metOn);
  });
  const day = (at: number) => (taken[at] as Taken).on;
  const begun =
    places.findLast((at) => day(at) === anchorOn) ?? places.find((at) => day(at) > anchorOn) ?? places.at(-1);
  if (begun === undefined) throw new Error(`${workflow.noun}: no step is told that begins ${code}`);
  return begun;
}

/** The step that the limit is set for, or the first one when it had been met by something else; never when it still runs. */
function metAt({ workflow }: SeededPast, taken: readonly Taken[], { code, metOn }: RecordedDeadline, begun: number) {
  if (metOn === null) return Number.POSITIVE_INFINITY;
  const isSetFor = (action: string) => workflow.transitions.some((one) => one.action === action && one.limit === code);
  const since = [...taken.keys()].filter((at) => at >= begun && (taken[at] as Taken).on >= metOn);
  const own = since.find((at) => (taken[at] as Taken).on === metOn && isSetFor((taken[at] as Taken).action));
  return own ?? since[0] ?? Number.POSITIVE_INFINITY;
}
