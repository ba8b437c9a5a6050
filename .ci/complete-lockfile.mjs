// Adds to package-lock.json the platform packages (`optionalDependencies` for other systems) that a partial registry
// mirror left out. `npm ci` refuses a lock without them, although it would not install them here. Run after
// `npm install` on such a mirror; on the full registry there is nothing to add.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));
const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

const added = [];
for (const [holder, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (lock.packages[`${holder}/node_modules/${name}`] || lock.packages[`node_modules/${name}`]) continue;
    const words = name.split('/').at(-1).split('-');
    const os = systems.find((system) => words.includes(system));
    const cpu =
      processors.find((processor) => words.includes(processor)) ??
      (words.some((word) => /^arm/.test(word)) ? 'arm' : undefined);
    if (!os || !cpu) throw new Error(`not a platform package: ${name}`);
    const libc = words.some((word) => word.startsWith('musl'))
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : undefined;
    lock.packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(libc ? { libc } : {}),
      optional: true,
      os: [os],
    };
    added.push(name);
  }
}
const root = lock.packages[''];
delete lock.packages[''];
lock.packages = {
  '': root,
  ...Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'))),
};
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'nothing is missing');
