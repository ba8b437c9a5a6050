import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';

export interface Child {
  process: ChildProcess;
  pid: number;
  /** The address that it told of. */
  url: string;
  stop(): Promise<void>;
}

/** What the processes write, to look at when something fails; of the last run. */
const logs = 'tests/load/results/logs';

/** Longest time that a process may take to be ready, and to end, in milliseconds. */
const patience = { start: 120_000, stop: 15_000 };

/** Starts a Node program and waits for the line that tells its address. It has no environment but what is given. */
export async function startChild(
  name: string,
  args: readonly string[],
  environment: Record<string, string>,
  ready: RegExp,
): Promise<Child> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(join(logs, `${name}.log`));
  let output = '';
  let isReady = false;
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    const waiting = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${args.join(' ')} is not ready after ${patience.start} ms:\n${output}`));
    }, patience.start);
    const heard = (chunk: Buffer) => {
      log.write(chunk);
      if (isReady) return;
      output += chunk;
      const found = ready.exec(output)?.[1];
      if (!found) return;
      isReady = true;
      clearTimeout(waiting);
      resolve(found);
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    child.once('close', (code) => {
      log.end();
      clearTimeout(waiting);
      reject(new Error(`${args.join(' ')} ended with ${code}:\n${output}`));
    });
  });
  return {
    process: child,
    pid: child.pid as number,
    url,
    async stop() {
      const killing = setTimeout(() => child.kill('SIGKILL'), patience.stop);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(killing);
    },
  };
}
