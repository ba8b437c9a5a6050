import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt, idFault, type NewRow, redactedTextFault } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { drawnNumber } from '../records/drawn-number.ts';
import type { PetitionProxy } from './proxy.entities.ts';
import type { RequestProxyValues } from './proxy.inputs.ts';

/** A request for a proxy. A deputy who names nobody takes it on itself. */
export const requestedProxy =
  (input: RequestProxyValues, viewer: Principal) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<PetitionProxy>> => {
    const deputyId = input.deputyId ?? viewer.deputyId;
    const faults = [
      redactedTextFault('title', input.title),
      idFault('deputyId', input.deputyId),
      idFault('stationId', input.stationId),
      deputyId ? null : faultAt('deputyId', '请指明代办代表 / Name the deputy'),
    ].filter((fault) => fault !== null);
    if (faults.length > 0) throw new ValidationFailed(...faults);
    return {
      id: newId(),
      proxyNo: await drawnNumber(em, 'petition_proxy', '代办', today, newId),
      title: input.title,
      topic: input.topic,
      divisionCode: input.divisionCode,
      deputyId: deputyId as string,
      stationId: input.stationId,
      petitionId: null,
      consent: null,
      requestedOn: today,
      consentedOn: null,
      filedOn: null,
      resultDeliveredOn: null,
      closedOn: null,
      withdrawnOn: null,
      leadsToSealed: false,
      dueOn: null,
      isSynthetic: false,
    };
  };
