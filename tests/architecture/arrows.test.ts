import { globSync, readFileSync } from 'node:fs';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractTypescriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { beforeAll, describe, expect, it } from 'vitest';

const roots = ['platform', 'gateway', 'schema', 'subgraphs', 'tests'];

describe('the arrows of the design', () => {
  let result: ICruiseResult;
  beforeAll(async () => {
    const { forbidden, options } = JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8'));
    const cruised = await cruise(roots, { ...options, ruleSet: { forbidden }, validate: true }, undefined, {
      tsConfig: extractTypescriptConfig('tsconfig.json'),
    });
    result = cruised.output as ICruiseResult;
  }, 120_000);

  it('hold', () => {
    expect(result.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('were looked for in every source file', () => {
    const sources = globSync(
      roots.map((root) => `${root}/**/*.ts`),
      { exclude: ['tests/load/peers/**', '**/node_modules/**'] },
    );
    const seen = new Set(result.modules.map(({ source }) => source));
    expect(sources.filter((file) => !seen.has(file))).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });
});

it('no folder is a dump', () => {
  const banned = /^(utils?|helpers?|common|shared|misc|lib)$/;
  const folders = globSync(
    roots.map((root) => `${root}/**/*/`),
    { exclude: ['**/node_modules/**'] },
  );
  expect(folders.filter((folder) => folder.split('/').some((part) => banned.test(part)))).toEqual([]);
});
