import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DataDirectoryInUseError } from './data-directory.errors.ts';
import { LOCK_FILE, lockDirectory } from './directory-lock.ts';
import { temporaryFolder } from './embedded-testing.ts';

/** Writes the lock that another process would have left, with the given differences from our own. */
function leaveLock(folder: string, differences: object): void {
  const path = join(folder, LOCK_FILE);
  const lock = lockDirectory(folder);
  const content = JSON.parse(readFileSync(path, 'utf8'));
  lock.release();
  writeFileSync(path, JSON.stringify({ ...content, token: 'another', ...differences }));
}

describe('the lock of a data folder', () => {
  it('admits one holder, and the next one after the release', () => {
    using folder = temporaryFolder();
    const lock = lockDirectory(folder.path);
    expect(() => lockDirectory(folder.path)).toThrow(DataDirectoryInUseError);
    lock.release();
    lock.release();
    lockDirectory(folder.path).release();
  });

  it('names the folder, the process and the ways out in one line', async () => {
    using folder = temporaryFolder();
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '-e',
      `import { lockDirectory } from ${JSON.stringify(new URL('./directory-lock.ts', import.meta.url).href)};
       lockDirectory(${JSON.stringify(folder.path)}); console.log('held'); setInterval(() => {}, 1000);`,
    ]);
    await once(holder.stdout, 'data');
    let message = '';
    try {
      lockDirectory(folder.path);
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toContain(folder.path);
    expect(message).toContain(`process ${holder.pid}`);
    expect(message).toMatch(/DATA_DIR.*DATABASE_URL/);
    expect(message).not.toContain('\n');

    holder.kill('SIGKILL');
    await once(holder, 'exit');
    lockDirectory(folder.path).release();
  });

  it('is given back when the process exits without closing', () => {
    using folder = temporaryFolder();
    spawnSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import { lockDirectory } from ${JSON.stringify(new URL('./directory-lock.ts', import.meta.url).href)};
       lockDirectory(${JSON.stringify(folder.path)}); process.exit(1);`,
    ]);
    expect(() => readFileSync(join(folder.path, LOCK_FILE))).toThrow('ENOENT');
  });

  it('does not count when its pid now belongs to another process', () => {
    using folder = temporaryFolder();
    leaveLock(folder.path, { startedAt: 'earlier' });
    lockDirectory(folder.path).release();
  });

  it('of another container counts while it is renewed, and no longer', () => {
    using folder = temporaryFolder();
    leaveLock(folder.path, { realm: 'another container', pid: 1 });
    expect(() => lockDirectory(folder.path)).toThrow(DataDirectoryInUseError);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(folder.path, LOCK_FILE), longAgo, longAgo);
    lockDirectory(folder.path).release();
  });

  it('that is damaged holds nobody up', () => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, LOCK_FILE), '');
    const longAgo = new Date(0);
    utimesSync(join(folder.path, LOCK_FILE), longAgo, longAgo);
    lockDirectory(folder.path).release();
  });
});
