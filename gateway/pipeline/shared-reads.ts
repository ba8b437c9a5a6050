import type { ExecutionResult } from 'graphql';
import type { Disclosed } from '../../platform/disclosure/index.ts';
import { type Principal, rightsOf } from '../../platform/identity/principal.ts';
import type { GatewayContext } from '../context.ts';
import type { CompiledOperation } from '../execution/compile-operation.ts';
import { OnceATurn } from './once-a-turn.ts';

type Values = Record<string, unknown>;

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
  readonly #turns = new OnceATurn<{ result: ExecutionResult<Values>; disclosed: Disclosed[] }>();

  /** Results are shared: nobody may change them. */
  async run(run: CompiledOperation, read: Read, context: GatewayContext): Promise<ExecutionResult<Values>> {
    const { result, disclosed } = await this.#turns.of(keyOf(read, context.viewer), async (askers) => {
      const { left, ...rest } = context;
      // Whoever leaves ends the read of none of the others.
      const alone = askers === 1 && left ? { left } : {};
      const noted: Disclosed[] = [];
      return { result: await run(read.variables, { ...rest, ...alone, disclosed: noted }), disclosed: noted };
    });
    context.disclosed.push(...disclosed);
    return result;
  }
}

const keyOf = ({ hash, operationName, variables }: Read, viewer: Principal): string =>
  `${JSON.stringify([hash, operationName, variables])} ${rightsOf(viewer)}`;
