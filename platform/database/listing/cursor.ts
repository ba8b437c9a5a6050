import { ValidationFailed } from '../../errors/index.ts';
import { isUuid } from '../uuid.ts';

export type OrderType = 'date' | 'timestamptz' | 'text' | 'integer' | 'bigint';

/** The place of a row in an ordered list: the value of the order's expression as text, and the row's key. */
export interface Place {
  value: string;
  key: string;
}

/** An opaque cursor, valid for one order of one list only. */
export function encodeCursor(order: string, place: Place): string {
  return Buffer.from(JSON.stringify([order, place.value, place.key])).toString('base64url');
}

const shapes: Record<OrderType, RegExp> = {
  date: /^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|-?infinity)$/,
  timestamptz: /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/,
  text: /^[^\0]*$/s,
  integer: /^-?\d{1,9}$/,
  bigint: /^-?\d{1,18}$/,
};

/**
 * Reads a cursor back.
 * @throws ValidationFailed for one that is damaged or was made for another order
 */
export function decodeCursor(order: string, type: OrderType, cursor: string, path: string): Place {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw fault(path, '游标无法读取 / this is not a cursor of this API');
  }
  if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string'))
    throw fault(path, '游标无法读取 / this is not a cursor of this API');
  const [madeFor, value, key] = parts as [string, string, string];
  if (madeFor !== order)
    throw fault(
      path,
      `游标属于另一种排序 ${madeFor} / the cursor was made for another list or order; start again without it`,
    );
  if (!shapes[type].test(value) || !isUuid(key)) throw fault(path, '游标已损坏 / the cursor is damaged');
  return { value, key };
}

const fault = (path: string, message: string) => new ValidationFailed({ path, message });
