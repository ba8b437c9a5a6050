import sql, { raw } from 'sql-template-tag';
import { expect } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import type { Subgraph } from '../../../platform/subgraph/index.ts';
import { agencyViewer, ask, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { deputies } from '../index.ts';

/** The people of a suggestion's way, each with the roles that the directory gives its agency. */
export const office = agencyViewer('congress-office', 'CONGRESS_OFFICE', 'CHAIRPERSONS_MEETING', 'STANDING_COMMITTEE');
export const dac = agencyViewer(
  'deputies-committee',
  'COMMITTEE',
  'INSPECTION_GROUP',
  'DEPUTY_AFFAIRS_COMMITTEE',
  'LIAISON_STATION',
);
export const environment = agencyViewer('environment-committee', 'COMMITTEE', 'INSPECTION_GROUP');
export const finance = agencyViewer('finance-committee', 'COMMITTEE', 'INSPECTION_GROUP');
export const governmentOffice = agencyViewer('government-office', 'GOVERNMENT_OFFICE');
export const water = agencyViewer('water-bureau');
export const agriculture = agencyViewer('agriculture-bureau');
export const ecology = agencyViewer('ecology-bureau');
export const health = agencyViewer('health-commission');
export const system: Principal = { ...anonymous, roles: ['SYSTEM'] };
export const deputyViewer = (n: number): Principal => ({
  ...anonymous,
  deputyId: seedId('deputy', n),
  roles: ['DEPUTY'],
});
export const lead = deputyViewer(1);
export const coSigner = deputyViewer(2);
export const otherDeputy = deputyViewer(3);

export const idOf = ({ agencyId }: Principal): string => agencyId as string;

const selection =
  'id state version dueOn history { action actor reason } deadlines { code dueOn metOn explain class overdueDays }';

export interface Taken {
  /** The suggestion after the step; null when it was refused. */
  record: any;
  /** The code of the refusal with its particulars; empty when the step was taken. */
  refusal: Record<string, any>;
}

export const content = {
  title: '关于整治乌加河支渠淤堵的建议',
  body: '支渠淤堵,影响灌溉。建议清淤并明确管护单位。',
  category: 'AGRICULTURE_AND_WATER',
  period: 'BETWEEN_SESSIONS',
  sessionName: '巴彦淖尔市第五届人民代表大会第五次会议',
  divisionCode: '150821',
};
export const contact = { method: 'SITE', note: '实地听取代表意见' };
export const answer = (category: string, commitments: { text: string; dueOn: string }[] = []) => ({
  category,
  text: '现答复如下:已安排清淤。',
  signedBy: '局长',
  isSignedByHead: true,
  ...(commitments.length ? { commitments } : {}),
});

/** A writable subgraph, and suggestions taken through it by their mutations. */
export class SuggestionCourse {
  readonly opened: WritableSubgraph;
  #uploads = 0;

  private constructor(opened: WritableSubgraph) {
    this.opened = opened;
  }

  static async open(): Promise<SuggestionCourse> {
    return new SuggestionCourse(await openWritableSubgraph(deputies));
  }

  get subgraph(): Subgraph {
    return this.opened.subgraph;
  }

  at(day: string, time = '10:00:00'): void {
    this.opened.clock.set(`${day}T${time}+08:00`);
  }

  async take(action: string, input: Record<string, unknown>, viewer: Principal, more = ''): Promise<Taken> {
    const type = `${action[0]?.toUpperCase()}${action.slice(1)}Input`;
    const { data, errors } = await ask(
      this.subgraph,
      `mutation ($input: ${type}!) { ${action}(input: $input) { ${selection} ${more} } }`,
      { input },
      viewer,
    );
    const [error] = errors;
    return {
      record: data?.[action] ?? null,
      refusal: error ? { code: 'NONE', message: error.message, ...error.extensions } : {},
    };
  }

  async taken(action: string, input: Record<string, unknown>, viewer: Principal, more = ''): Promise<any> {
    const { record, refusal } = await this.take(action, input, viewer, more);
    expect(refusal, action).toEqual({});
    return record;
  }

  /** What a step of the system does, which has no mutation. */
  async system(action: string, id: string): Promise<Record<string, any>> {
    const { suggestionCommands } = await import('../suggestion/suggestion.commands.ts');
    try {
      await this.subgraph.context(system).commands.advance(suggestionCommands, action, { id });
      return {};
    } catch (error) {
      return (error as { extensions: Record<string, any> }).extensions;
    }
  }

  async read(id: string, more = ''): Promise<any> {
    const { data, errors } = await ask(
      this.subgraph,
      `query ($id: ID!) { suggestion(id: $id) { ${selection} ${more} } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.suggestion;
  }

  async upload(by: Principal): Promise<string> {
    const bytes = Buffer.from(`%PDF-1.7\n佐证 ${this.#uploads++}\n%%EOF`);
    return (await this.opened.files.put(bytes, { mediaType: 'application/pdf', agencyId: idOf(by) })).sha256;
  }

  /** A suggestion handed over to the water bureau alone, unless told otherwise, and taken on along the straight way. */
  async suggestionIn(state: string, { mode = 'SOLE', co = [] as Principal[], category = 'B' } = {}): Promise<any> {
    const { id } = await this.taken('submitSuggestion', content, lead);
    const today = () => new Date(this.opened.clock.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const promises =
      category === 'B'
        ? [
            { text: '完成清淤', dueOn: `${Number(today().slice(0, 4))}-12-01` },
            { text: '落实管护经费', dueOn: `${Number(today().slice(0, 4)) + 1}-06-30` },
          ]
        : [];
    const assignment = { mode, leadAgencyId: idOf(water), coAgencyIds: co.map(idOf) };
    const way: [string, () => Promise<unknown>][] = [
      ['SUBMITTED', async () => undefined],
      ['REGISTERED', () => this.taken('registerSuggestion', { id }, dac)],
      ['ASSIGNED', () => this.taken('assignSuggestion', { id, ...assignment }, governmentOffice)],
      ['ACCEPTED', () => this.taken('acceptSuggestion', { id }, water)],
      ['HANDLING', () => this.taken('recordDeputyContact', { id, ...contact, contactedOn: today() }, water)],
      [
        'ANSWERED',
        async () => {
          for (const one of co) await this.#doPart(id, one, mode, today());
          await this.taken('answerSuggestion', { id, ...answer(category, promises) }, water);
        },
      ],
      ['EVALUATED', () => this.taken('evaluateSuggestion', { id, ...rating('DISSATISFIED') }, lead)],
      ['REHANDLING', () => this.taken('requestSuggestionRehandling', { id, reason: '重新办理' }, dac)],
      [
        'REANSWERED',
        async () => {
          await this.taken('recordDeputyContact', { id, ...contact, contactedOn: today() }, water);
          await this.taken('reanswerSuggestion', { id, ...answer(category, promises) }, water);
        },
      ],
      ['EVALUATED_2', () => this.taken('evaluateSuggestionAgain', { id, ...rating('DISSATISFIED') }, lead)],
      ['ESCALATED', () => this.taken('escalateSuggestion', { id, reason: '面商' }, dac)],
    ];
    for (const [reached, step] of way) {
      // The straight way leaves the answer standing; the long one asks for it again.
      if (reached === 'EVALUATED' && ['TRACKING', 'IMPLEMENTED'].includes(state)) {
        await this.taken('evaluateSuggestion', { id, ...rating('SATISFIED') }, lead);
        if (state === 'IMPLEMENTED') await this.implement(id);
        break;
      }
      await step();
      if (reached === state) break;
    }
    const record = await this.read(id, 'commitments { id text state dueOn }');
    expect(record.state).toBe(state);
    return record;
  }

  async #doPart(id: string, co: Principal, mode: string, today: string): Promise<void> {
    if (mode === 'JOINT') await this.taken('fileCoOpinion', { id, opinion: '同意,配合实施' }, co);
    else {
      await this.taken('recordDeputyContact', { id, ...contact, contactedOn: today }, co);
      await this.taken('answerSuggestionPart', { id, ...answer('A') }, co);
    }
  }

  /** Claims every promise and has them verified. */
  async implement(id: string): Promise<any> {
    const { commitments } = await this.read(id, 'commitments { id state }');
    for (const one of commitments.filter(({ state }: { state: string }) => state === 'OPEN'))
      await this.taken('claimImplementation', { id, commitmentId: one.id, evidence: '清淤验收单' }, water);
    return this.taken('verifyImplementation', { id, opinion: '现场与所报相符' }, dac, 'implementedOn');
  }
}

export const rating = (value: string) => ({
  attitude: 'SATISFIED',
  rating: value,
  ...(value === 'DISSATISFIED' ? { comment: '没有时限' } : {}),
});

/** The limits that run, by code. */
export const limits = (record: any): Record<string, string> =>
  Object.fromEntries(
    record.deadlines.filter((one: any) => one.metOn === null).map((one: any) => [one.code, one.dueOn]),
  );
export const limit = (record: any, code: string): any =>
  record.deadlines.filter((one: any) => one.code === code).at(-1);

const written = [
  'suggestion',
  'signature',
  'origin_demand',
  'assignment',
  'deputy_contact',
  'co_agency_opinion',
  'answer',
  'evaluation',
  'commitment',
  'commitment_evidence',
  'urging_record',
  'group_opinion',
  'deadline',
  'history',
  'outbox',
];
// The transaction that last wrote a row is in its xmin: whatever is written, added or removed shows in one of the two.
const image = raw(
  written
    .map(
      (table) => `select '${table}' as name, count(*) as rows, max(xmin::text::bigint) as last from deputies.${table}`,
    )
    .join(' union all ')
    .concat(' order by name'),
);

/** Stays the same as long as nothing is written to any table that commands write to. */
export const imageOf = async ({ database }: Subgraph): Promise<string> => JSON.stringify(await database.rows(image));

/** Events of a record, oldest first. */
export const eventsOf = ({ database }: Subgraph, subjectId: string) =>
  database.rows<any>(
    sql`select type, subject_type as "subjectType", subject_id as "subjectId", parties, from_state as "from",
        to_state as "to", changed_fields as "changed", version from deputies.outbox where subject_id = ${subjectId}::uuid order by sequence`,
  );
