import type { DatabaseThread } from './database-thread.ts';
import { EmbeddedDatabaseClosedError } from './postgres.error.ts';
import type { ResultField, TextResult } from './protocol.ts';
import type { Turns } from './turns.ts';
import { parameterText, type ValueParser } from './values.ts';

/** One statement's result, shaped as PGlite's. */
export interface QueryResult<Row = Record<string, unknown>> {
  readonly rows: Row[];
  readonly fields: ResultField[];
  /** Rows inserted, updated or deleted. */
  readonly affectedRows?: number;
  /** The command's tag, for example SELECT. */
  readonly command?: string;
  readonly rowCount?: number;
}

export interface QueryOptions {
  readonly rowMode?: 'object' | 'array';
}

/** Runs statements: the database itself, or a transaction on it. */
export interface Queryable {
  /** Runs one statement with `$1`… parameters. Rejects with PostgresError. */
  query<Row = Record<string, unknown>>(
    sql: string,
    parameters?: readonly unknown[],
    options?: QueryOptions,
  ): Promise<QueryResult<Row>>;
  /** Runs a script of several statements without parameters. */
  exec(sql: string): Promise<QueryResult[]>;
}

export interface EmbeddedTransaction extends Queryable {
  /** Rolls back at once; the transaction takes no statement after that. */
  rollback(): Promise<void>;
  readonly closed: boolean;
}

/** The part of PGlite's interface that MikroORM's driver (through Kysely) uses. */
export interface EmbeddedClient extends Queryable {
  readonly ready: boolean;
  readonly closed: boolean;
  readonly waitReady: Promise<void>;
  /**
   * Runs the callback in a transaction: commits when it resolves, rolls back when it rejects. Nobody else's statement
   * runs meanwhile, so the callback must not await a query outside `transaction`, of any user of the database: that
   * query would wait for the transaction, and the transaction for it.
   */
  transaction<T>(work: (transaction: EmbeddedTransaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What the clients of one database have in common. */
export interface Connection {
  readonly thread: DatabaseThread;
  readonly turns: Turns;
  /** False from the call of close() on. */
  readonly open: boolean;
  readonly closed: boolean;
  close(): Promise<void>;
}

/** A view of the database that parses values in its own way. All clients of one connection take turns. */
export function createClient(connection: Connection, parserOf: (oid: number) => ValueParser): EmbeddedClient {
  const { thread, turns } = connection;

  const query = async <Row>(
    sql: string,
    parameters: readonly unknown[] = [],
    options?: QueryOptions,
  ): Promise<QueryResult<Row>> => {
    const [result] = await thread.run({ kind: 'query', sql, parameters: parameters.map(parameterText) });
    if (!result) throw new Error('PostgreSQL gave no result');
    return parsed(result, parserOf, options?.rowMode) as QueryResult<Row>;
  };
  const exec = async (sql: string): Promise<QueryResult[]> => {
    const results = await thread.run({ kind: 'exec', sql });
    return results.map((result) => parsed(result, parserOf, 'object') as QueryResult);
  };
  const requireOpen = (): void => {
    if (!connection.open) throw thread.ended ?? new EmbeddedDatabaseClosedError('The embedded database is closed');
  };

  return {
    get ready() {
      return connection.open;
    },
    get closed() {
      return connection.closed;
    },
    waitReady: Promise.resolve(),
    async query(sql, parameters, options) {
      requireOpen();
      return turns.shared(() => query(sql, parameters, options));
    },
    async exec(sql) {
      requireOpen();
      return turns.shared(() => exec(sql));
    },
    async transaction(work) {
      requireOpen();
      return turns.exclusive(() => inTransaction({ query, exec }, work));
    },
    close: () => connection.close(),
  };
}

async function inTransaction<T>(
  connection: Queryable,
  work: (transaction: EmbeddedTransaction) => Promise<T>,
): Promise<T> {
  let closed = false;
  const whileOpen = (): void => {
    if (closed) throw new Error('The transaction is over');
  };
  const end = async (command: 'commit' | 'rollback'): Promise<void> => {
    closed = true;
    await connection.exec(command);
  };
  const transaction: EmbeddedTransaction = {
    get closed() {
      return closed;
    },
    async query(sql, parameters, options) {
      whileOpen();
      return connection.query(sql, parameters, options);
    },
    async exec(sql) {
      whileOpen();
      return connection.exec(sql);
    },
    async rollback() {
      whileOpen();
      await end('rollback');
    },
  };

  await connection.exec('begin');
  let result: T;
  try {
    result = await work(transaction);
  } catch (error) {
    // A rollback that fails, because the thread is gone, must not hide why.
    if (!closed) await end('rollback').catch(() => {});
    throw error;
  }
  // A commit that fails (a deferred constraint) has rolled back by itself.
  if (!closed) await end('commit');
  return result;
}

function parsed(
  result: TextResult,
  parserOf: (oid: number) => ValueParser,
  rowMode: 'object' | 'array' = 'object',
): QueryResult<unknown> {
  const { fields } = result;
  const parsers = fields.map(({ dataTypeID }) => parserOf(dataTypeID));
  const rows = result.rows.map((texts) => {
    const values = texts.map((text, column) => (text === null ? null : parsers[column]?.(text)));
    if (rowMode === 'array') return values;
    const row: Record<string, unknown> = {};
    for (let column = 0; column < values.length; column++) row[fields[column]?.name ?? ''] = values[column];
    return row;
  });
  return { ...result, rows };
}
