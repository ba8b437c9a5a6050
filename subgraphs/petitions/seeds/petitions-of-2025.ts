import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { RecordLog } from '../../../platform/records/index.ts';
import type { SeedOptions } from '../../../platform/seeding/index.ts';
import { DemandSchema } from '../demand/demand.entities.ts';
import { MediationSchema } from '../mediation/mediation.entities.ts';
import { PetitionSchema } from '../petition/petition.entities.ts';
import { PetitionerSchema } from '../petitioner/petitioner.entities.ts';
import { PetitionProxySchema } from '../proxy/proxy.entities.ts';
import { VisitReceptionSchema } from '../reception/reception.entities.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.entities.ts';
import { demandsOfYear } from './demand-origins.ts';
import { demandSeed } from './demand-seeds.ts';
import { mediationSeed, mediationsOfYear } from './mediation-seeds.ts';
import { petitionsOfYear } from './petition-origins.ts';
import { petitionSeed, receptionSeeds, unfiledProxies } from './petition-seeds.ts';
import { freshSeeds, sealedSeeds } from './unclassified-seeds.ts';

type AnyEntitySchema = Parameters<typeof bulkInsert>[1];

const chunkSize = 1_000;

/** The records of 2025; a larger scale repeats the year's set with numbers, places and choices of its own. */
export async function seedPetitions(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const log = new RecordLog();
  const write = async (tables: [AnyEntitySchema, object[]][]) => {
    let written = log.size;
    for (const [schema, rows] of tables) {
      await bulkInsert(em, schema, rows);
      written += rows.length;
    }
    await log.flush(em, DeadlineSchema, HistorySchema);
    onRows?.(written);
  };
  for (let copy = 0; copy < scale; copy++) {
    for (const chunk of chunks(petitionsOfYear)) {
      const seeds = chunk.map((base) => petitionSeed(base, copy, log));
      await write([
        [PetitionerSchema, seeds.flatMap(({ petitioner }) => petitioner ?? [])],
        [PetitionSchema, seeds.map(({ petition }) => petition)],
        [PetitionProxySchema, seeds.flatMap(({ proxy }) => proxy ?? [])],
      ]);
    }
    await write([
      [PetitionProxySchema, unfiledProxies(copy, log)],
      [VisitReceptionSchema, receptionSeeds(copy)],
    ]);
    for (const chunk of chunks(demandsOfYear))
      await write([[DemandSchema, chunk.map((base) => demandSeed(base, copy, log))]]);
    for (const chunk of chunks(mediationsOfYear))
      await write([[MediationSchema, chunk.map((base) => mediationSeed(base, copy, log))]]);
  }
  const fresh = freshSeeds(log);
  const sealed = sealedSeeds(log);
  await write([
    [PetitionSchema, [fresh.petition]],
    [PetitionSchema, sealed.petitions],
    [PetitionProxySchema, [sealed.proxy]],
    [DemandSchema, [...fresh.demands, ...sealed.demands]],
    [VisitReceptionSchema, [sealed.reception]],
  ]);
}

function* chunksOf(total: number): Generator<number[]> {
  for (let start = 1; start <= total; start += chunkSize)
    yield Array.from({ length: Math.min(chunkSize, total - start + 1) }, (_, n) => start + n);
}
const chunks = (total: number) => [...chunksOf(total)];
