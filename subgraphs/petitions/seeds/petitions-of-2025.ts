import { setImmediate } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { RecordLog } from '../../../platform/records/index.ts';
import type { SeedOptions } from '../../../platform/seeding/index.ts';
import { DemandSchema } from '../demand/demand.entities.ts';
import { MediationSchema } from '../mediation/mediation.entities.ts';
import { PetitionSchema } from '../petition/petition.entities.ts';
import { PetitionerSchema } from '../petitioner/petitioner.entities.ts';
import { PetitionProxySchema } from '../proxy/proxy.entities.ts';
import { VisitReceptionSchema } from '../reception/reception.entities.ts';
import { demandsOfYear } from './demand-origins.ts';
import { demandSeed } from './demand-seeds.ts';
import { mediationSeed, mediationsOfYear } from './mediation-seeds.ts';
import { petitionsOfYear } from './petition-origins.ts';
import { petitionSeed, receptionSeeds, unfiledProxies } from './petition-seeds.ts';
import { SeedWriter } from './seed-writer.ts';
import { freshSeeds, sealedSeeds } from './unclassified-seeds.ts';

/** The records of 2025; a larger scale repeats the year's set with numbers, places and choices of its own. */
export async function seedPetitions(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const writer = new SeedWriter(em, onRows);
  for (let copy = 0; copy < scale; copy++) {
    await inChunks(petitionsOfYear, petitionSeed, copy, (seeds, log) =>
      writer.write(log, [
        [PetitionerSchema, seeds.flatMap(({ petitioner }) => petitioner ?? [])],
        [PetitionSchema, seeds.map(({ petition }) => petition)],
        [PetitionProxySchema, seeds.flatMap(({ proxy }) => proxy ?? [])],
      ]),
    );
    const log = new RecordLog();
    await writer.write(log, [
      [PetitionProxySchema, unfiledProxies(copy, log)],
      [VisitReceptionSchema, receptionSeeds(copy)],
    ]);
    await inChunks(demandsOfYear, demandSeed, copy, (rows, log) => writer.write(log, [[DemandSchema, rows]]));
    await inChunks(mediationsOfYear, mediationSeed, copy, (rows, log) => writer.write(log, [[MediationSchema, rows]]));
  }
  const log = new RecordLog();
  const fresh = freshSeeds(log);
  const sealed = sealedSeeds(log);
  await writer.write(log, [
    [PetitionSchema, [fresh.petition]],
    [PetitionSchema, sealed.petitions],
    [PetitionProxySchema, [sealed.proxy]],
    [DemandSchema, [...fresh.demands, ...sealed.demands]],
    [VisitReceptionSchema, [sealed.reception]],
  ]);
  await writer.finish();
}

const chunkSize = 1_000;
const betweenTurns = 40;

/** Makes the records of one set a chunk at a time, leaving the event loop to the writes of the chunk before. */
async function inChunks<Row>(
  total: number,
  make: (base: number, copy: number, log: RecordLog) => Row,
  copy: number,
  write: (rows: Row[], log: RecordLog) => Promise<void>,
): Promise<void> {
  for (let start = 1; start <= total; start += chunkSize) {
    const log = new RecordLog();
    const rows: Row[] = [];
    for (let base = start; base < start + chunkSize && base <= total; base++) {
      rows.push(make(base, copy, log));
      if (base % betweenTurns === 0) await setImmediate();
    }
    await write(rows, log);
  }
}
