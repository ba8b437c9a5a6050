import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const hub = 'dist/gateway/main.js';
const auditTask = 'dist/gateway/tasks/audit-verify.js';
const importTask = 'dist/gateway/tasks/import.js';
const rehearseTask = 'dist/gateway/tasks/rehearse.js';

/** A hub as `npm start` runs it, in a process of its own. */
export interface HubProcess {
  process: ChildProcess;
  url: string;
  output(): string;
  /** Asks it to stop and gives its exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A folder that is removed at the end of the test. */
export function temporaryFolder(): { path: string; [Symbol.dispose](): void } {
  const path = mkdtempSync(join(tmpdir(), 'hub-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

function launch(environment: Record<string, string>, program = hub, args: readonly string[] = []) {
  if (!existsSync(program)) throw new Error(`${program} is not built: run npm run build`);
  const inherited = Object.fromEntries(
    ['PATH', 'HOME', 'LANG'].flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
  return { child, ended, stdout: () => stdout, stderr: () => stderr };
}

/**
 * Starts a hub that is expected to serve.
 * @param spawned is told the process before it has done anything
 */
export async function startHub(
  environment: Record<string, string>,
  spawned?: (pid: number) => void,
): Promise<HubProcess> {
  const { child, ended, stdout, stderr } = launch({ PORT: '0', ...environment });
  if (child.pid !== undefined) spawned?.(child.pid);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const ready = stdout().match(/^hub ready on (\S+)$/m);
      if (ready?.[1]) resolve(ready[1]);
    });
    ended.then(({ code }) => reject(new Error(`the hub ended with ${code}: ${stderr()}`)));
  });
  return {
    process: child,
    url,
    output: () => stdout() + stderr(),
    async stop(signal = 'SIGTERM') {
      child.kill(signal);
      return (await ended).code;
    },
  };
}

/** Runs a hub that is expected to give up. */
export const runHub = (environment: Record<string, string>): Promise<Ended> =>
  launch({ PORT: '0', ...environment }).ended;

/** Runs `npm run import -- …` to its end. */
export const runImport = (environment: Record<string, string>, ...args: string[]): Promise<Ended> =>
  launch({ DATA_DIR: 'memory:', ...environment }, importTask, args).ended;

/** Runs `npm run audit:verify` to its end. */
export const runAuditVerify = (environment: Record<string, string>): Promise<Ended> =>
  launch(environment, auditTask).ended;

/** Runs `npm run rehearse -- …` to its end. */
export const runRehearsal = (...args: string[]): Promise<Ended> => launch({}, rehearseTask, args).ended;

export async function askOver(
  url: string,
  query: string,
  headers: Record<string, string> = {},
  variables: object = {},
): Promise<any> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}
