import { resolve } from 'node:path';
import { type Connection, createClient, type EmbeddedClient } from './client.ts';
import { DataDirectoryUnusableError } from './data-directory.errors.ts';
import {
  claimable,
  clusterOf,
  copyTemplate,
  isReady,
  removeUnfinished,
  unfinishedClusterOf,
} from './data-directory.ts';
import { DatabaseThread, ThreadStartError } from './database-thread.ts';
import { type DirectoryLock, lockDirectory } from './directory-lock.ts';
import type { Assignment, Origin } from './protocol.ts';
import { Turns } from './turns.ts';
import { ormParserOf, parserOf } from './values.ts';

/** A pino logger fits. */
export interface EmbeddedDatabaseLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export interface EmbeddedDatabaseOptions {
  /** A folder, made when it is missing; or `memory:`, which keeps nothing. */
  readonly dataDir: string;
  /** A data folder, closed and of this version, with which an empty one starts: seconds faster than initdb. */
  readonly template?: string;
  readonly log?: EmbeddedDatabaseLog;
  /** Called once when the database thread ends by itself; every pending and later query rejects. */
  readonly onFatal?: (error: Error) => void;
}

/**
 * PostgreSQL inside this process. Itself a client for direct queries (see `values.ts` for what the types become);
 * any number of users share it and take turns.
 */
export interface EmbeddedDatabase extends EmbeddedClient {
  /** For MikroORM: `driverOptions: { pglite: () => database.ormClient }`. The same rows as from its own driver. */
  readonly ormClient: EmbeddedClient;
  /** The absolute folder; undefined in memory. */
  readonly directory: string | undefined;
  /** True when this opening made the data, from the template or by initdb: the caller seeds it when need be. */
  readonly created: boolean;
  readonly origin: Origin;
  /** Refreshes the planner's statistics and cleans up; no autovacuum runs here. To be called after a large import. */
  maintain(): Promise<void>;
  /** Waits for the work that has begun, closes PostgreSQL, gives the folder back. New work is refused from now on. */
  close(): Promise<void>;
}

/**
 * Opens the embedded PostgreSQL. A first start takes about 6 s by initdb, under 2 s from a template.
 *
 * @throws DataDirectoryInUseError when another process, or this one, has the folder open
 * @throws DataDirectoryUnusableError when the folder cannot be written, is not ours, or is of another version
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const template = await usableTemplate(options);
  if (options.dataDir.startsWith('memory:')) {
    const assignment: Assignment = { storage: 'memory', template: template && clusterOf(template) };
    return connect(options, assignment, template ? 'template' : 'initdb', undefined);
  }

  const directory = resolve(options.dataDir);
  await claimable(directory);
  const lock = lockDirectory(directory);
  try {
    // Once more: whoever held the lock a moment ago may have made the data.
    await claimable(directory);
    await removeUnfinished(directory);
    let origin: Origin = 'existing';
    if (!(await isReady(directory))) {
      origin = template ? 'template' : 'initdb';
      if (template) await copyTemplate(template, directory);
    }
    const assignment: Assignment = {
      storage: 'folder',
      directory: clusterOf(directory),
      initialise: origin === 'initdb' ? unfinishedClusterOf(directory) : undefined,
    };
    return await connect(options, assignment, origin, directory, lock);
  } catch (error) {
    lock.release();
    if (error instanceof ThreadStartError)
      throw new DataDirectoryUnusableError(directory, error.message, { cause: error });
    throw error;
  }
}

/** A template that is missing or of another version is no reason not to start: initdb gives the same, later. */
async function usableTemplate({ template, log }: EmbeddedDatabaseOptions): Promise<string | undefined> {
  if (template === undefined) return undefined;
  if (await isReady(template)) return resolve(template);
  log?.warn({ template }, 'No usable database template there: the first start is slower');
  return undefined;
}

async function connect(
  { log, onFatal }: EmbeddedDatabaseOptions,
  assignment: Assignment,
  origin: Origin,
  directory: string | undefined,
  lock?: DirectoryLock,
): Promise<EmbeddedDatabase> {
  const begun = performance.now();
  let state: 'open' | 'closing' | 'closed' = 'open';
  const thread = await DatabaseThread.start(assignment, (error) => {
    state = 'closed';
    lock?.release();
    log?.error({ err: error, directory }, 'The embedded database stopped');
    onFatal?.(error);
  });
  const turns = new Turns((waiting) =>
    log?.warn(
      { waiting },
      'A transaction on the embedded database keeps others waiting; does it wait for one of them?',
    ),
  );
  log?.info(
    { directory, origin, milliseconds: Math.round(performance.now() - begun) },
    'The embedded database is open',
  );

  let closing: Promise<void> | undefined;
  const connection: Connection = {
    thread,
    turns,
    get open() {
      return state === 'open';
    },
    get closed() {
      return state === 'closed';
    },
    close() {
      closing ??= (async () => {
        if (state === 'open') state = 'closing';
        try {
          await turns.drained();
          await thread.close();
        } finally {
          state = 'closed';
          lock?.release();
        }
      })();
      return closing;
    },
  };
  const client = createClient(connection, parserOf);
  const ormClient = createClient(connection, ormParserOf);
  return Object.defineProperties(
    {
      ormClient,
      directory,
      created: origin !== 'existing',
      origin,
      async maintain() {
        await client.exec('vacuum (analyze)');
        await client.exec('checkpoint');
      },
    },
    Object.getOwnPropertyDescriptors(client),
  ) as EmbeddedDatabase;
}
