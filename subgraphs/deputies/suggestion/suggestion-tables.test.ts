import sql, { type Sql } from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SuggestionCourse } from '../testing/commands.ts';

let course: SuggestionCourse;
beforeAll(async () => {
  course = await SuggestionCourse.open();
});
afterAll(() => course.opened.close());

const one = sql`select id from deputies.suggestion where state = 'TRACKING' order by id limit 1`;
const refused: [string, Sql][] = [
  [
    'six months without their reason',
    sql`update deputies.suggestion set difficulty = 'COMPLEX', difficulty_reason = null`,
  ],
  [
    'an implementation before the conclusion',
    sql`update deputies.suggestion set concluded_on = null where implemented_on is not null`,
  ],
  [
    'a conclusion before the answer',
    sql`update deputies.suggestion set answered_on = null where concluded_on is not null`,
  ],
  [
    'an answer before the hand-over',
    sql`update deputies.suggestion set assigned_on = null where answered_on is not null`,
  ],
  [
    'an outcome without an escalation',
    sql`update deputies.suggestion set escalation_outcome = 'x' where escalated_on is null`,
  ],
  ['a form that came back and did not', sql`update deputies.evaluation set rating = 'NOT_RETURNED'`],
  [
    'a rating of no day',
    sql`update deputies.evaluation set evaluated_on = null, attitude = null where rating = 'SATISFIED'`,
  ],
  ['dissatisfaction without a word', sql`update deputies.evaluation set comment = null where rating = 'DISSATISFIED'`],
  ['two forms of one round', sql`update deputies.evaluation set subject = 'ANSWER', round = 1`],
  ['a claim without evidence', sql`update deputies.commitment set evidence = null where claimed_on is not null`],
  [
    'a fulfilment that nobody verified',
    sql`update deputies.commitment set state = 'FULFILLED' where verified_on is null`,
  ],
  [
    'an open promise that is claimed',
    sql`update deputies.commitment set state = 'OPEN', verified_on = null where claimed_on is not null`,
  ],
  [
    'an agency that has the matter twice',
    sql`insert into deputies.assignment (id, suggestion_id, position, agency_id, role, state, assigned_on)
        select gen_random_uuid(), suggestion_id, 90, agency_id, 'CO_HANDLER', 'ASSIGNED', assigned_on
        from deputies.assignment where suggestion_id = (${one}) and state <> 'RETURNED'`,
  ],
  [
    'an agency that answers twice a round',
    sql`insert into deputies.answer (id, suggestion_id, position, round, agency_id, category, text, signed_by, answered_on, received_on)
        select gen_random_uuid(), suggestion_id, 90, round, agency_id, category, text, signed_by, answered_on, received_on
        from deputies.answer where suggestion_id = (${one})`,
  ],
];

it.each(refused)('the tables themselves refuse %s', async (_, statement) => {
  await expect(course.subgraph.database.rows(statement)).rejects.toThrow(/constraint/);
});
