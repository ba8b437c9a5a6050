import { describe, expect, it } from 'vitest';
import { actionsOf, isTerminal, statesOf, transitionsFrom } from '../../../platform/workflow/index.ts';
import { itemWorkflow } from './item.workflow.ts';

const rows = itemWorkflow.transitions;

describe('a rectification item', () => {
  it('is signed off by the committee alone: no step of the lead agency leads to VERIFIED', () => {
    const leading = rows.filter(({ to }) => to === 'VERIFIED');
    expect(leading).toHaveLength(1);
    expect(leading[0]).toMatchObject({ action: 'verifyRectification', from: 'VERIFYING', actors: ['COMMITTEE'] });
  });

  it('is claimed by the lead agency alone', () => {
    const claims = rows.filter(({ to }) => to === 'COMPLETION_CLAIMED');
    expect(claims.flatMap(({ actors }) => actors)).toEqual(['LEAD_AGENCY']);
  });

  it('goes back to work only through the committee or the standing committee', () => {
    for (const from of ['REJECTED', 'REOPENED'] as const)
      for (const { to, actors } of transitionsFrom(itemWorkflow, from).filter((row) => row.to !== 'CANCELLED')) {
        expect(to).toBe('IN_PROGRESS');
        expect(actors).toContain('COMMITTEE');
        expect(actors).not.toContain('LEAD_AGENCY');
      }
  });

  it('can be cancelled by the chairpersons from every state except where it was signed off', () => {
    const from = rows.filter(({ to }) => to === 'CANCELLED').map((row) => row.from);
    expect(new Set(from)).toEqual(
      new Set(statesOf(itemWorkflow).filter((state) => state !== 'VERIFIED' && state !== 'CANCELLED')),
    );
    expect(
      rows.filter(({ to }) => to === 'CANCELLED').every(({ actors }) => actors.join() === 'CHAIRPERSONS_MEETING'),
    ).toBe(true);
  });

  it('may rest verified, long-term or cancelled, and nowhere else', () => {
    expect(statesOf(itemWorkflow).filter((state) => isTerminal(itemWorkflow, state))).toEqual([
      'VERIFIED',
      'LONG_TERM',
      'CANCELLED',
    ]);
  });

  it('has the actions that the contract names', () => {
    expect(actionsOf(itemWorkflow)).toEqual(
      expect.arrayContaining([
        'acceptRectificationItem',
        'planRectification',
        'reportRectificationProgress',
        'claimRectificationCompletion',
        'verifyRectification',
        'rejectRectification',
        'reopenRectificationItem',
      ]),
    );
  });
});
