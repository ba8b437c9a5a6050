import type { RecordLog } from '../../../platform/records/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import { type DemandAction, type DemandState, demandWorkflow } from '../demand/demand.workflow.ts';
import { type PetitionAction, type PetitionState, petitionWorkflow } from '../petition/petition.workflow.ts';
import { type PetitionProxyAction, type PetitionProxyState, proxyWorkflow } from '../proxy/proxy.workflow.ts';
import { demandPast } from './demand-past.ts';
import { agencyId, deputyId, numbered, stationOfDeputy } from './ids.ts';
import { matterText } from './matters.ts';
import { maskedName } from './persons.ts';
import { petitionPast } from './petition-past.ts';
import { lastDay, Timeline, workdayAt, workdayIndex } from './timeline.ts';

const noFacts = {
  petitionerId: null,
  repeatOfId: null,
  isNoticeWaived: true,
  isUnderSupervision: false,
  isSynthetic: true,
};

/** Received on the last day: nobody has looked at them yet. */
export function freshSeeds(log: RecordLog) {
  const index = workdayIndex(lastDay);
  const demands = Array.from({ length: 5 }, (_, n) => {
    const random = new Random(`demand/fresh-${n + 1}`);
    const { agency: _agency, ...text } = matterText(random);
    const course = new Timeline<DemandState, DemandAction>(random, index);
    course.step('receiveDemand');
    course.limit('DEMAND_TRIAGE', lastDay);
    const id = seedId('demand', `fresh-${n + 1}`);
    return {
      id,
      demandNo: numbered('码上见', 2026, n + 1),
      ...text,
      maskedResident: maskedName(random),
      deputyId: deputyId(n + 1),
      receivedOn: lastDay,
      isSynthetic: true,
      ...log.record(demandPast, id, course.steps, course.deadlines),
    };
  });
  const random = new Random('petition/fresh-1');
  const { agency: _agency, ...text } = matterText(random);
  const course = new Timeline<PetitionState, PetitionAction>(random, index);
  course.step('registerPetition', { agencyId: agencyId('petition-service') });
  course.limit('PETITION_CLASSIFY', lastDay);
  const id = seedId('petition', 'fresh-1');
  const petition = {
    id,
    registrationNo: numbered('信访', 2026, 1),
    ...text,
    ...noFacts,
    channel: 'LETTER',
    receivedBy: 'CONGRESS',
    receivedOn: lastDay,
    ...log.record(petitionPast, id, course.steps, course.deadlines),
  };
  return { demands, petition };
}

/**
 * Accusations, so that the rule has something to hide: a petition taken at a reception, a petition that a deputy filed for
 * somebody from a demand, and a demand. Nothing of what they say is kept, only the receipt of the hand-over.
 */
export function sealedSeeds(log: RecordLog) {
  const random = new Random('sealed');
  const service = agencyId('petition-service');
  const content = '';
  const title = '检举控告材料(密封移交)';
  const place = { title, topic: 'GOVERNMENT_SERVICE', divisionCode: '150802100', isSynthetic: true };
  const petition = (n: number, index: number, more: object) => {
    const course = new Timeline<PetitionState, PetitionAction>(random, index);
    course.step('registerPetition', { agencyId: service });
    const classify = course.limit('PETITION_CLASSIFY', workdayAt(index));
    const handoff = course.limit('PETITION_SEALED_HANDOFF', workdayAt(index));
    const classifiedOn = course.step('classifyPetition', { meets: classify, agencyId: service });
    const sentOn = course.step('sealPetition', { gap: [0, 1], meets: handoff, agencyId: service });
    const id = seedId('petition', `sealed-${n}`);
    return {
      id,
      registrationNo: `密2025-${n}`,
      ...place,
      content,
      ...noFacts,
      channel: 'VISIT',
      receivedBy: 'CONGRESS',
      matter: 'ACCUSATION',
      proxyId: null,
      handlingAgencyId: agencyId('supervisory-commission'),
      receivedOn: workdayAt(index),
      classifiedOn,
      sentOn,
      concludedOn: sentOn,
      ...more,
      ...log.record(petitionWorkflow, id, course.steps, course.deadlines),
    };
  };
  const proxyId = seedId('petition-proxy', 'sealed-1');
  const first = petition(1, 60, {});
  const second = petition(2, 120, { receivedBy: 'PROXY', proxyId });
  const reception = {
    id: seedId('visit-reception', 'sealed-1'),
    receptionNo: '密接2025-1',
    ...place,
    host: 'PETITION_SERVICE',
    agencyId: service,
    petitionId: first.id,
    receivedOn: first.receivedOn,
    persons: 2,
    createdAt: first.createdAt,
    updatedAt: first.createdAt,
    version: 1,
  };
  const proxyCourse = new Timeline<PetitionProxyState, PetitionProxyAction>(random, 118);
  proxyCourse.step('requestPetitionProxy');
  const consentedOn = proxyCourse.step('consentToPetitionProxy');
  proxyCourse.step('filePetitionByProxy', { notBefore: second.receivedOn });
  const proxy = {
    id: proxyId,
    proxyNo: '密代2025-1',
    ...place,
    deputyId: deputyId(1),
    stationId: stationOfDeputy(1),
    petitionId: second.id,
    consent: 'WRITTEN',
    requestedOn: workdayAt(118),
    consentedOn,
    filedOn: second.receivedOn,
    leadsToSealed: true,
    ...log.record(proxyWorkflow, proxyId, proxyCourse.steps),
  };
  const demand = (n: number, kind: string, convertedPetitionId: string | null) => {
    const course = new Timeline<DemandState, DemandAction>(random, 117);
    course.step('receiveDemand');
    const triage = course.limit('DEMAND_TRIAGE', course.today);
    const triagedOn = course.step('triageDemand', { meets: triage });
    if (convertedPetitionId) course.step('convertDemand', { to: 'CONVERTED_TO_PETITION', gap: [1, 1] });
    else course.step('sealDemand', { gap: [1, 1] });
    const id = seedId('demand', `sealed-${n}`);
    return {
      id,
      demandNo: `密码2025-${n}`,
      ...place,
      content,
      maskedResident: '*',
      deputyId: deputyId(1),
      stationId: stationOfDeputy(1),
      agencyId: agencyId('supervisory-commission'),
      kind,
      receivedOn: workdayAt(117),
      triagedOn,
      convertedPetitionId,
      ...log.record(demandWorkflow, id, course.steps, course.deadlines),
    };
  };
  return {
    petitions: [first, second],
    proxy,
    reception,
    demands: [demand(1, 'ACCUSATION', null), demand(2, 'ACCUSATION', second.id)],
  };
}
