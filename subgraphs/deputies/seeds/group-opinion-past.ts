import { seededPast } from '../../../platform/records/index.ts';
import { GroupOpinionSchema } from '../group/group-opinion.entities.ts';
import { groupOpinionWorkflow } from '../group/group-opinion.workflow.ts';

export const groupOpinionPast = seededPast({
  schema: GroupOpinionSchema,
  workflow: groupOpinionWorkflow,
  made: ['title', 'content', 'groupId', 'raisedById', 'activityId', 'raisedOn', 'isSynthetic'],
  filled: {
    handlingAgencyId: 'assignGroupOpinion',
    answer: 'answerGroupOpinion',
    answeredOn: { dayOf: 'answerGroupOpinion', clearedBy: 'returnGroupOpinionAnswer' },
    concludedOn: ['concludeGroupOpinion', 'convertGroupOpinion'],
    convertedSuggestionId: 'convertGroupOpinion',
  },
});
