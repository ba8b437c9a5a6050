/** Reading and writing of files, apart from the definitions: a hub that serves has no use for it. */
export { columnsOf } from './definition.ts';
export { ImportRefused } from './import-refused.error.ts';
export { readImportFile } from './reading/read-file.ts';
export { writeImportTemplate } from './template.ts';
