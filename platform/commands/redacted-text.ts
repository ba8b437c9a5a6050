import { type FieldFault, ValidationFailed } from '../errors/index.ts';
import { holdsIdentity } from '../personal/index.ts';
import { faultAt, textFault } from './input-valid.ts';
import type { Guard, Step } from './noun-commands.ts';

/** Texts that several agencies read and that are kept for years name nobody by number (个人信息保护法第三十四条: within the necessary scope only). */
function identityFault(field: string, text: string): FieldFault | null {
  return holdsIdentity(text)
    ? faultAt(field, '含身份证号或手机号,请先脱敏 / contains an identity or mobile number; redact it first')
    : null;
}

export const redactedTextFault = (field: string, text: string): FieldFault | null =>
  textFault(field, text) ?? identityFault(field, text);

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
