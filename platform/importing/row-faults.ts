import { DriverException } from '@mikro-orm/core';
import { DomainError, ValidationFailed } from '../errors/index.ts';
import type { RowFault } from './file-row.ts';

/**
 * What a row was refused for. An error that is not about the row is thrown on; one of the database without its message,
 * which repeats the statement with its values.
 */
export function faultsOf(error: unknown, line: number, columns: readonly string[]): RowFault[] {
  if (error instanceof ValidationFailed)
    return error.fields.map(({ path, message }) => {
      const field = path.replace(/^input\./, '');
      return columns.includes(field) ? { line, field, message } : { line, field: null, message: `${path}: ${message}` };
    });
  if (error instanceof DomainError) return [{ line, field: null, message: error.message }];
  if (!(error instanceof DriverException)) throw error;
  const { code = '', constraint = '' } = error as DriverException & { constraint?: string };
  // Classes of SQLSTATE: data exceptions and broken constraints.
  if (!/^2[23]/.test(code))
    throw new Error(`导入中断:数据库错误 ${code} / The import was cut off by an error of the database: ${code}`);
  return [
    {
      line,
      field: null,
      message: `不符合数据库的约束 ${constraint || code} / breaks a constraint of the database: ${constraint || code}`,
    },
  ];
}
