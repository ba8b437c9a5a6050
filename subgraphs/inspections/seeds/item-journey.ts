import { createHash } from 'node:crypto';
import type { LocalDate } from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline, SeededStep } from '../../../platform/records/index.ts';
import { officeTime, type Random, seedId } from '../../../platform/seeding/index.ts';
import type { ItemAction, ItemState } from '../item/item.workflow.ts';
import type { Evidence, ProgressEntry, Verification } from '../item/item-parts.entities.ts';
import type { InspectionBlueprint, ItemBlueprint } from './blueprints.ts';
import { verifiers } from './people.ts';
import { deadline, workdayAfter, workingDaysAfter } from './working-time.ts';

/** The last day on which items still running were updated, and that on which a stale one was. */
const updatedUntil: LocalDate = '2026-01-14';
const staleSince: LocalDate = '2025-12-08';
/** What the follow-up inspection found came to the item on this day. */
const lookBackOn: LocalDate = '2025-10-23';
const renewedDueOn: LocalDate = '2026-03-31';

const content = [
  '已召开专题会议部署,责任分解到科室和旗县区。',
  '完成摸底排查,建立问题清单和工作台账。',
  '重点点位整改过半,其余按计划推进。',
  '现场督导后补充了措施,进度符合方案要求。',
  '主要任务完成,正在组织自查和资料归档。',
  '长效管理制度已印发执行。',
];

type Row<Entity> = { [Property in keyof Entity as Property extends string ? Property : never]: Entity[Property] };

/** Takes one item along its course; every part of the record comes out of the same days. */
export class ItemJourney {
  readonly steps: SeededStep<ItemState, ItemAction>[] = [];
  readonly deadlines: RecordedDeadline[] = [];
  readonly progress: Row<ProgressEntry>[] = [];
  readonly evidence: Row<Evidence>[] = [];
  readonly verifications: Row<Verification>[] = [];
  plan: string | null = null;
  completionDueOn: LocalDate;
  lastUpdatedOn: LocalDate | null = null;
  claimedOn: LocalDate | null = null;
  verifiedOn: LocalDate | null = null;
  readonly #id: string;
  readonly #item: ItemBlueprint;
  readonly #inspection: InspectionBlueprint;
  readonly #random: Random;
  readonly #lead: string;
  readonly #co: string[];
  readonly #committee: string;
  #day: LocalDate;
  #percent = 0;
  #renewedBy: number | undefined;

  constructor(id: string, item: ItemBlueprint, inspection: InspectionBlueprint, random: Random) {
    this.#id = id;
    this.#item = item;
    this.#inspection = inspection;
    this.#random = random;
    this.#lead = seedId('agency', item.lead);
    this.#co = item.co.map((slug) => seedId('agency', slug));
    this.#committee = seedId('agency', inspection.organiser);
    this.#day = inspection.draftedOn;
    this.completionDueOn = inspection.completionDueOn;
    this.#travel();
  }

  #travel(): void {
    const { course } = this.#item;
    const { transferredOn, updates } = this.#inspection;
    this.#step('identifyRectificationItem', this.#committee);
    this.#day = transferredOn;
    this.#step('issueRectificationItem', seedId('agency', 'congress-office'));
    const issuedOn = course === 'RETURNED_THEN_VERIFIED' ? this.#returned() : transferredOn;
    this.#acceptAndPlan(issuedOn);
    switch (course) {
      case 'IN_PROGRESS':
      case 'STALE':
        this.#updateUntil(course === 'STALE' ? staleSince : updatedUntil);
        this.#running(issuedOn);
        return;
      case 'LONG_TERM':
        this.#update(updates);
        this.#longTerm(issuedOn);
        return;
      case 'CLAIMED':
        this.#updateUntil('2026-01-08');
        this.#claim(issuedOn, this.#random.between(2, 3));
        this.deadlines.push(deadline('RECTIFICATION_VERIFICATION', this.#day, null));
        return;
      case 'REJECTED_THEN_IN_PROGRESS':
        this.#update(updates - 1);
        this.#claim(issuedOn, 5);
        this.#check('REJECTED');
        this.#resume('核查不通过,按新的期限继续整改');
        this.#updateUntil(updatedUntil);
        this.#running(issuedOn);
        return;
      case 'REOPENED_THEN_VERIFIED':
        this.#update(1);
        this.#claim(issuedOn, 5);
        this.#check('PASSED');
        this.#reopen();
        this.#update(1);
        this.#claim(issuedOn, 8);
        this.#check('PASSED');
        return;
      case 'EXTENDED_THEN_VERIFIED':
        this.#update(updates - 1);
        this.#extend(issuedOn);
        this.#updateUntil('2025-12-25');
        this.#day = this.#inspection.completionDueOn;
        this.#claim(issuedOn, 2);
        this.#check('PASSED');
        return;
      default:
        this.#update(updates);
    }
    this.#claim(issuedOn, this.#random.between(3, 6));
    this.#check('PASSED');
  }

  #step(action: ItemAction, agencyId: string, more: Partial<SeededStep<ItemState, ItemAction>> = {}): Date {
    const at = officeTime(this.#day, this.#random);
    this.steps.push({ action, at, agencyId, ...more });
    return at;
  }

  /** First issued to an agency that is not competent; the limits run from the new hand-over. */
  #returned(): LocalDate {
    const first = this.#day;
    const office = seedId('agency', 'congress-office');
    this.#day = workingDaysAfter(first, 4);
    const requestedOn = this.#day;
    this.#step('requestRectificationReturn', seedId('agency', 'ecology-bureau'), {
      reason: '规划职责不在本单位,申请退回',
    });
    this.deadlines.push({ ...deadline('RECTIFICATION_ACCEPT', first, null), stoppedBy: this.steps.length - 1 });
    this.#day = workingDaysAfter(requestedOn, 3);
    this.#step('reissueRectificationItem', office, {
      reason: '同意退回,改交市人民政府办公室牵头',
      was: { leadAgencyId: seedId('agency', 'ecology-bureau') },
    });
    this.deadlines.push(
      deadline('RECTIFICATION_RETURN', first, requestedOn),
      deadline('RECTIFICATION_REISSUE', requestedOn, this.#day),
    );
    return this.#day;
  }

  #acceptAndPlan(issuedOn: LocalDate): void {
    this.#day = workingDaysAfter(issuedOn, this.#random.between(1, 3));
    this.#step('acceptRectificationItem', this.#lead);
    this.deadlines.push(deadline('RECTIFICATION_ACCEPT', issuedOn, this.#day));
    const acceptedOn = this.#day;
    this.#day = workdayAfter(acceptedOn, this.#random.between(7, 12));
    this.#step('planRectification', this.#lead);
    this.deadlines.push(deadline('RECTIFICATION_PLAN', acceptedOn, this.#day));
    this.plan = `目标:${this.#item.measure}责任岗位:分管负责人;时限:${this.completionDueOn}前。`;
  }

  #update(times: number): void {
    for (let left = times; left > 0; left--) this.#report(workdayAfter(this.#day, this.#random.between(18, 22)));
  }

  /** At least one update, for work begins with it; `last` is a working day. */
  #updateUntil(last: LocalDate): void {
    for (;;) {
      const next = workdayAfter(this.#day, this.#random.between(16, 20));
      if (next <= last) this.#report(next);
      else if (this.lastUpdatedOn === null) this.#report(last);
      else return;
    }
  }

  #report(day: LocalDate): void {
    this.#day = day;
    // Each co-agency speaks in its turn; work always begins with the lead agency.
    const speaksFor = this.lastUpdatedOn !== null && this.#co.length > 0 && this.#random.chance(0.3);
    const agencyId = speaksFor ? this.#random.pick(this.#co) : this.#lead;
    const at = this.#step('reportRectificationProgress', agencyId, { actor: speaksFor ? 'CO_AGENCY' : 'LEAD_AGENCY' });
    this.lastUpdatedOn = day;
    this.#percent = Math.min(90, this.#percent + this.#random.between(12, 20));
    this.#entry('UPDATE', agencyId, this.#random.pick(content), at);
    if (this.#random.chance(0.25)) this.#file('PROGRESS', agencyId, '现场照片', 'image/jpeg', at);
  }

  #entry(kind: ProgressEntry['kind'], agencyId: string, text: string, reportedAt: Date): void {
    const position = this.progress.length;
    this.progress.push({
      id: seedId('progress-entry', `${this.#id}/${position}`),
      itemId: this.#id,
      position,
      kind,
      agencyId,
      content: text,
      percent: this.#percent,
      reportedAt,
    });
  }

  #file(kind: Evidence['kind'], agencyId: string, name: string, mediaType: string, filedAt: Date): void {
    const position = this.evidence.length;
    const id = seedId('evidence', `${this.#id}/${position}`);
    this.evidence.push({
      id,
      itemId: this.#id,
      position,
      kind,
      agencyId,
      fileName: `${name}${position + 1}.${mediaType === 'image/jpeg' ? 'jpg' : 'pdf'}`,
      mediaType,
      bytes: this.#random.between(40_000, 4_000_000),
      sha256: createHash('sha256').update(id).digest('hex'),
      sm3: null,
      filedAt,
    });
  }

  #claim(issuedOn: LocalDate, days: number): void {
    // The guard of the claim: every co-agency has finished its part.
    for (const co of this.#co) {
      this.#day = workdayAfter(this.#day, 1);
      const at = this.#step('reportRectificationProgress', co, { actor: 'CO_AGENCY' });
      this.lastUpdatedOn = this.#day;
      this.#entry('CO_PART_DONE', co, '协办事项已完成。', at);
    }
    this.#day = workdayAfter(this.#day, days);
    this.#percent = 100;
    const at = this.#step('claimRectificationCompletion', this.#lead, { reason: '整改任务完成,申请销号' });
    this.claimedOn = this.#day;
    this.#file('COMPLETION', this.#lead, '整改情况报告', 'application/pdf', at);
    this.#file('COMPLETION', this.#lead, '整改前后对比照片', 'image/jpeg', at);
    this.deadlines.push(this.#completion(issuedOn, this.#day));
  }

  #check(result: Verification['result']): void {
    const claimedOn = this.#day;
    this.#day = workdayAfter(claimedOn, this.#random.between(2, 3));
    this.#step('startRectificationVerification', this.#committee);
    const checkedOn = this.#day;
    this.#day = workdayAfter(checkedOn, this.#random.between(1, 2));
    const passed = result === 'PASSED';
    const opinion = passed
      ? '整改措施落实,资料与现场相符,同意销号。'
      : '现场仍有堆放,资料与现场不符,不同意销号,继续整改。';
    const at = this.#step(passed ? 'verifyRectification' : 'rejectRectification', this.#committee, { reason: opinion });
    this.verifiedOn = passed ? this.#day : null;
    const position = this.verifications.length;
    this.verifications.push({
      id: seedId('verification', `${this.#id}/${position}`),
      itemId: this.#id,
      position,
      committeeId: this.#committee,
      method: this.#item.severity === 'GENERAL' ? 'DOCUMENT' : 'ON_SITE',
      result,
      verifiers: verifiers(this.#random),
      invitedDeputyId: this.#random.chance(0.5) ? seedId('deputy', this.#random.between(1, 320)) : null,
      opinion,
      checkedOn,
      concludedAt: at,
    });
    this.#file('VERIFICATION', this.#committee, '核查记录', 'application/pdf', at);
    this.deadlines.push(deadline('RECTIFICATION_VERIFICATION', claimedOn, this.#day));
  }

  #resume(reason: string): void {
    this.#day = workdayAfter(this.#day, 1);
    this.#step('resumeRectification', this.#committee, { reason, was: this.#renew() });
    this.lastUpdatedOn = this.#day;
    this.#percent = 70;
  }

  #reopen(): void {
    this.#day = lookBackOn;
    this.#step('reopenRectificationItem', this.#committee, { reason: '跟踪检查发现两处网点停止收购,问题反弹' });
    this.verifiedOn = null;
    this.#resume('问题反弹,按新的期限继续整改');
  }

  #extend(issuedOn: LocalDate): void {
    const { completionDueOn } = this;
    this.#day = workdayAfter(this.#day, 3);
    this.deadlines.push({ ...this.#completion(issuedOn, null), stoppedBy: this.steps.length });
    this.#step('changeRectificationDueDate', this.#committee, {
      was: this.#renew(),
      reason: `牵头单位申请:老艺人集中录制安排在年底,期限由${completionDueOn}调整为${renewedDueOn}`,
    });
  }

  /** A new date for the completion, set by the step that comes next. */
  #renew(): { completionDueOn: LocalDate } {
    const { completionDueOn } = this;
    this.completionDueOn = renewedDueOn;
    this.#renewedBy = this.steps.length;
    return { completionDueOn };
  }

  #completion(issuedOn: LocalDate, metOn: LocalDate | null): RecordedDeadline {
    const limit = deadline('RECTIFICATION_COMPLETION', issuedOn, metOn, this.completionDueOn);
    return this.#renewedBy === undefined ? limit : { ...limit, begunBy: this.#renewedBy };
  }

  #longTerm(issuedOn: LocalDate): void {
    this.#day = workdayAfter(this.#day, 4);
    const at = this.#step('approveLongTermRectification', this.#committee, {
      reason: '计量设施分三年安装,列明阶段目标,每年复核',
    });
    for (const year of [2025, 2026, 2027])
      this.#entry('MILESTONE', this.#lead, `${year}年底前完成当年安装计划,覆盖率逐年提高。`, at);
    this.deadlines.push(
      this.#completion(issuedOn, this.#day),
      deadline('RECTIFICATION_YEARLY_REVIEW', this.#day, null),
    );
  }

  #running(issuedOn: LocalDate): void {
    this.deadlines.push(
      this.#completion(issuedOn, null),
      deadline('RECTIFICATION_PROGRESS', this.lastUpdatedOn as LocalDate, null),
    );
  }
}
