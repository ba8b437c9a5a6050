export {
  agenciesColumn,
  agencyColumn,
  choiceColumn,
  dayColumn,
  divisionColumn,
  flagColumn,
  type ImportLookup,
  listColumn,
  optional,
  textColumn,
  wholeNumberColumn,
} from './column.ts';
export { defineImport, type ImportDefinition } from './definition.ts';
export { externalIdTable } from './external-ids.ts';
export type { FileRow, RowFault } from './file-row.ts';
export { Importer, type ImportOptions, type ImportResult } from './importer.ts';
export { nameColumn, type PersonalCell, phoneColumn } from './personal-column.ts';
