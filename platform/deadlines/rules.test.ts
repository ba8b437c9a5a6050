import { describe, expect, it } from 'vitest';
import { isLocalDate } from './local-date.ts';
import { DEADLINE_RULES } from './register.ts';
import type { DeadlineRule } from './rule.ts';
import { DEADLINE_CODES, isDeadlineCode, ruleOf } from './rules.ts';

const rules: readonly DeadlineRule[] = DEADLINE_RULES;

describe('the register of deadlines', () => {
  // The numbers that the law itself gives; a slip of a digit in the register must not pass.
  it.each([
    ['REPORT_DRAFT_TO_COMMITTEE', 20, 'CAL', 'BEFORE'],
    ['REPORT_TO_SC', 10, 'CAL', 'BEFORE'],
    ['REPORT_TO_MEMBERS', 7, 'CAL', 'BEFORE'],
    ['AUDIT_RECTIFICATION_HEARING', 6, 'MON', 'AFTER'],
    ['BUDGET_DRAFT_TO_CONGRESS', 30, 'CAL', 'BEFORE'],
    ['NORMATIVE_DOC_FILING', 30, 'CAL', 'AFTER'],
    ['SUGGESTION_ANSWER', 3, 'MON', 'AFTER'],
    ['SUGGESTION_ANSWER_COMPLEX', 6, 'MON', 'AFTER'],
    ['PETITION_NOTICE', 15, 'CAL', 'AFTER'],
    ['PETITION_FORWARD_BY_XFB', 15, 'CAL', 'AFTER'],
    ['PETITION_OBJECTION', 5, 'WD', 'AFTER'],
    ['PETITION_ACCEPT', 15, 'CAL', 'AFTER'],
    ['PETITION_HANDLING', 60, 'CAL', 'AFTER'],
    ['PETITION_EXTENSION', 30, 'CAL', 'MAX'],
    ['PETITION_REVIEW_REQUEST', 30, 'CAL', 'AFTER'],
    ['PETITION_REVIEW', 30, 'CAL', 'AFTER'],
    ['PETITION_REEXAM_REQUEST', 30, 'CAL', 'AFTER'],
    ['PETITION_REEXAM', 30, 'CAL', 'AFTER'],
    ['MEDIATION_CONFIRMATION', 30, 'CAL', 'AFTER'],
    ['CLUE_FORWARD', 5, 'WD', 'AFTER'],
    ['REALNAME_ACCEPT_NOTICE', 15, 'WD', 'AFTER'],
    ['REALNAME_RESULT_FEEDBACK', 15, 'WD', 'AFTER'],
    ['PROCURATORIAL_REPLY', 2, 'MON', 'AFTER'],
    ['PROCURATORIAL_REPLY_URGENT', 15, 'CAL', 'AFTER'],
    ['SHARE_REPLY_UNCONDITIONAL', 1, 'WD', 'AFTER'],
    ['SHARE_REPLY_CONDITIONAL', 10, 'WD', 'AFTER'],
    ['SHARE_REPLY_EXTENSION', 10, 'WD', 'MAX'],
    ['SHARE_DELIVERY', 20, 'WD', 'AFTER'],
    ['DATA_CORRECTION', 10, 'WD', 'AFTER'],
    ['CATALOG_UPDATE', 10, 'WD', 'AFTER'],
    ['CATALOG_PUBLISH', 2, 'WD', 'AFTER'],
    ['USE_RECORD_RETENTION', 3, 'YEAR', 'MIN'],
    ['PI_PROVISION_RECORD', 3, 'YEAR', 'MIN'],
    ['PIA_RECORD', 3, 'YEAR', 'MIN'],
    ['NETWORK_LOG', 6, 'MON', 'MIN'],
    ['SC_MEETING_INTERVAL', 2, 'MON', 'MAX'],
  ] as const)('%s is %d %s %s by statute', (code, amount, unit, direction) => {
    expect(ruleOf(code)).toMatchObject({ amount, unit, direction, class: 'STATUTORY' });
  });

  it('shows no rule of another locality as the law', () => {
    const local = rules.filter((rule) => rule.basis.includes('地方默认值'));
    expect(local.length).toBeGreaterThan(15);
    expect(local.filter((rule) => rule.class !== 'LOCAL_DEFAULT')).toEqual([]);
  });

  it('is whole: amounts with units, windows with days, set dates without a fixed count', () => {
    for (const rule of rules) {
      expect([rule.code, rule.amount === null]).toEqual([rule.code, rule.unit === null]);
      expect([rule.code, rule.window !== undefined]).toEqual([rule.code, rule.direction === 'WINDOW']);
      expect([rule.code, isLocalDate(rule.effectiveFrom)]).toEqual([rule.code, true]);
      if (rule.direction === 'SET') expect(rule.class).toMatch(/^SET_BY_/);
      // Hearing time is counted in calendar days; a pause in working days would need a rule of its own.
      if (rule.pausedBy !== undefined) expect(rule.unit).toBe('CAL');
      expect(rule.title).toMatch(/\p{Script=Han}/u);
      expect(rule.basis).toMatch(/\p{Script=Han}/u);
      expect(rule.anchor.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('lets no two versions of a rule begin on one day', () => {
    const versions = rules.map((rule) => `${rule.code} ${rule.effectiveFrom}`);
    expect(new Set(versions).size).toBe(versions.length);
    expect(new Set(rules.map((rule) => rule.code)).size).toBe(DEADLINE_CODES.length);
  });
});

describe('looking a rule up', () => {
  it('picks the version in force on the day', () => {
    expect(ruleOf('SUGGESTION_ANSWER', '2025-03-11').basis).toBe('代表法（2010年修正）第四十二条');
    expect(ruleOf('SUGGESTION_ANSWER', '2025-03-12').basis).toBe('代表法第五十一条第二款');
    expect(ruleOf('SUGGESTION_ANSWER').basis).toBe('代表法第五十一条第二款');
    expect(ruleOf('NETWORK_LOG', '2025-12-31').basis).toContain('第二十一条');
  });

  it('says so when no version is in force yet', () => {
    expect(() => ruleOf('DATA_CORRECTION', '2025-07-31')).toThrow(
      'DATA_CORRECTION is not in force on 2025-07-31: first version from 2025-08-01',
    );
  });

  it('names an unknown code', () => {
    expect(() => ruleOf('PETITION_WHENEVER')).toThrow('unknown deadline code: PETITION_WHENEVER');
    expect(isDeadlineCode('PETITION_WHENEVER')).toBe(false);
    expect(isDeadlineCode('PETITION_NOTICE')).toBe(true);
  });
});
