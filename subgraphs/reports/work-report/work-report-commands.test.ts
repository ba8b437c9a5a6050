import { describe, expect, it } from 'vitest';
import { chineseDaysCalendar, computeDeadline, type WorkingDayCalendar } from '../../../platform/deadlines/index.ts';
import { anonymous, type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, ask, matrixFaults } from '../../../platform/testing/index.ts';
import {
  court,
  environment,
  finance,
  governmentOffice,
  health,
  limits,
  office,
  water,
  writableReports,
} from '../testing/commands.ts';
import { workReportCommands } from './work-report.commands.ts';

const { at, take, taken, refused, read, eventsOf, opened } = writableReports();

const plan = {
  title: '关于河套灌区节水改造情况的报告',
  summary: '渠系改造与计量设施建设进展。',
  category: 'SPECIAL',
  organ: 'GOVERNMENT',
  agencyId: water.agencyId,
  committeeId: environment.agencyId,
  reason: '主任会议临时安排',
};
const meetingOn = async (convenedOn: string, closedOn = convenedOn): Promise<string> =>
  (await taken('planMeeting', { agenda: '听取审议专项工作报告', convenedOn, closedOn }, office)).id;

let uploads = 0;
async function upload(by: Principal): Promise<string> {
  const content = Buffer.from(`%PDF-1.7\n报告 ${uploads++}\n%%EOF`);
  const deposit = { mediaType: 'application/pdf', agencyId: by.agencyId as string };
  return (await opened().files.put(content, deposit)).sha256;
}

/** The steps to a state along the straight way, on 19 January for a meeting of that day; the water bureau reports. */
async function reportIn(state: string, more = '', change: Record<string, unknown> = {}): Promise<any> {
  const meetingId = await meetingOn('2026-01-19', '2026-01-20');
  let record = await taken('planReport', { ...plan, meetingId, ...change }, office, more);
  const { id } = record;
  const way: [() => Promise<any>, string?][] = [
    [() => taken('submitReportDraft', { id, text: '送审稿' }, water, more)],
    [() => taken('commentReportDraft', { id, noComment: true }, environment, more)],
    [() => taken('submitReport', { id, text: '报告', responses: [] }, water, more)],
    [() => taken('distributeReport', { id }, office, more)],
    [() => taken('recordDeliberation', { id, reporterRole: '市水利局局长', isEntrusted: true }, office, more)],
    [() => taken('sendOpinions', { id, opinions: [{ text: '加快改造' }], consentedOn: '2026-01-19' }, office, more)],
    [() => taken('receiveOpinions', { id }, water, more)],
    [() => taken('submitHandlingDraft', { id, text: '处理情况' }, water, more)],
    [
      async () => {
        await taken('commentHandlingDraft', { id, comment: '同意提交' }, environment);
        return taken('submitHandlingReport', { id, text: '处理情况' }, water, more);
      },
    ],
    [() => taken('deliberateHandlingReport', { id, assessment: 'DISSATISFIED' }, office, more)],
    [() => taken('startReportFollowUp', { id, text: '实地察看' }, environment, more)],
    [() => taken('closeReport', { id, outcome: '已落实' }, environment, more)],
  ];
  for (const [step] of way) {
    if (record.state === state) return record;
    record = await step();
  }
  expect(record.state).toBe(state);
  return record;
}

describe('the way of a work report', () => {
  it('runs from the plan over the hearing and the opinions to the follow-up, each limit on its day', async () => {
    const meetingId = await meetingOn('2026-03-26', '2026-03-27');
    const planned = await taken(
      'planReport',
      { ...plan, reason: null, topicId: seedId('supervision-topic', 26), hearingOn: '2026-03-20' },
      office,
      'hearingOn isSynthetic meeting { id } topic { plannedOn }',
    );
    const { id } = planned;
    expect(planned).toMatchObject({
      state: 'PLANNED',
      version: 1,
      dueOn: null,
      hearingOn: '2026-03-20',
      meeting: null,
    });
    expect(planned.isSynthetic).toBe(false);
    expect(await refused('submitReportDraft', { id, text: '送审稿' }, water)).toMatchObject({ guard: 'MEETING_SET' });
    const scheduled = await taken('scheduleReport', { id, meetingId }, office, 'hearingOn topic { plannedOn }');
    expect(scheduled).toMatchObject({ hearingOn: '2026-03-26', topic: { plannedOn: '2026-03-26' } });
    expect(limits(scheduled)).toEqual({
      REPORT_DRAFT_TO_COMMITTEE: '2026-03-06',
      REPORT_TO_SC: '2026-03-16',
      REPORT_TO_MEMBERS: '2026-03-19',
    });
    const { priorOpinions } = await taken(
      'gatherPriorOpinions',
      { id, opinions: ['末级渠系渗漏严重', '计量设施不全'] },
      office,
      'priorOpinions { id text response }',
    );
    expect(priorOpinions.map(({ text, response }: any) => [text, response])).toEqual([
      ['末级渠系渗漏严重', null],
      ['计量设施不全', null],
    ]);

    at('2026-03-06');
    const sha256 = await upload(water);
    const drafted = await taken(
      'submitReportDraft',
      { id, text: '送审稿', file: { sha256, fileName: '送审稿.pdf' } },
      water,
    );
    expect(limits(drafted)).toMatchObject({ REPORT_COMMENT: '2026-03-13' });
    at('2026-03-12');
    await taken('commentReportDraft', { id, comment: '补充资金使用情况' }, environment);
    at('2026-03-17');
    const answer = { id, text: '正式报告' };
    expect(await refused('submitReport', { ...answer, responses: [] }, water)).toMatchObject({
      guard: 'PRIOR_OPINIONS_ANSWERED',
    });
    const submitted = await taken(
      'submitReport',
      {
        ...answer,
        responses: priorOpinions.map(({ id: priorOpinionId }: any) => ({ priorOpinionId, response: '已写入第三部分' })),
      },
      water,
      'priorOpinions { response }',
    );
    expect(submitted.priorOpinions).toEqual([{ response: '已写入第三部分' }, { response: '已写入第三部分' }]);
    // A day late: the step is taken and the limit shows it.
    expect(submitted.deadlines).toContainEqual(
      expect.objectContaining({ code: 'REPORT_TO_SC', dueOn: '2026-03-16', metOn: '2026-03-17' }),
    );
    at('2026-03-19');
    await taken('distributeReport', { id }, office);

    const hearing = { id, reporterRole: '市水利局局长', isEntrusted: true };
    expect(await refused('recordDeliberation', hearing, office)).toMatchObject({ guard: 'ON_MEETING_DAY' });
    at('2026-03-30');
    const heard = await taken(
      'recordDeliberation',
      { ...hearing, deliberatedOn: '2026-03-27' },
      office,
      'deliberatedOn hearingOn reporterRole isEntrusted',
    );
    expect(heard).toMatchObject({ deliberatedOn: '2026-03-27', hearingOn: '2026-03-27', isEntrusted: true });
    // Seven days after the meeting closed: 3 April, the day before 清明.
    expect(limits(heard)).toEqual({ OPINION_DISPATCH: '2026-04-03' });

    const sent = await taken(
      'sendOpinions',
      {
        id,
        consentedOn: '2026-03-30',
        opinions: [{ text: '加快末级渠系改造' }, { text: '三年内配齐计量设施', dueOn: '2026-09-30' }],
      },
      office,
      'opinions { text sentOn receivedOn dueOn agency { id } }',
    );
    expect(sent.history.at(-1).reason).toBe('主任会议于2026-03-30同意');
    expect(sent.opinions).toEqual([
      { text: '加快末级渠系改造', sentOn: '2026-03-30', receivedOn: null, dueOn: null, agency: { id: water.agencyId } },
      expect.objectContaining({ dueOn: '2026-09-30', receivedOn: null }),
    ]);
    // Five working days over 清明, 4 to 6 April.
    expect(limits(sent)).toEqual({ OPINION_RECEIPT: '2026-04-07' });
    at('2026-04-01');
    const more = 'opinions { dueOn handledOn deadlines { class dueOn metOn } }';
    const received = await taken('receiveOpinions', { id }, water, more);
    // Two months end on 1 June, a Monday; the committee gets the draft 20 days before.
    expect(limits(received)).toEqual({ HANDLING_REPORT: '2026-06-01', HANDLING_REPORT_COMMENT: '2026-05-12' });
    expect(received.opinions).toEqual([
      {
        dueOn: '2026-06-01',
        handledOn: null,
        deadlines: [{ class: 'LOCAL_DEFAULT', dueOn: '2026-06-01', metOn: null }],
      },
      {
        dueOn: '2026-09-30',
        handledOn: null,
        deadlines: [{ class: 'SET_BY_DOCUMENT', dueOn: '2026-09-30', metOn: null }],
      },
    ]);

    at('2026-05-06');
    const extended = await taken('extendHandlingReport', { id, reason: '需要跨旗县核实' }, office, more);
    expect(limits(extended)).toEqual({ HANDLING_REPORT: '2026-07-01', HANDLING_REPORT_COMMENT: '2026-06-11' });
    expect(extended.deadlines.find((one: any) => one.dueOn === '2026-07-01').explain).toContain(
      '经主任会议同意延长1个月（理由：需要跨旗县核实',
    );
    expect(extended.opinions.map(({ dueOn }: any) => dueOn)).toEqual(['2026-07-01', '2026-10-30']);
    expect(await refused('extendHandlingReport', { id, reason: '再次申请' }, office)).toMatchObject({
      guard: 'EXTENDED_ONCE_ONLY',
    });

    at('2026-06-10');
    await taken('submitHandlingDraft', { id, text: '处理情况(征求意见)' }, water);
    expect(await refused('submitHandlingReport', { id, text: '处理情况' }, water)).toMatchObject({
      guard: 'COMMITTEE_COMMENT_ATTACHED',
    });
    await taken('commentHandlingDraft', { id, comment: '同意提交常委会' }, environment);
    expect(await refused('commentHandlingDraft', { id, comment: '另有意见' }, environment)).toMatchObject({
      guard: 'NOT_COMMENTED_YET',
    });
    at('2026-06-29');
    const reported = await taken(
      'submitHandlingReport',
      { id, text: '处理情况' },
      water,
      `${more} handlingReports { stage committeeComment submittedOn }`,
    );
    expect(reported.dueOn).toBeNull();
    expect(reported.handlingReports).toEqual([
      { stage: 'COMMENT', committeeComment: '同意提交常委会', submittedOn: '2026-06-10' },
      { stage: 'FINAL', committeeComment: '同意提交常委会', submittedOn: '2026-06-29' },
    ]);
    expect(reported.opinions.map(({ handledOn }: any) => handledOn)).toEqual(['2026-06-29', '2026-06-29']);

    at('2026-07-28');
    const assessed = await taken('deliberateHandlingReport', { id, assessment: 'DISSATISFIED' }, office, 'assessment');
    expect(assessed.history.at(-1).reason).toBe('测评结果:不满意');
    const again = await taken(
      'requireFurtherHandling',
      { id, dueOn: '2026-10-08', reason: '渗漏问题未解决' },
      office,
      `assessment ${more}`,
    );
    expect(again).toMatchObject({ state: 'HANDLING', assessment: null });
    expect(limits(again)).toEqual({ HANDLING_REPORT: '2026-10-08', HANDLING_REPORT_COMMENT: '2026-09-18' });
    expect(again.opinions.every(({ handledOn, dueOn }: any) => handledOn === null && dueOn === '2026-10-08')).toBe(
      true,
    );

    await taken('submitHandlingDraft', { id, text: '再次处理情况' }, water);
    expect(await refused('submitHandlingReport', { id, text: '再次处理情况' }, water)).toMatchObject({
      guard: 'COMMITTEE_COMMENT_ATTACHED',
    });
    await taken('commentHandlingDraft', { id, comment: '已解决' }, environment);
    await taken('submitHandlingReport', { id, text: '再次处理情况' }, water);
    const followed = await taken('startReportFollowUp', { id, text: '实地察看' }, environment, 'followUps { outcome }');
    expect(followed.followUps).toEqual([{ outcome: null }]);
    const closed = await taken(
      'closeReport',
      { id, outcome: '渠系改造完成' },
      environment,
      'followUps { outcome concludedOn committee { id } }',
    );
    expect(closed.followUps).toEqual([
      { outcome: '渠系改造完成', concludedOn: '2026-07-28', committee: { id: environment.agencyId } },
    ]);
    expect(closed.deadlines.every((one: any) => one.metOn !== null)).toBe(true);
  });

  it('is due with the opinion that is due first', async () => {
    const { id } = await reportIn('DELIBERATED');
    const opinions = [{ text: '一个月内整改', dueOn: '2026-02-25' }, { text: '完善制度' }];
    await taken('sendOpinions', { id, opinions, consentedOn: '2026-01-19' }, office);
    const received = await taken('receiveOpinions', { id }, water);
    expect(limits(received)).toEqual({ HANDLING_REPORT: '2026-02-25', HANDLING_REPORT_COMMENT: '2026-02-05' });
    expect(received.deadlines.at(-2)).toMatchObject({ class: 'SET_BY_DOCUMENT' });
  });

  it('is postponed before the hearing only, and begins anew at another meeting', async () => {
    const { id } = await reportIn('SUBMITTED');
    const postponed = await taken('postponeReport', { id, reason: '调研未完成' }, office, 'meeting { id }');
    expect(postponed).toMatchObject({ state: 'POSTPONED', dueOn: null, meeting: null });
    expect(postponed.history.at(-1).reason).toBe('调研未完成;原定2026-01-19听取审议');
    const meetingId = await meetingOn('2026-04-28');
    const replanned = await taken('replanReport', { id, meetingId }, office, 'hearingOn');
    expect(replanned).toMatchObject({ state: 'PLANNED', hearingOn: '2026-04-28' });
    expect(limits(replanned)).toEqual({
      REPORT_DRAFT_TO_COMMITTEE: '2026-04-08',
      REPORT_TO_SC: '2026-04-18',
      REPORT_TO_MEMBERS: '2026-04-21',
    });
    const cancelled = await taken('cancelReport', { id, reason: '并入专题询问' }, office);
    expect(cancelled).toMatchObject({ state: 'CANCELLED', dueOn: null });
    const heard = await reportIn('DELIBERATED');
    for (const action of ['postponeReport', 'cancelReport'])
      expect(await refused(action, { id: heard.id, reason: '不再听取' }, office)).toMatchObject({
        code: 'ILLEGAL_TRANSITION',
        state: 'DELIBERATED',
      });
  });

  it('keeps its yearly duty while it is put off, and meets it by the hearing', async () => {
    const meetingId = await meetingOn('2026-01-19');
    const { id } = await taken('planReport', { ...plan, category: 'GOVERNMENT_DEBT', meetingId }, office);
    const postponed = await taken('postponeReport', { id, reason: '数据未齐' }, office);
    expect(limits(postponed)).toEqual({ ANNUAL_DEBT_REPORT: '2026-12-31' });
    const accounts = await taken('planReport', { ...plan, category: 'FINAL_ACCOUNTS', meetingId }, office);
    expect(limits(accounts)).toMatchObject({ FINAL_ACCOUNTS_WINDOW: '2026-09-30' });
    const heard = await reportIn('DELIBERATED', '', { category: 'ENVIRONMENT' });
    expect(heard.deadlines).toContainEqual(expect.objectContaining({ code: 'ANNUAL_ENV_REPORT', metOn: '2026-01-19' }));
  });

  it('on the rectification after an audit is heard within six months of the audit report', async () => {
    const meetingId = await meetingOn('2026-01-20');
    const planned = await taken('planReport', { ...plan, category: 'AUDIT_RECTIFICATION', meetingId }, office);
    // The audit report was heard on 29 July 2025.
    expect(limits(planned)).toMatchObject({ AUDIT_RECTIFICATION_HEARING: '2026-01-29' });
  });

  it('publishes each of its documents once it is there, as a date and not as a state', async () => {
    const { id } = await reportIn('OPINIONS_SENT');
    const publish = (document: string, more: Record<string, unknown> = {}) => ({ id, document, ...more });
    const dates = 'reportPublishedOn opinionsPublishedOn handlingPublishedOn';
    await taken('publishReportDocument', publish('REPORT'), office);
    at('2026-01-22');
    const published = await taken(
      'publishReportDocument',
      publish('OPINIONS', { publishedOn: '2026-01-21' }),
      office,
      dates,
    );
    expect(published).toMatchObject({
      state: 'OPINIONS_SENT',
      reportPublishedOn: '2026-01-19',
      opinionsPublishedOn: '2026-01-21',
      handlingPublishedOn: null,
    });
    expect(published.history.at(-1).reason).toBe('公布审议意见');
    expect(await refused('publishReportDocument', publish('REPORT'), office)).toMatchObject({
      guard: 'NOT_PUBLISHED_BEFORE',
    });
    for (const document of ['HANDLING_REPORT', 'EXECUTION_REPORT'])
      expect(await refused('publishReportDocument', publish(document), office)).toMatchObject({
        guard: 'DOCUMENT_THERE',
      });
    for (const publishedOn of ['2026-01-18', '2026-01-23'])
      expect(await refused('publishReportDocument', publish('OPINIONS', { publishedOn }), office)).toMatchObject({
        fields: [{ path: 'input.publishedOn' }],
      });
  });
});

describe('the texts on the way to the hearing', () => {
  const kinds = async (id: string, viewer: Principal) =>
    (await read('workReport', id, 'documents { kind text }', viewer)).documents.map(({ kind }: any) => kind);

  it('are read by those who work on them, the report by everybody once it is published', async () => {
    const { id } = await reportIn('DELIBERATED');
    const all = ['DRAFT', 'COMMENT', 'REPORT'];
    for (const viewer of [water, environment, office]) expect(await kinds(id, viewer)).toEqual(all);
    for (const viewer of [health, finance, governmentOffice, anonymous]) expect(await kinds(id, viewer)).toEqual([]);
    await taken('publishReportDocument', { id, document: 'REPORT' }, office);
    expect(await kinds(id, anonymous)).toEqual(['REPORT']);
  });

  it('take a file that the agency itself has uploaded, and give it to the readers of the text', async () => {
    const { id } = await reportIn('PLANNED');
    const sha256 = await upload(water);
    const foreign = await upload(health);
    expect(
      await refused('submitReportDraft', { id, text: 'x', file: { sha256: foreign, fileName: 'a.pdf' } }, water),
    ).toMatchObject({ guard: 'FILE_DEPOSITED' });
    await taken('submitReportDraft', { id, text: 'x', file: { sha256, fileName: '送审稿.pdf' } }, water);
    const name = (viewer: Principal) => opened().subgraph.attachment(viewer, sha256);
    for (const viewer of [water, environment, office]) expect(await name(viewer)).toBe('送审稿.pdf');
    for (const viewer of [health, finance, anonymous]) expect(await name(viewer)).toBeNull();

    // The history names the file to the same readers and to nobody else.
    const named = async (viewer: Principal) =>
      (await read('workReport', id, 'history { action documents { sha256 fileName } }', viewer)).history.flatMap(
        ({ action, documents }: any) => documents.map(({ fileName }: any) => `${action} ${fileName}`),
      );
    for (const viewer of [water, environment, office])
      expect(await named(viewer)).toEqual(['submitReportDraft 送审稿.pdf']);
    for (const viewer of [health, finance]) expect(await named(viewer)).toEqual([]);
    const { errors } = await ask(
      opened().subgraph,
      'query ($id: ID!) { workReport(id: $id) { id } }',
      { id },
      anonymous,
    );
    expect(errors[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  it('name the file of the report to everybody in the history once the report is published', async () => {
    const { id } = await reportIn('COMMENTED');
    const file = { sha256: await upload(water), fileName: '报告.pdf' };
    await taken('submitReport', { id, text: '报告', responses: [], file }, water);
    await taken('distributeReport', { id }, office);
    await taken('recordDeliberation', { id, reporterRole: '市水利局局长', isEntrusted: true }, office);
    const named = async () =>
      (await read('workReport', id, 'history { documents { sha256 fileName } }', anonymous)).history.flatMap(
        ({ documents }: any) => documents,
      );
    expect(await named()).toEqual([]);
    await taken('publishReportDocument', { id, document: 'REPORT' }, office);
    expect(await named()).toEqual([file]);
  });
});

describe('a correction of the calendar', () => {
  it('counts the limits of the opinions again, as it does those of the report', async () => {
    const more = 'opinions { dueOn deadlines { code dueOn explain metOn } }';
    const { id, opinions } = await reportIn('HANDLING', more);
    expect(opinions.map(({ dueOn }: any) => dueOn)).toEqual(['2026-03-19']);
    const commentOf = async (subject: string) => {
      const [found] = await opened()
        .subgraph.database.em()
        .execute(
          `select anchor_on::text as "anchorOn", due_on::text as "dueOn" from reports.deadline where subject_id = ? and code = 'HANDLING_REPORT_COMMENT'`,
          [subject],
        );
      return found as { anchorOn: string; dueOn: string };
    };
    const before = await commentOf(id);
    expect(before.anchorOn).toBe('2026-03-19');
    const known = chineseDaysCalendar();
    const closed: WorkingDayCalendar = {
      ...known,
      isWorkday: (date) => date !== '2026-03-19' && known.isWorkday(date),
      holidayName: (date) => (date === '2026-03-19' ? '植树节' : known.holidayName(date)),
    };
    try {
      await opened().subgraph.useCalendar(closed);
      const moved = await read('workReport', id, `dueOn deadlines { code dueOn metOn } ${more}`, office);
      expect(limits(moved)).toMatchObject({ HANDLING_REPORT: '2026-03-20' });
      // The draft for comment counts from the day on which the report is due.
      const comment = await commentOf(id);
      expect(comment.anchorOn).toBe('2026-03-20');
      expect(comment.dueOn).toBe(
        computeDeadline({ code: 'HANDLING_REPORT_COMMENT', anchorOn: '2026-03-20', calendar: closed }).dueOn,
      );
      expect(comment.dueOn).not.toBe(before.dueOn);
      expect(moved.opinions).toEqual([
        {
          dueOn: '2026-03-20',
          deadlines: [
            { code: 'HANDLING_REPORT', dueOn: '2026-03-20', metOn: null, explain: expect.stringContaining('植树节') },
          ],
        },
      ]);
    } finally {
      await opened().subgraph.useCalendar(known);
    }
    expect((await read('workReport', id, more, office)).opinions[0].dueOn).toBe('2026-03-19');
    expect(await commentOf(id)).toEqual(before);
  });
});

describe('who acts on a report', () => {
  const row = { organ: 'GOVERNMENT', agencyId: water.agencyId, committeeId: environment.agencyId };

  it('is decided by the table alone, in every state, for every actor', () => {
    const { faults, tried } = matrixFaults(workReportCommands, row as never, {
      REPORTING_ORGAN: water,
      COMMITTEE: agencyViewer('environment-committee', 'COMMITTEE'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      CHAIRPERSONS_MEETING: agencyViewer('congress-office', 'CHAIRPERSONS_MEETING'),
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      SYSTEM: systemPrincipal,
      GOVERNMENT_OFFICE: governmentOffice,
      DEPUTY_AFFAIRS_COMMITTEE: agencyViewer('deputies-committee', 'DEPUTY_AFFAIRS_COMMITTEE'),
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(15 * 23 * 8);
  });

  it('among the committees is the one that prepares the hearing, and never the organ itself', () => {
    expect(workReportCommands.actorsOf(finance, row as never)).not.toContain('COMMITTEE');
    expect(workReportCommands.actorsOf(office, { ...row, committeeId: office.agencyId } as never)).toContain(
      'COMMITTEE',
    );
    expect(workReportCommands.actorsOf(environment, { ...row, agencyId: environment.agencyId } as never)).toEqual([
      'REPORTING_ORGAN',
    ]);
    expect(workReportCommands.actorsOf(anonymous, row as never)).toEqual([]);
  });

  it('of the congress’s own yearly report is its office, as organ and as office', () => {
    const own = { organ: 'CONGRESS', agencyId: office.agencyId, committeeId: office.agencyId };
    expect(workReportCommands.actorsOf(office, own as never)).toEqual(
      expect.arrayContaining(['REPORTING_ORGAN', 'COMMITTEE', 'CONGRESS_OFFICE']),
    );
  });

  it('is told by the open steps', async () => {
    const { id } = await reportIn('DISTRIBUTED');
    const open = async (viewer: Principal) =>
      (await read('workReport', id, 'availableTransitions { action to }', viewer)).availableTransitions.map(
        ({ action }: any) => action,
      );
    expect(await open(office)).toEqual(['recordDeliberation', 'postponeReport', 'cancelReport']);
    expect(await open(water)).toEqual([]);
    const all = '{ workReports { nodes { availableTransitions { action } } } }';
    const { data } = await ask(opened().subgraph, all, {}, anonymous);
    expect(data.workReports.nodes.every((one: any) => one.availableTransitions.length === 0)).toBe(true);
  });
});

describe('a refused step of a report', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['neither plan nor reason', { reason: null }, { guard: 'PLAN_OR_DECISION' }],
    ['no title', { title: ' ' }, { fields: [{ path: 'input.title' }] }],
    ['no UUID', { agencyId: 'x' }, { fields: [{ path: 'input.agencyId' }] }],
    ['a day that is past', { hearingOn: '2026-01-18' }, { fields: [{ path: 'input.hearingOn' }] }],
    ['no day', { hearingOn: null }, { fields: [{ path: 'input.hearingOn' }] }],
    ['a meeting that is not there', { meetingId: seedId('meeting', 99) }, { code: 'NOT_FOUND' }],
    ['a meeting that was held', { meetingId: seedId('meeting', 8) }, { guard: 'MEETING_AHEAD' }],
    ['a topic that is not there', { topicId: seedId('supervision-topic', 999) }, { code: 'NOT_FOUND' }],
  ])('plans nothing: %s', async (_, input, expected) => {
    expect(await refused('planReport', { ...plan, hearingOn: '2026-05-01', ...input }, office)).toMatchObject(expected);
  });

  it('plans nothing for an organ or a committee', async () => {
    for (const viewer of [water, environment, anonymous])
      expect((await refused('planReport', { ...plan, hearingOn: '2026-05-01' }, viewer)).code).toBe('FORBIDDEN');
  });

  const opinions = [{ text: '加快改造' }];
  const hearing = { reporterRole: '市水利局局长' };
  it.each<[string, string, Record<string, unknown>, Principal, Record<string, unknown>]>([
    [
      'a second agenda',
      'scheduleReport@PLANNED',
      { meetingId: seedId('meeting', 10) },
      office,
      { guard: 'NOT_SCHEDULED' },
    ],
    [
      'no prior opinion',
      'gatherPriorOpinions@PLANNED',
      { opinions: [] },
      office,
      { fields: [{ path: 'input.opinions' }] },
    ],
    ['an empty draft', 'submitReportDraft@PLANNED', { text: ' ' }, water, { fields: [{ path: 'input.text' }] }],
    [
      'a path for a name',
      'submitReportDraft@PLANNED',
      { text: 'x', file: { sha256: 'x', fileName: 'a/b' } },
      water,
      { fields: [{ path: 'input.file.fileName' }] },
    ],
    ['silence', 'commentReportDraft@DRAFT_SUBMITTED', {}, environment, { guard: 'COMMENT_OR_NONE' }],
    [
      'a comment and none',
      'commentReportDraft@DRAFT_SUBMITTED',
      { comment: '补充', noComment: true },
      environment,
      { guard: 'COMMENT_OR_NONE' },
    ],
    ['another committee', 'commentReportDraft@DRAFT_SUBMITTED', { noComment: true }, finance, { code: 'FORBIDDEN' }],
    [
      'a response to an opinion of another report',
      'submitReport@COMMENTED',
      { text: 'x', responses: [{ priorOpinionId: seedId('prior-opinion', 'x'), response: 'y' }] },
      water,
      { guard: 'OPINIONS_OF_THIS_REPORT' },
    ],
    [
      'no reporter',
      'recordDeliberation@DISTRIBUTED',
      { reporterRole: '' },
      office,
      { fields: [{ path: 'input.reporterRole' }] },
    ],
    [
      'a hearing tomorrow',
      'recordDeliberation@DISTRIBUTED',
      { ...hearing, deliberatedOn: '2026-01-20' },
      office,
      { guard: 'ON_MEETING_DAY' },
    ],
    ['the organ for the office', 'recordDeliberation@DISTRIBUTED', hearing, water, { code: 'FORBIDDEN' }],
    [
      'no opinion',
      'sendOpinions@DELIBERATED',
      { opinions: [], consentedOn: '2026-01-19' },
      office,
      { fields: [{ path: 'input.opinions' }] },
    ],
    [
      'a date that is past',
      'sendOpinions@DELIBERATED',
      { opinions: [{ text: 'x', dueOn: '2026-01-19' }], consentedOn: '2026-01-19' },
      office,
      { fields: [{ path: 'input.opinions.0.dueOn' }] },
    ],
    [
      'a date beyond all meaning',
      'sendOpinions@DELIBERATED',
      { opinions: [{ text: 'x', dueOn: '9999-12-31' }], consentedOn: '2026-01-19' },
      office,
      { fields: [{ path: 'input.opinions.0.dueOn' }] },
    ],
    [
      'consent before the hearing',
      'sendOpinions@DELIBERATED',
      { opinions, consentedOn: '2026-01-18' },
      office,
      { fields: [{ path: 'input.consentedOn' }] },
    ],
    ['another agency', 'receiveOpinions@OPINIONS_SENT', {}, health, { code: 'FORBIDDEN' }],
    ['an extension without reason', 'extendHandlingReport@HANDLING', {}, office, { guard: 'REASON_GIVEN' }],
    ['an extension by the organ', 'extendHandlingReport@HANDLING', { reason: 'x' }, water, { code: 'FORBIDDEN' }],
    [
      'an empty handling report',
      'submitHandlingDraft@HANDLING',
      { text: '' },
      water,
      { fields: [{ path: 'input.text' }] },
    ],
    ['a report without draft', 'submitHandlingReport@HANDLING', { text: 'x' }, water, { code: 'ILLEGAL_TRANSITION' }],
    [
      'further handling without reason',
      'requireFurtherHandling@RE_DELIBERATED',
      { dueOn: '2026-05-01' },
      office,
      { guard: 'REASON_GIVEN' },
    ],
    [
      'further handling by yesterday',
      'requireFurtherHandling@RE_DELIBERATED',
      { dueOn: '2026-01-19', reason: 'x' },
      office,
      { fields: [{ path: 'input.dueOn' }] },
    ],
    [
      'a close without outcome',
      'closeReport@FOLLOW_UP',
      { outcome: ' ' },
      environment,
      { fields: [{ path: 'input.outcome' }] },
    ],
    ['a postponement without reason', 'postponeReport@PLANNED', {}, office, { guard: 'REASON_GIVEN' }],
    [
      'an old version',
      'distributeReport@SUBMITTED',
      { expectedVersion: 1 },
      office,
      { code: 'VERSION_CONFLICT', currentVersion: 4 },
    ],
  ])('leaves everything as it was: %s', async (_, where, input, viewer, expected) => {
    const [action, state] = where.split('@') as [string, string];
    const { id } = await reportIn(state);
    expect(await refused(action, { id, ...input }, viewer)).toMatchObject(expected);
  });

  it('does not let a court entrust somebody else', async () => {
    const meetingId = await meetingOn('2026-01-19');
    const more = { organ: 'COURT', agencyId: court.agencyId, committeeId: office.agencyId, meetingId };
    const { id } = await taken('planReport', { ...plan, ...more }, office);
    await taken('submitReportDraft', { id, text: '送审稿' }, court);
    await taken('commentReportDraft', { id, noComment: true }, office);
    await taken('submitReport', { id, text: '报告', responses: [] }, court);
    await taken('distributeReport', { id }, office);
    const input = { id, reporterRole: '副院长', isEntrusted: true };
    expect(await refused('recordDeliberation', input, office)).toMatchObject({ guard: 'ENTRUSTED_BY_GOVERNMENT_ONLY' });
    await taken('recordDeliberation', { id, reporterRole: '市中级人民法院院长' }, office);
  });

  it('does not extend what has ended', async () => {
    const { id } = await reportIn('HANDLING');
    at('2026-03-20');
    expect(await refused('extendHandlingReport', { id, reason: '来不及' }, office)).toMatchObject({
      guard: 'BEFORE_IT_ENDS',
    });
  });

  it('does not require more of what was found satisfactory', async () => {
    const { id } = await reportIn('HANDLING_REPORTED');
    await taken('deliberateHandlingReport', { id, assessment: 'SATISFIED' }, office);
    const input = { id, dueOn: '2026-06-30', reason: 'x' };
    expect(await refused('requireFurtherHandling', input, office)).toMatchObject({ guard: 'ASSESSED_DISSATISFIED' });
  });

  it('does not move a meeting that has heard one of its reports', async () => {
    const { meeting } = await reportIn('DELIBERATED', 'meeting { id }');
    expect(
      await refused('moveMeeting', { id: meeting.id, convenedOn: '2026-02-25', reason: '改期' }, office),
    ).toMatchObject({ guard: 'NOTHING_HEARD' });
  });
});

describe('a command on a report', () => {
  it('sent again under its key is done once, and refused under the key with another input', async () => {
    const { id } = await reportIn('DELIBERATED');
    const input = { id, opinions: [{ text: '加快改造' }], consentedOn: '2026-01-19', idempotencyKey: 'opinions-1' };
    const first = await taken('sendOpinions', input, office, 'opinions { id }');
    expect(await taken('sendOpinions', input, office, 'opinions { id }')).toEqual(first);
    const other = { ...input, opinions: [{ text: '另一条' }] };
    expect((await refused('sendOpinions', other, office)).code).toBe('IDEMPOTENCY_MISMATCH');
  });

  it('waits for others that move the same topic of the plan, and none of them fails for it', async () => {
    const topicId = seedId('supervision-topic', 26);
    const days = Array.from({ length: 8 }, (_, n) => `2026-06-${10 + n}`);
    const all = await Promise.all(days.map((hearingOn) => take('planReport', { ...plan, topicId, hearingOn }, office)));
    expect(all.map(({ refusal }) => refusal)).toEqual(days.map(() => ({})));
  });

  it('of fifty at once is taken by exactly one', async () => {
    const { id } = await reportIn('OPINIONS_SENT');
    const all = await Promise.all(Array.from({ length: 50 }, () => take('receiveOpinions', { id }, water)));
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
    const { history } = await read('workReport', id, 'history { action }');
    expect(history.filter(({ action }: any) => action === 'receiveOpinions')).toHaveLength(1);
  });

  it('leaves an event with the parties and the changed fields, and nothing of what was written', async () => {
    const { id } = await reportIn('DISTRIBUTED');
    const { version } = await taken('recordDeliberation', { id, reporterRole: '市水利局局长' }, office);
    const event = (await eventsOf(id)).at(-1);
    expect(event).toEqual({
      type: 'WorkReport.recordDeliberation',
      subjectType: 'WorkReport',
      parties: [water.agencyId, environment.agencyId],
      from: 'DISTRIBUTED',
      to: 'DELIBERATED',
      changed: expect.arrayContaining(['deliberatedOn', 'reporterRole', 'state', 'dueOn']),
      version,
    });
    expect(JSON.stringify(event)).not.toContain('局长');
  });
});
