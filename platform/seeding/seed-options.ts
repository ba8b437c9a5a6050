export interface SeedOptions {
  /** Multiplies the synthetic part of the records; 1 gives the year 2025 as published. */
  scale: number;
  /** Called as rows are written, for the progress bar. */
  onRows?: (written: number) => void;
}
