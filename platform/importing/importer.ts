import type { EntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import type { Clock } from '../clock/clock.ts';
import type { CommandRunner } from '../commands/index.ts';
import type { SubgraphDatabase } from '../database/index.ts';
import { localDateOf } from '../deadlines/index.ts';
import type { PersonalVault } from '../personal/index.ts';
import { type CheckedRow, checkRow } from './checked-row.ts';
import type { ImportLookup } from './column.ts';
import { columnsOf, type ImportDefinition } from './definition.ts';
import { ExternalIds } from './external-ids.ts';
import type { FileRow, RowFault } from './file-row.ts';
import { faultsOf } from './row-faults.ts';

export interface ImportOptions {
  /** Whose external ids these are; the same id of another source is another record. */
  source: string;
  lookup: Omit<ImportLookup, 'today'>;
  /** One refused row keeps all others out. */
  isAtomic?: boolean;
  /** Does all of it and keeps nothing. */
  isDryRun?: boolean;
  /** Called as rows are done, for the progress bar. */
  onRows?: (done: number) => void;
}

export interface ImportResult {
  read: number;
  created: number;
  /** Came in before, with the same content. */
  unchanged: number;
  refused: number;
  /** Good rows that an atomic import kept out because of others. */
  withheld: number;
  faults: RowFault[];
}

export interface ImporterOptions {
  definition: ImportDefinition;
  namespace: string;
  database: SubgraphDatabase;
  clock: Clock;
  vault: PersonalVault;
  /** Commands of the system within a transaction. */
  commandsWithin: (em: EntityManager) => CommandRunner;
}

const rowsPerTransaction = 200;

/** Thrown to undo a transaction whose outcome is known. */
class Undo extends Error {}

/**
 * Brings rows of files in as records, each by its creating step and in a savepoint of its own: a refused row leaves
 * nothing behind. A record that is in the hub has a life of its own there, so that a row is never written over one.
 */
export class Importer {
  readonly definition: ImportDefinition;
  readonly #options: ImporterOptions;

  constructor(options: ImporterOptions) {
    this.definition = options.definition;
    this.#options = options;
  }

  async run(rows: readonly FileRow[], options: ImportOptions): Promise<ImportResult> {
    const { isAtomic = false, isDryRun = false } = options;
    const result: ImportResult = { read: rows.length, created: 0, unchanged: 0, refused: 0, withheld: 0, faults: [] };
    // A dry run sees what the rows before have done, as a run does: all of it is one transaction.
    const transactions = isAtomic || isDryRun ? [rows] : portionsOf(rows);
    for (const portion of transactions) {
      try {
        await this.#options.database.em().transactional(async (transaction) => {
          for (const some of portionsOf(portion))
            await this.#bring(some, transaction as EntityManager, options, result);
          if (isDryRun || (isAtomic && result.refused > 0)) throw new Undo();
        });
      } catch (error) {
        if (!(error instanceof Undo)) throw error;
      }
    }
    if (isAtomic && result.refused > 0) {
      result.withheld = result.created;
      result.created = 0;
    }
    result.faults.sort((one, other) => one.line - other.line);
    return result;
  }

  async #bring(
    rows: readonly FileRow[],
    em: EntityManager,
    { source, lookup, onRows }: ImportOptions,
    result: ImportResult,
  ): Promise<void> {
    const { namespace, clock } = this.#options;
    const today = localDateOf(clock.now());
    const ids = new ExternalIds(namespace, source, this.definition.noun);
    const checked: CheckedRow[] = [];
    const refuse = (faults: readonly RowFault[]) => {
      result.faults.push(...faults);
      result.refused += 1;
    };
    for (const row of rows) {
      const outcome = checkRow(this.definition, row, { ...lookup, today });
      if ('row' in outcome) checked.push(outcome.row);
      else refuse(outcome.faults);
    }
    await ids.lock(em);
    const known = await ids.known(
      em,
      checked.map(({ externalId }) => externalId),
    );
    for (const row of checked) {
      const before = known.get(row.externalId);
      if (before === row.hash) result.unchanged += 1;
      else if (before !== undefined) refuse([conflict(row)]);
      else {
        const faults = await this.#create(row, em, ids, source);
        if (faults.length > 0) refuse(faults);
        else {
          result.created += 1;
          known.set(row.externalId, row.hash);
        }
      }
    }
    onRows?.(rows.length);
  }

  async #create(row: CheckedRow, em: EntityManager, ids: ExternalIds, source: string): Promise<RowFault[]> {
    const { clock, vault, commandsWithin } = this.#options;
    const now = clock.now();
    try {
      // Without the entities of the rows before: a unit of work looks through all that it knows.
      await em.fork({ keepTransactionContext: true }).transactional(async (savepoint) => {
        // The creating step would take a savepoint of its own within this one.
        const rowEm = savepoint.fork({ keepTransactionContext: true, disableTransactions: true }) as EntityManager;
        const recordId = await this.definition.bring(row.values, {
          em: rowEm,
          vault,
          commands: commandsWithin(rowEm),
          now,
          today: localDateOf(now),
          newId: () => v7(),
          reason: `由文件导入(${source}) / Imported from a file (${source})`,
        });
        await rowEm.flush();
        await ids.add(rowEm, row.externalId, recordId, row.hash, now);
      });
      return [];
    } catch (error) {
      return faultsOf(error, row.line, Object.keys(columnsOf(this.definition)));
    }
  }
}

const conflict = ({ line }: CheckedRow): RowFault => ({
  line,
  field: 'externalId',
  message:
    '此外部编号已导入过,内容不同;记录以中枢中的为准,未作改动 / came in before with other content; the record in the hub stays as it is',
});

function portionsOf(rows: readonly FileRow[]): (readonly FileRow[])[] {
  const portions: (readonly FileRow[])[] = [];
  for (let start = 0; start < rows.length; start += rowsPerTransaction)
    portions.push(rows.slice(start, start + rowsPerTransaction));
  return portions;
}
