import { seededPast } from '../../../platform/records/index.ts';
import { PetitionProxySchema } from '../proxy/proxy.entities.ts';
import { proxyWorkflow } from '../proxy/proxy.workflow.ts';

export const proxyPast = seededPast({
  schema: PetitionProxySchema,
  workflow: proxyWorkflow,
  made: [
    'proxyNo',
    'title',
    'topic',
    'divisionCode',
    'deputyId',
    'stationId',
    'requestedOn',
    'leadsToSealed',
    'isSynthetic',
  ],
  filled: {
    petitionId: 'filePetitionByProxy',
    consent: 'consentToPetitionProxy',
    consentedOn: 'consentToPetitionProxy',
    filedOn: 'filePetitionByProxy',
    resultDeliveredOn: 'deliverProxyResult',
    closedOn: 'closePetitionProxy',
    withdrawnOn: 'withdrawPetitionProxy',
  },
});
