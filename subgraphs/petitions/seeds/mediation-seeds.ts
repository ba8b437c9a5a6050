import type { RecordLog } from '../../../platform/records/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import type { AgreementKind } from '../mediation/mediation.kinds.ts';
import type { MediationAction, MediationState } from '../mediation/mediation.workflow.ts';
import { agencyId, deputyId, municipalDeputies, numbered, stationOfDeputy } from './ids.ts';
import { disputeText } from './matters.ts';
import { mediationPast } from './mediation-past.ts';
import { Timeline, workdayAt, workdayIndex, workdaysOf2025 } from './timeline.ts';

const agreedInYear = 1236;
const failedInYear = 284;
const underWay = 10;
export const mediationsOfYear = agreedInYear + failedInYear + underWay;

/** Begins within 3 working days and ends within 10 more. */
const longest = 14;

function openedIndexOf(base: number): number {
  const spread = workdaysOf2025 - longest;
  if (base <= agreedInYear) return Math.floor(((base - 1) / agreedInYear) * spread);
  if (base <= agreedInYear + failedInYear) return Math.floor(((base - agreedInYear - 1) / failedInYear) * spread);
  return workdayIndex('2026-01-12') + (base % 4);
}

/** The `base`th mediation: 1236 agreed in 2025, then those that failed, then those under way. */
export function mediationSeed(base: number, copy: number, log: RecordLog) {
  const ordinal = base + copy * mediationsOfYear;
  const random = new Random(`mediation/${ordinal}`);
  const openedIndex = openedIndexOf(base);
  const course = new Timeline<MediationState, MediationAction>(random, openedIndex);
  const facts: {
    agreementKind: AgreementKind | null;
    agreedOn: string | null;
    effectiveOn: string | null;
    failedOn: string | null;
    courtId: string | null;
    confirmationAppliedOn: string | null;
    confirmedOn: string | null;
    refusedOn: string | null;
    performedOn: string | null;
    breachedOn: string | null;
  } = {
    agreementKind: null,
    agreedOn: null,
    effectiveOn: null,
    failedOn: null,
    courtId: null,
    confirmationAppliedOn: null,
    confirmedOn: null,
    refusedOn: null,
    performedOn: null,
    breachedOn: null,
  };
  course.step('openMediation');
  course.step('beginMediation', { gap: [0, 3] });
  if (base <= agreedInYear) {
    facts.agreedOn = course.step('agreeMediation', { gap: [1, 10] });
    facts.effectiveOn = facts.agreedOn;
    facts.agreementKind = random.chance(0.7) ? 'WRITTEN' : 'ORAL';
    perform(course, facts, random);
  } else if (base <= agreedInYear + failedInYear)
    facts.failedOn = course.step('failMediation', { gap: [2, 10], reason: '双方分歧较大,告知可依法申请仲裁或诉讼' });
  const deputy = random.between(1, municipalDeputies);
  const id = seedId('mediation', ordinal);
  return {
    id,
    mediationNo: numbered('调解', base > agreedInYear + failedInYear ? 2026 : 2025, ordinal),
    ...disputeText(random),
    deputyId: deputyId(deputy),
    stationId: stationOfDeputy(deputy),
    openedOn: workdayAt(openedIndex),
    ...facts,
    isSynthetic: true,
    ...log.record(mediationPast, id, course.steps, course.deadlines),
  };
}

function perform(
  course: Timeline<MediationState, MediationAction>,
  facts: { agreementKind: AgreementKind | null; agreedOn: string | null } & Record<
    'courtId' | 'confirmationAppliedOn' | 'confirmedOn' | 'refusedOn' | 'performedOn' | 'breachedOn',
    string | null
  >,
  random: Random,
): void {
  // Both parties may apply within thirty days; the limit is recorded where they did.
  if (facts.agreementKind === 'WRITTEN' && random.chance(0.12)) {
    const limit = course.limit('MEDIATION_CONFIRMATION', facts.agreedOn);
    const isConfirmed = random.chance(0.92);
    facts.confirmationAppliedOn = course.step('applyMediationConfirmation', { gap: [2, 18], meets: limit });
    if (!facts.confirmationAppliedOn) {
      course.deadlines.length = 0;
      return;
    }
    const courtId = agencyId('intermediate-court');
    facts.courtId = courtId;
    const decidedOn = course.step(isConfirmed ? 'confirmMediation' : 'refuseMediationConfirmation', {
      gap: [3, 12],
      agencyId: courtId,
      reason: isConfirmed ? '人民法院裁定调解协议有效' : '人民法院裁定驳回申请',
    });
    if (isConfirmed) facts.confirmedOn = decidedOn;
    else facts.refusedOn = decidedOn;
  }
  const dice = random.next();
  if (dice < 0.8) facts.performedOn = course.step('performMediation', { gap: [3, 40] });
  else if (dice < 0.84) facts.breachedOn = course.step('breachMediation', { gap: [20, 60], reason: '一方逾期未履行' });
}
