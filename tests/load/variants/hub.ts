import { createHash, generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built } from '../built.ts';
import { startChild } from './child.ts';
import { graphqlBody, type Place, type RunningVariant, type Variant } from './variant.ts';

/** The client that asks: the office of the congress, which may see all that is not sealed. */
const client = { id: 'bench', secret: 'bench' };
const scopes = ['agencies', 'reports', 'inspections', 'deputies', 'petitions', 'exchange'].map(
  (name) => `${name}:read`,
);

/** Of invented people, and the same in each run, so that nothing has to be sealed again. */
const personalDataKey = Buffer.alloc(32, 'bench').toString('base64');

/** Tokens are good for ten minutes. */
const tokenLifetime = 300_000;

/** What a hub in production needs around it; all hubs of a run write one chain of disclosure records. */
export async function productionEnvironment(place: Pick<Place, 'databaseUrl' | 'folder'>) {
  const folder = join(place.folder, 'hub');
  mkdirSync(folder, { recursive: true });
  const { freshAuditKeys } =
    await built<typeof import('../../../platform/disclosure/index.ts')>('platform/disclosure/index.js');
  const files = { clients: join(folder, 'clients.json'), audit: join(folder, 'audit-keys.json') };
  const secrets = [createHash('sha256').update(client.secret).digest('hex')];
  writeFileSync(files.clients, JSON.stringify([{ client_id: client.id, agency: 'congress-office', secrets, scopes }]));
  if (!existsSync(files.audit)) writeFileSync(files.audit, freshAuditKeys());
  return {
    NODE_ENV: 'production',
    DATABASE_URL: place.databaseUrl,
    DATA_DIR: folder,
    CLIENTS_FILE: files.clients,
    AUDIT_KEYS_FILE: files.audit,
    PERSONAL_DATA_KEY: personalDataKey,
    PORT: '0',
  };
}

/** Headers of a client with a token, which is fetched anew before it grows old. */
export function tokenHeaders(url: string): RunningVariant['headers'] {
  let held: { until: number; headers: Record<string, string> } | undefined;
  return async () => {
    if (held && held.until > performance.now()) return held.headers;
    const response = await fetch(new URL('/oidc/token', url), {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${client.id}:${client.secret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const { access_token: token } = (await response.json()) as { access_token?: string };
    if (!token) throw new Error(`the hub gives no token: ${response.status}`);
    held = { until: performance.now() + tokenLifetime, headers: { authorization: `Bearer ${token}` } };
    return held.headers;
  };
}

interface HubDifference {
  environment?: Record<string, string>;
  /** Of Node, before the program. */
  options?: readonly string[];
}

/** The built hub in one process, as `npm start` runs it. */
export const hubVariant = (
  name: string,
  label: string,
  { environment, options = [] }: HubDifference = {},
): Variant => ({
  name,
  label,
  async start(place) {
    const application = `bench ${name}`;
    const child = await startChild(
      name,
      [...options, '--enable-source-maps', 'dist/gateway/main.js'],
      { ...(await productionEnvironment(place)), PGAPPNAME: application, ...environment },
      /^hub ready on (\S+)$/m,
    );
    return {
      url: child.url,
      pids: [child.pid],
      applications: [application],
      headers: tokenHeaders(child.url),
      body: graphqlBody,
      stop: () => child.stop(),
    };
  },
});

export const hub = hubVariant('hub', '本中枢 / the hub');
export const hubByReference = hubVariant('hub-reference', '本中枢,EXECUTOR=reference', {
  environment: { EXECUTOR: 'reference' },
});

/** The hub with a process for each subgraph. */
export const distributedHub: Variant = {
  name: 'hub-distributed',
  label: '本中枢,每子图一进程 / the hub, a process a subgraph',
  async start(place) {
    // Each process opens all subgraphs for what is looked up there: a server has a hundred connections.
    const environment = { ...(await productionEnvironment(place)), DATABASE_POOL: '4' };
    const keys = generateKeyPairSync('ed25519');
    const files = { secret: join(place.folder, 'gateway-key.pem'), known: join(place.folder, 'gateway-public.pem') };
    writeFileSync(files.secret, keys.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(files.known, keys.publicKey.export({ type: 'spki', format: 'pem' }));
    const application = 'bench hub-distributed';
    const names = ['agencies', 'reports', 'inspections', 'deputies', 'petitions', 'exchange'];
    const served = await Promise.all(
      names.map((name) =>
        startChild(
          `hub-distributed-${name}`,
          ['--enable-source-maps', 'dist/gateway/tasks/serve-subgraph.js', name],
          { ...environment, PGAPPNAME: application, GATEWAY_PUBLIC_KEYS_FILE: files.known },
          /^subgraph \w+ ready on (\S+)$/m,
        ),
      ),
    );
    const gateway = await startChild(
      'hub-distributed',
      ['--enable-source-maps', 'dist/gateway/main.js'],
      {
        ...environment,
        PGAPPNAME: application,
        GATEWAY_KEY_FILE: files.secret,
        SUBGRAPH_URLS: names.map((name, index) => `${name}=${served[index]?.url}`).join(','),
      },
      /^hub ready on (\S+)$/m,
    );
    const all = [gateway, ...served];
    return {
      url: gateway.url,
      pids: all.map(({ pid }) => pid),
      applications: [application],
      headers: tokenHeaders(gateway.url),
      body: graphqlBody,
      async stop() {
        for (const child of all) await child.stop();
      },
    };
  },
};
