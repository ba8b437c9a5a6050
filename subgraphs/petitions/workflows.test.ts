import { describe, expect, it } from 'vitest';
import { actionsOf, isTerminal, statesOf, transitionsFrom, type Workflow } from '../../platform/workflow/index.ts';
import { demandWorkflow } from './demand/demand.workflow.ts';
import { mediationWorkflow } from './mediation/mediation.workflow.ts';
import { petitionWorkflow } from './petition/petition.workflow.ts';
import { proxyWorkflow } from './proxy/proxy.workflow.ts';

const leadingTo = (workflow: Workflow, state: string) =>
  workflow.transitions.filter(({ from, to }) => to === state && from !== state);
const actorsTo = (workflow: Workflow, state: string) =>
  new Set(leadingTo(workflow, state).flatMap(({ actors }) => actors));

describe('a petition', () => {
  it('is decided by the agency that handles it, and its opinion is judged by others', () => {
    expect(actorsTo(petitionWorkflow, 'DECIDED')).toEqual(new Set(['HANDLING_AGENCY']));
    for (const state of ['REVIEWED', 'REEXAMINED'])
      expect(actorsTo(petitionWorkflow, state)).toEqual(new Set(['UPPER_ORGAN', 'PETITION_SERVICE']));
  });

  it('is extended once: no way leads back to where it could be extended again', () => {
    const reached = new Set(['EXTENDED']);
    for (const state of reached)
      for (const { to } of transitionsFrom(petitionWorkflow as Workflow, state)) reached.add(to);
    expect(reached.has('HANDLING')).toBe(false);
  });

  it('is final after the re-examination: nothing leads out of FINAL', () => {
    expect(transitionsFrom(petitionWorkflow, 'FINAL').filter(({ to }) => to !== 'FINAL')).toEqual([]);
    expect(leadingTo(petitionWorkflow, 'FINAL').map(({ from }) => from)).toEqual(['REEXAMINED']);
  });

  it('becomes sealed from its classification alone, by the petition service alone', () => {
    expect(leadingTo(petitionWorkflow, 'SEALED_HANDOFF')).toMatchObject([
      { from: 'CLASSIFIED', actors: ['PETITION_SERVICE'] },
    ]);
  });

  it('may rest where it is concluded, and nowhere else', () => {
    expect(statesOf(petitionWorkflow).filter((state) => isTerminal(petitionWorkflow, state))).toEqual([
      'REFERRED',
      'SEALED_HANDOFF',
      'DIVERTED',
      'MEDIATED',
      'CLOSING_REPORTED',
      'FINAL',
      'CLOSED',
    ]);
  });
});

describe('a demand', () => {
  it('may stay what it became, and the resident may still be told', () => {
    for (const state of ['CONVERTED_TO_SUGGESTION', 'CONVERTED_TO_PETITION'] as const) {
      expect(isTerminal(demandWorkflow, state)).toBe(true);
      expect(transitionsFrom(demandWorkflow, state).map(({ action }) => action)).toEqual(['giveDemandFeedback']);
    }
  });

  it('is never rated or closed by the deputy whom it was addressed to', () => {
    for (const action of ['rateDemand', 'closeDemand', 'verifyDemand'])
      for (const { actors } of demandWorkflow.transitions.filter((one) => one.action === action))
        expect(actors).not.toContain('DEPUTY');
  });
});

describe('a petition by proxy', () => {
  it('is consented to and given up by the person, not by the deputy', () => {
    for (const state of ['CONSENTED', 'WITHDRAWN'])
      expect(actorsTo(proxyWorkflow, state)).toEqual(new Set(['PETITIONER', 'LIAISON_STATION']));
  });
});

describe('a mediation', () => {
  it('is confirmed or not by the court alone', () => {
    for (const state of ['CONFIRMED', 'REFUSED'])
      expect(actorsTo(mediationWorkflow, state)).toEqual(new Set(['HANDLING_AGENCY']));
  });
});

it('the actions that the contract names are there', () => {
  expect(actionsOf(petitionWorkflow)).toEqual(
    expect.arrayContaining([
      'registerPetition',
      'classifyPetition',
      'forwardPetition',
      'acceptPetition',
      'decidePetition',
      'requestReview',
    ]),
  );
  expect(actionsOf(demandWorkflow)).toEqual(
    expect.arrayContaining(['receiveDemand', 'triageDemand', 'replyToDemand', 'rateDemand', 'convertDemand']),
  );
});
