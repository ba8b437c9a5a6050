import { expect, it } from 'vitest';
import { openedHub } from '../hub.ts';

const query = `query ($from: LocalDate!, $to: LocalDate!) { agencies(first: 100) { nodes { slug
  performance(from: $from, to: $to) { from to
    suggestions { assigned answered concluded implemented answeredRate }
    rectificationItems { issued claimed verified reopened claimedRate verifiedRate verifiedOfClaimed reopenedRate onTimeRate } }
  rectificationItems(first: 100, role: LEAD) { nodes { issuedOn state verifiedOn history { action } } } } } }`;

it('the performance of agencies comes from the records of two subgraphs, one statement each', async () => {
  const hub = await openedHub();
  const { data, errors, statements } = await hub.ask(query, { from: '2025-01-01', to: '2025-12-31' });
  expect(errors).toEqual([]);
  const counting = (subgraph: string) =>
    statements.filter((text) => text.startsWith(`${subgraph}:`) && /group by/.test(text));
  expect(counting('deputies')).toHaveLength(1);
  expect(counting('inspections')).toHaveLength(1);
  let issued = 0;
  for (const { slug, performance, rectificationItems } of data.agencies.nodes) {
    const own = rectificationItems.nodes.filter(
      (item: any) => item.issuedOn?.startsWith('2025') && item.state !== 'CANCELLED',
    );
    const did = (action: string) =>
      own.filter((item: any) => item.history.some((step: any) => step.action === action)).length;
    const verified = own.filter((item: any) => item.verifiedOn !== null).length;
    const share = (part: number, whole: number) => (whole ? part / whole : null);
    expect(performance.rectificationItems, slug).toMatchObject({
      issued: own.length,
      claimed: did('claimRectificationCompletion'),
      verified,
      reopened: did('reopenRectificationItem'),
      claimedRate: share(did('claimRectificationCompletion'), own.length),
      verifiedOfClaimed: share(verified, did('claimRectificationCompletion')),
      reopenedRate: share(did('reopenRectificationItem'), did('verifyRectification')),
    });
    issued += own.length;
  }
  expect(issued).toBe(30);
  expect(
    data.agencies.nodes.reduce((sum: number, one: any) => sum + one.performance.suggestions.assigned, 0),
  ).toBeGreaterThan(100);
});

it('a period that ends before it begins is refused, and zeros are no rates', async () => {
  const hub = await openedHub();
  const wrong = await hub.ask(query, { from: '2025-02-01', to: '2025-01-01' });
  expect(wrong.errors[0]?.extensions).toMatchObject({ code: 'VALIDATION_FAILED', fields: [{ path: 'from' }] });
  const { data } = await hub.ask(query, { from: '1999-01-01', to: '1999-12-31' });
  expect(data.agencies.nodes[0].performance).toMatchObject({
    suggestions: { assigned: 0, answeredRate: null },
    rectificationItems: { issued: 0, verifiedRate: null, onTimeRate: null },
  });
});
