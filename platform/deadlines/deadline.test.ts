import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcedDays, chineseDaysCalendar, tableCalendar } from './calendar.ts';
import { computeDeadline, type DeadlineRequest, overdueDays } from './deadline.ts';
import { addDays, addMonths, daysBetween } from './local-date.ts';
import type { DeadlineCode } from './register.ts';
import { DEADLINE_CODES, ruleOf } from './rules.ts';

const calendar = chineseDaysCalendar();

function due(code: DeadlineCode, anchorOn: string, more: Partial<DeadlineRequest> = {}) {
  return computeDeadline({ code, anchorOn, calendar, ...more });
}

describe('working days', () => {
  it('do not count the first day, holidays and weekends, and count make-up days', () => {
    expect(due('SHARE_REPLY_CONDITIONAL', '2026-09-30').dueOn).toBe('2026-10-20');
    expect(due('DEMAND_REPLY', '2026-09-30').dueOn).toBe('2026-10-27');
    expect(due('SHARE_REPLY_UNCONDITIONAL', '2026-09-30').dueOn).toBe('2026-10-08');
    expect(due('PETITION_OBJECTION', '2026-02-13').dueOn).toBe('2026-02-27');
    expect(due('PETITION_OBJECTION', '2026-02-24').dueOn).toBe('2026-03-02');
  });

  it('explain which holidays they left out', () => {
    expect(due('SHARE_REPLY_CONDITIONAL', '2026-09-30')).toMatchObject({
      basis: '政务数据共享条例第二十一条',
      class: 'STATUTORY',
      provisional: false,
      explain:
        '自收到共享申请之日2026-09-30起10个工作日（当日不计），期间国庆节假期不计入工作日，2026-10-20届满。' +
        '期间计算参照民法典第二百零一条至第二百零三条。依据：政务数据共享条例第二十一条（法定期限）。',
    });
  });
});

describe('calendar days and months', () => {
  it('roll over 国庆 to the next working day', () => {
    const notice = due('PETITION_NOTICE', '2026-09-16');
    expect(notice.dueOn).toBe('2026-10-08');
    expect(notice.explain).toContain('2026-10-01届满；该日在国庆节假期内，顺延至其后第一个工作日2026-10-08');
  });

  it('roll over 春节, and end on a make-up working day that falls on a weekend', () => {
    expect(due('PETITION_NOTICE', '2026-02-01').dueOn).toBe('2026-02-24');
    expect(due('PETITION_NOTICE', '2026-01-30').dueOn).toBe('2026-02-14');
  });

  it('roll over a plain weekend, and name its day', () => {
    const notice = due('PETITION_NOTICE', '2026-11-06');
    expect(notice.dueOn).toBe('2026-11-23');
    expect(notice.explain).toContain('2026-11-21届满；该日为星期六，顺延至');
  });

  it('end months on the month end, and roll from there', () => {
    // 2026-02-28 is a Saturday, but a make-up working day.
    expect(due('SUGGESTION_ANSWER', '2025-11-30').dueOn).toBe('2026-02-28');
    // 2025-02-28 is a Friday; 2025-05-31 is in 端午.
    expect(due('SUGGESTION_ANSWER', '2024-11-30').dueOn).toBe('2025-02-28');
    expect(due('SUGGESTION_ANSWER', '2025-02-28').dueOn).toBe('2025-05-28');
    expect(due('SUGGESTION_ANSWER_COMPLEX', '2024-11-30').dueOn).toBe('2025-05-30');
    expect(due('HANDLING_REPORT', '2025-03-31').dueOn).toBe('2025-06-03');
  });

  it('say by which law they are counted, and that the counting is borrowed', () => {
    expect(due('SUGGESTION_ANSWER', '2025-03-20').explain).toContain('期间计算参照民法典');
    expect(due('SUGGESTION_ANSWER', '2024-03-20').basis).toBe('代表法（2010年修正）第四十二条');
    expect(due('OPINION_DISPATCH', '2026-03-20').explain).toContain('不是本市规定');
  });
});

describe('limits before a day', () => {
  it('stay on a holiday and point to the working day before it', () => {
    const report = due('REPORT_TO_SC', '2026-10-15');
    expect(report.dueOn).toBe('2026-10-05');
    expect(report.explain).toContain('该日在国庆节假期内，期限不顺延，请在此前最后一个工作日2026-09-30前完成');
  });

  it('are 20, 10 and 7 days before the meeting', () => {
    const meeting = '2026-11-26';
    expect(due('REPORT_DRAFT_TO_COMMITTEE', meeting).dueOn).toBe('2026-11-06');
    expect(due('REPORT_COMMENT', meeting).dueOn).toBe('2026-11-13');
    expect(due('REPORT_TO_SC', meeting).dueOn).toBe('2026-11-16');
    expect(due('REPORT_TO_MEMBERS', meeting).dueOn).toBe('2026-11-19');
    expect(due('REPORT_TO_MEMBERS', meeting).explain).toBe(
      '于常委会会议召开日2026-11-26的7日前，即不迟于2026-11-19。依据：监督法第十五条第二款（法定期限）。',
    );
  });
});

describe('a year whose holidays are not announced', () => {
  it('makes a deadline provisional as soon as it reaches into it', () => {
    expect(due('PETITION_NOTICE', '2026-12-16')).toMatchObject({ dueOn: '2026-12-31', provisional: false });
    const crossing = due('PETITION_NOTICE', '2026-12-17');
    expect(crossing).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    expect(crossing.explain).toContain('待公布后重算');
    expect(due('SHARE_REPLY_CONDITIONAL', '2026-12-28').provisional).toBe(true);
    expect(due('REPORT_TO_SC', '2027-01-20')).toMatchObject({ dueOn: '2027-01-10', provisional: true });
    expect(due('REPORT_TO_SC', '2027-01-10')).toMatchObject({ dueOn: '2026-12-31', provisional: false });
  });

  it('is counted for good once the notice is entered', () => {
    const announced = tableCalendar([
      ...announcedDays(),
      { date: '2027-01-01', isWorkday: false, holidayName: '元旦' },
      { date: '2027-10-01', isWorkday: false, holidayName: '国庆节' },
    ]);
    expect(due('PETITION_NOTICE', '2026-12-17', { calendar: announced })).toMatchObject({
      dueOn: '2027-01-04',
      provisional: false,
    });
  });

  it('does not matter for a date that a document sets or for keeping records', () => {
    expect(due('COMMITMENT', '2026-06-01', { dueOn: '2027-06-30' }).provisional).toBe(false);
    expect(due('USE_RECORD_RETENTION', '2026-02-28')).toMatchObject({ dueOn: '2029-02-28', provisional: false });
  });
});

describe('dates that a document sets', () => {
  it('are needed where no rule counts them, and do not roll', () => {
    expect(() => due('RESOLUTION_EXECUTION', '2026-06-30')).toThrow('RESOLUTION_EXECUTION needs dueOn');
    const execution = due('RESOLUTION_EXECUTION', '2026-06-30', { dueOn: '2026-10-04' });
    expect(execution).toMatchObject({ dueOn: '2026-10-04', class: 'SET_BY_RESOLUTION' });
    expect(execution.explain).toContain('决议规定的期限为2026-10-04');
  });

  it('take the place of a default, never of a statute', () => {
    expect(due('HANDLING_REPORT', '2026-03-02', { dueOn: '2026-06-30' })).toMatchObject({
      dueOn: '2026-06-30',
      class: 'SET_BY_DOCUMENT',
    });
    expect(() => due('SUGGESTION_ANSWER', '2026-03-02', { dueOn: '2026-06-30' })).toThrow('fixed by statute');
  });

  it('are checked against the longest that they may give', () => {
    expect(due('JUDICIAL_REPLY', '2026-03-02').dueOn).toBe('2026-05-06');
    expect(due('JUDICIAL_REPLY', '2026-03-02', { dueOn: '2026-04-15' }).explain).not.toContain('请核对');
    expect(due('JUDICIAL_REPLY', '2026-03-02', { dueOn: '2026-07-15' }).explain).toContain(
      '超过一般最长2个月（2026-05-02）',
    );
  });

  it('are refused when malformed', () => {
    expect(() => due('COMMITMENT', '2026-03-02', { dueOn: '2026-02-30' })).toThrow(RangeError);
    expect(() => due('PETITION_NOTICE', '2026-02-30')).toThrow(RangeError);
  });
});

describe('a yearly window', () => {
  it('closes on its last day, whatever day of the year is given', () => {
    expect(due('FINAL_ACCOUNTS_WINDOW', '2026-03-01')).toMatchObject({ dueOn: '2026-09-30', provisional: false });
    expect(due('ANNUAL_DEBT_REPORT', '2026-11-01').dueOn).toBe('2026-12-31');
  });
});

describe('a pause', () => {
  it('leaves the days of a hearing out of the re-examination', () => {
    const hearing = { from: '2026-03-10', to: '2026-03-14', reason: 'HEARING' } as const;
    expect(due('PETITION_REEXAM', '2026-03-02').dueOn).toBe('2026-04-01');
    const paused = due('PETITION_REEXAM', '2026-03-02', { pauses: [hearing] });
    expect(paused.dueOn).toBe('2026-04-07');
    expect(paused.explain).toContain('听证期间2026-03-10至2026-03-14共5日不计入期限，2026-04-06届满；该日在清明假期内');
  });

  it('counts overlapping hearings once, the first day never, and not after the limit has run out', () => {
    const pauses = (...spans: [string, string][]) => ({
      pauses: spans.map(([from, to]) => ({ from, to, reason: 'HEARING' as const })),
    });
    const end = (...spans: [string, string][]) => due('PETITION_REEXAM', '2026-03-02', pauses(...spans)).dueOn;
    expect(end(['2026-03-12', '2026-03-14'], ['2026-03-10', '2026-03-13'])).toBe(end(['2026-03-10', '2026-03-14']));
    expect(end(['2026-03-01', '2026-03-02'])).toBe(end());
    expect(end(['2026-03-01', '2026-03-03'])).toBe('2026-04-02');
    expect(end(['2026-04-02', '2026-04-09'])).toBe('2026-04-01');
  });

  it('stops no other clock, and nothing but a hearing stops this one', () => {
    const pause = { from: '2026-03-10', to: '2026-03-14', reason: 'HEARING' } as const;
    expect(() => due('PETITION_HANDLING', '2026-03-02', { pauses: [pause] })).toThrow('cannot be paused');
    const holiday = { ...pause, reason: 'STAFF_LEAVE' as 'HEARING' };
    expect(() => due('PETITION_REEXAM', '2026-03-02', { pauses: [holiday] })).toThrow('STAFF_LEAVE');
    const backwards = { ...pause, to: '2026-03-01' };
    expect(() => due('PETITION_REEXAM', '2026-03-02', { pauses: [backwards] })).toThrow('ends before it begins');
  });
});

describe('an extension', () => {
  const consent = { by: '市农牧局局长', reason: '需现场勘验' };

  it('adds at most 30 days to the handling of a petition, with consent and reason', () => {
    const extended = due('PETITION_HANDLING', '2026-03-02', { extension: { amount: 30, ...consent } });
    const plain = due('PETITION_HANDLING', '2026-03-02');
    expect(plain.dueOn).toBe('2026-05-06');
    expect(extended.dueOn).toBe('2026-06-05');
    expect(extended.explain).toContain('经市农牧局局长同意延长30日（理由：需现场勘验；限一次，最长30日');
    expect(due('PETITION_EXTENSION', plain.dueOn).dueOn).toBe(extended.dueOn);
  });

  it('is refused beyond the cap, without a reason, and where the rule has none', () => {
    const ask = (code: DeadlineCode, amount: number, reason = '需现场勘验') =>
      due(code, '2026-03-02', { extension: { amount, by: '负责人', reason } });
    expect(() => ask('PETITION_HANDLING', 31)).toThrow('once by 1 to 30 CAL, not 31');
    expect(() => ask('PETITION_HANDLING', 0)).toThrow('once by 1 to 30');
    expect(() => ask('PETITION_HANDLING', 10, ' ')).toThrow('only with a reason');
    expect(() => ask('SUGGESTION_ANSWER', 10)).toThrow('SUGGESTION_ANSWER cannot be extended');
  });

  it('is counted in the unit of its rule, also after a date that the opinion sets', () => {
    const extension = { amount: 1, by: '主任会议', reason: '涉及跨年预算' };
    expect(due('HANDLING_REPORT', '2026-03-02', { extension }).dueOn).toBe('2026-06-08');
    expect(due('HANDLING_REPORT', '2026-03-02', { dueOn: '2026-06-30', extension }).dueOn).toBe('2026-07-30');
    expect(due('CATALOG_UPDATE', '2026-03-02', { extension: { ...extension, amount: 5 } }).dueOn).toBe('2026-03-23');
  });
});

describe('a statute that binds by reference', () => {
  it('is marked so where the party is no government department', () => {
    const reply = due('SHARE_REPLY_CONDITIONAL', '2026-03-02', { byReference: true });
    expect(reply.class).toBe('BY_REFERENCE');
    expect(reply.explain).toContain('参照执行，逾期仅作提示');
    expect(() => due('PETITION_NOTICE', '2026-03-02', { byReference: true })).toThrow('by reference');
  });
});

describe('overdue days', () => {
  it('run from the day after the due day until it is met', () => {
    expect(overdueDays({ dueOn: '2026-11-24', metOn: null }, '2026-11-24')).toBe(0);
    expect(overdueDays({ dueOn: '2026-11-24' }, '2026-11-25')).toBe(1);
    expect(overdueDays({ dueOn: '2026-11-24', metOn: '2026-11-27' }, '2027-11-24')).toBe(3);
  });

  it('are never negative', () => {
    expect(overdueDays({ dueOn: '2026-11-24', metOn: '2026-11-20' }, '2027-11-24')).toBe(0);
    expect(overdueDays({ dueOn: '2026-11-24', metOn: null }, '2026-01-01')).toBe(0);
  });
});

describe('every rule of the register', () => {
  const anchor = fc.integer({ min: 0, max: 3 * 365 }).map((days) => addDays('2025-08-01', days));
  const codesOf = (...directions: string[]) =>
    fc.constantFrom(...DEADLINE_CODES.filter((code) => directions.includes(ruleOf(code).direction)));

  it('that counts forward ends on a working day, not before its amount has passed', () => {
    fc.assert(
      fc.property(codesOf('AFTER', 'MAX'), anchor, (code, anchorOn) => {
        const { amount, unit } = ruleOf(code, anchorOn);
        const { dueOn } = due(code, anchorOn);
        expect(calendar.isWorkday(dueOn)).toBe(true);
        if (amount === null) throw new Error(`${code} has no amount`);
        const months = unit === 'MON' ? amount : unit === 'YEAR' ? amount * 12 : 0;
        const earliest = months > 0 ? addMonths(anchorOn, months) : addDays(anchorOn, amount);
        expect(dueOn >= earliest).toBe(true);
        // No holiday is longer than ten days.
        if (unit !== 'WD') expect(daysBetween(earliest, dueOn)).toBeLessThanOrEqual(10);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never falls due earlier because it began later', () => {
    fc.assert(
      fc.property(codesOf('AFTER', 'MAX', 'BEFORE', 'MIN', 'WINDOW'), anchor, fc.nat(60), (code, anchorOn, later) => {
        expect(due(code, addDays(anchorOn, later)).dueOn >= due(code, anchorOn).dueOn).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('that counts backward keeps its exact distance', () => {
    fc.assert(
      fc.property(codesOf('BEFORE'), anchor, (code, anchorOn) => {
        expect(daysBetween(due(code, anchorOn).dueOn, anchorOn)).toBe(ruleOf(code).amount);
      }),
    );
  });

  it('is provisional exactly when it reaches a year that the calendar does not know', () => {
    fc.assert(
      fc.property(codesOf('AFTER', 'MAX', 'BEFORE'), anchor, (code, anchorOn) => {
        const { dueOn, provisional, explain } = due(code, anchorOn);
        expect(provisional).toBe(dueOn > '2026-12-31');
        expect(explain.includes('待公布后重算')).toBe(provisional);
        expect(explain).toContain(anchorOn);
        expect(explain).toContain(dueOn);
      }),
      { numRuns: 500 },
    );
  });

  it('that may be extended reaches further by the extension', () => {
    const extensible = DEADLINE_CODES.filter((code) => ruleOf(code).extension !== undefined);
    expect(extensible).toHaveLength(6);
    fc.assert(
      fc.property(fc.constantFrom(...extensible), anchor, (code, anchorOn) => {
        const extension = { amount: 1, by: '负责人', reason: '情况复杂' };
        const { dueOn } = due(code, anchorOn, { extension });
        expect(dueOn > due(code, anchorOn).dueOn).toBe(true);
        expect(calendar.isWorkday(dueOn)).toBe(true);
      }),
    );
  });
});
