import { text } from 'node:stream/consumers';
import autocannon from 'autocannon';

/** Asks one variant one operation for a time and prints what came of it as JSON; the job comes by standard input. */
const job = JSON.parse(await text(process.stdin)) as {
  url: string;
  headers: Record<string, string>;
  bodies: string[];
  connections: number;
  /** One of both. */
  seconds?: number;
  amount?: number;
};

let next = 0;
/** Each connection has bodies of its own, so that no two that are under way are the same, unless there are too few. */
function bodiesOf(connection: number): string[] {
  const own = job.bodies.filter((_, index) => index % job.connections === connection);
  return own.length > 0 ? own : [job.bodies[connection % job.bodies.length] as string];
}

/** The first answer with errors. */
let wrong: string | undefined;
const instance = autocannon({
  url: job.url,
  connections: job.connections,
  ...(job.amount ? { amount: job.amount } : { duration: job.seconds }),
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json', ...job.headers },
  setupClient(client: any) {
    client.setRequests(bodiesOf(next++).map((body) => ({ method: 'POST', body })));
  },
  verifyBody(body: string) {
    const isWell = !body.includes('"errors":');
    if (!isWell) wrong ??= body.slice(0, 500);
    return isWell;
  },
} as any);
// Its own figures are whole milliseconds.
const times: number[] = [];
instance.on('response', (_client: unknown, _status: number, _bytes: number, milliseconds: number) => {
  times.push(milliseconds);
});
const result = await instance;
times.sort((a, b) => a - b);
const percentile = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? null;
process.stdout.write(
  JSON.stringify({
    answered: result['2xx'],
    failed: result.non2xx + result.errors + (result as any).mismatches,
    wrong,
    seconds: result.duration,
    p50: percentile(0.5),
    p99: percentile(0.99),
  }),
);
