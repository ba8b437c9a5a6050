import type { ExecutionResult } from 'graphql';
import type { Disclosed } from '../../platform/disclosure/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';
import type { CompiledOperation } from '../execution/compile-operation.ts';

type Values = Record<string, unknown>;

interface SharedRead {
  result: Promise<ExecutionResult<Values>>;
  members: number;
  disclosed: Disclosed[];
}

/** The same read by viewers who are answered the same. */
export interface Read {
  /** SHA-256 of the document. */
  hash: string;
  operationName: string | null;
  variables: Values;
}

/**
 * Runs once what several ask at the same moment with the same rights. A moment is one turn of the event loop: none of its
 * statements has left when the last one joins, so that nobody is answered by what was there before it asked.
 */
export class SharedReads {
  readonly #gathering = new Map<string, SharedRead>();

  /** Results are shared: nobody may change them. */
  async run(run: CompiledOperation, read: Read, context: GatewayContext): Promise<ExecutionResult<Values>> {
    const key = keyOf(read, context.viewer);
    let shared = this.#gathering.get(key);
    if (shared) shared.members += 1;
    else {
      shared = this.#begin(key, run, read, context);
      this.#gathering.set(key, shared);
    }
    const result = await shared.result;
    context.disclosed.push(...shared.disclosed);
    return result;
  }

  #begin(key: string, run: CompiledOperation, { variables }: Read, first: GatewayContext): SharedRead {
    const disclosed: Disclosed[] = [];
    const shared = { members: 1, disclosed } as SharedRead;
    shared.result = new Promise<void>((over) => setImmediate(over)).then(() => {
      this.#gathering.delete(key);
      const { left, ...context } = first;
      // Whoever leaves ends the read of none of the others.
      const alone = shared.members === 1 && left ? { left } : {};
      return run(variables, { ...context, ...alone, disclosed });
    });
    return shared;
  }
}

const keyOf = ({ hash, operationName, variables }: Read, { expiresAt: _, ...rights }: Principal): string =>
  JSON.stringify([hash, operationName, variables, rights]);
