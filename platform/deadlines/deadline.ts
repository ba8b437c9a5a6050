import { addWorkingDays, type WorkingDayCalendar, workdayOnOrAfter, workdayOnOrBefore } from './calendar.ts';
import { addDays, addMonths, daysBetween, isLocalDate, type LocalDate, weekdayOf } from './local-date.ts';
import type { DeadlineCode } from './register.ts';
import type { DeadlineClass, DeadlineRule, DeadlineUnit, PauseReason } from './rule.ts';
import { DeadlineError, ruleOf } from './rules.ts';

/** Days on which the clock stood still, both ends included. */
export interface DeadlinePause {
  from: LocalDate;
  to: LocalDate;
  reason: PauseReason;
}

/** An extension that was granted; there is at most one. */
export interface DeadlineExtension {
  /** How much was added, in the unit of the rule's `extension` (HANDLING_REPORT, NORMATIVE_DOC_REVIEW: months). */
  amount: number;
  /** Who consented, in Chinese. */
  by: string;
  reason: string;
}

/** What a deadline is computed from beside its code, its anchor and the calendar. */
export interface DeadlineTerms {
  /** The date that a resolution or document sets: required for SET rules, allowed where the rule is a default. */
  dueOn?: LocalDate | null;
  pauses?: readonly DeadlinePause[];
  extension?: DeadlineExtension | null;
  /** True when the party is bound by the statute only by reference (参照). */
  byReference?: boolean;
  /** What is to be said of it beside its counting, in Chinese with the closing full stop. */
  note?: string;
}

export interface DeadlineRequest extends DeadlineTerms {
  code: DeadlineCode;
  /** The day of the anchor event. Of a WINDOW: any day of the year. */
  anchorOn: LocalDate;
  calendar: WorkingDayCalendar;
}

export interface ComputedDeadline {
  code: DeadlineCode;
  anchorOn: LocalDate;
  dueOn: LocalDate;
  /** Chinese. */
  basis: string;
  class: DeadlineClass;
  /** Chinese prose: anchor, counting, holidays, pause, extension, reservation. */
  explain: string;
  /** True when a day that the result depends on lies in a year whose holiday notice is not loaded. */
  provisional: boolean;
}

const UNIT_NAMES: Record<DeadlineUnit, string> = { CAL: '日', WD: '个工作日', MON: '个月', YEAR: '年' };

const CLASS_NAMES: Record<DeadlineClass, string> = {
  STATUTORY: '法定期限',
  LOCAL_DEFAULT: '参照外地规定的默认期限，可配置，不是本市规定',
  BY_REFERENCE: '参照执行，逾期仅作提示',
  SET_BY_RESOLUTION: '决议规定的期限',
  SET_BY_DOCUMENT: '文件载明的期限',
  DESIGN: '平台设定的办理时限',
};

// 监督法, 代表法 and 信访工作条例 have no article on counting; the civil code's rule is used for them, and said.
const COUNTING_BASIS = '期间计算参照民法典第二百零一条至第二百零三条';
const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/**
 * When something is due, and why.
 *
 * Counting (民法典 201-203): the anchor day is not counted; months and years end on the same day number or the month's
 * last day; a forward limit that ends on a day off rolls to the next working day. A limit before a day, a date that a
 * document sets, a yearly window and a retention period never roll. The version of the rule is the one in force on
 * the anchor day.
 *
 * Throws DeadlineError when the rule is unknown or not in force, a SET date is missing, a statutory date is given by
 * hand, or a pause or extension is not allowed; RangeError for a malformed date.
 */
export function computeDeadline(request: DeadlineRequest): ComputedDeadline {
  const { code, anchorOn } = request;
  const rule = ruleOf(code, anchorOn);
  const watched = watch(request.calendar);
  const count = counted(rule, request, watched.calendar);
  const extended = extend(rule, count.dueOn, request.extension ?? null, watched.calendar);
  const dueOn = extended?.dueOn ?? count.dueOn;
  const provisional = watched.sawUnknownDay();
  const deadlineClass = classOf(rule, request);
  const explain = [
    count.prose,
    extended?.prose,
    provisional ? '期间涉及放假安排尚未公布或尚未录入的年份，暂按周一至周五为工作日推算，待公布后重算' : undefined,
    `依据：${rule.basis}（${CLASS_NAMES[deadlineClass]}）`,
  ];
  return {
    code,
    anchorOn,
    dueOn,
    basis: rule.basis,
    class: deadlineClass,
    explain: `${explain.filter((part) => part !== undefined).join('。')}。${request.note ?? ''}`,
    provisional,
  };
}

/**
 * Days by which a deadline was missed as of `today`: from the due day to the day it was met, or to today while it is
 * not met. Never negative; the due day itself is in time until 24:00.
 */
export function overdueDays(deadline: { dueOn: LocalDate; metOn?: LocalDate | null }, today: LocalDate): number {
  return Math.max(0, daysBetween(deadline.dueOn, deadline.metOn ?? today));
}

interface Counted {
  dueOn: LocalDate;
  /** Chinese, without the closing full stop. */
  prose: string;
}

function counted(rule: DeadlineRule, request: DeadlineRequest, calendar: WorkingDayCalendar): Counted {
  const { anchorOn } = request;
  const pauses = request.pauses ?? [];
  if (pauses.length > 0 && rule.pausedBy === undefined) {
    throw new DeadlineError(`${rule.code} cannot be paused: only hearing time in a re-examination is not counted`);
  }
  const setOn = request.dueOn ?? null;
  if (setOn !== null) return setByDocument(rule, anchorOn, setOn);
  if (rule.direction === 'WINDOW') return windowEnd(rule, anchorOn);
  const { amount, unit } = rule;
  if (amount === null || unit === null) throw new DeadlineError(`${rule.code} needs dueOn: no rule gives its date`);
  if (rule.direction === 'BEFORE') return backward(rule, anchorOn, amount, unit, calendar);
  if (rule.direction === 'MIN') {
    const until = shift(anchorOn, amount, unit, calendar);
    return { dueOn: until, prose: `自${anchorText(rule, anchorOn)}起至少${amount}${UNIT_NAMES[unit]}，保存至${until}` };
  }
  return forward(rule, anchorOn, amount, unit, pauses, calendar);
}

function forward(
  rule: DeadlineRule,
  anchorOn: LocalDate,
  amount: number,
  unit: DeadlineUnit,
  pauses: readonly DeadlinePause[],
  calendar: WorkingDayCalendar,
): Counted {
  const reach = rule.direction === 'AFTER' ? '' : '最长';
  const parts = [`自${anchorText(rule, anchorOn)}起${reach}${amount}${UNIT_NAMES[unit]}（当日不计）`];
  let end = shift(anchorOn, amount, unit, calendar);
  if (unit === 'WD') {
    const skipped = holidaysBetween(calendar, anchorOn, end);
    if (skipped.length > 0) parts.push(`期间${skipped.join('、')}假期不计入工作日`);
  }
  for (const pause of merged(pauses)) {
    const from = pause.from > anchorOn ? pause.from : addDays(anchorOn, 1);
    // A hearing after the limit has run out cannot revive it.
    if (from > pause.to || from > end) continue;
    const days = daysBetween(from, pause.to) + 1;
    end = addDays(end, days);
    parts.push(`听证期间${from}至${pause.to}共${days}日不计入期限`);
  }
  const rolled = roll(end, calendar);
  parts.push(rolled.prose);
  return { dueOn: rolled.dueOn, prose: `${parts.join('，')}。${COUNTING_BASIS}` };
}

function backward(
  rule: DeadlineRule,
  anchorOn: LocalDate,
  amount: number,
  unit: DeadlineUnit,
  calendar: WorkingDayCalendar,
): Counted {
  const dueOn = shift(anchorOn, -amount, unit, calendar);
  const prose = `于${anchorText(rule, anchorOn)}的${amount}${UNIT_NAMES[unit]}前，即不迟于${dueOn}`;
  const workday = workdayOnOrBefore(calendar, dueOn);
  if (workday === dueOn) return { dueOn, prose };
  return {
    dueOn,
    prose: `${prose}；该日${dayOff(calendar, dueOn)}，期限不顺延，请在此前最后一个工作日${workday}前完成`,
  };
}

function setByDocument(rule: DeadlineRule, anchorOn: LocalDate, dueOn: LocalDate): Counted {
  if (!isLocalDate(dueOn)) throw new RangeError(`not a local date (YYYY-MM-DD): ${JSON.stringify(dueOn)}`);
  if (rule.direction !== 'SET' && rule.class === 'STATUTORY') {
    throw new DeadlineError(`${rule.code} is fixed by statute (${rule.basis}): its date cannot be set by hand`);
  }
  const source = rule.class === 'SET_BY_RESOLUTION' ? '决议规定' : '文件载明';
  const prose = `${source}的期限为${dueOn}（${anchorText(rule, anchorOn)}），按载明日期，不作顺延`;
  if (rule.direction !== 'SET' || rule.amount === null || rule.unit !== 'MON') return { dueOn, prose };
  const latest = addMonths(anchorOn, rule.amount);
  return { dueOn, prose: dueOn > latest ? `${prose}；超过一般最长${rule.amount}个月（${latest}），请核对` : prose };
}

function windowEnd(rule: DeadlineRule, anchorOn: LocalDate): Counted {
  if (rule.window === undefined) throw new DeadlineError(`${rule.code} is a window without days`);
  const year = anchorOn.slice(0, 4);
  const dueOn = `${year}-${rule.window.closes}`;
  return { dueOn, prose: `${year}年度应在${year}-${rule.window.opens}至${dueOn}期间完成` };
}

function extend(
  rule: DeadlineRule,
  dueOn: LocalDate,
  extension: DeadlineExtension | null,
  calendar: WorkingDayCalendar,
): Counted | null {
  if (extension === null) return null;
  const allowed = rule.extension;
  if (allowed === undefined) throw new DeadlineError(`${rule.code} cannot be extended`);
  if (!Number.isInteger(extension.amount) || extension.amount < 1 || extension.amount > allowed.amount) {
    throw new DeadlineError(
      `${rule.code} may be extended once by 1 to ${allowed.amount} ${allowed.unit}, not ${extension.amount}`,
    );
  }
  if (extension.reason.trim() === '') throw new DeadlineError(`${rule.code} is extended only with a reason`);
  // Counted from the due day after rolling, as the register's own *_EXTENSION rows are.
  const rolled = roll(shift(dueOn, extension.amount, allowed.unit, calendar), calendar);
  const added = `${extension.amount}${UNIT_NAMES[allowed.unit]}`;
  const consent = `经${extension.by}同意延长${added}（理由：${extension.reason}；限一次，最长${allowed.amount}${UNIT_NAMES[allowed.unit]}，须${allowed.consent}同意，${allowed.basis}）`;
  return { dueOn: rolled.dueOn, prose: `${consent}，${rolled.prose}` };
}

function roll(end: LocalDate, calendar: WorkingDayCalendar): Counted {
  const dueOn = workdayOnOrAfter(calendar, end);
  if (dueOn === end) return { dueOn, prose: `${end}届满` };
  return { dueOn, prose: `${end}届满；该日${dayOff(calendar, end)}，顺延至其后第一个工作日${dueOn}` };
}

function shift(date: LocalDate, amount: number, unit: DeadlineUnit, calendar: WorkingDayCalendar): LocalDate {
  switch (unit) {
    case 'CAL':
      return addDays(date, amount);
    case 'WD':
      return addWorkingDays(calendar, date, amount);
    case 'MON':
      return addMonths(date, amount);
    case 'YEAR':
      return addMonths(date, amount * 12);
  }
}

function classOf(rule: DeadlineRule, request: DeadlineRequest): DeadlineClass {
  if (request.byReference === true) {
    if (rule.mayBindByReference !== true) throw new DeadlineError(`${rule.code} does not bind anybody by reference`);
    return 'BY_REFERENCE';
  }
  const isSet = request.dueOn !== undefined && request.dueOn !== null;
  return isSet && rule.direction !== 'SET' ? 'SET_BY_DOCUMENT' : rule.class;
}

/** Overlapping and adjoining pauses as one, in order, so that no day is counted twice. */
function merged(pauses: readonly DeadlinePause[]): DeadlinePause[] {
  if (pauses.length === 0) return [];
  const result: DeadlinePause[] = [];
  for (const pause of pauses) {
    if (pause.reason !== 'HEARING') throw new DeadlineError(`not a reason to stop a clock: ${pause.reason}`);
    if (daysBetween(pause.from, pause.to) < 0) {
      throw new DeadlineError(`pause ends before it begins: ${pause.from} to ${pause.to}`);
    }
  }
  for (const pause of pauses.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = result.at(-1);
    if (last === undefined || pause.from > addDays(last.to, 1)) result.push({ ...pause });
    else if (pause.to > last.to) last.to = pause.to;
  }
  return result;
}

/** Names of the holidays with a day off after `from` and before `to`, each once, in order. */
function holidaysBetween(calendar: WorkingDayCalendar, from: LocalDate, to: LocalDate): string[] {
  const names = new Set<string>();
  for (let day = addDays(from, 1); day < to; day = addDays(day, 1)) {
    const name = calendar.holidayName(day);
    if (name !== null) names.add(name);
  }
  return [...names];
}

function dayOff(calendar: WorkingDayCalendar, date: LocalDate): string {
  const name = calendar.holidayName(date);
  return name === null ? `为星期${WEEKDAYS[weekdayOf(date) - 1]}` : `在${name}假期内`;
}

function anchorText(rule: DeadlineRule, anchorOn: LocalDate): string {
  return `${rule.anchor.zh}${anchorOn}`;
}

/** The same calendar, remembering whether it was asked for a working day that it does not know. */
function watch(calendar: WorkingDayCalendar): { calendar: WorkingDayCalendar; sawUnknownDay(): boolean } {
  let unknown = false;
  return {
    calendar: {
      knows: (date) => calendar.knows(date),
      isWorkday: (date) => {
        if (!unknown && !calendar.knows(date)) unknown = true;
        return calendar.isWorkday(date);
      },
      holidayName: (date) => calendar.holidayName(date),
    },
    sawUnknownDay: () => unknown,
  };
}
