// Runs PGlite in a thread of its own: on the main thread a run of queries would starve the event loop.
// Erasable TypeScript only, and no value import of ours: Node runs this file as it stands, from the sources too.
import { closeSync, fdatasyncSync, fsyncSync, openSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { MemoryFS, messages, PGlite, types } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';
import type { PostgresErrorFields } from './postgres.error.ts';
import type { Assignment, Failure, Reply, Request, TextResult } from './protocol.ts';

type FileSystemOptions = Parameters<NodeFS['init']>[1];

/** WAL bytes after which a checkpoint is taken. A standalone backend takes none by itself: WAL would grow for ever. */
const CHECKPOINT_AFTER_BYTES = 64 * 1024 * 1024;
/** Statements between two looks at the WAL position; a look costs about 0.4 ms. */
const STATEMENTS_BETWEEN_LOOKS = 256;

const ERROR_FIELDS: readonly (keyof PostgresErrorFields)[] = [
  'severity',
  'code',
  'detail',
  'hint',
  'position',
  'internalPosition',
  'internalQuery',
  'where',
  'schema',
  'table',
  'column',
  'dataType',
  'constraint',
  'file',
  'line',
  'routine',
];

/** The last lines that PostgreSQL wrote to its log: the reason when it does not start. */
const serverLog: string[] = [];

function keepLog(options: FileSystemOptions): void {
  options.printErr = (line: string) => {
    serverLog.push(line);
    if (serverLog.length > 50) serverLog.shift();
  };
}

/**
 * A folder whose fsync is real. PGlite's own answers success without doing it, which survives a killed process but
 * not a power cut; PostgreSQL is started with fsync on and wal_sync_method=fsync, the only one that reaches this hook.
 */
class DurableFolder extends NodeFS {
  override async init(pg: PGlite, options: FileSystemOptions) {
    keepLog(options);
    const { emscriptenOpts } = await super.init(pg, options);
    emscriptenOpts.preRun?.push((module) => {
      const nodefs = module.FS.filesystems.NODEFS as unknown as {
        stream_ops: { fsync?(stream: { nfd?: number; node: unknown }): number };
        realPath(node: unknown): string;
      };
      nodefs.stream_ops.fsync = (stream) => {
        try {
          // Emscripten opens no descriptor for a directory.
          if (stream.nfd === undefined) syncDirectory(nodefs.realPath(stream.node));
          else fdatasyncSync(stream.nfd);
          return 0;
        } catch {
          // Anything but a number would be swallowed by PGlite and leave the statement without an answer.
          return 29; // EIO in Emscripten's (WASI) numbering: PostgreSQL panics, as it must when fsync fails.
        }
      };
    });
    return { emscriptenOpts };
  }
}

/** Memory that starts as a copy of a data directory. */
class TemplatedMemory extends MemoryFS {
  readonly template: string | undefined;

  constructor(template: string | undefined) {
    super();
    this.template = template;
  }

  override async init(pg: PGlite, options: FileSystemOptions) {
    keepLog(options);
    const { emscriptenOpts } = await super.init(pg, options);
    const template = this.template;
    if (template !== undefined) {
      emscriptenOpts.preRun ??= [];
      emscriptenOpts.preRun.push((module) => {
        const load = (from: string, to: string): void => {
          module.FS.mkdir(to, 0o700);
          for (const entry of readdirSync(from, { withFileTypes: true })) {
            const source = join(from, entry.name);
            const target = `${to}/${entry.name}`;
            if (entry.isDirectory()) load(source, target);
            else if (entry.name !== 'postmaster.pid')
              module.FS.writeFile(target, readFileSync(source), { mode: 0o600 });
          }
        };
        load(template, PGlite.paths.PGDATA);
      });
    }
    return { emscriptenOpts };
  }
}

function syncDirectory(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

async function start(assignment: Assignment): Promise<PGlite> {
  if (assignment.storage === 'memory') return PGlite.create({ fs: new TemplatedMemory(assignment.template) });
  if (assignment.initialise !== undefined) {
    const fresh = await PGlite.create({ dataDir: assignment.initialise });
    await fresh.close();
    renameSync(assignment.initialise, assignment.directory);
    syncDirectory(dirname(assignment.directory));
  }
  return PGlite.create({
    dataDir: assignment.directory,
    fs: new DurableFolder(assignment.directory),
    startParams: [
      ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
      '-c',
      'wal_sync_method=fsync',
    ],
  });
}

/** Values cross the thread as PostgreSQL's text; the main thread parses them the way node-postgres does. */
function passTextThrough(pg: PGlite): void {
  const asIs = (text: string): string => text;
  pg.parsers = Object.fromEntries(Object.keys(types.parsers).map((oid) => [oid, asIs]));
  pg.serializers = {};
}

/** The instance is beyond use. */
class Broken extends Error {}

function failureOf(error: unknown): Failure {
  if (error instanceof messages.DatabaseError) {
    const fields: Record<string, string> = {};
    for (const field of ERROR_FIELDS) {
      const value = error[field];
      if (value !== undefined) fields[field] = value;
    }
    return { message: error.message, fields };
  }
  return { message: error instanceof Error ? error.message : String(error) };
}

async function main(assignment: Assignment): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error('embedded.worker runs as a worker thread only');
  const reply = (message: Reply): void => port.postMessage(message);

  let pg: PGlite;
  try {
    pg = await start(assignment);
  } catch (error) {
    const said = serverLog.filter((line) => /FATAL|PANIC|ERROR/.test(line)).at(-1);
    reply({ kind: 'unusable', reason: said ?? failureOf(error).message });
    return;
  }
  passTextThrough(pg);

  let statements = 0;
  const checkpointWhenDue = async (): Promise<void> => {
    if (++statements < STATEMENTS_BETWEEN_LOOKS || pg.isInTransaction()) return;
    statements = 0;
    const { rows } = await pg.query<{ bytes: string }>(
      'select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), redo_lsn) as bytes from pg_control_checkpoint()',
    );
    if (Number(rows[0]?.bytes) > CHECKPOINT_AFTER_BYTES) await pg.exec('checkpoint');
  };

  // PGlite swallows a trap in PostgreSQL's code (a native stack overflow, say): the statement then looks like one that
  // gave nothing, and so does every later one, inserts included. Only the command's tag tells.
  const requireAlive = async (): Promise<void> => {
    const { rows } = await pg.query<[string]>('select 1', [], { rowMode: 'array' });
    if (rows[0]?.[0] !== '1') throw new Broken('PostgreSQL stopped answering');
  };

  const run = async (request: Request): Promise<TextResult[]> => {
    if (request.kind === 'exec') {
      const results = await pg.exec(request.sql, { rowMode: 'array' });
      // Of a script, a later statement may be the one without an answer.
      if (results.at(-1)?.command === undefined || request.sql.includes(';')) await requireAlive();
      return results as unknown as TextResult[];
    }
    if (request.kind === 'query') {
      const result = await pg.query(request.sql, request.parameters, { rowMode: 'array' });
      if (result.command === undefined) await requireAlive();
      return [result as unknown as TextResult];
    }
    await pg.close();
    return [];
  };

  // One request at a time, in the order of arrival.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (request: Request) => {
    last = last.then(async () => {
      try {
        reply({ kind: 'result', id: request.id, results: await run(request) });
      } catch (error) {
        // After a trap or a panic the memory of the instance is not to be trusted: end the thread. The folder is safe:
        // the next start recovers it like after a kill.
        if (error instanceof Broken) throw error;
        const failure = failureOf(error);
        reply({ kind: 'failure', id: request.id, failure });
        if (failure.fields?.severity === 'PANIC' || failure.fields?.severity === 'FATAL') throw error;
      }
      if (request.kind === 'close') port.close();
      else if (assignment.storage === 'folder') await checkpointWhenDue();
    });
  });
  reply({ kind: 'ready' });
}

await main(workerData as Assignment);
