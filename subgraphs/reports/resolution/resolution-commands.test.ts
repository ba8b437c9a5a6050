import { describe, expect, it } from 'vitest';
import { anonymous, type Principal } from '../../../platform/identity/principal.ts';
import { seedId } from '../../../platform/seeding/index.ts';
import { agencyViewer, matrixFaults } from '../../../platform/testing/index.ts';
import { finance, governmentOffice, limits, office, water, writableReports } from '../testing/commands.ts';
import { resolutionCommands } from './resolution.commands.ts';

const { at, take, taken, refused, eventsOf } = writableReports();

const resolution = {
  title: '关于加强节水灌溉的决议',
  text: '会议要求于2026年9月30日前报告决议执行情况。',
  agencyId: water.agencyId,
  executionDueOn: '2026-09-30',
};
const meeting = async (convenedOn = '2026-01-19', closedOn = '2026-01-20'): Promise<string> =>
  (await taken('planMeeting', { agenda: '作出决议', convenedOn, closedOn }, office)).id;
const adopted = async (more: Record<string, unknown> = {}) =>
  taken('adoptResolution', { ...resolution, meetingId: await meeting(), ...more }, office, 'adoptedOn executionDueOn');

describe('a resolution', () => {
  it('is reported on by the date that it sets itself, and accepted then', async () => {
    const first = await adopted();
    const { id } = first;
    expect(first).toMatchObject({ state: 'ADOPTED', version: 1, adoptedOn: '2026-01-19' });
    expect(limits(first)).toEqual({ RESOLUTION_EXECUTION: '2026-09-30' });
    expect(first.deadlines[0]).toMatchObject({ class: 'SET_BY_RESOLUTION', provisional: false });
    expect(first.deadlines[0].explain).toMatch(/决议规定的期限为2026-09-30.*不作顺延/);
    await taken('startResolutionExecution', { id }, water);
    at('2026-10-09');
    const reported = await taken(
      'reportResolutionExecution',
      { id, text: '已完成渠系改造' },
      water,
      'executionReport executionDueOn',
    );
    expect(reported).toMatchObject({ executionReport: '已完成渠系改造', executionDueOn: '2026-09-30', dueOn: null });
    expect(reported.deadlines).toMatchObject([{ dueOn: '2026-09-30', metOn: '2026-10-09' }]);
    expect((await taken('acceptResolutionExecution', { id }, office)).state).toBe('ACCEPTED');
    expect((await eventsOf(id)).map(({ type, parties }) => [type, parties])).toEqual(
      ['adoptResolution', 'startResolutionExecution', 'reportResolutionExecution', 'acceptResolutionExecution'].map(
        (action) => [`Resolution.${action}`, [water.agencyId]],
      ),
    );
  });

  it('keeps the meeting that has adopted it where it was', async () => {
    const meetingId = await meeting();
    await taken('adoptResolution', { ...resolution, meetingId }, office);
    expect(
      await refused('moveMeeting', { id: meetingId, convenedOn: '2026-02-25', reason: '改期' }, office),
    ).toMatchObject({ guard: 'NOTHING_HEARD' });
  });

  it('on a report lets the report’s execution report be published', async () => {
    const workReportId = seedId('work-report', 6);
    const { id } = await adopted({ workReportId, agencyId: governmentOffice.agencyId });
    const publish = { id: workReportId, document: 'EXECUTION_REPORT' };
    expect(await refused('publishReportDocument', publish, office)).toMatchObject({ guard: 'DOCUMENT_THERE' });
    await taken('startResolutionExecution', { id }, governmentOffice);
    await taken('reportResolutionExecution', { id, text: '已执行' }, governmentOffice);
    const { executionPublishedOn } = await taken('publishReportDocument', publish, office, 'executionPublishedOn');
    expect(executionPublishedOn).toBe('2026-01-19');
  });

  it('is carried out by its agency alone', () => {
    const { faults, tried } = matrixFaults(resolutionCommands, { agencyId: water.agencyId } as never, {
      REPORTING_ORGAN: water,
      STANDING_COMMITTEE: agencyViewer('congress-office', 'STANDING_COMMITTEE'),
      CONGRESS_OFFICE: agencyViewer('congress-office', 'CONGRESS_OFFICE'),
      COMMITTEE: finance,
      GOVERNMENT_OFFICE: governmentOffice,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(4 * 4 * 5);
  });

  it('is adopted once under one key, and of fifty reports at once one counts', async () => {
    const input = { ...resolution, meetingId: await meeting(), idempotencyKey: 'resolution-1' };
    const { id } = await taken('adoptResolution', input, office);
    expect((await taken('adoptResolution', input, office)).id).toBe(id);
    expect((await refused('adoptResolution', { ...input, title: '另一项' }, office)).code).toBe('IDEMPOTENCY_MISMATCH');
    await taken('startResolutionExecution', { id }, water);
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('reportResolutionExecution', { id, text: '已执行' }, water)),
    );
    expect(all.filter(({ record }) => record !== null)).toHaveLength(1);
    expect(new Set(all.map(({ refusal }) => refusal['code']))).toEqual(new Set([undefined, 'ILLEGAL_TRANSITION']));
  });
});

describe('a refused step of a resolution', () => {
  it.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['a date before the adoption', { executionDueOn: '2026-01-19' }, { fields: [{ path: 'input.executionDueOn' }] }],
    ['no text', { text: '' }, { fields: [{ path: 'input.text' }] }],
    ['no UUID', { agencyId: 'x' }, { fields: [{ path: 'input.agencyId' }] }],
    ['a day outside the meeting', { adoptedOn: '2026-01-16' }, { guard: 'ON_MEETING_DAY' }],
    ['a day that has not come', { adoptedOn: '2026-01-20' }, { guard: 'ON_MEETING_DAY' }],
    ['a report that was not heard', { workReportId: seedId('work-report', 26) }, { guard: 'REPORT_HEARD' }],
    ['a report that is not there', { workReportId: seedId('work-report', 999) }, { code: 'NOT_FOUND' }],
    ['a meeting that is not there', { meetingId: seedId('meeting', 99) }, { code: 'NOT_FOUND' }],
  ])('adopts nothing: %s', async (_, more, expected) => {
    const input = { ...resolution, meetingId: await meeting(), ...more };
    expect(await refused('adoptResolution', input, office)).toMatchObject(expected);
  });

  it.each<[string, string, Record<string, unknown>, Principal, string]>([
    ['the report before it began', 'reportResolutionExecution', { text: 'x' }, water, 'ILLEGAL_TRANSITION'],
    ['another agency', 'startResolutionExecution', {}, governmentOffice, 'FORBIDDEN'],
    ['nobody', 'startResolutionExecution', {}, anonymous, 'FORBIDDEN'],
    ['an old version', 'startResolutionExecution', { expectedVersion: 7 }, water, 'VERSION_CONFLICT'],
  ])('leaves everything as it was: %s', async (_, action, input, viewer, code) => {
    const { id } = await adopted();
    expect((await refused(action, { id, ...input }, viewer)).code).toBe(code);
  });

  it('reports nothing without a text', async () => {
    const { id } = await adopted();
    await taken('startResolutionExecution', { id }, water);
    expect(await refused('reportResolutionExecution', { id, text: ' ' }, water)).toMatchObject({
      fields: [{ path: 'input.text' }],
    });
  });
});
