import { ValidationFailed } from '../errors/index.ts';

const reasons = {
  TYPE_NOT_ALLOWED: {
    path: 'content-type',
    message:
      '只收 PDF、JPEG、PNG、DOCX、XLSX 和 UTF-8 纯文本 / Only PDF, JPEG, PNG, DOCX, XLSX and plain text in UTF-8 are taken',
  },
  TYPE_MISMATCH: {
    path: 'content-type',
    message: '文件内容与所称类型不符,或者含有宏 / The content is not what the content-type says, or it has macros',
  },
  TOO_LARGE: { path: 'body', message: '文件不得超过 20 MB / A file has at most 20 MB' },
  EMPTY: { path: 'body', message: '文件是空的 / The file is empty' },
} as const;

export type FileRefusal = keyof typeof reasons;

/** The store does not take this file. */
export class FileRefused extends ValidationFailed {
  readonly reason: FileRefusal;
  constructor(reason: FileRefusal) {
    super(reasons[reason]);
    this.reason = reason;
  }
}
