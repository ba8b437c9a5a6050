import { describe, expect, it } from 'vitest';
import { drawWorkflow } from './mermaid.ts';
import { transitionsFrom } from './transitions-from.ts';
import { actionsOf, defineWorkflow, isTerminal, type StateOf, statesOf, type WorkflowDefinition } from './workflow.ts';

const errand = {
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
    {
      action: 'startErrand',
      from: 'OPEN',
      to: 'DOING',
      actor: 'LEAD_AGENCY',
      limit: 'ERRAND_START',
      basis: '示例第一条',
    },
    { action: 'settleErrand', from: 'DOING', to: 'DONE', actor: ['LEAD_AGENCY', 'SYSTEM'], guard: 'evidence attached' },
    { action: 'settleErrand', from: 'DOING', to: 'DROPPED', actor: 'LEAD_AGENCY', guard: 'no longer needed' },
    { action: 'dropErrand', from: ['OPEN', 'DOING'], to: 'DROPPED', actor: 'DEPUTY' },
  ],
} as const satisfies WorkflowDefinition<'OPEN' | 'DOING' | 'DONE' | 'DROPPED', string>;

type Broken = { -readonly [K in keyof WorkflowDefinition<string, string>]?: WorkflowDefinition<string, string>[K] };
const define = (change: Broken) => () => defineWorkflow<string, string>({ ...errand, ...change });
const withRow = (row: WorkflowDefinition<string, string>['transitions'][number]) =>
  define({ transitions: [...errand.transitions, row] });

describe('a workflow', () => {
  const workflow = defineWorkflow(errand);

  it('has one row for each state that a step starts from', () => {
    expect(transitionsFrom(workflow, 'OPEN').map((row) => `${row.action} → ${row.to}`)).toEqual([
      'startErrand → DOING',
      'dropErrand → DROPPED',
    ]);
    expect(transitionsFrom(workflow, null).map((row) => row.action)).toEqual(['openErrand']);
    expect(transitionsFrom(workflow, 'DONE')).toEqual([]);
  });

  it('keeps actor, guard, limit and basis of a step', () => {
    expect(transitionsFrom(workflow, 'OPEN')[0]).toEqual({
      action: 'startErrand',
      from: 'OPEN',
      to: 'DOING',
      actors: ['LEAD_AGENCY'],
      guard: null,
      limit: 'ERRAND_START',
      basis: '示例第一条',
    });
  });

  it('lists its states and actions as literal unions', () => {
    const states: ('OPEN' | 'DOING' | 'DONE' | 'DROPPED')[] = statesOf(workflow);
    const actions: ('openErrand' | 'startErrand' | 'settleErrand' | 'dropErrand')[] = actionsOf(workflow);
    expect(states).toEqual(['OPEN', 'DOING', 'DONE', 'DROPPED']);
    expect(actions).toEqual(['openErrand', 'startErrand', 'settleErrand', 'dropErrand']);
    expect(isTerminal(workflow, 'DONE')).toBe(true);
    expect(isTerminal(workflow, 'OPEN')).toBe(false);
    // @ts-expect-error a state that is not in the table is a compile-time error
    const wrong: StateOf<typeof workflow> = 'GONE';
    expect(states).not.toContain(wrong);
  });

  it('does not compile with an unknown state, whatever the action is called', () => {
    expect(() =>
      defineWorkflow({
        noun: 'Errand',
        initial: ['OPEN'],
        states: { OPEN: { label: '登记 / Open', terminal: true } },
        // @ts-expect-error GONE is not a state
        transitions: [{ action: 'openErrand', from: null, to: 'GONE', actor: 'DEPUTY' }],
      }),
    ).toThrow('unknown state GONE');
  });
});

describe('a workflow is refused', () => {
  it('when a step names an unknown state', () => {
    const row = { action: 'loseErrand', from: 'OPEN', to: 'LOST', actor: 'DEPUTY' } as const;
    expect(withRow(row)).toThrow('workflow Errand: unknown state LOST');
    expect(withRow({ ...row, from: 'LOST', to: 'OPEN' })).toThrow('unknown state LOST');
    expect(define({ initial: ['LOST'] })).toThrow('unknown state LOST');
    expect(withRow({ ...row, to: 'toString' })).toThrow('unknown state toString');
  });

  it('when a state cannot be reached', () => {
    expect(define({ states: { ...errand.states, LOST: { label: '遗失 / Lost', terminal: true } } })).toThrow(
      'state LOST cannot be reached',
    );
  });

  it('when two states reach only each other', () => {
    const states = { ...errand.states, A: { label: '甲 / A' }, B: { label: '乙 / B' } };
    const transitions = [
      ...errand.transitions,
      { action: 'goThere', from: 'A', to: 'B', actor: 'SYSTEM' },
      { action: 'goBack', from: 'B', to: 'A', actor: 'SYSTEM' },
    ] as const;
    expect(define({ states, transitions })).toThrow('state A cannot be reached');
  });

  it('when a state that is not terminal cannot be left, a step to itself being no way out', () => {
    const states = { ...errand.states, STUCK: { label: '搁置 / Stuck' } };
    const into = { action: 'shelveErrand', from: 'OPEN', to: 'STUCK', actor: 'DEPUTY' } as const;
    const around = { action: 'noteErrand', from: 'STUCK', to: 'STUCK', actor: 'DEPUTY' } as const;
    expect(define({ states, transitions: [...errand.transitions, into, around] })).toThrow(
      'state STUCK is not terminal and cannot be left',
    );
  });

  it('when one action leads to two states and no guard tells which', () => {
    expect(withRow({ action: 'startErrand', from: 'OPEN', to: 'DONE', actor: 'SYSTEM' })).toThrow(
      'startErrand (OPEN → DOING) and startErrand (OPEN → DONE) need guards that tell them apart',
    );
    expect(
      withRow({ action: 'startErrand', from: 'OPEN', to: 'DONE', actor: 'SYSTEM', guard: 'trivial' }),
    ).not.toThrow();
  });

  it('when creation and initial states differ', () => {
    expect(define({ initial: ['OPEN', 'DOING'] })).toThrow('no transition creates the initial state DOING');
    expect(withRow({ action: 'importErrand', from: null, to: 'DOING', actor: 'SYSTEM' })).toThrow(
      'DOING is created but not listed as initial',
    );
    expect(define({ initial: [] })).toThrow('no initial state');
  });

  it('when a name is not in its form', () => {
    expect(withRow({ action: 'Drop errand', from: 'OPEN', to: 'DONE', actor: 'DEPUTY' })).toThrow('is not camelCase');
    expect(withRow({ action: 'closeErrand', from: 'OPEN', to: 'DONE', actor: [] })).toThrow('has no actor');
    expect(define({ states: { ...errand.states, OPEN: { label: 'Open' } } })).toThrow("is not '中文 / English'");
  });
});

describe('the drawing of a workflow', () => {
  it('is a Mermaid state diagram with Chinese names, one arrow for all steps between two states', () => {
    expect(drawWorkflow(defineWorkflow(errand))).toBe(
      [
        'stateDiagram-v2',
        '  state "登记" as OPEN',
        '  state "办理" as DOING',
        '  state "办结" as DONE',
        '  state "撤回" as DROPPED',
        '  [*] --> OPEN: openErrand',
        '  OPEN --> DOING: startErrand',
        '  DOING --> DONE: settleErrand',
        '  DOING --> DROPPED: settleErrand / dropErrand',
        '  OPEN --> DROPPED: dropErrand',
        '  DONE --> [*]',
        '  DROPPED --> [*]',
      ].join('\n'),
    );
  });
});
