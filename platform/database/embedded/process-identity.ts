import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';

/** What tells a process from every other one that ever had its pid. */
export interface ProcessIdentity {
  readonly pid: number;
  /** The boot and pid namespace in which `pid` means something; containers that share a folder differ in it. */
  readonly realm: string;
  /** Start time in whatever form the system gives it; compared for equality only. Empty where it is unknown. */
  readonly startedAt: string;
}

/** This process. */
export function ownIdentity(hostname: string): ProcessIdentity {
  return { pid: process.pid, realm: realm(hostname), startedAt: startTime(process.pid) ?? '' };
}

/** Whether the process still runs. Only to be asked about a process of this realm. */
export function isRunning(identity: ProcessIdentity): boolean {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it runs, as another user.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const startedAt = startTime(identity.pid);
  return startedAt === undefined || identity.startedAt === '' || startedAt === identity.startedAt;
}

function realm(hostname: string): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname; // no /proc: macOS, Windows
  }
}

/** A time that differs between two processes with the same pid; undefined where the system does not tell. */
function startTime(pid: number): string | undefined {
  if (process.platform === 'linux') {
    try {
      // The command in parentheses may hold spaces; after it come the state (field 3) and, as field 22, the start.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
    } catch {
      return undefined;
    }
  }
  if (process.platform === 'win32') return undefined;
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
  } catch {
    return undefined;
  }
}
