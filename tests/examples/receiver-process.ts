import { spawn } from 'node:child_process';

const program = 'schema/examples/agency-receiver.ts';

/** The example receiver, in a process of its own. */
export interface ReceiverProcess {
  url: string;
  /** Gone when it settles. */
  kill(): Promise<void>;
}

export async function startReceiver(environment: Record<string, string>): Promise<ReceiverProcess> {
  const child = spawn(process.execPath, [program], { env: { PORT: '0', ...environment } });
  let complaints = '';
  child.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      const ready = String(chunk).match(/^receiver ready on (\S+)$/m);
      if (ready?.[1]) resolve(ready[1]);
    });
    ended.then(() => reject(new Error(`the receiver ended: ${complaints}`)));
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
