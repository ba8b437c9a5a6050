import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import {
  addDays,
  chineseDaysCalendar,
  computeDeadline,
  type WorkingDayCalendar,
  workdayOnOrAfter,
} from '../../../platform/deadlines/index.ts';
import { RecordLog, withDays } from '../../../platform/records/index.ts';
import { Random, type SeedOptions, seedId } from '../../../platform/seeding/index.ts';
import { FollowUpSupervisionSchema } from '../follow-up/follow-up.entities.ts';
import { HandlingReportSchema } from '../handling-report/handling-report.entities.ts';
import { DeliberationOpinionSchema } from '../opinion/opinion.entities.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.entities.ts';
import { PriorOpinionSchema, WorkReportSchema } from '../work-report/work-report.entities.ts';
import { officeHour } from './business-time.ts';
import { seededMeeting } from './meetings.ts';
import { handlingExtension, type WorkReportCourse, workReportCourse } from './work-report-course.ts';
import { workReportPast } from './work-report-past.ts';
import { type WorkReportRow, workReportRows } from './work-report-rows.ts';
import { handlingText, opinionTexts, priorOpinionTexts, summaryText } from './work-report-texts.ts';

/** The day on which the records end; what would be published later is not published yet. */
export const recordsEndOn = '2026-01-19';

const rowsPerFlush = 20_000;

/** The id of a seeded report: copy 0 is the year as published, further copies follow after its ordinals. */
export const workReportId = (n: number, copy = 0) => seedId('work-report', n + copy * workReportRows.length);

/** The named reports once; the synthetic ones `scale` times. */
export async function seedWorkReports(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const batch = new Batch(chineseDaysCalendar());
  for (let copy = 0; copy < scale; copy++) {
    for (const row of workReportRows) if (copy === 0 || !row.isNamed) batch.add(row, copy);
    if (batch.size > rowsPerFlush) await flush();
  }
  await flush();

  async function flush() {
    const written = await batch.flush(em);
    onRows?.(written);
  }
}

class Batch {
  readonly #calendar: WorkingDayCalendar;
  readonly #log = new RecordLog();
  readonly #rows = {
    report: [] as object[],
    prior: [] as object[],
    opinion: [] as object[],
    opinionDeadline: [] as object[],
    handling: [] as object[],
    followUp: [] as object[],
  };

  constructor(calendar: WorkingDayCalendar) {
    this.#calendar = calendar;
  }

  get size(): number {
    return this.#log.size + Object.values(this.#rows).reduce((sum, { length }) => sum + length, 0);
  }

  add(row: WorkReportRow, copy: number): void {
    const random = new Random(`work-report/${row.n}/${copy}`);
    const course = workReportCourse(row, this.#calendar, random);
    const id = workReportId(row.n, copy);
    const published = {
      reportPublishedOn: this.#publishedOn(course.deliberatedOn, 10),
      opinionsPublishedOn: this.#publishedOn(course.sentOn, 5),
      handlingPublishedOn: this.#publishedOn(course.handledOn, 7),
      // The resolutions of the year are seeded apart; copies have none.
      executionPublishedOn: copy === 0 && row.n === 7 ? '2025-12-26' : null,
    };
    const steps = withDays(course.steps, published);
    const standing = this.#log.record(workReportPast, id, steps, course.deadlines);
    const title = copy === 0 ? row.title : `${row.title}(样本${copy})`;
    this.#rows.report.push({
      id,
      ...standing,
      title,
      summary: summaryText(row.subject, random),
      category: row.category,
      organ: row.organ,
      agencyId: seedId('agency', row.agency),
      committeeId: seedId('agency', row.committee),
      meetingId: row.meeting === null ? null : seededMeeting(row.meeting).id,
      topicId: copy === 0 && row.topic !== undefined ? seedId('supervision-topic', row.topic) : null,
      hearingOn: course.hearingOn,
      deliberatedOn: course.deliberatedOn,
      reporterRole: course.deliberatedOn && row.reporterRole,
      isEntrusted: row.isEntrusted,
      assessment: course.steps.some(({ action }) => action === 'deliberateHandlingReport') ? row.assessment : null,
      ...published,
      isSynthetic: !row.isNamed,
    });
    this.#addPriorOpinions(id, row, course, random);
    this.#addOpinions(id, row, course, random);
    this.#addHandlingReports(id, row, course, random);
    this.#addFollowUp(id, row, course, title);
  }

  async flush(em: EntityManager): Promise<number> {
    const { size } = this;
    await bulkInsert(em, WorkReportSchema, this.#rows.report);
    await bulkInsert(em, PriorOpinionSchema, this.#rows.prior);
    await bulkInsert(em, DeliberationOpinionSchema, this.#rows.opinion);
    await bulkInsert(em, DeadlineSchema, this.#rows.opinionDeadline);
    await bulkInsert(em, HandlingReportSchema, this.#rows.handling);
    await bulkInsert(em, FollowUpSupervisionSchema, this.#rows.followUp);
    for (const rows of Object.values(this.#rows)) rows.length = 0;
    await this.#log.flush(em, DeadlineSchema, HistorySchema);
    return size;
  }

  #publishedOn(documentOn: string | null, after: number): string | null {
    if (documentOn === null) return null;
    const on = workdayOnOrAfter(this.#calendar, addDays(documentOn, after));
    return on > recordsEndOn ? null : on;
  }

  #addPriorOpinions(reportId: string, row: WorkReportRow, { deliberatedOn }: WorkReportCourse, random: Random): void {
    for (const [position, { text, response }] of priorOpinionTexts(row.subject, random).entries())
      this.#rows.prior.push({
        id: seedId('prior-opinion', `${reportId}/${position}`),
        workReportId: reportId,
        position,
        text,
        response: deliberatedOn && response,
      });
  }

  #addOpinions(reportId: string, row: WorkReportRow, course: WorkReportCourse, random: Random): void {
    const { sentOn, receivedOn, handlingDueOn, handledOn } = course;
    if (sentOn === null) return;
    for (const [position, text] of opinionTexts(row.subject, random).entries()) {
      const id = seedId('deliberation-opinion', `${reportId}/${position}`);
      // Every fourth report has one opinion that takes longer and says so.
      const ownDueOn = position === 1 && row.n % 4 === 0 && handlingDueOn ? addDays(handlingDueOn, 30) : null;
      const deadline =
        receivedOn &&
        handlingDueOn &&
        computeDeadline({
          code: 'HANDLING_REPORT',
          anchorOn: receivedOn,
          calendar: this.#calendar,
          ...(ownDueOn ? { dueOn: ownDueOn } : row.extended && { extension: handlingExtension }),
        });
      if (deadline)
        this.#rows.opinionDeadline.push({
          ...deadline,
          id: seedId('deadline', `${id}/0`),
          subjectId: id,
          position: 0,
          metOn: handledOn,
        });
      this.#rows.opinion.push({
        id,
        workReportId: reportId,
        agencyId: seedId('agency', row.agency),
        position,
        text,
        sentOn,
        receivedOn,
        dueOn: deadline ? deadline.dueOn : null,
        handledOn,
        isSynthetic: true,
        createdAt: officeHour(sentOn, 6),
        updatedAt: officeHour(handledOn ?? receivedOn ?? sentOn, 9),
        version: handledOn ? 3 : receivedOn ? 2 : 1,
      });
    }
  }

  #addHandlingReports(reportId: string, row: WorkReportRow, course: WorkReportCourse, random: Random): void {
    const text = handlingText(random);
    const stages = [
      { stage: 'COMMENT', on: course.commentedOn, comment: null },
      { stage: 'FINAL', on: course.handledOn, comment: '委员会认为处理措施具体,同意提交常委会。' },
    ];
    for (const { stage, on, comment } of stages)
      if (on)
        this.#rows.handling.push({
          id: seedId('handling-report', `${reportId}/${stage}`),
          workReportId: reportId,
          agencyId: seedId('agency', row.agency),
          stage,
          title: `关于${row.subject}审议意见研究处理情况的报告${stage === 'COMMENT' ? '(征求意见稿)' : ''}`,
          text,
          committeeComment: comment,
          submittedOn: on,
          isSynthetic: true,
          createdAt: officeHour(on, 8),
          updatedAt: officeHour(on, 8),
          version: 1,
        });
  }

  #addFollowUp(
    reportId: string,
    row: WorkReportRow,
    { followedUpOn, closedOn }: WorkReportCourse,
    title: string,
  ): void {
    if (followedUpOn === null) return;
    this.#rows.followUp.push({
      id: seedId('follow-up', `${reportId}/0`),
      title: `对“${title}”审议意见落实情况的跟踪监督`,
      text: `实地察看、听取汇报、走访群众,了解${row.subject}审议意见的落实情况。`,
      outcome: closedOn && '审议意见提出的主要问题已整改到位,转入日常监督。',
      agencyId: seedId('agency', row.agency),
      committeeId: seedId('agency', row.committee),
      workReportId: reportId,
      startedOn: followedUpOn,
      concludedOn: closedOn,
      isSynthetic: true,
      createdAt: officeHour(followedUpOn),
      updatedAt: officeHour(closedOn ?? followedUpOn),
      version: closedOn ? 2 : 1,
    });
  }
}
