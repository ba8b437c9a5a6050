import fc from 'fast-check';
import {
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../../gateway/resolving/compile-document.ts';
import { type Choose, type RandomOperation, randomOperation } from './random-operation.ts';
import { type Faults, noFaults, SmallTransport } from './universe.ts';
import { worlds } from './worlds.ts';

const faults = fc.record<Faults>({
  seed: fc.nat(1_000_000),
  fields: fc.constantFrom(0, 2, 10),
  values: fc.constant(0),
  requests: fc.constant(0),
});

const subgraphs = worlds.flatMap((world) =>
  world.subgraphs.map((one) => ({ name: `${world.name}: ${one.name}`, subgraph: new SmallTransport(world, one) })),
);

/** References to entities of the subgraph, of which some are none. */
function representations(schema: GraphQLSchema, choose: Choose) {
  const entities = Object.values(schema.getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && type.astNode?.directives?.some(isKey),
  );
  return Array.from({ length: 1 + choose(3) }, () => {
    const n = choose(5);
    return {
      __typename: entities[choose(entities.length)]?.name ?? 'Nobody',
      id: String(n),
      sku: `sku-${n}`,
      number: n,
      code: `code-${n}`,
      organisation: { id: String(n % 2) },
    };
  });
}

const isKey = ({ name }: { name: { value: string } }): boolean => name.value === 'key';

/** What is included is left out, and the other way round. */
const turned = (variables: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]),
  );

// graphql-js leaves promises of list items alone when an item before them fails.
const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
const listeners = process.listeners('unhandledRejection');
beforeAll(() => {
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
});
afterAll(async () => {
  await new Promise((over) => setImmediate(over));
  process.removeListener('unhandledRejection', note);
  for (const listener of listeners) process.on('unhandledRejection', listener);
  expect(unhandled.filter((reason) => !String((reason as Error).stack).includes('graphql/execution'))).toEqual([]);
});

describe.each(subgraphs)('$name', ({ subgraph }) => {
  const schema = subgraph.resolvable();
  const operations = fc.gen().map((pick): RandomOperation => {
    const choose: Choose = (count) => pick(fc.nat, { max: count - 1 });
    return randomOperation(schema, choose, {
      root: 'query',
      depth: 4,
      width: 4,
      argument: ({ type, name }) => {
        if (name === 'representations') return representations(schema, choose);
        const named = String(type).replace(/[![\]]/g, '');
        if (named === 'ID') return String(choose(5));
        if (named === 'Int') return choose(5);
        return name === 'sku' ? `sku-${choose(5)}` : named === 'String' ? `text ${choose(3)}` : undefined;
      },
    });
  });

  it('is resolved by compiled documents as by graphql-js', async () => {
    let partial = 0;
    await fc.assert(
      fc.asyncProperty(operations, fc.array(faults, { minLength: 3, maxLength: 3 }), async (operation, more) => {
        const document = parse(operation.query);
        fc.pre(validate(schema, document).length === 0);
        const never = () => Promise.reject(new Error('not compiled'));
        const isOfSchema = /__schema|__type\(/.test(operation.query);
        const compiled = compileDocument(schema, document, never);
        for (const failing of [noFaults, ...more]) {
          subgraph.faults = failing;
          for (const variableValues of [operation.variables, turned(operation.variables)]) {
            if (isOfSchema) {
              await expect(compiled(variableValues, undefined)).rejects.toThrow('not compiled');
              continue;
            }
            const reference = await execute({ schema, document, variableValues });
            expect(seen(await compiled(variableValues, undefined))).toEqual(seen(reference));
            if (reference.errors && reference.data) partial++;
          }
        }
      }),
      { numRuns: 80, maxSkipsPerRun: 3, endOnFailure: true },
    );
    // They were worth comparing.
    expect(partial).toBeGreaterThan(0);
  }, 60_000);
});

/**
 * The answer as text, the errors of what is null by themselves, and the places that are null for an error further in: which
 * errors of such a place are told depends on what came first.
 */
function seen({ data, errors = [] }: ExecutionResult) {
  const own: string[] = [];
  const inner = new Set<string>();
  for (const { message, path = [], extensions } of errors) {
    let value: unknown = data;
    const at = path.findIndex((part) => {
      const isGone = value === null || value === undefined;
      value = isGone ? null : (value as Record<string, unknown>)[String(part)];
      return isGone;
    });
    if (at < 0) own.push(JSON.stringify([message, path, extensions]));
    else inner.add(path.slice(0, at).join('.'));
  }
  return { data: JSON.stringify(data), own: own.toSorted(), inner: [...inner].toSorted() };
}
