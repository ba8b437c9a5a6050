import { setImmediate as turn } from 'node:timers/promises';
import { expect, it, vi } from 'vitest';
import type { Disclosed } from '../../platform/disclosure/index.ts';
import { anonymous, type Principal } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';
import type { CompiledOperation } from '../execution/compile-operation.ts';
import { type Read, SharedReads } from './shared-reads.ts';

const agency: Principal = {
  ...anonymous,
  agencyId: 'a',
  agencySlug: 'a',
  roles: ['LEAD_AGENCY'],
  scopes: ['petitions:read'],
};
const read: Read = { hash: 'h', operationName: null, variables: { first: 1 } };
const note: Disclosed = {
  records: [{ type: 'Petition', provider: null, sealed: false, ids: ['1'] }],
  grants: [],
  opened: [],
};

const by = (viewer: Principal, left?: AbortSignal): GatewayContext => ({
  viewer,
  requestId: 'r',
  disclosed: [],
  ...(left ? { left } : {}),
});

function counting() {
  let runs = 0;
  const run = vi.fn<CompiledOperation>(async (_variables, context) => {
    runs += 1;
    const { left } = context;
    context.disclosed.push(note);
    await turn();
    if (left?.aborted) throw new Error('left');
    return { data: { run: runs } };
  });
  return { run, reads: new SharedReads() };
}

it('what is asked at the same moment with the same rights is run once, and disclosed to each', async () => {
  const { run, reads } = counting();
  const contexts = [by(agency), by({ ...agency, expiresAt: new Date() }), by({ ...agency })];
  const results = await Promise.all(contexts.map((context) => reads.run(run, read, context)));
  expect(run).toHaveBeenCalledTimes(1);
  expect(results.map(({ data }) => data)).toEqual([{ run: 1 }, { run: 1 }, { run: 1 }]);
  expect(contexts.map(({ disclosed }) => disclosed)).toEqual([[note], [note], [note]]);
});

it('what is asked after its statements have left is run for itself: it may follow upon a change', async () => {
  const { run, reads } = counting();
  const early = reads.run(run, read, by(agency));
  await vi.waitUntil(() => run.mock.calls.length === 1, { interval: 0 });
  const late = reads.run(run, read, by(agency));
  await Promise.all([early, late]);
  expect(run).toHaveBeenCalledTimes(2);
});

it.each<[string, Partial<Principal>, Partial<Read>]>([
  ['another agency', { agencyId: 'b' }, {}],
  ['other scopes', { scopes: [] }, {}],
  ['another purpose', { purpose: 'p' }, {}],
  ['another deputy', { deputyId: 'd' }, {}],
  ['a grant more', { grants: [{ id: 'g' } as never] }, {}],
  ['another document', {}, { hash: 'i' }],
  ['another operation', {}, { operationName: 'B' }],
  ['other variables', {}, { variables: { first: 2 } }],
])('%s has a run of its own', async (_, rights, asked) => {
  const { run, reads } = counting();
  await Promise.all([
    reads.run(run, read, by(agency)),
    reads.run(run, { ...read, ...asked }, by({ ...agency, ...rights })),
  ]);
  expect(run).toHaveBeenCalledTimes(2);
});

it('whoever leaves ends its own read, and none that others wait for', async () => {
  const { run, reads } = counting();
  const left = AbortSignal.abort();
  await expect(reads.run(run, read, by(agency, left))).rejects.toThrow('left');
  const both = await Promise.all([reads.run(run, read, by(agency, left)), reads.run(run, read, by(agency))]);
  expect(both.map(({ data }) => data)).toEqual([{ run: 2 }, { run: 2 }]);
});

it('a read that fails fails for all that share it, and for nobody after', async () => {
  const { run, reads } = counting();
  run.mockRejectedValueOnce(new Error('no'));
  const failed = await Promise.allSettled([reads.run(run, read, by(agency)), reads.run(run, read, by(agency))]);
  expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect((await reads.run(run, read, by(agency))).data).toEqual({ run: 1 });
});
