import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import { RecordLog } from '../../../platform/records/index.ts';
import type { SeedOptions } from '../../../platform/seeding/index.ts';
import { DeadlineSchema, HistorySchema } from '../records.entities.ts';
import { AnswerSchema, CommitmentSchema, EvaluationSchema } from '../suggestion/answer.entities.ts';
import {
  AssignmentSchema,
  CoAgencyOpinionSchema,
  DeputyContactSchema,
  UrgingRecordSchema,
} from '../suggestion/assignment.entities.ts';
import { OriginDemandSchema, SignatureSchema, SuggestionSchema } from '../suggestion/suggestion.entities.ts';
import { suggestionOf2025, suggestionsOf2025 } from './suggestion-of-2025.ts';
import type { SuggestionRows } from './suggestion-rows.ts';
import { suggestionsUnderWay } from './suggestions-under-way.ts';

/** Parents before what refers to them. */
const tables = [
  ['suggestion', SuggestionSchema],
  ['signature', SignatureSchema],
  ['originDemand', OriginDemandSchema],
  ['assignment', AssignmentSchema],
  ['deputyContact', DeputyContactSchema],
  ['coAgencyOpinion', CoAgencyOpinionSchema],
  ['answer', AnswerSchema],
  ['evaluation', EvaluationSchema],
  ['commitment', CommitmentSchema],
  ['urgingRecord', UrgingRecordSchema],
] as const;

/** The 205 suggestions of 2025 once for each copy, then what was screened out in 2025 or came in during January 2026. */
export async function seedSuggestions(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const log = new RecordLog();
  const flush = async (files: SuggestionRows[]) => {
    let written = log.size;
    for (const [name, schema] of tables) {
      const rows = files.flatMap((file) => file[name] as object[]);
      await bulkInsert(em, schema, rows);
      written += rows.length;
    }
    await log.flush(em, DeadlineSchema, HistorySchema);
    onRows?.(written);
  };
  for (let copy = 0; copy < scale; copy++)
    await flush(Array.from({ length: suggestionsOf2025 }, (_, index) => suggestionOf2025(index + 1, copy, log)));
  await flush(suggestionsUnderWay(log));
}
