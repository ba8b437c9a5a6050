import type { RecordedDeadline, RecordLog } from '../../../platform/records/index.ts';
import type { Random } from '../../../platform/seeding/index.ts';
import type {
  PetitionChannel,
  PetitionDecision,
  PetitionMatter,
  PetitionReceiver,
  PetitionReviewOutcome,
  ResidentRating,
} from '../petition/petition.kinds.ts';
import { type PetitionAction, type PetitionState, petitionWorkflow } from '../petition/petition.workflow.ts';
import { agencyId } from './ids.ts';
import type { MatterText } from './matters.ts';
import { petitionPast } from './petition-past.ts';
import { lastDay, Timeline, workdayAt, workdayIndex } from './timeline.ts';

export interface PetitionOrigin {
  id: string;
  registrationNo: string;
  text: MatterText;
  matter: PetitionMatter;
  channel: PetitionChannel;
  receivedBy: PetitionReceiver;
  receivedIndex: number;
  petitionerId: string | null;
  proxyId: string | null;
  repeatOfId: string | null;
  originDemandId: string | null;
}

const extensionReasons = [
  '案情涉及历史档案,需向原单位调阅',
  '需委托第三方测绘鉴定',
  '涉及多个部门职责,需会商后提出意见',
  '当事人在外务工,需另行约定核实时间',
];

type Course = Timeline<PetitionState, PetitionAction>;

interface Facts {
  handlingAgencyId: string | null;
  notifiedOn: string | null;
  sentOn: string | null;
  objectedOn: string | null;
  objectionReason: string | null;
  objectionAnswer: string | null;
  reportDueOn: string | null;
  closingReportedOn: string | null;
  acceptedOn: string | null;
  extensionReason: string | null;
  decidedOn: string | null;
  decision: PetitionDecision | null;
  decisionReceivedOn: string | null;
  reviewingAgencyId: string | null;
  reviewRequestedOn: string | null;
  reviewRequestReceivedOn: string | null;
  reviewedOn: string | null;
  reviewOutcome: PetitionReviewOutcome | null;
  reviewReceivedOn: string | null;
  reexaminingAgencyId: string | null;
  reexamRequestedOn: string | null;
  reexamRequestReceivedOn: string | null;
  hearings: string[];
  reexaminedOn: string | null;
  reexamOutcome: PetitionReviewOutcome | null;
}

/** Takes one petition from its registration as far as it has come, through every limit of the regulation in time. */
export function petitionRow(origin: PetitionOrigin, random: Random, log: RecordLog) {
  const course: Course = new Timeline(random, origin.receivedIndex);
  const service = agencyId('petition-service');
  const receivedOn = workdayAt(origin.receivedIndex);
  const facts: Facts = {
    handlingAgencyId: null,
    notifiedOn: null,
    sentOn: null,
    objectedOn: null,
    objectionReason: null,
    objectionAnswer: null,
    reportDueOn: null,
    closingReportedOn: null,
    acceptedOn: null,
    extensionReason: null,
    decidedOn: null,
    decision: null,
    decisionReceivedOn: null,
    reviewingAgencyId: null,
    reviewRequestedOn: null,
    reviewRequestReceivedOn: null,
    reviewedOn: null,
    reviewOutcome: null,
    reviewReceivedOn: null,
    reexaminingAgencyId: null,
    reexamRequestedOn: null,
    reexamRequestReceivedOn: null,
    hearings: [],
    reexaminedOn: null,
    reexamOutcome: null,
  };
  course.step('registerPetition', { agencyId: service });
  const classify = course.limit('PETITION_CLASSIFY', receivedOn);
  const isNoticeWaived = origin.petitionerId === null;
  const notice = isNoticeWaived ? undefined : course.limit('PETITION_NOTICE', receivedOn);
  const classifiedOn = course.step('classifyPetition', { gap: [0, 2], meets: classify, agencyId: service });
  if (notice) facts.notifiedOn = course.step('notifyPetitioner', { gap: [0, 3], meets: notice, agencyId: service });
  sendOn(course, origin, facts, random);
  const standing = log.record(petitionPast, origin.id, course.steps, course.deadlines);
  const isConcluded = petitionWorkflow.states[standing.state].terminal === true;
  const rated = isConcluded && !isNoticeWaived && origin.matter !== 'LITIGATION' && random.chance(0.7);
  return {
    id: origin.id,
    registrationNo: origin.registrationNo,
    title: origin.text.title,
    content: origin.text.content,
    topic: origin.text.topic,
    divisionCode: origin.text.divisionCode,
    channel: origin.channel,
    receivedBy: origin.receivedBy,
    matter: classifiedOn ? origin.matter : null,
    petitionerId: origin.petitionerId,
    proxyId: origin.proxyId,
    repeatOfId: origin.repeatOfId,
    originDemandId: origin.originDemandId,
    receivedOn,
    classifiedOn,
    isNoticeWaived,
    ...facts,
    concludedOn: isConcluded ? course.today : null,
    rating: rated ? ratingOf(facts.decision, random) : null,
    isUnderSupervision: random.chance(0.03),
    isSynthetic: true,
    ...standing,
  };
}

function ratingOf(decision: PetitionDecision | null, random: Random): ResidentRating {
  const dice = random.next() + (decision === 'NOT_SUPPORT' ? 0.35 : 0);
  return dice < 0.6 ? 'SATISFIED' : dice < 0.92 ? 'BASICALLY_SATISFIED' : 'DISSATISFIED';
}

/** Forwarding, assignment, referral and diversion come within the fifteen days of the notice. */
function sendOn(course: Course, origin: PetitionOrigin, facts: Facts, random: Random): void {
  const service = agencyId('petition-service');
  const within = { gap: [0, 1], agencyId: service } as const;
  if (origin.matter === 'REPEAT') {
    course.step('closeRepeatedPetition', { ...within, reason: '与已受理事项的事实和理由相同,不再受理' });
    return;
  }
  if (origin.matter === 'LITIGATION') {
    facts.sentOn = course.step('divertPetition', { ...within, reason: '涉法涉诉,按诉讼与信访分离的规定转送' });
    if (facts.sentOn) facts.handlingAgencyId = agencyId(random.pick(['intermediate-court', 'procuratorate']));
    return;
  }
  const competent = agencyId(origin.text.agency);
  if (random.chance(0.05)) {
    facts.sentOn = course.step('referPetition', { ...within, reason: '应通过法定途径解决,已告知去向' });
    if (facts.sentOn) facts.handlingAgencyId = competent;
    return;
  }
  const isAssigned = origin.matter === 'SUGGESTION' || random.chance(0.25);
  facts.sentOn = course.step(isAssigned ? 'assignPetition' : 'forwardPetition', within);
  if (!facts.sentOn) return;
  facts.handlingAgencyId = competent;
  if (origin.matter === 'SUGGESTION') {
    const report = reportDue(course, facts.sentOn, 45);
    facts.reportDueOn = report?.dueOn ?? null;
    facts.closingReportedOn = course.step('reportPetitionClosing', {
      gap: [8, 28],
      meets: report,
      agencyId: competent,
    });
    return;
  }
  const report = isAssigned ? reportDue(course, facts.sentOn, 120) : undefined;
  facts.reportDueOn = report?.dueOn ?? null;
  let accept = course.limit('PETITION_ACCEPT', facts.sentOn);
  if (!isAssigned && random.chance(0.04) && objection(course, facts, random)) {
    if (accept) course.stop(accept);
    accept = course.limit('PETITION_ACCEPT', facts.sentOn);
  }
  handle(course, facts, random, accept, report);
}

/** The period is set in the assignment (art 22(3)). */
const reportDue = (course: Course, sentOn: string, days: number) =>
  course.limit('PETITION_ASSIGNED_REPORT', sentOn, { dueOn: workdayAt(workdayIndex(sentOn) + Math.floor(days / 1.5)) });

/** @returns whether the matter was sent on to another agency; an objection that does not stand restarts no limit */
function objection(course: Course, facts: Facts, random: Random): boolean {
  const limit = course.limit('PETITION_OBJECTION', facts.sentOn);
  const reason = '不属于本机关职权范围';
  facts.objectedOn = course.step('objectToPetition', {
    gap: [1, 4],
    meets: limit,
    agencyId: facts.handlingAgencyId,
    reason,
  });
  if (!facts.objectedOn) return false;
  facts.objectionReason = reason;
  const isAgreed = random.chance(0.7);
  const answer = isAgreed ? '异议成立,改送主管机关' : '异议不成立,由原机关办理';
  const answeredOn = course.step(isAgreed ? 'reforwardPetition' : 'rejectPetitionObjection', {
    gap: [0, 2],
    agencyId: agencyId('petition-service'),
    reason: answer,
    to: 'FORWARDED',
    was: isAgreed ? { handlingAgencyId: facts.handlingAgencyId } : {},
  });
  if (!answeredOn) return false;
  facts.objectionAnswer = answer;
  if (!isAgreed) return false;
  facts.sentOn = answeredOn;
  const office = agencyId('government-office');
  facts.handlingAgencyId = facts.handlingAgencyId === office ? agencyId('agriculture-bureau') : office;
  return true;
}

function handle(
  course: Course,
  facts: Facts,
  random: Random,
  accept: RecordedDeadline | undefined,
  report: RecordedDeadline | undefined,
): void {
  const handler = { agencyId: facts.handlingAgencyId };
  const acceptedOn = course.step('acceptPetition', { gap: [1, 7], meets: accept, ...handler });
  facts.acceptedOn = acceptedOn;
  if (!acceptedOn) return;
  let handling = course.limit('PETITION_HANDLING', acceptedOn);
  course.step('beginPetitionHandling', { gap: [0, 3], ...handler });
  const isExtended = random.chance(0.08);
  if (isExtended) {
    // Before the sixty days are over the head of the organ extends once, for a reason; the extended limit takes its place.
    const reason = random.pick(extensionReasons);
    if (!course.step('extendPetitionHandling', { gap: [25, 33], ...handler, reason })) return;
    facts.extensionReason = reason;
    const extension = { amount: random.between(15, 30), by: '办理机关负责人', reason };
    if (handling) handling = course.replace(handling, { extension });
  } else if (handling && handling.dueOn > '2025-11-20' && handling.dueOn < '2026-01-16' && random.chance(0.07)) {
    // A few agencies are late at the turn of the year.
    course.end();
  }
  const by = random.chance(0.12) ? 'mediatePetition' : 'decidePetition';
  const doneOn = course.step(by, { gap: isExtended ? [5, 14] : [8, 36], meets: handling, ...handler });
  if (!doneOn) return;
  if (by === 'decidePetition') facts.decidedOn = facts.decisionReceivedOn = doneOn;
  if (report) facts.closingReportedOn = course.step('reportPetitionClosing', { meets: report, ...handler });
  if (by === 'mediatePetition') return;
  const dice = random.next();
  facts.decision = dice < 0.55 ? 'SUPPORT' : dice < 0.85 ? 'EXPLAIN' : 'NOT_SUPPORT';
  review(course, facts, random);
}

function review(course: Course, facts: Facts, random: Random): void {
  const isContested = random.chance(facts.decision === 'NOT_SUPPORT' ? 0.3 : 0.03);
  if (!isContested) {
    lapse(course, 'PETITION_REVIEW_REQUEST', facts.decidedOn);
    return;
  }
  const office = agencyId('government-office');
  // What stands above the government of the city, and above whoever reviews, is not in the directory.
  const upper = { agencyId: facts.handlingAgencyId === office ? null : office };
  const request = course.limit('PETITION_REVIEW_REQUEST', facts.decidedOn);
  const requestedOn = course.step('requestReview', { gap: [3, 18], meets: request });
  if (requestedOn) facts.reviewingAgencyId = upper.agencyId;
  facts.reviewRequestedOn = facts.reviewRequestReceivedOn = requestedOn;
  const limit = course.limit('PETITION_REVIEW', requestedOn);
  facts.reviewedOn = course.step('reviewPetition', { gap: [8, 20], meets: limit, ...upper });
  if (!facts.reviewedOn) return;
  facts.reviewReceivedOn = facts.reviewedOn;
  facts.reviewOutcome = random.chance(0.8) ? 'UPHELD' : 'CHANGED';
  if (facts.reviewOutcome === 'CHANGED' || random.chance(0.6)) {
    lapse(course, 'PETITION_REEXAM_REQUEST', facts.reviewedOn);
    return;
  }
  const again = course.limit('PETITION_REEXAM_REQUEST', facts.reviewedOn);
  const againOn = course.step('requestReexamination', { gap: [3, 18], meets: again });
  if (!againOn) return;
  facts.reexamRequestedOn = facts.reexamRequestReceivedOn = againOn;
  const hearingFrom = workdayIndex(againOn) + random.between(4, 8);
  const pauses = random.chance(0.4)
    ? ([{ from: workdayAt(hearingFrom), to: workdayAt(hearingFrom + 2), reason: 'HEARING' }] as const)
    : [];
  facts.hearings = pauses.map(({ from, to }) => `${from}/${to}`);
  const reexam = course.limit('PETITION_REEXAM', againOn, { pauses });
  facts.reexaminedOn = course.step('reexaminePetition', { gap: [12, 21], meets: reexam });
  if (!facts.reexaminedOn) return;
  facts.reexamOutcome = random.chance(0.85) ? 'UPHELD' : 'CHANGED';
  course.step('finishPetition', { reason: '复核意见作出,不再受理同一事实和理由的投诉请求' });
}

/** Thirty days without a request close the matter; while they run they are a limit, afterwards only history. */
function lapse(course: Course, code: 'PETITION_REVIEW_REQUEST' | 'PETITION_REEXAM_REQUEST', from: string | null): void {
  const limit = course.limit(code, from);
  if (!limit) return;
  const after = workdayIndex(limit.dueOn) + 1 - workdayIndex(course.today);
  course.step('closePetition', { gap: [after, after], reason: '三十日内未提出请求' });
  if (limit.dueOn <= lastDay) course.stop(limit);
}
