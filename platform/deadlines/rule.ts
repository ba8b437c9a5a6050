import type { LocalDate } from './local-date.ts';

/** CAL: calendar days. WD: working days. MON: months. YEAR: years. */
export type DeadlineUnit = 'CAL' | 'WD' | 'MON' | 'YEAR';

/**
 * AFTER: at the latest `amount` after the anchor. BEFORE: at the latest `amount` before it. MAX: the longest time that
 * may be granted or may pass. MIN: to be kept at least so long. SET: the date stands in a resolution or document
 * (`amount`, when there is one, is the longest that it may give). WINDOW: between two days of the anchor's year.
 */
export type DeadlineDirection = 'AFTER' | 'BEFORE' | 'MAX' | 'MIN' | 'SET' | 'WINDOW';

/**
 * Where a limit comes from. LOCAL_DEFAULT: another locality's rule, taken as a configurable default and never shown as
 * the city's own law. BY_REFERENCE: a statute that binds the party only 参照; lateness is information, not a violation.
 * DESIGN: this hub's own service level.
 */
export type DeadlineClass =
  | 'STATUTORY'
  | 'LOCAL_DEFAULT'
  | 'BY_REFERENCE'
  | 'SET_BY_RESOLUTION'
  | 'SET_BY_DOCUMENT'
  | 'DESIGN';

/** The only time that stops a clock is a hearing (信访工作条例 art 36). */
export type PauseReason = 'HEARING';

/** How far a limit may be extended, once. */
export interface ExtensionRule {
  /** The most that may be added, in `unit`. */
  amount: number;
  unit: DeadlineUnit;
  /** Whose consent it takes, in Chinese. */
  consent: string;
  basis: string;
}

export interface DeadlineRule {
  code: string;
  /** What has to be done in time, in Chinese. */
  title: string;
  /** The day that the count starts from: a dotted name for programs, Chinese for readers. */
  anchor: { name: string; zh: string };
  /** null when the date is SET without a maximum, or a WINDOW. */
  amount: number | null;
  unit: DeadlineUnit | null;
  direction: DeadlineDirection;
  /** Chinese, with the article. */
  basis: string;
  class: DeadlineClass;
  /** First day on which this version is in force; it applies to anchors from this day on. */
  effectiveFrom: LocalDate;
  /** First and last day, 'MM-DD', of a WINDOW. */
  window?: { opens: string; closes: string };
  extension?: ExtensionRule;
  pausedBy?: PauseReason;
  /** True when the rule binds other state organs than government departments only by reference (数据条例 art 43). */
  mayBindByReference?: true;
}
