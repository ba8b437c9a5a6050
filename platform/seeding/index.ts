export { Random } from './random.ts';
export { seedId } from './seed-id.ts';
export type { SeedOptions } from './seed-options.ts';
