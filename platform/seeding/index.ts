export { officeTime } from './office-time.ts';
export { Random } from './random.ts';
export { seedId } from './seed-id.ts';
export type { SeedOptions } from './seed-options.ts';
export { seededLimit } from './seeded-limit.ts';
