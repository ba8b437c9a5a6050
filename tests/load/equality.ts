import { isDeepStrictEqual } from 'node:util';
import type { Operation } from './operations.ts';
import type { Started } from './started.ts';
import type { RunningVariant } from './variants/variant.ts';

/** Each operation with this many sets of variables. */
const samples = 5;

/** @throws Error that shows the first answer that is not the same as the others */
export async function checkSameAnswers(variants: readonly Started[], operations: readonly Operation[]): Promise<void> {
  for (const operation of operations) {
    if (operation.variables.length === 0) throw new Error(`there are no records for ${operation.label}`);
    const step = Math.max(1, Math.floor(operation.variables.length / samples));
    for (let at = 0; at < operation.variables.length; at += step) {
      const variables = operation.variables[at] as Record<string, unknown>;
      const answers = await Promise.all(
        variants.map(async ({ name, running }) => ({ name, data: await answerOf(running, operation, variables) })),
      );
      const [first, ...others] = answers;
      for (const other of others)
        if (!isDeepStrictEqual(other.data, first?.data))
          throw new Error(
            `${operation.label} ${JSON.stringify(variables)}: ${first?.name} and ${other.name} answer differently:\n${JSON.stringify(first?.data).slice(0, 2000)}\n${JSON.stringify(other.data).slice(0, 2000)}`,
          );
    }
  }
}

export async function answerOf(
  running: RunningVariant,
  operation: Operation,
  variables: Record<string, unknown>,
): Promise<unknown> {
  const response = await fetch(running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(await running.headers()) },
    body: running.body(operation, variables),
  });
  const { data, errors } = (await response.json()) as { data?: unknown; errors?: unknown };
  if (!data || errors)
    throw new Error(`${running.url} ${operation.label}: ${response.status} ${JSON.stringify(errors)}`);
  return data;
}
