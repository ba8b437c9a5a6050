import { addMonths, type LocalDate } from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline, RecordLog, SeededStep } from '../../../platform/records/index.ts';
import { officeTime, type Random, seedId } from '../../../platform/seeding/index.ts';
import type { RecommendationKind } from '../recommendation/recommendation.kinds.ts';
import type { RecommendationAction, RecommendationState } from '../recommendation/recommendation.workflow.ts';
import type { Copy } from './copy.ts';
import { type Matter, matters } from './recommendation-matters.ts';
import { recommendationPast } from './recommendation-past.ts';
import { deadline, workdayAfter, workingDaysAfter } from './working-time.ts';

type Step = SeededStep<RecommendationState, RecommendationAction>;

const issuers: Record<RecommendationKind, string> = {
  PROCURATORIAL: 'procuratorate',
  JUDICIAL: 'intermediate-court',
  SUPERVISORY: 'supervisory-commission',
};

const isSeen = ({ copied, course }: Matter) => copied || course.endsWith('REPORTED');
const seen = matters.filter(isSeen);
const unseen = matters.filter((matter) => !isSeen(matter));

function replyDeadline({ kind, urgent }: Matter, receivedOn: LocalDate, metOn: LocalDate | null): RecordedDeadline {
  if (kind === 'PROCURATORIAL')
    return deadline(urgent ? 'PROCURATORIAL_REPLY_URGENT' : 'PROCURATORIAL_REPLY', receivedOn, metOn);
  // Set by the document: two months at the court, three at the commission, on a working day not after them.
  const latest = addMonths(receivedOn, kind === 'JUDICIAL' ? 2 : 3);
  return deadline(
    kind === 'JUDICIAL' ? 'JUDICIAL_REPLY' : 'SUPERVISORY_REPLY',
    receivedOn,
    metOn,
    workdayAfter(latest, -4),
  );
}

/** The recommendations of one copy of the base. */
export function recommendationRows(copy: Copy, log: RecordLog, random: Random): object[] {
  return matters.map((matter) => {
    const { course, deliveredOn } = matter;
    const reported = course.endsWith('REPORTED');
    // Counted apart, so that neither numbers nor ids of the visible ones have gaps that tell of the others.
    const group = isSeen(matter) ? seen : unseen;
    const ordinal = copy.ordinal(group.indexOf(matter) + 1, group.length);
    const id = seedId('recommendation', group === seen ? ordinal : `unseen/${ordinal}`);
    const issuerId = seedId('agency', issuers[matter.kind]);
    const recipientId = seedId('agency', matter.recipient);
    const steps: Step[] = [];
    let day = workingDaysAfter(deliveredOn, -2);
    const step = (action: RecommendationAction, days: number, agencyId: string, reason: string | null = null) => {
      day = workdayAfter(day, days);
      steps.push({ action, at: officeTime(day, random), agencyId, reason });
    };
    const issuedOn = day;
    step('issueRecommendation', 0, issuerId);
    day = deliveredOn;
    step('deliverRecommendation', 0, issuerId);
    let repliedOn: LocalDate | null = null;
    const reply = () => {
      step('replyToRecommendation', matter.urgent ? 8 : random.between(20, 35), recipientId);
      repliedOn = day;
    };
    switch (course) {
      case 'DELIVERED':
        break;
      case 'WITHDRAWN':
        step('objectToRecommendation', 6, recipientId, '事实已发生变化,提出异议');
        step('withdrawRecommendation', 8, issuerId, '异议成立');
        break;
      case 'UNANSWERED_THEN_REPORTED':
        step('urgeRecommendation', 75, issuerId, '期限届满未书面回复');
        step('reportRecommendationToCongress', 20, issuerId, '督促后仍未回复');
        break;
      default:
        if (course === 'AMENDED_THEN_VERIFIED') {
          step('objectToRecommendation', 5, recipientId, '部分事项职责不在本单位');
          step('amendRecommendation', 6, issuerId, '采纳部分异议');
        }
        reply();
        if (course === 'VERIFIED' || course === 'AMENDED_THEN_VERIFIED')
          step('verifyRecommendation', random.between(15, 30), issuerId);
        if (course === 'REPLIED_THEN_REPORTED' || course === 'LITIGATED')
          step('urgeRecommendation', 40, issuerId, '回复后未实际落实');
        if (course === 'REPLIED_THEN_REPORTED') step('reportRecommendationToCongress', 25, issuerId, '督促后仍未落实');
        if (course === 'LITIGATED') step('litigateRecommendation', 25, issuerId, '公共利益仍受侵害');
    }
    const due = replyDeadline(matter, deliveredOn, repliedOn);
    // A withdrawn recommendation asks for no reply any more.
    const last = steps.length - 1;
    const standing =
      course === 'WITHDRAWN'
        ? log.record(
            recommendationPast,
            id,
            steps.with(last, { ...(steps[last] as Step), was: { replyDueOn: due.dueOn } }),
            [{ ...due, stoppedBy: last }],
          )
        : log.record(recommendationPast, id, steps, [due]);
    return {
      ...standing,
      id,
      number: `${group === seen ? '2025' : '2025-U'}-${String(ordinal).padStart(3, '0')}`,
      kind: matter.kind,
      title: copy.text(matter.title),
      content: matter.content,
      issuerId,
      recipientId,
      inspectionId: matter.inspection ? seedId('inspection', copy.inspection(matter.inspection)) : null,
      isUrgent: matter.urgent ?? false,
      copiedToCongress: matter.copied,
      reportedToCongress: reported,
      issuedOn,
      deliveredOn,
      replyDueOn: course === 'WITHDRAWN' ? null : due.dueOn,
      repliedOn,
      isSynthetic: true,
    };
  });
}
