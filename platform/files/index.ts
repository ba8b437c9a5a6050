export { FileRefused } from './file-refused.error.ts';
export { type FileStore, maxFileBytes, type StoredFile } from './file-store.ts';
export { FolderFileStore } from './folder-file-store.ts';
export { type ZipEntry, zipEntries } from './zip-entries.ts';
