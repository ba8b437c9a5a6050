/** What one export may be, and how many one hub makes. */
export interface ExportLimits {
  rows: number;
  columns: number;
  /** Cells of a workbook, and characters in them. */
  cells: number;
  characters: number;
  /** Exports at a time: of agencies and deputies, and of anybody. */
  known: number;
  anonymous: number;
  /** Longest time until the last byte was read, in milliseconds. */
  time: number;
}

export const exportLimits: ExportLimits = {
  rows: 200_000,
  columns: 256,
  cells: 200_000,
  characters: 10_000_000,
  known: 4,
  anonymous: 2,
  time: 10 * 60_000,
};
