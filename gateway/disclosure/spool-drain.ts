import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChainHead, IndexedRecord } from '../../platform/disclosure/index.ts';
import type { Logger } from '../../platform/logging/logger.ts';
import type { DisclosureSpool } from './disclosure-spool.ts';

export interface Chain {
  append(records: readonly IndexedRecord[]): Promise<ChainHead | null>;
  head(): Promise<ChainHead>;
}

/** Beside the spool, for whoever checks the chain: a database of which the end was cut off does not know that it was longer. */
export const headFile = 'head.json';

/** Records a batch. */
const batchSize = 500;

/** Moves disclosure records from the spool into the chain. What fails is there the next time. */
export class SpoolDrain {
  readonly #spool: DisclosureSpool;
  readonly #chain: Chain;
  readonly #log: Logger;
  #running: Promise<void> = Promise.resolve();

  constructor(spool: DisclosureSpool, chain: Chain, log: Logger) {
    this.#spool = spool;
    this.#chain = chain;
    this.#log = log;
  }

  /** Says so when the chain is shorter than this process's folder knows: the database was restored, or cut. */
  async checkHead(): Promise<void> {
    const noted = await readHead(this.#spool.folder);
    const { sequence } = await this.#chain.head();
    if (noted && noted.sequence > sequence)
      this.#log.error(
        { noted: noted.sequence, found: sequence },
        '披露记录链比先前的短 / the chain of disclosure records is shorter than it was; run npm run audit:verify',
      );
  }

  /** Everything that was kept before the call is in the chain after it. */
  run(): Promise<void> {
    const next = this.#running.then(() => this.#drain());
    this.#running = next.catch(() => {});
    return next;
  }

  async #drain(): Promise<void> {
    for (const name of await this.#spool.closed()) {
      const { records, damaged } = await this.#spool.records(name);
      for (let at = 0; at < records.length; at += batchSize) {
        const head = await this.#chain.append(records.slice(at, at + batchSize));
        if (head) await this.#note(head);
      }
      if (damaged > 0) this.#log.error({ file: name, damaged }, 'lines of the spool are no disclosure records');
      await this.#spool.remove(name, damaged > 0);
    }
  }

  async #note(head: ChainHead): Promise<void> {
    const path = join(this.#spool.folder, headFile);
    await writeFile(`${path}.new`, JSON.stringify(head), { mode: 0o600 });
    await rename(`${path}.new`, path);
  }
}

/** Null where none was noted. */
export async function readHead(folder: string): Promise<ChainHead | null> {
  try {
    return JSON.parse(await readFile(join(folder, headFile), 'utf8')) as ChainHead;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
