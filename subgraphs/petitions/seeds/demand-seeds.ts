import type { RecordLog } from '../../../platform/records/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import type { DemandKind } from '../demand/demand.kinds.ts';
import type { DemandAction, DemandState } from '../demand/demand.workflow.ts';
import type { ResidentRating } from '../petition/petition.kinds.ts';
import {
  becameSuggestions,
  convertedPetitionOf,
  demandReceivedIndexOf,
  demandsOfYear,
  demandText,
  isLate,
  isResolvedInYear,
} from './demand-origins.ts';
import { demandPast } from './demand-past.ts';
import { agencyId, deputyId, municipalDeputies, numbered, stationOfDeputy } from './ids.ts';
import { maskedName, maskedPhone } from './persons.ts';
import { petitionsOfYear, receivedIndexOf } from './petition-origins.ts';
import { Timeline, workdayAt } from './timeline.ts';

type Course = Timeline<DemandState, DemandAction>;

interface Facts {
  kind: DemandKind | null;
  stationId: string | null;
  agencyId: string | null;
  answer: string | null;
  answeredOn: string | null;
  sentOn: string | null;
  repliedOn: string | null;
  feedbackOn: string | null;
  rating: ResidentRating | null;
  ratedOn: string | null;
  verifiedOn: string | null;
  convertedSuggestionId: string | null;
  convertedPetitionId: string | null;
}

interface Demand {
  base: number;
  copy: number;
  course: Course;
  facts: Facts;
  random: Random;
  station: string;
  competent: string;
}

const answers = [
  '已安排现场核实并处理完毕',
  '已列入本月计划,完成后联络站回访',
  '已依规定办理并向本人说明',
  '已协调责任单位整改到位',
];
const explanations = ['已向群众说明政策规定和办理途径', '已告知咨询电话和所需材料', '已当面解答'];

/** The `base`th demand of the set of 2025. */
export function demandSeed(base: number, copy: number, log: RecordLog) {
  const ordinal = base + copy * demandsOfYear;
  const random = new Random(`demand/${ordinal}`);
  const text = demandText(base, copy);
  const deputy = random.between(1, municipalDeputies);
  const receivedIndex = demandReceivedIndexOf(base);
  const course: Course = new Timeline(random, receivedIndex);
  const facts: Facts = {
    kind: null,
    stationId: null,
    agencyId: null,
    answer: null,
    answeredOn: null,
    sentOn: null,
    repliedOn: null,
    feedbackOn: null,
    rating: null,
    ratedOn: null,
    verifiedOn: null,
    convertedSuggestionId: null,
    convertedPetitionId: null,
  };
  course.step('receiveDemand');
  const triage = course.limit('DEMAND_TRIAGE', course.today);
  const triagedOn = course.step('triageDemand', { gap: [0, 2], meets: triage });
  const competent = agencyId(text.agency);
  if (triagedOn) pursue({ base, copy, course, facts, random, station: stationOfDeputy(deputy), competent });
  const id = seedId('demand', ordinal);
  return {
    id,
    demandNo: numbered('码上见', 2025, ordinal),
    title: text.title,
    content: text.content,
    topic: text.topic,
    divisionCode: text.divisionCode,
    maskedResident: maskedName(random),
    maskedPhone: random.chance(0.85) ? maskedPhone(random) : null,
    deputyId: deputyId(deputy),
    receivedOn: workdayAt(receivedIndex),
    triagedOn,
    ...facts,
    isSynthetic: true,
    ...log.record(demandPast, id, course.steps, course.deadlines),
  };
}

function pursue(demand: Demand): void {
  const { base, copy, course, facts, random } = demand;
  const petition = convertedPetitionOf(base);
  if (base <= becameSuggestions && copy === 0) {
    facts.kind = 'SUGGESTION';
    if (
      course.step('convertDemand', { to: 'CONVERTED_TO_SUGGESTION', gap: [0, 2], reason: '属共性问题,由代表提出建议' })
    )
      facts.convertedSuggestionId = seedId('suggestion', base);
  } else if (petition !== null) {
    facts.kind = 'APPEAL';
    const on = workdayAt(receivedIndexOf(petition));
    if (
      course.step('convertDemand', { to: 'CONVERTED_TO_PETITION', notBefore: on, reason: '属申诉求决,依信访途径登记' })
    ) {
      facts.stationId = demand.station;
      facts.convertedPetitionId = seedId('petition', petition + copy * petitionsOfYear);
    }
  } else if (isResolvedInYear(base)) resolved(demand);
  else if (isLate(base)) late(demand);
  else unresolved(demand, random.next());
}

/** Through the station to the agency and back. */
function askAgency({ course, facts, random, station, competent }: Demand, gap: readonly [number, number] | null): void {
  facts.kind = random.chance(0.7) ? 'HELP' : 'SUGGESTION';
  if (course.step('sendDemandToStation', { gap: [0, 1] })) facts.stationId = station;
  const sentOn = course.step('sendDemandToAgency', { gap: [0, 1] });
  if (!sentOn) return;
  facts.agencyId = competent;
  facts.sentOn = sentOn;
  const reply = course.limit('DEMAND_REPLY', sentOn);
  if (gap === null) {
    course.end();
    return;
  }
  facts.repliedOn = course.step('replyToDemand', { gap, meets: reply, agencyId: competent });
  if (!facts.repliedOn) return;
  facts.answer = random.pick(answers);
  feedBack(course, facts, facts.repliedOn);
}

function askDeputy({ course, facts, random, station }: Demand): void {
  facts.kind = 'CONSULTATION';
  const answeredOn = course.step('answerDemand', { gap: [0, 2] });
  if (!answeredOn) return;
  facts.stationId = station;
  facts.answeredOn = answeredOn;
  facts.answer = random.pick(explanations);
  feedBack(course, facts, answeredOn);
}

function feedBack(course: Course, facts: Facts, answeredOn: string): void {
  const limit = course.limit('DEMAND_FEEDBACK', answeredOn);
  facts.feedbackOn = course.step('giveDemandFeedback', { gap: [0, 2], meets: limit });
}

function rate({ course, facts, random }: Demand, rating?: ResidentRating, notBefore?: string): void {
  facts.ratedOn = course.step('rateDemand', { gap: [0, 3], notBefore });
  if (facts.ratedOn) facts.rating = rating ?? (random.chance(0.75) ? 'SATISFIED' : 'BASICALLY_SATISFIED');
}

function resolved(demand: Demand): void {
  const { course, facts, random } = demand;
  const dice = random.next();
  if (dice < 0.06) {
    askDeputy(demand);
    facts.verifiedOn = course.step('verifyDemand', { gap: [0, 2], reason: '联络站回访核实' });
    return;
  }
  askAgency(demand, [3, 12]);
  if (dice < 0.82) {
    rate(demand);
    course.step('closeDemand', { gap: [0, 5] });
    return;
  }
  if (dice > 0.92) rate(demand, 'DISSATISFIED');
  facts.verifiedOn = course.step('verifyDemand', {
    gap: [0, 2],
    reason: '联络站现场核实已解决',
    was: { resolvedOn: null },
  });
}

function unresolved(demand: Demand, dice: number): void {
  const { course } = demand;
  if (dice < 0.5) {
    // A question answered: nothing to be resolved in the sense of the figure.
    askDeputy(demand);
    rate(demand);
    course.step('closeDemand', { gap: [0, 5] });
  } else if (dice < 0.75) {
    askAgency(demand, [5, 15]);
    rate(demand, 'DISSATISFIED');
  } else if (dice > 0.97 && course.today > '2025-09-01') {
    // Still with an agency, and late.
    askAgency(demand, null);
  } else askAgency(demand, [5, 15]);
}

/** What came in December is resolved, if at all, in the new year. */
function late(demand: Demand): void {
  if (demand.random.chance(0.3)) askDeputy(demand);
  else askAgency(demand, [6, 15]);
  rate(demand, demand.random.chance(0.1) ? 'DISSATISFIED' : undefined, '2026-01-05');
  demand.course.step('closeDemand', { gap: [0, 5] });
}
