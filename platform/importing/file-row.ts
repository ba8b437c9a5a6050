/** What is wrong with a row. `field` is the machine name of a column, null where it is the row as a whole. */
export interface RowFault {
  line: number;
  field: string | null;
  /** 中文 / English. It never repeats what the cell says: that may be personal. */
  message: string;
}

/** A row of a file as it was read. */
export interface FileRow {
  /** Where it begins: the line of a text file, the row of a sheet; the first is 1. */
  line: number;
  /** Trimmed text by machine name; blank cells are left out. */
  cells: Readonly<Record<string, string>>;
  faults: readonly RowFault[];
}
