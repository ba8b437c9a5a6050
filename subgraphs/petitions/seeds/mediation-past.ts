import { seededPast } from '../../../platform/records/index.ts';
import { MediationSchema } from '../mediation/mediation.entities.ts';
import { mediationWorkflow } from '../mediation/mediation.workflow.ts';

export const mediationPast = seededPast({
  schema: MediationSchema,
  workflow: mediationWorkflow,
  begins: { MEDIATION_CONFIRMATION: 'agreeMediation' },
  made: ['mediationNo', 'title', 'topic', 'divisionCode', 'deputyId', 'stationId', 'openedOn', 'isSynthetic'],
  filled: {
    agreementKind: 'agreeMediation',
    agreedOn: 'agreeMediation',
    agreementText: 'agreeMediation',
    effectiveOn: 'agreeMediation',
    failedOn: 'failMediation',

    courtId: 'applyMediationConfirmation',
    confirmationAppliedOn: 'applyMediationConfirmation',
    confirmedOn: 'confirmMediation',
    refusedOn: 'refuseMediationConfirmation',
    performedOn: 'performMediation',
    breachedOn: 'breachMediation',
  },
});
