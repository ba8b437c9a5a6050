import sql, { type Sql } from 'sql-template-tag';

export interface SuggestionCounts {
  assigned: number;
  answered: number;
  concluded: number;
  implemented: number;
  answerRated: number;
  answerPleased: number;
  resultRated: number;
  resultPleased: number;
  /** Answered, or overdue without an answer. */
  decided: number;
  inTime: number;
}

export const noSuggestions: SuggestionCounts = {
  assigned: 0,
  answered: 0,
  concluded: 0,
  implemented: 0,
  answerRated: 0,
  answerPleased: 0,
  resultRated: 0,
  resultPleased: 0,
  decided: 0,
  inTime: 0,
};

/** Counts of many agencies in one statement; an agency without suggestions has no row. */
export const countsByAgency = (agencies: readonly string[], from: string, to: string, today: string): Sql => sql`
  select a.agency_id as "agencyId", count(*)::int as "assigned", count(s.answered_on)::int as "answered",
    count(s.concluded_on)::int as "concluded", count(s.implemented_on)::int as "implemented",
    count(*) filter (where answer.rating <> 'NOT_RETURNED')::int as "answerRated",
    count(*) filter (where answer.rating in ('SATISFIED', 'BASICALLY_SATISFIED'))::int as "answerPleased",
    count(*) filter (where result.rating <> 'NOT_RETURNED')::int as "resultRated",
    count(*) filter (where result.rating in ('SATISFIED', 'BASICALLY_SATISFIED'))::int as "resultPleased",
    count(*) filter (where due.met_on is not null or due.due_on < ${today}::date)::int as "decided",
    count(*) filter (where due.met_on <= due.due_on)::int as "inTime"
  from deputies.assignment a
    join deputies.suggestion s on s.id = a.suggestion_id
    left join lateral (select e.rating from deputies.evaluation e
      where e.suggestion_id = s.id and e.subject = 'ANSWER' order by e.round desc limit 1) answer on true
    left join lateral (select e.rating from deputies.evaluation e
      where e.suggestion_id = s.id and e.subject = 'RESULT' order by e.round desc limit 1) result on true
    left join lateral (select d.due_on, d.met_on from deputies.deadline d
      where d.subject_id = s.id and d.code in ('SUGGESTION_ANSWER', 'SUGGESTION_ANSWER_COMPLEX')
      order by d.position desc limit 1) due on true
  where a.agency_id = any(${agencies}::uuid[]) and a.state <> 'RETURNED' and a.role <> 'CO_HANDLER'
    and s.assigned_on between ${from}::date and ${to}::date and s.state <> 'WITHDRAWN'
  group by a.agency_id`;
