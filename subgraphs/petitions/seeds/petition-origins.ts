import { workdaysOf2025 } from './timeline.ts';

/** The congress itself received 11, deputies filed 1626 by proxy. */
export const congressPetitions = 11;
export const petitionsOfYear = 1637;

/** Proxied petitions start on the sixth working day: the demands that some come from are received before. */
const firstProxiedIndex = 5;

/** On which working day of 2025 the `base`th petition was received. */
export function receivedIndexOf(base: number): number {
  if (base <= congressPetitions) return Math.floor(((base - 0.5) / congressPetitions) * (workdaysOf2025 - 12));
  const share = (base - congressPetitions - 1) / (petitionsOfYear - congressPetitions);
  return firstProxiedIndex + Math.floor(share * (workdaysOf2025 - firstProxiedIndex));
}
