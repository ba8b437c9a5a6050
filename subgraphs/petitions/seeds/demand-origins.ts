import { Random } from '../../../platform/seeding/index.ts';
import { type MatterText, matterText } from './matters.ts';
import { congressPetitions, receivedIndexOf } from './petition-origins.ts';
import { workdayIndex, workdaysOf2025 } from './timeline.ts';

export const demandsOfYear = 3042;
export const resolvedInYear = 2042;
/** Demands 1 to 30 became the suggestions of the same numbers, the next 30 the first petitions by proxy. */
export const becameSuggestions = 30;
export const becamePetitions = 30;
const special = becameSuggestions + becamePetitions;

/** Received by this day, a demand had time to be resolved within the year. */
const cutIndex = workdayIndex('2025-11-28');

export const demandText = (base: number, copy: number): MatterText =>
  matterText(new Random(`demand-text/${base + copy * demandsOfYear}`));

/** The demand that a petition of the year's set came from. */
export function convertedDemandOf(petition: number): number | null {
  const n = petition - congressPetitions;
  return n >= 1 && n <= becamePetitions ? becameSuggestions + n : null;
}

/** The petition of the year's set that a demand became. */
export function convertedPetitionOf(demand: number): number | null {
  const n = demand - becameSuggestions;
  return n >= 1 && n <= becamePetitions ? congressPetitions + n : null;
}

export function demandReceivedIndexOf(base: number): number {
  // Early enough for the suggestions of the session at the beginning of the year.
  if (base <= becameSuggestions) return Math.floor((base - 1) / 10);
  const petition = convertedPetitionOf(base);
  if (petition !== null) return receivedIndexOf(petition) - 3;
  return ordinaryIndex(base - special);
}

const ordinaryIndex = (n: number) => Math.floor(((n - 1) / (demandsOfYear - special)) * workdaysOf2025);

/** How many of the ordinary demands were received by the cut. */
const candidates = (() => {
  let n = 0;
  while (ordinaryIndex(n + 1) <= cutIndex) n++;
  return n;
})();

/** Spreads exactly `resolvedInYear` resolved demands evenly over the candidates. */
export function isResolvedInYear(base: number): boolean {
  const n = base - special;
  if (n < 1 || n > candidates) return false;
  return Math.floor((n * resolvedInYear) / candidates) > Math.floor(((n - 1) * resolvedInYear) / candidates);
}

/** Received too late to be resolved within the year. */
export const isLate = (base: number): boolean => base - special > candidates;
