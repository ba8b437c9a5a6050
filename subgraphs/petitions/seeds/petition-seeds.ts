import type { RecordLog, SeededStep } from '../../../platform/records/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import type { PetitionChannel, PetitionMatter } from '../petition/petition.kinds.ts';
import type { ProxyConsent } from '../proxy/proxy.kinds.ts';
import type { PetitionProxyAction, PetitionProxyState } from '../proxy/proxy.workflow.ts';
import { convertedDemandOf, demandsOfYear, demandText } from './demand-origins.ts';
import { agencyId, deputyId, municipalDeputies, numbered, stationOfDeputy } from './ids.ts';
import { type MatterText, matterText } from './matters.ts';
import { maskedName, maskedPhone } from './persons.ts';
import { petitionRow } from './petition-course.ts';
import { congressPetitions, petitionsOfYear, receivedIndexOf } from './petition-origins.ts';
import { petitionPast } from './petition-past.ts';
import { proxyPast } from './proxy-past.ts';
import { Timeline, workdayAt, workdayIndex } from './timeline.ts';

type ProxyStep = SeededStep<PetitionProxyState, PetitionProxyAction>;

/** Channel and class of the eleven petitions that the congress itself received; the seventh is an unsigned letter. */
const ofCongress: readonly [PetitionChannel, PetitionMatter][] = [
  ['VISIT', 'APPEAL'],
  ['LETTER', 'APPEAL'],
  ['VISIT', 'SUGGESTION'],
  ['NETWORK', 'APPEAL'],
  ['VISIT', 'LITIGATION'],
  ['PHONE', 'APPEAL'],
  ['LETTER', 'SUGGESTION'],
  ['VISIT', 'APPEAL'],
  ['NETWORK', 'SUGGESTION'],
  ['VISIT', 'REPEAT'],
  ['VISIT', 'APPEAL'],
];
const unsigned = 7;

/** Class of the nth petition of a year's set; pure, so that a repeated one can find what it repeats. */
function matterOf(base: number, ordinal: number): PetitionMatter {
  const congress = ofCongress[base - 1];
  if (congress) return congress[1];
  const dice = new Random(`petition-matter/${ordinal}`).next();
  return dice < 0.78 ? 'APPEAL' : dice < 0.9 ? 'SUGGESTION' : dice < 0.95 || base < 300 ? 'LITIGATION' : 'REPEAT';
}

function textOf(base: number, ordinal: number, copy: number): MatterText {
  const demand = convertedDemandOf(base);
  if (demand !== null) return demandText(demand, copy);
  return matterText(new Random(`petition-text/${ordinal}`));
}

/** What the petition repeats, as a number of the same set; null when it repeats nothing. */
function originalOf(base: number, ordinal: number): number | null {
  if (matterOf(base, ordinal) !== 'REPEAT') return null;
  if (base <= congressPetitions) return 2;
  let original = base - new Random(`petition-original/${ordinal}`).between(30, 250);
  while (matterOf(original, ordinal - base + original) !== 'APPEAL') original--;
  return original;
}

/** The `base`th petition of the set of 2025 with its petitioner and proxy; `copy` counts the sets of a larger scale. */
export function petitionSeed(base: number, copy: number, log: RecordLog) {
  const ordinal = base + copy * petitionsOfYear;
  const random = new Random(`petition/${ordinal}`);
  const isCongress = base <= congressPetitions;
  const original = originalOf(base, ordinal);
  const originalOrdinal = original === null ? null : ordinal - base + original;
  const text = textOf(original ?? base, originalOrdinal ?? ordinal, copy);
  const isUnsigned = base === unsigned;
  const demand = convertedDemandOf(base);
  const petitioner =
    isUnsigned || originalOrdinal !== null
      ? null
      : {
          id: seedId('petitioner', ordinal),
          maskedName: maskedName(random),
          maskedPhone: random.chance(0.9) ? maskedPhone(random) : null,
          divisionCode: text.divisionCode,
          representatives: random.chance(0.08) ? random.between(2, 5) : 1,
          isSynthetic: true,
        };
  const petition = petitionRow(
    {
      id: seedId('petition', ordinal),
      registrationNo: numbered('信访', 2025, ordinal),
      text: original === null ? text : { ...text, title: `再次${text.title}` },
      matter: matterOf(base, ordinal),
      channel: ofCongress[base - 1]?.[0] ?? random.pick(['NETWORK', 'NETWORK', 'LETTER', 'VISIT', 'PHONE']),
      receivedBy: isCongress ? 'CONGRESS' : 'PROXY',
      receivedIndex: receivedIndexOf(base),
      petitionerId: petitioner?.id ?? (originalOrdinal === null ? null : seedId('petitioner', originalOrdinal)),
      proxyId: isCongress ? null : seedId('petition-proxy', ordinal - congressPetitions * (copy + 1)),
      repeatOfId: originalOrdinal === null ? null : seedId('petition', originalOrdinal),
      originDemandId: demand === null ? null : seedId('demand', demand + copy * demandsOfYear),
    },
    random,
    log,
  );
  return { petition, petitioner, proxy: isCongress ? null : proxyOf(petition, base, copy, random, log) };
}

function proxyOf(petition: ReturnType<typeof petitionRow>, base: number, copy: number, random: Random, log: RecordLog) {
  const filedIndex = workdayIndex(petition.receivedOn);
  const requestedIndex = filedIndex - random.between(1, 3);
  const course = new Timeline<PetitionProxyState, PetitionProxyAction>(random, requestedIndex);
  course.step('requestPetitionProxy');
  const consentedOn = course.step('consentToPetitionProxy', { gap: [0, 1] });
  course.step('filePetitionByProxy', { notBefore: petition.receivedOn });
  course.step('followProxiedPetition', { gap: [1, 3] });
  const resultOn = petition.decidedOn ?? petition.concludedOn;
  const resultDeliveredOn = resultOn && course.step('deliverProxyResult', { gap: [0, 3], notBefore: resultOn });
  const closedOn =
    petition.concludedOn && course.step('closePetitionProxy', { gap: [0, 3], notBefore: petition.concludedOn });
  const deputy = random.between(1, municipalDeputies);
  const ordinal = base - congressPetitions + copy * (petitionsOfYear - congressPetitions);
  const id = petition.proxyId as string;
  return {
    id,
    proxyNo: numbered('代办', 2025, ordinal),
    title: petition.title,
    topic: petition.topic,
    divisionCode: petition.divisionCode,
    deputyId: deputyId(deputy),
    stationId: stationOfDeputy(deputy),
    petitionId: petition.id,
    consent: random.pick<ProxyConsent>(['WRITTEN', 'WRITTEN', 'ELECTRONIC']),
    requestedOn: workdayAt(requestedIndex),
    consentedOn,
    filedOn: petition.receivedOn,
    resultDeliveredOn,
    closedOn,
    isSynthetic: true,
    ...log.record(proxyPast, id, withLimitsOf(petition, course.steps, log)),
    // The service inherits the limits of the petition.
    dueOn: petition.dueOn,
  };
}

/** The proxy was due when its petition was, from its filing on. */
const withLimitsOf = (petition: ReturnType<typeof petitionRow>, steps: readonly ProxyStep[], log: RecordLog) =>
  steps.map((step, place): ProxyStep => {
    const before = steps[place - 1];
    if (!before) return step;
    const { at } = before;
    if (at >= petition.updatedAt) return { ...step, was: { dueOn: petition.dueOn } };
    return { ...step, was: { dueOn: at < petition.createdAt ? null : log.dueOnAsOf(petitionPast, petition.id, at) } };
  });

/** Requests that were never filed: withdrawn before it came to that, or still waiting for consent. */
export function unfiledProxies(copy: number, log: RecordLog) {
  return Array.from({ length: 18 }, (_, n) => {
    const key = `unfiled-${copy}-${n + 1}`;
    const random = new Random(`petition-proxy/${key}`);
    const isWaiting = n >= 14;
    const index = isWaiting ? workdayIndex('2026-01-14') + (n % 3) : 12 * (n + 1);
    const course = new Timeline<PetitionProxyState, PetitionProxyAction>(random, index);
    course.step('requestPetitionProxy');
    const consentedOn = n % 2 ? course.step('consentToPetitionProxy') : null;
    const withdrawnOn = isWaiting
      ? null
      : course.step('withdrawPetitionProxy', { gap: [1, 4], reason: '群众自行解决,撤回委托' });
    const { title, topic, divisionCode } = matterText(random);
    const deputy = random.between(1, municipalDeputies);
    const id = seedId('petition-proxy', key);
    return {
      id,
      proxyNo: numbered('代办申请', isWaiting ? 2026 : 2025, copy * 18 + n + 1),
      title,
      topic,
      divisionCode,
      deputyId: deputyId(deputy),
      stationId: stationOfDeputy(deputy),
      petitionId: null,
      consent: consentedOn && ('ELECTRONIC' satisfies ProxyConsent),
      requestedOn: workdayAt(index),
      consentedOn,
      filedOn: null,
      resultDeliveredOn: null,
      closedOn: null,
      withdrawnOn,
      isSynthetic: true,
      ...log.record(proxyPast, id, course.steps),
    };
  });
}

/** Person-times of the year's fourteen receptions: 36; at most five representatives come at once (art 20(3)). */
const personsReceived = [3, 2, 5, 1, 2, 4, 2, 3, 1, 5, 2, 1, 3, 2];

export function receptionSeeds(copy: number) {
  const withPetition = ofCongress.flatMap(([channel], index) => (channel === 'VISIT' ? [index + 1] : []));
  return personsReceived.map((persons, n) => {
    const base = withPetition[n] ?? null;
    const ordinal = n + 1 + copy * personsReceived.length;
    const random = new Random(`visit-reception/${ordinal}`);
    const petition = base === null ? null : base + copy * petitionsOfYear;
    const original = base !== null && petition !== null ? originalOf(base, petition) : null;
    const { title, topic, divisionCode } =
      base === null || petition === null
        ? matterText(random)
        : textOf(original ?? base, petition - base + (original ?? base), copy);
    const index = base === null ? 14 + (n - withPetition.length) * 28 : receivedIndexOf(base);
    const course = new Timeline(random, index);
    course.step('receiveVisitors');
    const at = course.steps[0]?.at as Date;
    return {
      id: seedId('visit-reception', ordinal),
      receptionNo: numbered('接访', 2025, ordinal),
      title,
      topic,
      divisionCode,
      host: n % 4 === 3 ? 'CHAIRPERSON' : 'PETITION_SERVICE',
      agencyId: agencyId('petition-service'),
      petitionId: petition === null ? null : seedId('petition', petition),
      receivedOn: workdayAt(index),
      persons,
      isSynthetic: true,
      createdAt: at,
      updatedAt: at,
      version: 1,
    };
  });
}
