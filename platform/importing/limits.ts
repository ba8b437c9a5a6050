/** What a file may hold. A year of a city's petitions is some ten thousand rows. */
export const limits = {
  fileBytes: 50 * 1024 * 1024,
  /** Of a workbook, unpacked: such a file is a ZIP, and a small one can hold gigabytes. */
  unpackedBytes: 300 * 1024 * 1024,
  rows: 200_000,
  columns: 702,
  cellCharacters: 10_000,
} as const;
