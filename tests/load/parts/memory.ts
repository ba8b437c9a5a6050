import { readFileSync } from 'node:fs';
import { ask, bodiesOf } from '../measurement.ts';
import type { Run } from '../run.ts';
import { startOne } from '../started.ts';
import { table } from '../table.ts';
import { freePort } from '../variants/free-port.ts';
import { hubVariant } from '../variants/hub.ts';
import { heapInspector } from './heap-inspector.ts';

const marks = [20_000, 100_000] as const;
const limit = 1.1;

/** Whether memory levels off under mixed requests: the heap after a collection, as V8's inspector tells it. */
export async function memory(run: Run): Promise<object> {
  const port = await freePort();
  const variant = hubVariant('hub-memory', '本中枢 / the hub', { options: [`--inspect=127.0.0.1:${port}`] });
  const { running, stop } = await startOne(run, variant);
  const inspector = await heapInspector(port);
  const all = run.operations.map((operation) => bodiesOf(running, operation));
  // As many of each, in turn.
  const mixed = Array.from({ length: 400 }, (_, at) =>
    all.map((bodies) => bodies[at % bodies.length] as string),
  ).flat();
  const found: { requests: number; heap: number; resident: number }[] = [];
  let asked = 0;
  for (const requests of marks) {
    run.say(`混合请求至 ${requests} 次 / Mixed requests up to ${requests}`);
    await ask(running, mixed, { amount: requests - asked });
    asked = requests;
    found.push({ requests, heap: await inspector.megabytes(), resident: residentMegabytes(running.pids[0] as number) });
  }
  inspector.close();
  const ratio = (found[1]?.heap ?? Number.NaN) / (found[0]?.heap ?? Number.NaN);
  run.print(
    table(
      ['内存 / Memory', '堆 heap MB', '常驻 resident MB'],
      [
        ...found.map(({ requests, heap, resident }) => [
          `${requests} 次请求后 / after ${requests} requests`,
          heap.toFixed(1),
          resident.toFixed(0),
        ]),
        ['比值 / ratio', `${ratio.toFixed(3)} (≤ ${limit}) ${ratio <= limit ? '✓' : '✗'}`, ''],
      ],
    ),
  );
  await stop();
  return { found, ratio, limit };
}

export const residentMegabytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
