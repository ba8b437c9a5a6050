import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

const basis = '政务数据共享条例第二十六条';

/** An agency found that shared data is wrong; the provider checks it, corrects it or upholds it, and answers. */
export const dataCorrectionWorkflow = defineWorkflow({
  noun: 'DataCorrection',
  initial: ['FILED'],
  states: {
    FILED: { label: '已提出 / Filed' },
    ACCEPTED: { label: '核实中 / Being checked' },
    CORRECTED: { label: '已更正 / Corrected', terminal: true },
    UPHELD: { label: '经核实无误 / Upheld', terminal: true },
  },
  transitions: [
    { action: 'fileCorrection', from: null, to: 'FILED', actor: 'DATA_REQUESTER', guard: '说明有误之处', basis },
    {
      action: 'acceptCorrection',
      from: 'FILED',
      to: 'ACCEPTED',
      actor: 'DATA_PROVIDER',
      limit: 'DATA_CORRECTION',
      basis,
    },
    {
      action: 'answerCorrection',
      from: ['FILED', 'ACCEPTED'],
      to: 'CORRECTED',
      actor: 'DATA_PROVIDER',
      guard: '有误的更正并反馈',
      limit: 'DATA_CORRECTION',
      basis,
    },
    {
      action: 'answerCorrection',
      from: ['FILED', 'ACCEPTED'],
      to: 'UPHELD',
      actor: 'DATA_PROVIDER',
      guard: '无误的说明并反馈',
      limit: 'DATA_CORRECTION',
      basis,
    },
  ],
});

export type DataCorrectionState = StateOf<typeof dataCorrectionWorkflow>;
export type DataCorrectionAction = ActionOf<typeof dataCorrectionWorkflow>;
