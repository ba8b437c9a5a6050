/** In the order in which they run. */
export const partNames = [
  'side-by-side',
  'deep-pages',
  'plans',
  'cold-start',
  'memory',
  'checks',
  'ways-to-run',
] as const;
export type PartName = (typeof partNames)[number];
