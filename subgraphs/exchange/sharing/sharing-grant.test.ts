import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anonymous, type Principal, systemPrincipal } from '../../../platform/identity/principal.ts';
import {
  agencyViewer,
  ask,
  matrixFaults,
  openWritableSubgraph,
  type WritableSubgraph,
} from '../../../platform/testing/index.ts';
import { exchange } from '../index.ts';
import { sharingGrantCommands } from './sharing-grant.commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(exchange);
});
afterAll(() => opened.close());
const at = (day: string) => opened.clock.set(`${day}T10:00:00+08:00`);
// A Monday without holidays near.
beforeEach(() => at('2026-03-02'));

const agriculture: Principal = { ...agencyViewer('agriculture-bureau'), organ: 'GOVERNMENT' };
const court: Principal = { ...agencyViewer('intermediate-court'), organ: 'COURT' };
const service: Principal = { ...agencyViewer('petition-service', 'PETITION_SERVICE'), organ: 'CONGRESS' };
const authority: Principal = { ...agencyViewer('data-authority', 'DATA_AUTHORITY'), organ: 'GOVERNMENT' };
const government: Principal = { ...agencyViewer('government-office', 'GOVERNMENT_OFFICE'), organ: 'GOVERNMENT' };
const water: Principal = { ...agencyViewer('water-bureau'), organ: 'GOVERNMENT' };

const petitioners = {
  item: 'petitioners',
  legalBasis: '信访工作条例第二十三条',
  scenario: '协同办理本区信访事项',
  purpose: '联系信访人',
  method: 'INTERFACE',
  fields: ['Petitioner.name', 'Petitioner.phone'],
  divisionCode: '150821',
  expiresOn: '2026-12-31',
};
const directory = { ...petitioners, item: 'directory', fields: ['Agency.name'], divisionCode: null };

const selection =
  'id number state version dueOn attribute legalEffect missing history { action actor reason } deadlines { code dueOn metOn class }';

async function take(action: string, input: Record<string, unknown>, viewer: Principal) {
  const { data, errors } = await ask(
    opened.subgraph,
    `mutation ($input: ${action[0]?.toUpperCase()}${action.slice(1)}Input!) { ${action}(input: $input) { ${selection} } }`,
    { input },
    viewer,
  );
  const [error] = errors;
  return { grant: data?.[action] ?? null, refusal: error ? { message: error.message, ...error.extensions } : {} };
}
async function taken(action: string, input: Record<string, unknown>, viewer: Principal): Promise<any> {
  const { grant, refusal } = await take(action, input, viewer);
  expect(refusal).toEqual({});
  return grant;
}
const running = (grant: any) =>
  Object.fromEntries(
    grant.deadlines.filter(({ metOn }: any) => metOn === null).map(({ code, dueOn }: any) => [code, dueOn]),
  );
const requested = (more: object = {}) => taken('requestShare', { ...petitioners, ...more }, agriculture);

async function active(more: object = {}): Promise<string> {
  const { id } = await requested(more);
  await taken('decideShare', { id, isApproved: true }, service);
  await taken('activateShare', { id }, service);
  return id;
}
const read = async (id: string, viewer: Principal) => {
  const { data, errors } = await ask(
    opened.subgraph,
    `query ($id: ID!) { sharingGrant(id: $id) { ${selection} endedOn } }`,
    { id },
    viewer,
  );
  return data?.sharingGrant ?? errors[0]?.extensions;
};

describe('a request', () => {
  it('is answered within ten working days where there are conditions, and one where there are none', async () => {
    expect(running(await requested())).toEqual({ SHARE_REPLY_CONDITIONAL: '2026-03-16' });
    expect(running(await taken('requestShare', directory, agriculture))).toEqual({
      SHARE_REPLY_UNCONDITIONAL: '2026-03-03',
    });
  });

  it('stands directly under the regulation between government departments, and by reference otherwise', async () => {
    const direct = await taken('requestShare', directory, agriculture);
    expect(direct).toMatchObject({ legalEffect: 'DIRECT', deadlines: [{ class: 'STATUTORY' }] });
    for (const grant of [await requested(), await taken('requestShare', directory, court)])
      expect(grant).toMatchObject({ legalEffect: 'BY_REFERENCE', deadlines: [{ class: 'BY_REFERENCE' }] });
  });

  it.each([
    ['an item that is not there', { item: 'weather' }, 'item'],
    ['what is not shared', { item: 'accusations' }, 'item'],
    ['a field of another item', { fields: ['Petition.title'] }, 'fields'],
    ['no field', { fields: [] }, 'fields'],
    ['no legal basis', { legalBasis: ' ' }, 'legalBasis'],
    ['no purpose', { purpose: '' }, 'purpose'],
    ['a person in its scenario', { scenario: '查找13812345678' }, 'scenario'],
    ['a time of use that is over', { expiresOn: '2026-03-02' }, 'expiresOn'],
    ['a period backwards', { periodFrom: '2026-02-01', periodUntil: '2026-01-01' }, 'periodUntil'],
    ['a quota of nothing', { dailyQuota: 0 }, 'dailyQuota'],
  ])('is refused for %s', async (_, more, field) => {
    const { refusal } = await take('requestShare', { ...petitioners, ...more }, agriculture);
    expect(refusal).toMatchObject({
      code: 'VALIDATION_FAILED',
      fields: expect.arrayContaining([{ path: `input.${field}`, message: expect.stringContaining(' / ') }]),
    });
  });

  it('is for agencies, and for what is not their own', async () => {
    expect((await take('requestShare', petitioners, anonymous)).refusal).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await take('requestShare', petitioners, service)).refusal).toMatchObject({ code: 'VALIDATION_FAILED' });
  });

  it('is told once what it lacks; its clock begins anew when it is complete', async () => {
    const { id } = await requested();
    const asked = await taken('askShareSupplement', { id, missing: '缺少使用依据的条款' }, service);
    expect(asked).toMatchObject({ state: 'SUPPLEMENT_REQUIRED', dueOn: null });
    at('2026-03-09');
    const again = await taken('supplementShare', { id, legalBasis: '信访工作条例第三十一条' }, agriculture);
    expect(running(again)).toEqual({ SHARE_REPLY_CONDITIONAL: '2026-03-23' });
    expect((await take('askShareSupplement', { id, missing: '还缺场景' }, service)).refusal).toMatchObject({
      code: 'GUARD_FAILED',
      guard: 'ASKED_ONCE',
    });
  });

  it('is refused with a reason only, and never where there are no conditions', async () => {
    const { id } = await requested();
    const refuse = (more: object) => take('decideShare', { id, isApproved: false, ...more }, service);
    expect((await refuse({})).refusal).toMatchObject({ guard: 'REFUSAL_ALLOWED' });
    expect((await refuse({ reason: '超出职责范围' })).grant).toMatchObject({ state: 'REFUSED', dueOn: null });
    const open = await taken('requestShare', directory, agriculture);
    expect(
      (await take('decideShare', { id: open.id, isApproved: false, reason: '不便' }, authority)).refusal,
    ).toMatchObject({ guard: 'REFUSAL_ALLOWED' });
  });
});

describe('a grant', () => {
  it('is provided within twenty working days and ends by itself after its last day', async () => {
    const { id } = await requested({ expiresOn: '2026-06-30' });
    expect(running(await taken('decideShare', { id, isApproved: true }, service))).toEqual({
      SHARE_DELIVERY: '2026-03-30',
    });
    expect(running(await taken('activateShare', { id }, service))).toEqual({ SHARE_USE_PERIOD: '2026-06-30' });
    at('2026-06-30');
    await opened.subgraph.sweep.run();
    expect(await read(id, agriculture)).toMatchObject({ state: 'ACTIVE' });
    at('2026-07-01');
    await opened.subgraph.sweep.run();
    expect(await read(id, agriculture)).toMatchObject({ state: 'EXPIRED', endedOn: '2026-07-01', dueOn: null });
    expect(await taken('disposeShare', { id, proof: '已删除,附销毁记录' }, agriculture)).toMatchObject({
      state: 'DISPOSED',
    });
  });

  it('is not begun once its time is over', async () => {
    const { id } = await requested({ expiresOn: '2026-03-10' });
    await taken('decideShare', { id, isApproved: true }, service);
    at('2026-03-11');
    expect((await take('activateShare', { id }, service)).refusal).toMatchObject({ guard: 'NOT_EXPIRED' });
  });

  it('is suspended for misuse until a date, resumed when it was corrected, terminated when it was not', async () => {
    const id = await active();
    const suspension = { id, reason: '用于评价信访人', correctionDueOn: '2026-03-20' };
    expect(running(await taken('suspendShare', suspension, authority))).toMatchObject({
      SHARE_MISUSE_CORRECTION: '2026-03-20',
    });
    expect(await taken('resumeShare', { id }, service)).toMatchObject({ state: 'ACTIVE', dueOn: '2026-12-31' });
    await taken('suspendShare', suspension, service);
    expect((await take('terminateShare', { id }, service)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
    expect(await taken('terminateShare', { id, reason: '拒不改正' }, service)).toMatchObject({
      state: 'TERMINATED',
      dueOn: null,
    });
  });

  it('is revoked with a reason only', async () => {
    const id = await active();
    expect((await take('revokeShare', { id }, service)).refusal).toMatchObject({ guard: 'REASON_GIVEN' });
    expect(await taken('revokeShare', { id, reason: '依据的规定已废止' }, service)).toMatchObject({
      state: 'TERMINATED',
    });
  });

  it('that was refused is disputed before the data authority or the government', async () => {
    for (const overseer of [authority, government]) {
      const { id } = await requested();
      await taken('decideShare', { id, isApproved: false, reason: '超出职责范围' }, service);
      await taken('disputeShare', { id, reason: '属于法定职责' }, agriculture);
      expect(await taken('resolveShare', { id, resolution: '双方协商,另行申请' }, overseer)).toMatchObject({
        state: 'RESOLVED',
      });
    }
  });

  it('is there for its parties and for those who oversee sharing; for everybody else it does not exist', async () => {
    const id = await active();
    for (const viewer of [agriculture, service, authority, government])
      expect(await read(id, viewer)).toMatchObject({ id });
    for (const viewer of [water, anonymous]) {
      expect(await read(id, viewer)).toMatchObject({ code: 'NOT_FOUND' });
      expect((await take('revokeShare', { id, reason: '试试' }, viewer)).refusal).toMatchObject({ code: 'NOT_FOUND' });
      const { data } = await ask(opened.subgraph, '{ sharingGrants { totalCount nodes { id } } }', {}, viewer);
      expect(data.sharingGrants).toEqual({ totalCount: 0, nodes: [] });
    }
  });
});

describe('the commands of sharing', () => {
  it('need the scope of who asks, or of who answers, here too', async () => {
    const { id } = await requested();
    for (const scope of ['sharing:request', 'exchange:write']) {
      const { refusal } = await take('decideShare', { id, isApproved: true }, { ...service, scopes: [scope] });
      expect(refusal).toMatchObject({ code: 'FORBIDDEN', scope: 'sharing:decide' });
    }
    const { grant } = await take('decideShare', { id, isApproved: true }, { ...service, scopes: ['sharing:decide'] });
    expect(grant).toMatchObject({ id });
  });

  it('do in every state for every actor what the table says', async () => {
    const row = {
      requesterId: agriculture.agencyId,
      providerId: service.agencyId,
      version: 1,
    } as never;
    const { faults, tried } = matrixFaults(sharingGrantCommands as never, row, {
      DATA_REQUESTER: agriculture,
      DATA_PROVIDER: service,
      DATA_AUTHORITY: authority,
      GOVERNMENT_OFFICE: government,
      SYSTEM: systemPrincipal,
    });
    expect(faults).toEqual([]);
    expect(tried).toBe(11 * 13 * 5);
  });

  it('of fifty at once are taken by exactly one', async () => {
    const { id } = await requested();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => take('decideShare', { id, isApproved: true }, service)),
    );
    expect(all.filter(({ grant }) => grant !== null)).toHaveLength(1);
    expect(new Set(all.flatMap(({ refusal }) => (refusal as any).code ?? []))).toEqual(new Set(['ILLEGAL_TRANSITION']));
  });

  it('give numbers without doubles, and the first result to a repeated key', async () => {
    const numbers = await Promise.all(Array.from({ length: 10 }, () => requested().then(({ number }) => number)));
    expect(new Set(numbers).size).toBe(10);
    const first = await requested({ idempotencyKey: 'k' });
    expect((await requested({ idempotencyKey: 'k' })).id).toBe(first.id);
    expect(
      (await take('requestShare', { ...petitioners, purpose: '别的', idempotencyKey: 'k' }, agriculture)).refusal,
    ).toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });

  it('leave an event with both agencies and nothing of what was written', async () => {
    const { id } = await requested();
    const events = await opened.subgraph.database.rows<any>(
      sql`select type, parties, changed_fields as "changed", data from exchange.outbox where subject_id = ${id}::uuid`,
    );
    expect(events).toMatchObject([{ type: 'SharingGrant.requestShare' }]);
    expect(events[0].parties.toSorted()).toEqual([agriculture.agencyId, service.agencyId].toSorted());
    expect(JSON.stringify(events)).not.toMatch(/信访工作条例|联系/);
  });
});

describe('the catalogue', () => {
  const page = async (args: string) =>
    (
      await ask(
        opened.subgraph,
        `{ catalogue${args} { totalCount nodes { code attribute provider { id } } pageInfo { hasNextPage endCursor } } }`,
      )
    ).data.catalogue;

  it('is read page by page', async () => {
    const all = await page('(first: 100)');
    expect(all.totalCount).toBe(all.nodes.length);
    const first = await page('(first: 2)');
    const rest = await page(`(first: 100, after: "${first.pageInfo.endCursor}")`);
    expect([...first.nodes, ...rest.nodes]).toEqual(all.nodes);
    const last = await page('(last: 2)');
    expect(last.nodes).toEqual(all.nodes.slice(-2));
  });

  it('is read by attribute', async () => {
    const { nodes, totalCount } = await page('(attribute: [NOT_SHARED])');
    expect(nodes).toMatchObject([{ code: 'accusations' }]);
    expect(totalCount).toBe(1);
  });
});
