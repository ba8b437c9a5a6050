import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig, variableNames } from './config.ts';

it('needs nothing', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    dataDir: '.data',
    filesDir: join('.data', 'files'),
    demo: true,
    demoClock: undefined,
    publicUrl: 'http://127.0.0.1:4000',
    oidcIssuers: [],
    oidcAudience: 'congress-supervision-hub',
    clientsFile: undefined,
    identityKeysFile: join('.data', 'identity-keys.json'),
    logLevel: 'warn',
  });
});

it('keeps files beside the database, elsewhere when told, and nowhere when nothing is kept', () => {
  expect(readConfig({ DATA_DIR: '/data' }).filesDir).toBe(join('/data', 'files'));
  expect(readConfig({ DATA_DIR: 'memory:' }).filesDir).toBeUndefined();
  expect(readConfig({ DATA_DIR: 'memory:', FILES_DIR: '/files' }).filesDir).toBe('/files');
});

it('is no demo on a server unless told, and never in production', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://x/y' }).demo).toBe(false);
  expect(readConfig({ DATABASE_URL: 'postgres://x/y', DEMO: 'true' }).demo).toBe(true);
  expect(readConfig({ NODE_ENV: 'production' }).demo).toBe(false);
  expect(() => readConfig({ NODE_ENV: 'production', DEMO_CLOCK: '2026-01-19T10:00:00+08:00' })).toThrow(
    /DEMO_CLOCK is for the demo only/,
  );
  expect(() => readConfig({ NODE_ENV: 'production', DEMO: 'true' })).toThrow(/DEMO=true is refused/);
});

it('trusts the issuers that are listed, and knows its own address', () => {
  const issuers = 'https://id.example/realms/a, https://id.example/realms/b';
  expect(readConfig({ OIDC_ISSUERS: issuers }).oidcIssuers).toEqual(issuers.split(', '));
  expect(() => readConfig({ OIDC_ISSUERS: 'https://id.example,nonsense' })).toThrow(/OIDC_ISSUERS/);
  expect(readConfig({ PUBLIC_URL: 'https://hub.example/' }).publicUrl).toBe('https://hub.example');
  expect(readConfig({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://127.0.0.1:80');
});

it('names all faults at once', () => {
  expect(() => readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })).toThrow(
    /PORT="many".*DATABASE_URL="mysql:\/\/x".*LOG_LEVEL="loud"/,
  );
});

it('is what .env.example shows', () => {
  const shown = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
  expect(shown.sort()).toEqual([...variableNames].sort());
});
