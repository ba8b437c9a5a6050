import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'tests/load';
const stamp = `${folder}/node_modules/.installed`;

/** Installs the peers and the load generator, which the hub's own `npm ci` does not bring, unless they are there. */
export function installPeers(say: (what: string) => void): void {
  const wanted = createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('安装对照方案的依赖,仅首次 / Installing the packages of the peers, the first time only');
  const { status } = spawnSync('npm', ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('npm ci 失败 / npm ci failed: see above');
  writeFileSync(stamp, wanted);
}
