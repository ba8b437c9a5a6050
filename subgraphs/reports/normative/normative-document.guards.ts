import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import { HistoryRecord } from '../records/records.entities.ts';
import type { NormativeDocument } from './normative-document.entities.ts';

type DocumentGuard = Guard<NormativeDocument, CommandInput>;

export const extendedOnce: DocumentGuard = {
  name: 'EXTENDED_ONCE_ONLY',
  async unmet({ em, row }) {
    const before = await em.count(HistoryRecord, { subjectId: row.id, action: 'extendNormativeReview' });
    return before === 0 ? null : '审查期限只能延长一次 / The review can be extended once only';
  },
};

export const beforeItEnds: DocumentGuard = {
  name: 'BEFORE_IT_ENDS',
  async unmet({ deadlines, today }) {
    const running = await deadlines.running('NORMATIVE_DOC_REVIEW');
    return running && running.dueOn >= today
      ? null
      : '审查期限已届满,不能再延长 / The limit of the review has ended and cannot be extended any more';
  },
};

/** An issuer that has been given a written opinion has the time to answer it; silence after that holds nothing up. */
export const repliedOrOverdue: DocumentGuard = {
  name: 'REPLIED_OR_OVERDUE',
  async unmet({ row, deadlines, today }) {
    if (row.state !== 'WRITTEN_OPINION') return null;
    const running = await deadlines.running('REVIEW_OPINION_REPLY');
    return running && running.dueOn >= today
      ? `制定机关的答复期限至 ${running.dueOn} / The issuer has time to reply until ${running.dueOn}`
      : null;
  },
};
