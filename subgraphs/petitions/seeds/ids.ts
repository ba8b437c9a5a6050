import { seedId } from '../../../platform/seeding/index.ts';

/** Ids of other subgraphs' records, computed once. */
const remembered = (noun: string) => {
  const ids = new Map<string | number, string>();
  return (key: string | number): string => {
    const id = ids.get(key) ?? seedId(noun, key);
    ids.set(key, id);
    return id;
  };
};

export const agencyId = remembered('agency');
export const deputyId = remembered('deputy');
export const stationId = remembered('liaison-station');

export const municipalDeputies = 320;
const stations = 120;

/** The station of a deputy. */
export const stationOfDeputy = (deputy: number): string => stationId(((deputy - 1) % stations) + 1);

export const numbered = (prefix: string, year: number, ordinal: number): string =>
  `${prefix}${year}-${String(ordinal).padStart(6, '0')}`;
