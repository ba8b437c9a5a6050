import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWritableHub, type WritableHub } from '../hub.ts';

let hub: WritableHub;
beforeAll(async () => {
  hub = await openWritableHub();
});
afterAll(() => hub.close());

const as = (slug: string) => ({ 'x-development-agency': slug });
const standing = 'id state version dueOn deadlines { code dueOn metOn explain } availableTransitions { action }';

interface Item {
  id: string;
  state: string;
  version: number;
  deadlines: { code: string; dueOn: string; metOn: string | null; explain: string }[];
  availableTransitions: { action: string }[];
}

async function step(slug: string, action: string, input: Record<string, unknown>): Promise<Item> {
  const type = `${action.charAt(0).toUpperCase()}${action.slice(1)}Input!`;
  const { data, errors } = await hub.ask(
    `mutation ($input: ${type}) { ${action}(input: $input) { ${standing} } }`,
    { input },
    as(slug),
  );
  expect(errors, `${slug} ${action}`).toEqual([]);
  return data[action];
}

const running = ({ deadlines }: Item, code: string) => deadlines.filter((one) => one.code === code).at(-1);

it('an item goes from work to sign-off, is reopened by a follow-up inspection, and is signed off again', async () => {
  const { data } = await hub.ask(`{
    rectificationItems(first: 100, filter: { state: [IN_PROGRESS] }) { nodes { id coAgencies { slug } leadAgency { slug } inspection { id organiser { id slug } inspectedAgencies { id } laws { code name level } } } }
  }`);
  const item = data.rectificationItems.nodes.find((one: { coAgencies: unknown[] }) => one.coAgencies.length === 0);
  const { id } = item;
  const lead = item.leadAgency.slug;
  const committee = item.inspection.organiser.slug;

  // Nobody claims without evidence, and the lead agency never verifies.
  const early = await hub.ask(
    'mutation ($id: ID!) { claimRectificationCompletion(input: { id: $id }) { state } }',
    { id },
    as(lead),
  );
  expect(early.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', guard: 'EVIDENCE_ATTACHED' });

  const uploaded = await hub.gateway.http.inject({
    method: 'POST',
    url: '/files',
    payload: Buffer.from('%PDF-1.7\n整改完成的证明\n%%EOF'),
    headers: { 'content-type': 'application/pdf', ...as(lead) },
  });
  expect(uploaded.statusCode).toBe(201);
  const { sha256 } = uploaded.json();

  const claim = async () => {
    await step(lead, 'fileRectificationEvidence', { id, kind: 'COMPLETION', fileName: '整改证明.pdf', sha256 });
    return step(lead, 'claimRectificationCompletion', { id });
  };
  const verdict = {
    id,
    method: 'ON_SITE',
    verifiers: ['核查员甲', '核查员乙'],
    opinion: '现场核查,整改到位',
    checkedOn: '2026-02-06',
  };

  // 30 days from 2026-02-05 end on Saturday 2026-03-07 and roll over the weekend to Monday.
  hub.clock.set('2026-02-05T02:00:00Z');
  const claimed = await claim();
  expect(running(claimed, 'RECTIFICATION_VERIFICATION')).toMatchObject({
    dueOn: '2026-03-09',
    metOn: null,
    explain: expect.stringContaining('顺延'),
  });
  expect(claimed.availableTransitions).toEqual([]);

  await step(committee, 'startRectificationVerification', { id });
  const own = await hub.ask(
    'mutation ($input: VerifyRectificationInput!) { verifyRectification(input: $input) { state } }',
    { input: verdict },
    as(lead),
  );
  expect(own.errors[0]?.extensions['code']).toBe('FORBIDDEN');
  const alone = await hub.ask(
    'mutation ($input: VerifyRectificationInput!) { verifyRectification(input: $input) { state } }',
    { input: { ...verdict, verifiers: ['核查员甲'] } },
    as(committee),
  );
  expect(alone.errors[0]?.extensions['code']).toMatch(/GUARD_FAILED|VALIDATION_FAILED/);

  hub.clock.set('2026-02-06T06:00:00Z');
  const verified = await step(committee, 'verifyRectification', verdict);
  expect(verified.state).toBe('VERIFIED');
  expect(running(verified, 'RECTIFICATION_VERIFICATION')?.metOn).toBe('2026-02-06');

  // A follow-up of this very inspection has to have found the relapse.
  hub.clock.set('2026-09-28T02:00:00Z');
  const { inspection } = item;
  const planned = await hub.ask(
    'mutation ($input: PlanInspectionInput!) { planInspection(input: $input) { id state } }',
    {
      input: {
        title: '整改情况跟踪检查',
        summary: '对整改情况回头看',
        kind: 'FOLLOW_UP',
        year: 2026,
        methods: ['ON_SITE'],
        organiserId: inspection.organiser.id,
        inspectedAgencyIds: inspection.inspectedAgencies.map((one: { id: string }) => one.id),
        followUpOfId: inspection.id,
        startsOn: '2026-10-12',
        endsOn: '2026-10-16',
        laws: inspection.laws,
      },
    },
    as('congress-office'),
  );
  expect(planned.errors).toEqual([]);
  const followUp = planned.data.planInspection.id;
  await step(committee, 'reopenRectificationItem', { id, followUpInspectionId: followUp, reason: '回头看发现反弹' });
  const resumed = await step(committee, 'resumeRectification', { id, completionDueOn: '2026-12-31' });
  expect(resumed.state).toBe('IN_PROGRESS');
  // The evidence of the first time does not serve for the second.
  const again = await hub.ask(
    'mutation ($id: ID!) { claimRectificationCompletion(input: { id: $id }) { state } }',
    { id },
    as(lead),
  );
  expect(again.errors[0]?.extensions).toMatchObject({ code: 'GUARD_FAILED', guard: 'EVIDENCE_ATTACHED' });

  // A verification limit that runs into 2027, whose holidays are not announced, is provisional.
  hub.clock.set('2026-12-14T02:00:00Z');
  await claim();
  await step(committee, 'startRectificationVerification', { id });
  await step(committee, 'verifyRectification', { ...verdict, checkedOn: '2026-12-14' });

  const { data: after } = await hub.ask(
    'query ($id: ID!) { rectificationItem(id: $id) { state verifications { result } history { action toState } deadlines { code provisional } } }',
    { id },
  );
  expect(
    after.rectificationItem.verifications.filter(({ result }: { result: string }) => result === 'PASSED'),
  ).toHaveLength(2);
  const states = after.rectificationItem.history.map(({ toState }: { toState: string }) => toState);
  expect(states.filter((state: string) => state === 'VERIFIED')).toHaveLength(2);
  expect(states).toContain('REOPENED');
  expect(after.rectificationItem.deadlines.at(-1)).toMatchObject({
    code: 'RECTIFICATION_VERIFICATION',
    provisional: true,
  });
}, 120_000);

it('fifty claims at once: exactly one wins, and the history shows one', async () => {
  const { data } = await hub.ask(
    '{ rectificationItems(first: 1, filter: { state: [COMPLETION_CLAIMED] }) { nodes { id inspection { organiser { slug } } } } }',
  );
  const [item] = data.rectificationItems.nodes;
  const answers = await Promise.all(
    Array.from({ length: 50 }, () =>
      hub.ask(
        'mutation ($id: ID!) { startRectificationVerification(input: { id: $id }) { state } }',
        { id: item.id },
        as(item.inspection.organiser.slug),
      ),
    ),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code'])))).toEqual(
    new Set(['ILLEGAL_TRANSITION']),
  );
  const { data: after } = await hub.ask('query ($id: ID!) { rectificationItem(id: $id) { history { action } } }', {
    id: item.id,
  });
  expect(
    after.rectificationItem.history.filter(
      ({ action }: { action: string }) => action === 'startRectificationVerification',
    ),
  ).toHaveLength(1);
}, 120_000);
