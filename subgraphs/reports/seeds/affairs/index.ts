import type { EntityManager } from '@mikro-orm/postgresql';
import type { SeedOptions } from '../../../../platform/seeding/index.ts';
import { seedFiscalOversightItems } from './fiscal-oversight-items.ts';
import { seedLegislativeComments } from './legislative-comments.ts';
import { seedLivelihoodProjects } from './livelihood-projects.ts';
import { seedNormativeDocuments } from './normative-documents.ts';
import { seedRegulations } from './regulations.ts';
import { seedResearchReports } from './research-reports.ts';
import { SeedWriter } from './seed-writer.ts';

/** The affairs of 2025; deadlines and history go with them. Needs no other record of this subgraph to be there first. */
export async function seedAffairs(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const writer = new SeedWriter(em, onRows);
  await seedFiscalOversightItems(writer, scale);
  await seedResearchReports(writer, scale);
  await seedLivelihoodProjects(writer, scale);
  await seedNormativeDocuments(writer, scale);
  seedRegulations(writer);
  await seedLegislativeComments(writer, scale);
  await writer.flush();
}
