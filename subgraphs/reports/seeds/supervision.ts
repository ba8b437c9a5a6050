import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeedOptions } from '../../../platform/seeding/index.ts';
import { seedAppointments } from './appointments.ts';
import { seedFollowUps } from './follow-ups.ts';
import { seedMeetings } from './meetings.ts';
import { seedPartyReports } from './party-reports.ts';
import { seedPlans } from './plans.ts';
import { seedResolutions } from './resolutions.ts';
import { seedStatedFigures } from './stated-figures.ts';
import { seedWorkReports } from './work-reports.ts';

/** In the order of the foreign keys. */
export async function seedSupervision(em: EntityManager, options: SeedOptions): Promise<void> {
  let written = (await seedMeetings(em)) + (await seedPlans(em));
  await seedWorkReports(em, options);
  for (const seed of [seedResolutions, seedFollowUps, seedPartyReports, seedAppointments, seedStatedFigures])
    written += await seed(em);
  options.onRows?.(written);
}
