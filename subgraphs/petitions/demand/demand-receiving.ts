import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt, idFault, type NewRow, redactedTextFault } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import type { Principal } from '../../../platform/identity/principal.ts';
import { drawnNumber } from '../records/drawn-number.ts';
import { maskedNameFault, maskedPhoneFault } from '../records/masked.ts';
import type { Demand } from './demand.entities.ts';
import type { ReceiveInput } from './demand.inputs.ts';

/** A demand as it comes in by a deputy's code. A deputy who names nobody receives it for itself. */
export const receivedDemand =
  (input: ReceiveInput, viewer: Principal) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<Demand>> => {
    const deputyId = input.deputyId ?? viewer.deputyId;
    const faults = [
      redactedTextFault('title', input.title),
      redactedTextFault('content', input.content),
      maskedNameFault('maskedResident', input.maskedResident),
      maskedPhoneFault('maskedPhone', input.maskedPhone),
      idFault('deputyId', input.deputyId),
      idFault('stationId', input.stationId),
      deputyId ? null : faultAt('deputyId', '请指明扫的是哪位代表的码 / Name the deputy whose code was scanned'),
    ].filter((fault) => fault !== null);
    if (faults.length > 0) throw new ValidationFailed(...faults);
    // The database computes `resolvedOn` and takes no value for it.
    return {
      id: newId(),
      demandNo: await drawnNumber(em, 'demand', '码上见', today, newId),
      title: input.title,
      content: input.content,
      topic: input.topic,
      divisionCode: input.divisionCode,
      maskedResident: input.maskedResident,
      maskedPhone: input.maskedPhone ?? null,
      deputyId: deputyId as string,
      stationId: input.stationId ?? null,
      receivedOn: today,
      kind: null,
      agencyId: null,
      triagedOn: null,
      answeredOn: null,
      sentOn: null,
      answer: null,
      repliedOn: null,
      feedbackOn: null,
      rating: null,
      ratedOn: null,
      verifiedOn: null,
      convertedSuggestionId: null,
      convertedPetitionId: null,
      dueOn: null,
      isSynthetic: false,
    } satisfies Omit<NewRow<Demand>, 'resolvedOn' | symbol> as NewRow<Demand>;
  };
