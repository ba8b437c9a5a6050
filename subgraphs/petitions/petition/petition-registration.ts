import { FlushMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { faultAt, idFault, type NewRow, redactedTextFault } from '../../../platform/commands/index.ts';
import { type FieldFault, ValidationFailed } from '../../../platform/errors/index.ts';
import type { PersonalVault } from '../../../platform/personal/index.ts';
import { Petitioner } from '../petitioner/petitioner.entities.ts';
import { newPetitioner, petitionerFaults } from '../petitioner/petitioner-registration.ts';
import { dayFault } from '../records/day-between.ts';
import { drawnNumber } from '../records/drawn-number.ts';
import { Petition } from './petition.entities.ts';
import type { RegisterInput } from './petition.inputs.ts';
import type { PetitionReceiver } from './petition.kinds.ts';
import { isUnannounced } from './petition.policy.ts';

type Facts = Omit<RegisterInput, 'petitioner' | 'petitionerId' | 'receivedOn' | 'isNoticeWaived'> & {
  receivedBy: PetitionReceiver;
  receivedOn: string;
  petitionerId: string | null;
  isNoticeWaived: boolean;
  proxyId?: string | null;
  originDemandId?: string | null;
};

/** A petition as it is registered, with the next number; for whoever begins one. */
export async function petitionDraft(
  newId: () => string,
  today: string,
  em: EntityManager,
  facts: Facts,
): Promise<NewRow<Petition>> {
  return {
    ...nothingYet,
    id: newId(),
    registrationNo: await drawnNumber(em, 'petition', '信访', today, newId),
    title: facts.title,
    content: facts.content,
    topic: facts.topic,
    divisionCode: facts.divisionCode,
    channel: facts.channel,
    receivedBy: facts.receivedBy,
    receivedOn: facts.receivedOn,
    petitionerId: facts.petitionerId,
    isNoticeWaived: facts.isNoticeWaived,
    proxyId: facts.proxyId ?? null,
    originDemandId: facts.originDemandId ?? null,
    repeatOfId: facts.repeatOfId ?? null,
  };
}

const nothingYet = {
  matter: null,
  handlingAgencyId: null,
  classifiedOn: null,
  notifiedOn: null,
  sentOn: null,
  objectedOn: null,
  objectionReason: null,
  objectionAnswer: null,
  reportDueOn: null,
  closingReportedOn: null,
  closingReport: null,
  acceptedOn: null,
  extensionReason: null,
  decidedOn: null,
  decision: null,
  decisionText: null,
  decisionReceivedOn: null,
  settlementKind: null,
  settlementSha256: null,
  settlementFileName: null,
  reviewingAgencyId: null,
  reviewRequestedOn: null,
  reviewRequestReceivedOn: null,
  reviewedOn: null,
  reviewOutcome: null,
  reviewText: null,
  reviewReceivedOn: null,
  reexaminingAgencyId: null,
  reexamRequestedOn: null,
  reexamRequestReceivedOn: null,
  hearings: [],
  reexaminedOn: null,
  reexamOutcome: null,
  reexamText: null,
  concludedOn: null,
  rating: null,
  isUnderSupervision: false,
  dueOn: null,
  isSynthetic: false,
};

/** A petition that came to the petition service itself. */
export const registeredPetition =
  (input: RegisterInput, vault: PersonalVault) =>
  async (newId: () => string, today: string, em: EntityManager): Promise<NewRow<Petition>> => {
    const faults = [
      ...faultsOf(input, today),
      await petitionerFault(input, em),
      await repeatFault(input.repeatOfId, em),
    ];
    const found = faults.filter((fault) => fault !== null);
    if (found.length > 0) throw new ValidationFailed(...found);
    const { petitioner, petitionerId, receivedOn, isNoticeWaived, ...facts } = input;
    const of = petitioner ? await newPetitioner(newId, em, petitioner, vault) : (petitionerId ?? null);
    return petitionDraft(newId, today, em, {
      ...facts,
      receivedBy: 'CONGRESS',
      receivedOn: receivedOn ?? today,
      petitionerId: of,
      isNoticeWaived: isNoticeWaived ?? of === null,
    });
  };

function faultsOf(input: RegisterInput, today: string): (FieldFault | null)[] {
  const { petitioner, petitionerId } = input;
  return [
    redactedTextFault('title', input.title),
    redactedTextFault('content', input.content),
    dayFault('receivedOn', input.receivedOn, null, today),
    ...(petitioner ? petitionerFaults(petitioner) : []),
    petitioner && petitionerId
      ? faultAt('petitionerId', '与 petitioner 只给其一 / give either this or petitioner')
      : null,
    !petitioner && !petitionerId && input.isNoticeWaived === false
      ? faultAt('isNoticeWaived', '姓名不清的无从告知 / nobody can be notified where the name is unclear')
      : null,
  ];
}

async function petitionerFault({ petitionerId }: RegisterInput, em: EntityManager): Promise<FieldFault | null> {
  if (petitionerId == null) return null;
  const malformed = idFault('petitionerId', petitionerId);
  if (malformed) return malformed;
  return (await em.count(Petitioner, { id: petitionerId })) === 1
    ? null
    : faultAt('petitionerId', '没有此信访人 / there is no such petitioner');
}

/**
 * What a petition is said to repeat has to be there; a sealed one is as good as not there, and one that nobody has
 * classified may yet be sealed: the link that went away would tell.
 */
export async function repeatFault(
  repeatOfId: string | null | undefined,
  em: EntityManager,
): Promise<FieldFault | null> {
  if (repeatOfId == null) return null;
  const malformed = idFault('repeatOfId', repeatOfId);
  if (malformed) return malformed;
  const original = await em.findOne(Petition, { id: repeatOfId }, { flushMode: FlushMode.COMMIT });
  return original && !isUnannounced(original)
    ? null
    : faultAt('repeatOfId', '没有此信访事项 / there is no such petition');
}
