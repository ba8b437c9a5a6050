import type { ComputedDeadline, LocalDate } from '../deadlines/index.ts';

/** A deadline with the day on which what it asks for was done; null while it runs. */
export interface RecordedDeadline extends ComputedDeadline {
  metOn: LocalDate | null;
  /** Place of the step that began it, where code and anchor do not tell. */
  begunBy?: number;
  /** Place of the step with which it no longer applied: it has left the record's limits, and only its past has it. */
  stoppedBy?: number;
}
