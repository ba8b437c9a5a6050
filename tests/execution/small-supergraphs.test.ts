import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { SubgraphRequest } from '../../gateway/transport/transport.ts';
import { type BothExecutors, bothExecutors, outcomeOf } from './both-executors.ts';
import { type RandomOperation, randomOperation } from './random-operation.ts';
import { type Faults, noFaults, SmallTransport } from './universe.ts';
import { worlds } from './worlds.ts';

const faults = fc.record<Faults>({
  seed: fc.nat(1_000_000),
  fields: fc.constantFrom(0, 0, 2, 10),
  values: fc.constantFrom(0, 0, 0, 5),
  requests: fc.constantFrom(0, 0, 0, 20),
});

describe.each(worlds)('$name', (world) => {
  let both: BothExecutors;
  const transports = new Map(world.subgraphs.map((one) => [one.name, new SmallTransport(world, one)]));
  beforeAll(async () => {
    both = await bothExecutors(world.subgraphs, transports);
  });

  const operations = (root: 'query' | 'mutation') =>
    fc.gen().map(
      (pick): RandomOperation =>
        randomOperation(both.schema, (count) => pick(fc.nat, { max: count - 1 }), {
          root,
          depth: root === 'query' ? 4 : 3,
          width: 3,
        }),
    );

  /** What the executor makes of the operation, and the requests that it sent for it. */
  async function observed(run: BothExecutors['compiled'], operation: RandomOperation, failing: Faults) {
    const requests: SubgraphRequest[] = [];
    for (const transport of transports.values()) {
      transport.faults = failing;
      transport.requests = requests;
    }
    return { ...(await outcomeOf(run(operation))), requests };
  }

  const roots = world.subgraphs.some(({ sdl }) => sdl.includes('type Mutation')) ? ['query', 'mutation'] : ['query'];
  it.each(roots as ('query' | 'mutation')[])(
    'is answered by compiled plans as by the gateway: %s',
    async (root) => {
      const seen = { answers: 0, partial: 0 };
      await fc.assert(
        fc.asyncProperty(
          operations(root),
          fc.array(faults, { minLength: 4, maxLength: 4 }),
          async (operation, more) => {
            fc.pre(validate(both.schema, parse(operation.query)).length === 0);
            for (const failing of [noFaults, ...more]) {
              const reference = await observed(both.reference, operation, failing);
              const compiled = await observed(both.compiled, operation, failing);
              expect(compiled.data).toEqual(reference.data);
              expect(compiled.misfits).toEqual(reference.misfits);
              if (mayMisplace(operation)) expect(compiled.placeless).toEqual(reference.placeless);
              else expect(compiled.errors).toEqual(reference.errors);
              expect(compiled.requests.length).toBe(reference.requests.length);
              for (const { variables } of compiled.requests) expectDistinct(variables?.['representations']);
              seen.answers++;
              if (compiled.errors.length > 0 && compiled.data !== 'null') seen.partial++;
            }
          },
        ),
        { numRuns: root === 'query' ? 150 : 40, maxSkipsPerRun: 1, endOnFailure: true },
      );
      // They were worth comparing.
      expect(seen.answers).toBeGreaterThanOrEqual(200);
      expect(seen.partial).toBeGreaterThan(0);
      expect(both.executed.filter(({ executor }) => executor !== 'compiled')).toEqual([]);
    },
    60_000,
  );
});

/**
 * The gateway misplaces the error of an entity when objects before it were not asked for, which happens behind fragments
 * alone: it counts the objects, where the subgraph counted those that it was asked for.
 */
const mayMisplace = ({ query }: RandomOperation): boolean => /\.\.\./.test(query);

function expectDistinct(representations: unknown): void {
  const texts = ((representations ?? []) as unknown[]).map((one) => JSON.stringify(one));
  expect(new Set(texts).size).toBe(texts.length);
}
