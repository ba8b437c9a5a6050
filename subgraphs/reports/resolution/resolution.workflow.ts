import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/** 决议: adopted, carried out and reported on within the period that it sets itself (监督法第十七条). */
export const resolutionWorkflow = defineWorkflow({
  noun: 'Resolution',
  initial: ['ADOPTED'],
  states: {
    ADOPTED: { label: '通过 / Adopted' },
    EXECUTING: { label: '执行 / Being executed' },
    EXECUTION_REPORTED: { label: '报告执行情况 / Execution reported' },
    ACCEPTED: { label: '认可 / Accepted', terminal: true },
  },
  transitions: [
    {
      action: 'adoptResolution',
      from: null,
      to: 'ADOPTED',
      actor: 'STANDING_COMMITTEE',
      guard: '在会议期间通过;载明报告执行情况的期限;就报告作出的,报告已听取审议',
      basis: '监督法第十七条第一款、第二十九条、第三十七条第一款',
    },
    {
      action: 'startResolutionExecution',
      from: 'ADOPTED',
      to: 'EXECUTING',
      actor: 'REPORTING_ORGAN',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'reportResolutionExecution',
      from: 'EXECUTING',
      to: 'EXECUTION_REPORTED',
      actor: 'REPORTING_ORGAN',
      limit: 'RESOLUTION_EXECUTION',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'acceptResolutionExecution',
      from: 'EXECUTION_REPORTED',
      to: 'ACCEPTED',
      actor: 'STANDING_COMMITTEE',
      basis: '监督法第十七条第二款',
    },
  ],
});

export type ResolutionState = StateOf<typeof resolutionWorkflow>;
export type ResolutionAction = ActionOf<typeof resolutionWorkflow>;
