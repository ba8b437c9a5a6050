import { Worker } from 'node:worker_threads';
import { EmbeddedDatabaseClosedError, PostgresError } from './postgres.error.ts';
import type { Assignment, Failure, Reply, Request, TextResult } from './protocol.ts';

type Order = Request extends infer One ? (One extends Request ? Omit<One, 'id'> : never) : never;

interface Pending {
  readonly resolve: (results: TextResult[]) => void;
  readonly reject: (error: Error) => void;
}

/** The thread could not open the database; the message is PostgreSQL's reason, where it gave one. */
export class ThreadStartError extends Error {
  override readonly name = 'ThreadStartError';
}

/** The main thread's end of the database thread: orders go out in order, each answer comes back to its caller. */
export class DatabaseThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #ended: Error | undefined;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /**
   * Starts the thread and opens the database in it.
   *
   * @param onEnd called once when the thread ends without having been asked to, after the pending orders are rejected
   * @throws ThreadStartError when PostgreSQL does not start
   */
  static async start(assignment: Assignment, onEnd: (error: Error) => void): Promise<DatabaseThread> {
    // From the sources Node strips the types of the worker by itself; compiled, it lies beside this file as .js.
    const extension = new URL(import.meta.url).pathname.endsWith('.ts') ? 'ts' : 'js';
    const worker = new Worker(new URL(`./embedded.worker.${extension}`, import.meta.url), {
      name: 'embedded-postgresql',
      workerData: assignment,
      // Flags and loaders of a test runner or a debugger are no business of this thread.
      execArgv: [],
      // With Node's 4 MB a deep recursion in SQL overflows before PostgreSQL's own check (max_stack_depth) reports it.
      resourceLimits: { stackSizeMb: 16 },
    });
    const thread = new DatabaseThread(worker);
    const ready = new Promise<void>((resolve, reject) => {
      let started = false;
      worker.on('message', (reply: Reply) => {
        if (reply.kind === 'ready') {
          started = true;
          resolve();
        } else if (reply.kind === 'unusable') reject(new ThreadStartError(reply.reason));
        else thread.#settle(reply);
      });
      let cause: unknown;
      worker.on('error', (error) => {
        cause = error;
      });
      worker.on('exit', (code) => {
        if (!started) reject(new ThreadStartError(`the database thread ended (exit code ${code})`, { cause }));
        else thread.#end(code, cause, onEnd);
      });
    });
    try {
      await ready;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
    return thread;
  }

  /** Why no order can be run any more, once that is so. */
  get ended(): Error | undefined {
    return this.#ended;
  }

  /** Sends one order. Rejects with PostgresError, or EmbeddedDatabaseClosedError when the thread is gone. */
  run(order: Order): Promise<TextResult[]> {
    if (this.#ended) return Promise.reject(this.#ended);
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ ...order, id });
    });
  }

  /** Closes the database after everything that was sent, and ends the thread. */
  async close(): Promise<void> {
    if (this.#ended) return;
    const closed = this.run({ kind: 'close' });
    await closed;
    this.#ended = new EmbeddedDatabaseClosedError('The embedded database is closed');
    await this.#worker.terminate();
  }

  #settle(reply: Extract<Reply, { id: number }>): void {
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (reply.kind === 'result') pending?.resolve(reply.results);
    else pending?.reject(errorOf(reply.failure));
  }

  #end(code: number, cause: unknown, onEnd: (error: Error) => void): void {
    if (this.#ended) return;
    const error = new EmbeddedDatabaseClosedError(`The embedded database stopped unexpectedly (exit code ${code})`, {
      cause,
    });
    this.#ended = error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    onEnd(error);
  }
}

function errorOf(failure: Failure): Error {
  return failure.fields ? new PostgresError(failure.message, failure.fields) : new Error(failure.message);
}
