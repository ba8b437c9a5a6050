import { faultAt, type Guard, textFault } from '../../../platform/commands/index.ts';
import { type FieldFault, ValidationFailed } from '../../../platform/errors/index.ts';
import { holdsIdentity } from '../../../platform/personal/index.ts';

const identityFault = (field: string, text: string): FieldFault | null =>
  holdsIdentity(text)
    ? faultAt(field, '含身份证号或手机号,请先脱敏 / contains an identity or mobile number; redact it first')
    : null;

/** A text that is there and names nobody by number: it is read by both agencies and kept for years. */
export const plainTextFault = (field: string, text: string): FieldFault | null =>
  textFault(field, text) ?? identityFault(field, text);

/** Reasons go into the history. */
export const reasonPlain: Guard<unknown, { reason?: string | null }> = {
  name: 'INPUT_VALID',
  unmet({ input }) {
    const fault = identityFault('reason', input.reason ?? '');
    if (fault) throw new ValidationFailed(fault);
    return null;
  },
};
