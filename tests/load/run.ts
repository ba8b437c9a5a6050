import type { BenchDatabase } from './database.ts';
import type { Operation } from './operations.ts';
import type { Place } from './variants/variant.ts';

/** What the parts of the bench work with. */
export interface Run {
  database: BenchDatabase;
  operations: readonly Operation[];
  place: Place;
  /** Rounds of each measurement, and seconds of each round. */
  rounds: number;
  seconds: number;
  /** Tells what is being done. */
  say(what: string): void;
  /** Prints what came out. */
  print(text: string): void;
  /** What is to be done at its end, however it ends; the last first. */
  endings: (() => Promise<void> | void)[];
}

/** What a part hands back for the files of results. */
export interface PartOutcome {
  result: unknown;
  chart?: string;
}
