import { describe, expect, it } from 'vitest';
import { walk } from './walk.ts';
import { defineWorkflow } from './workflow.ts';

const workflow = defineWorkflow({
  noun: 'Errand',
  initial: ['OPEN'],
  states: {
    OPEN: { label: '登记 / Open' },
    DOING: { label: '办理 / Being done' },
    DONE: { label: '办结 / Done', terminal: true },
    DROPPED: { label: '撤回 / Dropped', terminal: true },
  },
  transitions: [
    { action: 'openErrand', from: null, to: 'OPEN', actor: 'DEPUTY' },
    { action: 'startErrand', from: 'OPEN', to: 'DOING', actor: ['LEAD_AGENCY', 'CO_AGENCY'] },
    { action: 'settleErrand', from: 'DOING', to: 'DONE', actor: 'LEAD_AGENCY', guard: 'done' },
    { action: 'settleErrand', from: 'DOING', to: 'DROPPED', actor: ['LEAD_AGENCY', 'DEPUTY'], guard: 'not needed' },
  ],
});
const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const opened = { action: 'openErrand', at: day(1) } as const;
const started = { action: 'startErrand', at: day(2) } as const;

describe('a walk', () => {
  it('records every step from the creation on', () => {
    const agencyId = '0190a000-0000-7000-8000-000000000001';
    const { state, history } = walk(workflow, [
      opened,
      { ...started, actor: 'CO_AGENCY', agencyId },
      { action: 'settleErrand', to: 'DROPPED', at: day(2), reason: '已无必要' },
    ]);
    expect(state).toBe('DROPPED');
    expect(history).toEqual([
      {
        action: 'openErrand',
        from: null,
        to: 'OPEN',
        at: day(1),
        actor: 'DEPUTY',
        agencyId: null,
        reason: null,
        position: 0,
      },
      {
        action: 'startErrand',
        from: 'OPEN',
        to: 'DOING',
        at: day(2),
        actor: 'CO_AGENCY',
        agencyId,
        reason: null,
        position: 1,
      },
      {
        action: 'settleErrand',
        from: 'DOING',
        to: 'DROPPED',
        at: day(2),
        actor: 'LEAD_AGENCY',
        agencyId: null,
        reason: '已无必要',
        position: 2,
      },
    ]);
  });

  it('refuses a step that is not in the table, and says what is', () => {
    expect(() => walk(workflow, [opened, { action: 'settleErrand', at: day(2) }])).toThrow(
      'Errand, step 1 (settleErrand): not allowed from OPEN; open are: startErrand → DOING',
    );
    expect(() => walk(workflow, [started])).toThrow('not allowed from a new record; open are: openErrand → OPEN');
    expect(() => walk(workflow, [opened, { ...started, to: 'DONE' }])).toThrow('not allowed to DONE from OPEN');
  });

  it('asks which state when an action leads to several', () => {
    expect(() => walk(workflow, [opened, started, { action: 'settleErrand', at: day(3) }])).toThrow(
      'leads to DONE or DROPPED: say which with `to`',
    );
    // Only one of them is open to the deputy.
    expect(walk(workflow, [opened, started, { action: 'settleErrand', at: day(3), actor: 'DEPUTY' }]).state).toBe(
      'DROPPED',
    );
  });

  it('refuses an actor who may not take the step', () => {
    expect(() => walk(workflow, [opened, { ...started, actor: 'PETITIONER' }])).toThrow(
      'PETITIONER may not do this; allowed: LEAD_AGENCY, CO_AGENCY',
    );
    expect(() =>
      walk(workflow, [opened, started, { action: 'settleErrand', to: 'DONE', at: day(3), actor: 'DEPUTY' }]),
    ).toThrow('DEPUTY may not do this');
  });

  it('refuses instants that go backwards, but not two steps at once', () => {
    expect(() => walk(workflow, [opened, { ...started, at: day(0) }])).toThrow('is before the step before it');
    expect(walk(workflow, [opened, { ...started, at: day(1) }]).state).toBe('DOING');
    expect(() => walk(workflow, [{ ...opened, at: new Date(Number.NaN) }])).toThrow('not a date');
  });

  it('needs a first step', () => {
    expect(() => walk(workflow, [])).toThrow('needs at least the step that creates the record');
  });
});
