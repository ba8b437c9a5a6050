import { type ActionOf, defineWorkflow } from '../../../platform/workflow/index.ts';

/** States of a group's opinion; the labels are their descriptions in the graph. */
export const groupOpinionStateLabels = {
  RAISED: '提出 / Raised',
  ASSIGNED: '交办 / Assigned',
  ANSWERED: '答复 / Answered',
  CONCLUDED: '办结 / Concluded',
} as const;
export type GroupOpinionState = keyof typeof groupOpinionStateLabels;

/**
 * The way of a group's opinion. It has no limit in days: article 31 of the Deputies Law asks the organ to feed back
 * "promptly" and sets no number, and the three months of article 51 are for formal suggestions alone. An opinion that
 * is converted goes on as a suggestion, with the limits of one.
 */
export const groupOpinionWorkflow = defineWorkflow({
  noun: 'GroupOpinion',
  initial: ['RAISED'],
  states: {
    RAISED: { label: groupOpinionStateLabels.RAISED },
    ASSIGNED: { label: groupOpinionStateLabels.ASSIGNED },
    ANSWERED: { label: groupOpinionStateLabels.ANSWERED },
    CONCLUDED: { label: groupOpinionStateLabels.CONCLUDED, terminal: true },
  },
  transitions: [
    { action: 'raiseGroupOpinion', from: null, to: 'RAISED', actor: 'DEPUTY', basis: '代表法第二十六、二十七条' },
    {
      action: 'assignGroupOpinion',
      from: 'RAISED',
      to: 'ASSIGNED',
      actor: 'DEPUTY_AFFAIRS_COMMITTEE',
      basis: '代表法第三十一条',
    },
    {
      action: 'answerGroupOpinion',
      from: 'ASSIGNED',
      to: 'ANSWERED',
      actor: 'HANDLING_AGENCY',
      basis: '代表法第三十一条',
    },
    {
      action: 'returnGroupOpinionAnswer',
      from: 'ANSWERED',
      to: 'ASSIGNED',
      actor: ['DEPUTY', 'DEPUTY_AFFAIRS_COMMITTEE'],
      basis: '平台设计:小组认为答复未解决问题',
    },
    {
      action: 'concludeGroupOpinion',
      from: 'ANSWERED',
      to: 'CONCLUDED',
      actor: 'DEPUTY_AFFAIRS_COMMITTEE',
      basis: '平台设计:小组认可答复后办结',
    },
    {
      action: 'convertGroupOpinion',
      from: ['RAISED', 'ASSIGNED'],
      to: 'CONCLUDED',
      actor: 'DEPUTY_AFFAIRS_COMMITTEE',
      basis: '平台设计:转为代表建议,按代表法第五十一条办理',
    },
  ],
});

export type GroupOpinionAction = ActionOf<typeof groupOpinionWorkflow>;
