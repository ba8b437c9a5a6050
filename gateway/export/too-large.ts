import { OperationFailed } from '../paging/operation-failed.error.ts';

/** More than an export may hold. @param message what there is too much of and what to do, 中文 / English */
export const tooLarge = (message: string, limit: number, actual?: number) =>
  new OperationFailed([{ message, extensions: { code: 'OPERATION_TOO_COMPLEX', limit, actual } }]);
