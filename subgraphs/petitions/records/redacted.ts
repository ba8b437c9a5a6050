import { faultAt, type Guard, type Step, textFault } from '../../../platform/commands/index.ts';
import { type FieldFault, ValidationFailed } from '../../../platform/errors/index.ts';
import { holdsIdentity } from '../../../platform/personal/index.ts';

/** Texts of petitions and demands are kept redacted (个人信息保护法第三十四条: within the necessary scope only). */
function identityFault(field: string, text: string): FieldFault | null {
  return holdsIdentity(text)
    ? faultAt(field, '含身份证号或手机号,请先脱敏 / contains an identity or mobile number; redact it first')
    : null;
}

export const redactedTextFault = (field: string, text: string): FieldFault | null =>
  textFault(field, text) ?? identityFault(field, text);

/** The first character, the rest as stars. */
export const maskedNameFault = (field: string, name: string): FieldFault | null =>
  /^\p{Script=Han}\*{1,3}$/u.test(name)
    ? null
    : faultAt(field, '只留首字,如“张**” / must be masked: the first character and stars');

export const maskedPhoneFault = (field: string, phone: string | null | undefined): FieldFault | null =>
  phone == null || /^1\d{2}\*{4}\d{4}$/.test(phone)
    ? null
    : faultAt(field, '须脱敏,如“138****0000” / must be masked: first three and last four digits');

const reasonRedacted: Guard<unknown, { reason?: string | null }> = {
  name: 'INPUT_VALID',
  unmet({ input }) {
    const fault = identityFault('reason', input.reason ?? '');
    if (fault) throw new ValidationFailed(fault);
    return null;
  },
};

/** The steps of a noun, each refusing a reason that would bring a person's number into the history. */
export function withRedactedReasons<Row>(
  actions: readonly string[],
  steps: Partial<Record<string, Step<Row, any>>>,
): Record<string, Step<Row, any>> {
  return Object.fromEntries(
    actions.map((action) => {
      const step = steps[action] ?? {};
      return [action, { ...step, guards: [reasonRedacted, ...(step.guards ?? [])] }];
    }),
  );
}
