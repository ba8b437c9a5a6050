import { join } from 'node:path';
import { z } from 'zod';
import type { S3Location } from '../platform/files/s3/index.ts';
import { secretOctets } from '../platform/keys/key-file.ts';
import { AllowedTargets } from '../platform/outbound/index.ts';
import { bucketOf, bucketVariables, untold } from './bucket-config.ts';
import type { ExecutorChoice } from './execution/compiled-gateway.ts';
import { audience } from './identity/scopes.ts';
import { StartupError } from './startup-error.ts';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

/** Every variable that the hub reads, all optional. `.env.example` is checked against it. */
const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(8),
  DATABASE_ROLES: flag.optional(),
  DATA_DIR: z.string().min(1).default('.data'),
  FILES_DIR: z.string().min(1).optional(),
  ...bucketVariables,
  EVENTS_RETENTION_DAYS: z.coerce.number().int().min(1).max(36_525).default(1096),
  EVENTS_ARCHIVE_DIR: z.string().min(1).optional(),
  AUDIT_KEYS_FILE: z.string().min(1).optional(),
  DISCLOSURES_DIR: z.string().min(1).optional(),
  DISCLOSURE_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1096, 'must be at least three years, 1096')
    .max(36_525)
    .default(1096),
  DISCLOSURE_ARCHIVE_DIR: z.string().min(1).optional(),
  DISCLOSURE_FAIL_OPEN: flag.optional(),
  DISCLOSURE_DELAY_DAYS: z.coerce.number().int().min(0).max(3_653).default(183),
  WEBHOOK_ALLOW: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine(isTargetList, 'must be hosts (hooks.example.org, *.example.org) and networks (10.20.0.0/16)')
    .optional(),
  SUBGRAPH_URLS: z
    .string()
    .transform((text) => Object.fromEntries(text.split(',').map((one) => one.trim().split(/=(.*)/, 2))))
    .pipe(z.record(z.string().regex(/^[a-z]+$/), z.url({ protocol: /^https?$/ })))
    .optional(),
  GATEWAY_KEY_FILE: z.string().min(1).optional(),
  GATEWAY_PUBLIC_KEYS_FILE: z.string().min(1).optional(),
  DEMO: flag.optional(),
  DEMO_CLOCK: z.iso.datetime({ offset: true }).optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_ISSUERS: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.url({ protocol: /^https?$/ })))
    .optional(),
  OIDC_AUDIENCE: z.string().min(1).default(audience),
  TRUSTED_PROXIES: z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])))
    .optional(),
  TRUSTED_PROXY_CERT_HEADER: z
    .string()
    .transform((name) => name.toLowerCase())
    .pipe(
      z.string().regex(/^(?!authorization$|cookie$|x-development-)[a-z][a-z0-9-]*$/, 'must be the name of a header'),
    )
    .optional(),
  CLIENTS_FILE: z.string().min(1).optional(),
  IDENTITY_KEYS_FILE: z.string().min(1).optional(),
  CALENDAR_KEYS_FILE: z.string().min(1).optional(),
  PERSONAL_DATA_KEYS_FILE: z.string().min(1).optional(),
  PERSONAL_DATA_KEY: secretOctets.optional(),
  OPERATIONS_DIR: z.string().min(1).optional(),
  EXECUTOR: z.enum(['compiled', 'reference']).default('compiled'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  NODE_ENV: z.string().optional(),
});

export const variableNames = Object.keys(environment.shape);

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  /** Connections to it of each subgraph at most. */
  databasePool: number;
  /** Whether each subgraph works on the server under a role of its own. */
  databaseRoles: boolean;
  dataDir: string;
  /** Where attached files are kept; undefined: a folder that goes when the hub stops. */
  filesDir: string | undefined;
  /** The bucket where they are kept instead. */
  filesBucket: S3Location | undefined;
  /** How long events stay in the change log, in days, and the folder that they go into then; without it they stay. */
  eventsRetentionDays: number;
  eventsArchiveDir: string | undefined;
  /** Keys that sign the chain of disclosure records; undefined: they go when the hub stops. */
  auditKeysFile: string | undefined;
  /** Where records wait for the chain; undefined: a folder that goes when the hub stops. */
  disclosuresDir: string | undefined;
  /** How long they stay in the database, in days, and the folder that they go into then; without it they stay. */
  disclosureRetentionDays: number;
  disclosureArchiveDir: string | undefined;
  /** Lets answers leave whose record cannot be kept. */
  disclosureFailOpen: boolean;
  /** How long providers do not hear of what investigating organs read, in days. */
  disclosureDelayDays: number;
  /** Hosts and networks that webhooks may go to; empty: every public address. */
  webhookAllow: readonly string[];
  /** Where subgraphs answer that are processes of their own, by name; the others are in this one. */
  subgraphUrls: Readonly<Record<string, string>>;
  /** The private key with which the gateway tells them who asks, and the public ones by which they know it. */
  gatewayKeyFile: string | undefined;
  gatewayPublicKeysFile: string | undefined;
  /** NODE_ENV=production. */
  production: boolean;
  /** Seeds an empty database with the records of 2025 and accepts the development header. */
  demo: boolean;
  /** Instant from which the demo's clock runs on; undefined: the real time. */
  demoClock: string | undefined;
  /** The hub's own address, without a slash at the end; it begins the name of the embedded issuer. */
  publicUrl: string;
  /** OpenID providers elsewhere whose tokens are taken, as they stand in `iss`. */
  oidcIssuers: readonly string[];
  /** What `aud` of their tokens must hold. */
  oidcAudience: string;
  /** Addresses of proxies, and the header in which they tell of client certificates; both or neither. */
  certificateProxies: readonly string[];
  certificateHeader: string | undefined;
  /** Clients of the embedded issuer beside those of the demo. */
  clientsFile: string | undefined;
  /** Private keys of the embedded issuer; undefined: they go when the hub stops. */
  identityKeysFile: string | undefined;
  /** Keys that sign the addresses of calendars; undefined: they go when the hub stops. */
  calendarKeysFile: string | undefined;
  /** Keys for personal data; undefined beside an undefined key: they are made. */
  personalDataKeysFile: string | undefined;
  /** One secret instead of the file. */
  personalDataKey: Buffer | undefined;
  /** Documents of front ends (`*.graphql`), which are planned before the first request. */
  operationsDir: string | undefined;
  /** What runs operations: compiled plans, or the gateway's own executor. */
  executor: ExecutorChoice;
  logLevel: string;
}

/**
 * Reads the configuration from an environment.
 * @throws StartupError that names every faulty variable at once
 */
export function readConfig(source: Record<string, string | undefined>): Config {
  // An empty variable, as compose files leave them, counts as unset.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (!result.success) {
    const faults = result.error.issues.map(({ path: [name], message }) =>
      untold.has(String(name)) || name === 'PERSONAL_DATA_KEY'
        ? `${String(name)}: ${message}`
        : `${String(name)}=${JSON.stringify(given[String(name)])}: ${message}`,
    );
    throw new StartupError(`环境变量有误,请改正或去掉 / Correct or unset these variables: ${faults.join('; ')}`);
  }
  const {
    PORT,
    HOST,
    DATABASE_URL,
    DATABASE_ROLES = false,
    DATA_DIR,
    FILES_DIR,
    DEMO,
    DEMO_CLOCK,
    LOG_LEVEL,
    NODE_ENV,
  } = result.data;
  const { PUBLIC_URL, OIDC_ISSUERS, OIDC_AUDIENCE, CLIENTS_FILE, IDENTITY_KEYS_FILE } = result.data;
  const production = NODE_ENV === 'production';
  if (production && DEMO)
    throw new StartupError(
      'NODE_ENV=production 时不允许 DEMO=true,请去掉其一 / DEMO=true is refused with NODE_ENV=production; unset one of them',
    );
  const { PERSONAL_DATA_KEYS_FILE, PERSONAL_DATA_KEY } = result.data;
  if (production && !PERSONAL_DATA_KEYS_FILE && !PERSONAL_DATA_KEY)
    throw new StartupError(
      'NODE_ENV=production 时须设 PERSONAL_DATA_KEYS_FILE 或 PERSONAL_DATA_KEY / NODE_ENV=production needs keys for personal data; set PERSONAL_DATA_KEYS_FILE or PERSONAL_DATA_KEY (openssl rand -base64 32)',
    );
  const { AUDIT_KEYS_FILE, DISCLOSURES_DIR } = result.data;
  if (production && !AUDIT_KEYS_FILE)
    throw new StartupError(
      'NODE_ENV=production 时须设 AUDIT_KEYS_FILE / NODE_ENV=production needs keys for the chain of disclosure records; set AUDIT_KEYS_FILE',
    );
  if (production && DATA_DIR === 'memory:' && !DISCLOSURES_DIR)
    throw new StartupError(
      'NODE_ENV=production 且 DATA_DIR=memory: 时须设 DISCLOSURES_DIR / Disclosure records need a folder that stays; set DISCLOSURES_DIR',
    );
  const { TRUSTED_PROXIES, TRUSTED_PROXY_CERT_HEADER } = result.data;
  if ((TRUSTED_PROXIES === undefined) !== (TRUSTED_PROXY_CERT_HEADER === undefined))
    throw new StartupError(
      'TRUSTED_PROXIES 与 TRUSTED_PROXY_CERT_HEADER 须一并设置 / Set both TRUSTED_PROXIES and TRUSTED_PROXY_CERT_HEADER, or neither',
    );
  const { SUBGRAPH_URLS, GATEWAY_KEY_FILE, GATEWAY_PUBLIC_KEYS_FILE } = result.data;
  if (SUBGRAPH_URLS && !GATEWAY_KEY_FILE)
    throw new StartupError(
      '设 SUBGRAPH_URLS 时须设 GATEWAY_KEY_FILE / SUBGRAPH_URLS needs GATEWAY_KEY_FILE (openssl genpkey -algorithm ed25519)',
    );
  const demo = DEMO ?? (DATABASE_URL === undefined && !production);
  if (DATABASE_ROLES && DATABASE_URL === undefined)
    throw new StartupError(
      'DATABASE_ROLES 须与 DATABASE_URL 同用,内置数据库没有角色 / DATABASE_ROLES goes with DATABASE_URL; the embedded database has no roles',
    );
  if (DEMO_CLOCK && !demo)
    throw new StartupError(
      'DEMO_CLOCK 只用于演示,请去掉或设 DEMO=true / DEMO_CLOCK is for the demo only; unset it or set DEMO=true',
    );
  return {
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    databasePool: result.data.DATABASE_POOL,
    databaseRoles: DATABASE_ROLES,
    dataDir: DATA_DIR,
    filesDir: FILES_DIR ?? (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'files')),
    filesBucket: bucketOf(result.data),
    webhookAllow: result.data.WEBHOOK_ALLOW ?? [],
    eventsRetentionDays: result.data.EVENTS_RETENTION_DAYS,
    eventsArchiveDir: result.data.EVENTS_ARCHIVE_DIR ?? (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'events')),
    subgraphUrls: SUBGRAPH_URLS ?? {},
    gatewayKeyFile: GATEWAY_KEY_FILE,
    gatewayPublicKeysFile: GATEWAY_PUBLIC_KEYS_FILE,
    auditKeysFile: AUDIT_KEYS_FILE ?? (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'audit-keys.json')),
    disclosuresDir: DISCLOSURES_DIR ?? (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'disclosures')),
    disclosureRetentionDays: result.data.DISCLOSURE_RETENTION_DAYS,
    disclosureArchiveDir:
      result.data.DISCLOSURE_ARCHIVE_DIR ??
      (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'disclosures', 'archive')),
    disclosureFailOpen: result.data.DISCLOSURE_FAIL_OPEN ?? false,
    disclosureDelayDays: result.data.DISCLOSURE_DELAY_DAYS,
    production,
    demo,
    demoClock: DEMO_CLOCK,
    publicUrl: (PUBLIC_URL ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`).replace(/\/+$/, ''),
    oidcIssuers: OIDC_ISSUERS ?? [],
    oidcAudience: OIDC_AUDIENCE,
    certificateProxies: TRUSTED_PROXIES ?? [],
    certificateHeader: TRUSTED_PROXY_CERT_HEADER,
    clientsFile: CLIENTS_FILE,
    identityKeysFile: IDENTITY_KEYS_FILE ?? (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'identity-keys.json')),
    calendarKeysFile:
      result.data.CALENDAR_KEYS_FILE ?? (DATA_DIR === 'memory:' ? undefined : join(DATA_DIR, 'calendar-keys.json')),
    personalDataKeysFile: PERSONAL_DATA_KEYS_FILE,
    personalDataKey: PERSONAL_DATA_KEY,
    operationsDir: result.data.OPERATIONS_DIR,
    executor: result.data.EXECUTOR,
    logLevel: LOG_LEVEL,
  };
}

function isTargetList(entries: readonly string[]): boolean {
  try {
    return new AllowedTargets(entries) !== undefined;
  } catch {
    return false;
  }
}
