import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDateOf } from '../../platform/deadlines/index.ts';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });

interface Noun {
  subgraph: string;
  table: string;
  /** The query that reads one. */
  field: string;
  /** Its days; none of them is known before the day itself. */
  days: string;
  viewer: string;
  /** Condition over the row `t`. */
  only?: string;
  /** Of the states that a query shows to nobody. */
  hidden?: string;
}

const nouns: readonly Noun[] = [
  {
    subgraph: 'petitions',
    table: 'petition',
    field: 'petition',
    days: 'classifiedOn notifiedOn sentOn objectedOn closingReportedOn acceptedOn decidedOn reviewRequestedOn reviewedOn reexamRequestedOn reexaminedOn concludedOn',
    viewer: 'petition-service',
    only: 'not t.is_sealed',
  },
  {
    subgraph: 'petitions',
    table: 'demand',
    field: 'demand',
    days: 'triagedOn answeredOn sentOn repliedOn feedbackOn ratedOn verifiedOn resolvedOn',
    viewer: 'petition-service',
    only: 'not t.is_sealed and (t.converted_petition_id is null)',
  },
  {
    subgraph: 'petitions',
    table: 'petition_proxy',
    field: 'petitionProxy',
    days: 'consentedOn filedOn resultDeliveredOn closedOn withdrawnOn',
    viewer: 'petition-service',
    only: 'not t.leads_to_sealed',
  },
  {
    subgraph: 'petitions',
    table: 'mediation',
    field: 'mediation',
    days: 'agreedOn effectiveOn failedOn confirmationAppliedOn confirmedOn refusedOn performedOn breachedOn',
    viewer: 'deputies-committee',
  },
  {
    subgraph: 'inspections',
    table: 'inspection',
    field: 'inspection',
    days: 'deliberatedOn transferredOn handlingReportedOn closedOn',
    viewer: 'congress-office',
  },
  {
    subgraph: 'inspections',
    table: 'rectification_item',
    field: 'rectificationItem',
    days: 'issuedOn lastUpdatedOn claimedOn verifiedOn',
    viewer: 'congress-office',
  },
  {
    subgraph: 'inspections',
    table: 'recommendation',
    field: 'recommendation',
    days: 'issuedOn deliveredOn repliedOn',
    viewer: 'congress-office',
    only: 't.copied_to_congress',
  },
  {
    subgraph: 'deputies',
    table: 'suggestion',
    field: 'suggestion',
    days: 'receivedOn registeredOn assignedOn answeredOn concludedOn implementedOn escalatedOn',
    viewer: 'congress-office',
    only: "t.state <> 'DRAFT'",
    hidden: 'DRAFT',
  },
  {
    subgraph: 'deputies',
    table: 'group_opinion',
    field: 'groupOpinion',
    days: 'answeredOn concludedOn',
    viewer: 'congress-office',
  },
  { subgraph: 'reports', table: 'meeting', field: 'meeting', days: '', viewer: 'congress-office' },
  {
    subgraph: 'reports',
    table: 'supervision_plan',
    field: 'supervisionPlan',
    days: 'publishedOn',
    viewer: 'congress-office',
  },
  {
    subgraph: 'reports',
    table: 'work_report',
    field: 'workReport',
    days: 'deliberatedOn reportPublishedOn opinionsPublishedOn handlingPublishedOn',
    viewer: 'congress-office',
  },
  { subgraph: 'reports', table: 'resolution', field: 'resolution', days: '', viewer: 'congress-office' },
  {
    subgraph: 'reports',
    table: 'livelihood_project',
    field: 'livelihoodProject',
    days: '',
    viewer: 'congress-office',
  },
  {
    subgraph: 'reports',
    table: 'normative_document',
    field: 'normativeDocument',
    days: 'filedOn correctedOn',
    viewer: 'congress-office',
  },
  {
    subgraph: 'reports',
    table: 'fiscal_oversight_item',
    field: 'fiscalOversightItem',
    days: 'deliberatedOn handledOn',
    viewer: 'congress-office',
  },
];

interface Taken {
  action: string;
  state: string;
  at: string;
}

const rows = async (subgraph: string, statement: string): Promise<any[]> =>
  (await hub.subgraphs
    .find(({ name }) => name === subgraph)
    ?.database.em()
    .execute(statement)) ?? [];

/** Seeded records of the noun with their steps, one for each of the longest ways. */
async function sampleOf({ subgraph, table, only = 'true' }: Noun): Promise<{ id: string; steps: Taken[] }[]> {
  return rows(
    subgraph,
    `select id, steps from (
       select distinct on (way) * from (
         select t.id, string_agg(h.action, ' ' order by h.position) as way,
           jsonb_agg(jsonb_build_object('action', h.action, 'state', h.to_state, 'at', h.at) order by h.position) as steps
         from "${subgraph}"."${table}" t join "${subgraph}".history h on h.subject_id = t.id
         where ${only} and t.version > 1 group by t.id) walked
       order by way, id) sampled
     order by length(way) desc, id limit 25`,
  );
}

async function asOf({ field, days, viewer }: Noun, id: string, at: string, more = '') {
  const limits = 'deadlines { code dueOn metOn explain }';
  const query = `query ($id: ID!, $at: DateTime) { ${field}(id: $id, asOf: $at) { state version dueOn ${days} history { action toState at } ${limits} ${more} } }`;
  const { data, errors } = await hub.ask(query, { id, at }, as(viewer));
  return { found: data?.[field], code: errors[0]?.extensions['code'] };
}

describe.each(nouns)('$field of 2025', (noun) => {
  it('stands as of each of its steps as that step left it', async () => {
    const sample = await sampleOf(noun);
    expect(sample.length).toBeGreaterThan(0);
    for (const { id, steps } of sample)
      for (const [place, { state, at }] of steps.entries()) {
        const next = steps[place + 1];
        // Two steps at one instant leave what the later one left.
        if (next && Date.parse(next.at) === Date.parse(at)) continue;
        for (const moment of [Date.parse(at), next ? Date.parse(next.at) - 1 : Date.parse('2026-01-19T00:00:00Z')]) {
          const { found, code } = await asOf(noun, id, new Date(moment).toISOString());
          const where = `${id} ${state} ${at}`;
          if (state === noun.hidden) {
            expect(code, where).toBe('NOT_FOUND');
            continue;
          }
          expect(found, where).toMatchObject({ state, version: place + 1 });
          expect(found.history.map(({ action }: Taken) => action)).toEqual(
            steps.slice(0, place + 1).map(({ action }) => action),
          );
          // What came without a step is told with the last one.
          const today = localDateOf(new Date(next ? moment : '2026-01-19T00:00:00Z'));
          for (const day of noun.days.split(' ').filter(Boolean))
            expect(found[day] === null || found[day] <= today, `${where}: ${day} ${found[day]}`).toBe(true);
          const { deadlines, dueOn } = found;
          for (const { code, metOn } of deadlines)
            expect(metOn === null || metOn <= today, `${where}: ${code} met ${metOn}`).toBe(true);
          const running = deadlines.filter(({ metOn }: any) => metOn === null).map((one: any) => one.dueOn);
          // A proxy is due when its petition is.
          if (noun.table !== 'petition_proxy') expect(dueOn, where).toBe(running.sort()[0] ?? null);
        }
      }
  }, 120_000);
});

describe('what a later step replaced', () => {
  const nounOf = (field: string) => nouns.find((noun) => noun.field === field) as Noun;

  /** The record of a seeded one that took these steps, as each of them left it. */
  async function passed(field: string, actions: readonly string[], more = '') {
    const noun = nounOf(field);
    const { subgraph, table } = noun;
    const [found] = await rows(
      subgraph,
      `select id from "${subgraph}"."${table}" t where ${actions.map((action) => `exists (select from "${subgraph}".history h where h.subject_id = t.id and h.action = '${action}')`).join(' and ')} order by id limit 1`,
    );
    expect(found, actions.join()).toBeDefined();
    const steps = await rows(
      subgraph,
      `select action, at from "${subgraph}".history where subject_id = '${found.id}' order by position`,
    );
    const after = async (action: string) => {
      const at = new Date(steps.find((step) => step.action === action).at).toISOString();
      return (await asOf(noun, found.id, at, more)).found;
    };
    return Promise.all(actions.map(after));
  }
  const limit = (record: any, code: string) => record.deadlines.find((one: any) => one.code === code);

  it('is there before: the sixty days of a petition until they were extended', async () => {
    const [accepted, extended] = await passed('petition', ['acceptPetition', 'extendPetitionHandling']);
    const [sixty, longer] = [accepted, extended].map((record) => limit(record, 'PETITION_HANDLING'));
    expect(sixty).toMatchObject({ dueOn: expect.any(String), metOn: null });
    expect(sixty.explain).not.toContain('延长');
    expect(longer.explain).toContain('延长');
    expect(sixty.dueOn < longer.dueOn).toBe(true);
    expect(extended.deadlines.filter(({ code }: any) => code === 'PETITION_HANDLING')).toHaveLength(1);
  });

  it('is there before: the agency that objected to a petition, and its time to accept', async () => {
    const more = 'handlingAgency { slug } objectionAnswer';
    const [sent, objected, again] = await passed(
      'petition',
      ['forwardPetition', 'objectToPetition', 'reforwardPetition'],
      more,
    );
    expect(sent.handlingAgency).toEqual(objected.handlingAgency);
    expect(again.handlingAgency).not.toEqual(objected.handlingAgency);
    expect([sent.objectionAnswer, objected.objectionAnswer]).toEqual([null, null]);
    expect(again.sentOn > objected.sentOn).toBe(true);
    expect(limit(again, 'PETITION_ACCEPT').dueOn > limit(objected, 'PETITION_ACCEPT').dueOn).toBe(true);
  });

  it('is there before: the date of an item until it was changed, in the item and in its limit', async () => {
    const [issued, changed] = await passed(
      'rectificationItem',
      ['issueRectificationItem', 'changeRectificationDueDate'],
      'completionDueOn',
    );
    expect(issued.completionDueOn < changed.completionDueOn).toBe(true);
    for (const record of [issued, changed])
      expect(limit(record, 'RECTIFICATION_COMPLETION').dueOn).toBe(record.completionDueOn);
  });

  it('is there before: the verification of an item until it was re-opened', async () => {
    const [verified, reopened] = await passed('rectificationItem', ['verifyRectification', 'reopenRectificationItem']);
    expect(verified.verifiedOn).not.toBeNull();
    expect(reopened.verifiedOn).toBeNull();
    expect(limit(reopened, 'RECTIFICATION_COMPLETION').metOn).not.toBeNull();
  });

  it('is there before: the agency that gave a suggestion back, and the limit that stopped then', async () => {
    const [assigned, returned, again] = await passed(
      'suggestion',
      ['assignSuggestion', 'requestSuggestionReturn', 'reassignSuggestion'],
      'leadAgency { slug }',
    );
    expect(assigned.leadAgency).not.toEqual(again.leadAgency);
    expect(returned.leadAgency).toEqual(assigned.leadAgency);
    const answer = (record: any) => record.deadlines.find(({ code }: any) => code.startsWith('SUGGESTION_ANSWER'));
    expect(answer(returned)).toBeUndefined();
    expect(answer(assigned).dueOn < answer(again).dueOn).toBe(true);
  });

  it('is there before: a suggestion whose answer did not satisfy is not concluded until the second one does', async () => {
    const [first, second] = await passed('suggestion', ['evaluateSuggestion', 'evaluateSuggestionAgain']);
    expect(first).toMatchObject({ concludedOn: null, answeredOn: expect.any(String) });
    expect(second.concludedOn).not.toBeNull();
  });

  it('is there before: the form of evaluation that nobody returned was due', async () => {
    const [answered, silent] = await passed('suggestion', ['answerSuggestion', 'recordEvaluationNotReturned']);
    expect(limit(answered, 'SUGGESTION_EVALUATION')).toMatchObject({ metOn: null });
    expect(limit(silent, 'SUGGESTION_EVALUATION')).toBeUndefined();
  });

  it('is there before: a demand that its resident was not satisfied with is resolved once that is verified', async () => {
    const [rated, verified] = await passed('demand', ['rateDemand', 'verifyDemand'], 'rating');
    expect(rated).toMatchObject({ rating: 'DISSATISFIED', resolvedOn: null });
    expect(verified.resolvedOn).toBe(verified.verifiedOn);
  });
});

it('a petition that is classified now is not found as of before to whoever may not see unclassified ones', async () => {
  const [{ id, at }] = await rows(
    'petitions',
    "select t.id, t.created_at as at from petitions.petition t where t.matter = 'APPEAL' order by t.id limit 1",
  );
  const noun = nouns.find(({ field }) => field === 'petition') as Noun;
  const moment = new Date(at).toISOString();
  expect((await asOf({ ...noun, viewer: 'congress-office' }, id, moment)).code).toBe('NOT_FOUND');
  expect((await asOf(noun, id, moment)).found).toMatchObject({ state: 'REGISTERED', deadlines: [{}, {}] });
});

it.each([
  ['petition', "t.state = 'EXTENDED'", 'supervisePetition', { reason: '久拖不决' }, 'petition-service'],
  [
    'rectificationItem',
    "t.state = 'IN_PROGRESS'",
    'reportRectificationProgress',
    { content: '继续', percent: 95 },
    null,
  ],
] as const)('the first command on a seeded %s keeps all of its past', async (field, only, action, input, slug) => {
  const noun = nouns.find((one) => one.field === field) as Noun;
  const [sampled] = await sampleOf({ ...noun, only: `(${noun.only ?? 'true'}) and ${only}` });
  const { id, steps } = sampled as { id: string; steps: Taken[] };
  const moments = steps.map(({ at }) => new Date(at).toISOString());
  const past = () => Promise.all(moments.map((moment) => asOf(noun, id, moment)));
  const before = await past();
  const lead = field === 'rectificationItem' ? 'leadAgency { slug }' : '';
  const { data } = await hub.ask(`query ($id: ID!) { ${field}(id: $id) { id ${lead} } }`, { id }, as(noun.viewer));
  hub.clock.set('2026-02-03T10:00:00+08:00');
  const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input!`;
  const { errors } = await hub.ask(
    `mutation ($input: ${type}) { ${action}(input: $input) { version } }`,
    { input: { id, ...input } },
    as(slug ?? data[field].leadAgency.slug),
  );
  expect(errors).toEqual([]);
  expect(await past()).toEqual(before);
});
