import { type ActionOf, defineWorkflow, type StateOf } from '../../../platform/workflow/index.ts';

/** 年度监督工作计划: passed by the chairpersons' meeting, published, adjusted by it where needed (监督法第六十三条). */
export const planWorkflow = defineWorkflow({
  noun: 'SupervisionPlan',
  initial: ['ADOPTED'],
  states: {
    ADOPTED: { label: '通过 / Adopted' },
    PUBLISHED: { label: '公布 / Published', terminal: true },
  },
  transitions: [
    {
      action: 'adoptSupervisionPlan',
      from: null,
      to: 'ADOPTED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '一年一个计划;每个议题写明来源渠道',
      basis: '监督法第十一条、第十二条、第六十三条',
    },
    {
      action: 'publishSupervisionPlan',
      from: 'ADOPTED',
      to: 'PUBLISHED',
      actor: 'CONGRESS_OFFICE',
      basis: '监督法第六十三条',
    },
    {
      action: 'adjustSupervisionPlan',
      from: 'ADOPTED',
      to: 'ADOPTED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '说明理由;已列入会议议程的议题随会议改期',
      basis: '监督法第六十三条第三款',
    },
    {
      action: 'adjustSupervisionPlan',
      from: 'PUBLISHED',
      to: 'PUBLISHED',
      actor: 'CHAIRPERSONS_MEETING',
      guard: '说明理由;已列入会议议程的议题随会议改期',
      basis: '监督法第六十三条第三款',
    },
  ],
});

export type PlanState = StateOf<typeof planWorkflow>;
export type PlanAction = ActionOf<typeof planWorkflow>;
