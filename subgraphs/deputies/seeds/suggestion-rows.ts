import { type Random, seedId } from '../../../platform/seeding/index.ts';
import type { Answer, Commitment, Evaluation } from '../suggestion/answer.entities.ts';
import type { Assignment, CoAgencyOpinion, DeputyContact, UrgingRecord } from '../suggestion/assignment.entities.ts';
import type { OriginDemand, Signature, Suggestion } from '../suggestion/suggestion.entities.ts';
import { type SuggestionTopic, suggestionPlaces, suggestionTopics } from './suggestion-topics.ts';

type Part<Row> = Omit<Row, 'id' | 'suggestionId' | 'position'>;

interface Parts {
  signature: Signature;
  originDemand: OriginDemand;
  assignment: Assignment;
  deputyContact: DeputyContact;
  coAgencyOpinion: CoAgencyOpinion;
  answer: Answer;
  evaluation: Evaluation;
  commitment: Commitment;
  urgingRecord: UrgingRecord;
}

/** One suggestion with the rows of its parts, as they are gathered. */
export class SuggestionRows implements Record<keyof Parts, object[]> {
  readonly suggestion: Suggestion[] = [];
  readonly signature: Signature[] = [];
  readonly originDemand: OriginDemand[] = [];
  readonly assignment: Assignment[] = [];
  readonly deputyContact: DeputyContact[] = [];
  readonly coAgencyOpinion: CoAgencyOpinion[] = [];
  readonly answer: Answer[] = [];
  readonly evaluation: Evaluation[] = [];
  readonly commitment: Commitment[] = [];
  readonly urgingRecord: UrgingRecord[] = [];
  readonly id: string;
  readonly key: string | number;

  constructor(key: string | number) {
    this.key = key;
    this.id = seedId('suggestion', key);
  }

  add<Name extends keyof Parts>(name: Name, row: Part<Parts[Name]>): void {
    const rows = this[name] as object[];
    const position = rows.length;
    rows.push({ ...row, id: seedId(name, `${this.key}/${position}`), suggestionId: this.id, position });
  }
}

export const deputyId = (n: number): string => seedId('deputy', n);
export const agencyId = (slug: string): string => seedId('agency', slug);

/** Deputies 1 to 316 hold office; the ones after have left or are suspended. */
const inOffice = 316;

/** Some lead several suggestions, most lead one or none. */
export const leadOf = (n: number): number => ((n * 37) % 150) * 2 + 1;

export function coSignersOf(n: number, count: number): number[] {
  const lead = leadOf(n);
  const found = new Set<number>();
  for (let step = 1; found.size < count; step++) {
    const candidate = ((n * 53 + step * 29) % inOffice) + 1;
    if (candidate !== lead) found.add(candidate);
  }
  return [...found];
}

export interface Matter {
  topic: SuggestionTopic;
  title: string;
  body: string;
  divisionCode: string;
}

/** Which matter the n-th suggestion raises: topics take turns, each time in another place. */
export function matterOf(n: number, random: Random): Matter {
  const topic = suggestionTopics[n % suggestionTopics.length] as SuggestionTopic;
  const turn = Math.floor(n / suggestionTopics.length) + n;
  const [divisionCode, place] = suggestionPlaces[turn % suggestionPlaces.length] as [string, string];
  const households = random.between(3, 60) * 20;
  return {
    topic,
    divisionCode,
    title: `关于${place}${topic.titles[turn % 2]}的建议`,
    body: `经走访${place}群众和有关单位了解到:${topic.problem},涉及约${households}户群众。建议:${topic.wish}。`,
  };
}
