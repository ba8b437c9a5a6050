import { faultAt } from '../../../platform/commands/index.ts';
import type { FieldFault } from '../../../platform/errors/index.ts';

/** The first character, the rest as stars. */
export const maskedNameFault = (field: string, name: string): FieldFault | null =>
  /^\p{Script=Han}\*{1,3}$/u.test(name)
    ? null
    : faultAt(field, '只留首字,如“张**” / must be masked: the first character and stars');

export const maskedPhoneFault = (field: string, phone: string | null | undefined): FieldFault | null =>
  phone == null || /^1\d{2}\*{4}\d{4}$/.test(phone)
    ? null
    : faultAt(field, '须脱敏,如“138****0000” / must be masked: first three and last four digits');
