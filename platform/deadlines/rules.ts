import { isLocalDate, type LocalDate } from './local-date.ts';
import { DEADLINE_RULES, type DeadlineCode } from './register.ts';
import type { DeadlineRule } from './rule.ts';

/** A deadline that cannot be computed as asked: unknown code, rule not in force, extension or pause not allowed. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
}

const VERSIONS: ReadonlyMap<string, readonly DeadlineRule[]> = versionsByCode(DEADLINE_RULES);

/** All codes of the register, in its order. */
export const DEADLINE_CODES = [...VERSIONS.keys()] as readonly DeadlineCode[];

/** True when the register has this code. */
export function isDeadlineCode(code: string): code is DeadlineCode {
  return VERSIONS.has(code);
}

/**
 * The version of a rule that is in force on a day; the newest one without a day.
 * DeadlineError when the register has no such code, or the rule came into force only after `on`.
 */
export function ruleOf(code: string, on?: LocalDate): DeadlineRule {
  const versions = VERSIONS.get(code);
  if (versions === undefined) throw new DeadlineError(`unknown deadline code: ${code}`);
  if (on !== undefined && !isLocalDate(on)) throw new RangeError(`not a local date (YYYY-MM-DD): ${on}`);
  const inForce = versions.findLast((rule) => on === undefined || rule.effectiveFrom <= on);
  if (inForce === undefined) {
    throw new DeadlineError(`${code} is not in force on ${on}: first version from ${versions[0]?.effectiveFrom}`);
  }
  return inForce;
}

function versionsByCode(rules: readonly DeadlineRule[]): Map<string, DeadlineRule[]> {
  const byCode = Map.groupBy(rules, (rule) => rule.code);
  for (const versions of byCode.values()) versions.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
  return byCode;
}
