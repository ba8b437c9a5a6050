import { seededPast } from '../../../platform/records/index.ts';
import { DemandSchema } from '../demand/demand.entities.ts';
import { demandWorkflow } from '../demand/demand.workflow.ts';

export const demandPast = seededPast({
  schema: DemandSchema,
  workflow: demandWorkflow,
  begins: {
    DEMAND_TRIAGE: 'receiveDemand',
    DEMAND_REPLY: 'sendDemandToAgency',
    DEMAND_FEEDBACK: ['answerDemand', 'replyToDemand'],
  },
  made: [
    'demandNo',
    'title',
    'content',
    'topic',
    'divisionCode',
    'maskedResident',
    'maskedPhone',
    'deputyId',
    'receivedOn',
    'isSynthetic',
  ],
  filled: {
    kind: 'triageDemand',
    triagedOn: 'triageDemand',
    stationId: ['answerDemand', 'sendDemandToStation', 'convertDemand'],
    agencyId: 'sendDemandToAgency',
    sentOn: 'sendDemandToAgency',
    answer: ['answerDemand', 'replyToDemand'],
    answeredOn: 'answerDemand',
    repliedOn: 'replyToDemand',
    feedbackOn: 'giveDemandFeedback',
    rating: 'rateDemand',
    ratedOn: 'rateDemand',
    verifiedOn: 'verifyDemand',
    resolvedOn: ['rateDemand', 'verifyDemand'],
    convertedSuggestionId: 'convertDemand',
    convertedPetitionId: 'convertDemand',
  },
});
