import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig, variableNames } from './config.ts';

it('needs nothing', () => {
  expect(readConfig({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    databasePool: 8,
    databaseRoles: false,
    dataDir: '.data',
    filesDir: join('.data', 'files'),
    filesBucket: undefined,
    webhookAllow: [],
    eventsRetentionDays: 1096,
    operationsDir: undefined,
    executor: 'compiled',
    eventsArchiveDir: join('.data', 'events'),
    subgraphUrls: {},
    auditKeysFile: join('.data', 'audit-keys.json'),
    disclosuresDir: join('.data', 'disclosures'),
    disclosureRetentionDays: 1096,
    disclosureArchiveDir: join('.data', 'disclosures', 'archive'),
    disclosureFailOpen: false,
    disclosureDelayDays: 183,
    production: false,
    demo: true,
    demoClock: undefined,
    publicUrl: 'http://127.0.0.1:4000',
    oidcIssuers: [],
    oidcAudience: 'congress-supervision-hub',
    certificateProxies: [],
    certificateHeader: undefined,
    clientsFile: undefined,
    identityKeysFile: join('.data', 'identity-keys.json'),
    calendarKeysFile: join('.data', 'calendar-keys.json'),
    logLevel: 'warn',
  });
});

it('keeps files beside the database, elsewhere when told, and nowhere when nothing is kept', () => {
  expect(readConfig({ DATA_DIR: '/data' }).filesDir).toBe(join('/data', 'files'));
  expect(readConfig({ DATA_DIR: 'memory:' }).filesDir).toBeUndefined();
  expect(readConfig({ DATA_DIR: 'memory:', FILES_DIR: '/files' }).filesDir).toBe('/files');
});

it('takes subgraphs elsewhere by name and address, with a key to sign for them', () => {
  const SUBGRAPH_URLS = 'agencies=http://10.0.0.1:4001/graphql, petitions=https://p.example.org/graphql?zone=2';
  expect(readConfig({ SUBGRAPH_URLS, GATEWAY_KEY_FILE: 'key.pem' }).subgraphUrls).toEqual({
    agencies: 'http://10.0.0.1:4001/graphql',
    petitions: 'https://p.example.org/graphql?zone=2',
  });
  expect(() => readConfig({ SUBGRAPH_URLS })).toThrow(/SUBGRAPH_URLS needs GATEWAY_KEY_FILE/);
  for (const wrong of ['agencies', 'agencies=10.0.0.1', '=http://10.0.0.1', 'agencies=file:///etc'])
    expect(() => readConfig({ SUBGRAPH_URLS: wrong, GATEWAY_KEY_FILE: 'key.pem' }), wrong).toThrow(/SUBGRAPH_URLS=/);
});

it('is no demo on a server unless told, and never in production', () => {
  expect(readConfig({ DATABASE_URL: 'postgres://x/y' }).demo).toBe(false);
  expect(readConfig({ DATABASE_URL: 'postgres://x/y', DEMO: 'true' }).demo).toBe(true);
  const production = { NODE_ENV: 'production', PERSONAL_DATA_KEYS_FILE: 'keys.json', AUDIT_KEYS_FILE: 'audit.json' };
  expect(readConfig(production).demo).toBe(false);
  expect(() => readConfig({ ...production, DEMO_CLOCK: '2026-01-19T10:00:00+08:00' })).toThrow(
    /DEMO_CLOCK is for the demo only/,
  );
  expect(() => readConfig({ NODE_ENV: 'production', DEMO: 'true' })).toThrow(/DEMO=true is refused/);
});

it('needs keys for personal data in production, and shows none of them', () => {
  const key = Buffer.alloc(32, 1).toString('base64');
  expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/set PERSONAL_DATA_KEYS_FILE or PERSONAL_DATA_KEY/);
  expect(readConfig({ NODE_ENV: 'production', PERSONAL_DATA_KEY: key, AUDIT_KEYS_FILE: 'a' }).personalDataKey).toEqual(
    Buffer.alloc(32, 1),
  );
  expect(() => readConfig({ PERSONAL_DATA_KEY: 'aHVudGVyMg==' })).toThrow(/PERSONAL_DATA_KEY: must be 32 octets/);
  expect(() => readConfig({ PERSONAL_DATA_KEY: 'aHVudGVyMg==' })).not.toThrow(/aHVudGVyMg/);
});

it('needs keys for the chain of disclosure records in production, and a folder that stays', () => {
  const production = { NODE_ENV: 'production', PERSONAL_DATA_KEYS_FILE: 'keys.json' };
  expect(() => readConfig(production)).toThrow(/set AUDIT_KEYS_FILE/);
  const signed = { ...production, AUDIT_KEYS_FILE: 'audit.json' };
  expect(readConfig(signed).disclosuresDir).toBe(join('.data', 'disclosures'));
  expect(() => readConfig({ ...signed, DATA_DIR: 'memory:' })).toThrow(/set DISCLOSURES_DIR/);
  expect(readConfig({ ...signed, DATA_DIR: 'memory:', DISCLOSURES_DIR: '/spool' }).disclosuresDir).toBe('/spool');
  expect(() => readConfig({ DISCLOSURE_RETENTION_DAYS: '1095' })).toThrow(/at least three years/);
  expect(readConfig({ DATA_DIR: 'memory:' })).toMatchObject({ disclosuresDir: undefined, auditKeysFile: undefined });
});

it('trusts the issuers that are listed, and knows its own address', () => {
  const issuers = 'https://id.example/realms/a, https://id.example/realms/b';
  expect(readConfig({ OIDC_ISSUERS: issuers }).oidcIssuers).toEqual(issuers.split(', '));
  expect(() => readConfig({ OIDC_ISSUERS: 'https://id.example,nonsense' })).toThrow(/OIDC_ISSUERS/);
  expect(readConfig({ PUBLIC_URL: 'https://hub.example/' }).publicUrl).toBe('https://hub.example');
  expect(readConfig({ HOST: '0.0.0.0', PORT: '80' }).publicUrl).toBe('http://127.0.0.1:80');
});

it('takes the certificate header from proxies that are named alone', () => {
  const both = { TRUSTED_PROXIES: '10.0.0.1, 10.1.0.0/16,::1', TRUSTED_PROXY_CERT_HEADER: 'Client-Cert' };
  expect(readConfig(both)).toMatchObject({
    certificateProxies: ['10.0.0.1', '10.1.0.0/16', '::1'],
    certificateHeader: 'client-cert',
  });
  expect(() => readConfig({ TRUSTED_PROXY_CERT_HEADER: 'client-cert' })).toThrow(/Set both TRUSTED_PROXIES/);
  expect(() => readConfig({ TRUSTED_PROXIES: '10.0.0.1' })).toThrow(/Set both TRUSTED_PROXIES/);
  expect(() => readConfig({ ...both, TRUSTED_PROXIES: 'everybody' })).toThrow(/TRUSTED_PROXIES/);
  for (const TRUSTED_PROXY_CERT_HEADER of ['authorization', 'x-development-agency', 'a b'])
    expect(() => readConfig({ ...both, TRUSTED_PROXY_CERT_HEADER })).toThrow(/TRUSTED_PROXY_CERT_HEADER/);
});

it('names all faults at once', () => {
  expect(() => readConfig({ PORT: 'many', DATABASE_URL: 'mysql://x', LOG_LEVEL: 'loud' })).toThrow(
    /PORT="many".*DATABASE_URL="mysql:\/\/x".*LOG_LEVEL="loud"/,
  );
});

const bucket = {
  FILES_S3_BUCKET: 'evidence',
  FILES_S3_ENDPOINT: 'https://s3.example.com',
  FILES_S3_ACCESS_KEY_ID: 'the-key',
  FILES_S3_SECRET_ACCESS_KEY: 'the-secret',
};

it('keeps files in a bucket when all of it is told', () => {
  expect(readConfig(bucket).filesBucket).toEqual({
    bucket: 'evidence',
    endpoint: 'https://s3.example.com',
    region: 'us-east-1',
    accessKeyId: 'the-key',
    secretAccessKey: 'the-secret',
  });
  expect(readConfig({ ...bucket, FILES_S3_REGION: 'cn-north-1' }).filesBucket?.region).toBe('cn-north-1');
});

it.each(Object.keys(bucket))('says that a bucket lacks %s', (name) => {
  expect(() => readConfig({ ...bucket, [name]: '' })).toThrow(new RegExp(`lacks ${name};`));
});

it('says what a region alone lacks, and refuses a bucket beside a folder', () => {
  expect(() => readConfig({ FILES_S3_REGION: 'cn-north-1' })).toThrow(/lacks FILES_S3_BUCKET, FILES_S3_ENDPOINT, /);
  expect(() => readConfig({ ...bucket, FILES_DIR: '/files' })).toThrow(/FILES_DIR and FILES_S3_BUCKET exclude/);
});

it.each([
  ['FILES_S3_BUCKET', 'Evidence/x', /FILES_S3_BUCKET="Evidence\/x": must be the name of a bucket/],
  ['FILES_S3_REGION', 'cn north', /FILES_S3_REGION="cn north": must be/],
  ['FILES_S3_ENDPOINT', 's3.example.com', /FILES_S3_ENDPOINT: must be an address/],
  ['FILES_S3_ENDPOINT', 'https://hub:hunter2@s3.example.com', /FILES_S3_ENDPOINT: must be an address/],
  ['FILES_S3_ENDPOINT', 'https://s3.example.com?x=1', /FILES_S3_ENDPOINT: must be an address/],
  ['FILES_S3_ACCESS_KEY_ID', 'hunter2 x', /FILES_S3_ACCESS_KEY_ID: must be printable/],
  ['FILES_S3_SECRET_ACCESS_KEY', 'hunter2\n', /FILES_S3_SECRET_ACCESS_KEY: must be printable/],
])('refuses %s=%j in one line without telling a secret', (name, value, message) => {
  const fault = (() => {
    try {
      return String(readConfig({ ...bucket, [name]: value }));
    } catch (error) {
      return (error as Error).message;
    }
  })();
  expect(fault).toMatch(message);
  expect(fault).not.toMatch(/hunter2|\n|the-secret/);
});

it('is what .env.example shows', () => {
  const shown = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z0-9_]+)=/gm)].map((match) => match[1]);
  expect(shown.sort()).toEqual([...variableNames].sort());
});
