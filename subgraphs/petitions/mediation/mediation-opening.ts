import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt, idFault, type NewRow, redactedTextFault } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { nextNumber } from '../records/next-number.ts';
import type { Mediation } from './mediation.entities.ts';
import type { OpenValues } from './mediation.inputs.ts';

/** A mediation as it is opened. A deputy who names nobody mediates itself. */
export const openedMediation =
  (input: OpenValues, viewer: Principal) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<Mediation>> => {
    const deputyId = input.deputyId ?? viewer.deputyId;
    const faults = [
      redactedTextFault('title', input.title),
      idFault('deputyId', input.deputyId),
      idFault('stationId', input.stationId),
      deputyId ? null : faultAt('deputyId', '请指明调解代表 / Name the deputy'),
    ].filter((fault) => fault !== null);
    if (faults.length > 0) throw new ValidationFailed(...faults);
    return {
      id: newId(),
      mediationNo: await nextNumber(em, 'mediation', '调解', today),
      title: input.title,
      topic: input.topic,
      divisionCode: input.divisionCode,
      deputyId: deputyId as string,
      stationId: input.stationId,
      openedOn: today,
      agreementKind: null,
      agreementText: null,
      agreedOn: null,
      effectiveOn: null,
      failedOn: null,
      courtId: null,
      confirmationAppliedOn: null,
      confirmedOn: null,
      refusedOn: null,
      performedOn: null,
      breachedOn: null,
      dueOn: null,
      isSynthetic: false,
    };
  };
