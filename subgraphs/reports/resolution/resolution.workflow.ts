import { defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

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
      basis: '监督法第十七条第一款、第二十九条、第三十七条第一款',
    },
    { action: 'startExecution', from: 'ADOPTED', to: 'EXECUTING', actor: 'REPORTING_ORGAN' },
    {
      action: 'reportExecution',
      from: 'EXECUTING',
      to: 'EXECUTION_REPORTED',
      actor: 'REPORTING_ORGAN',
      limit: 'RESOLUTION_EXECUTION',
      basis: '监督法第十七条第一款',
    },
    {
      action: 'acceptExecution',
      from: 'EXECUTION_REPORTED',
      to: 'ACCEPTED',
      actor: 'STANDING_COMMITTEE',
      basis: '监督法第十七条第二款',
    },
  ],
});

export type ResolutionState = StateOf<typeof resolutionWorkflow>;
