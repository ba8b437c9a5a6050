import pg from 'pg';
import { type EmbeddedDatabase, openEmbeddedDatabase } from '../platform/database/embedded/index.ts';
import type { DatabaseSource } from '../platform/database/index.ts';
import type { Logger } from '../platform/logging/logger.ts';
import type { Config } from './config.ts';
import { databaseTemplate } from './paths.ts';
import { StartupError } from './startup-error.ts';

const oldestServer = 15;

export interface OpenDatabase {
  source: DatabaseSource;
  close(): Promise<void>;
}

/** Opens the database that the configuration names, and says in one line why when it cannot. */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'databasePool' | 'databaseRoles' | 'dataDir'>,
  log: Logger,
  onFatal?: (error: Error) => void,
): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined) {
    await checkServer(config.databaseUrl, config.databaseRoles);
    const { databaseUrl: url, databasePool: poolSize, databaseRoles: hasRoles } = config;
    return { source: { kind: 'postgres', url, poolSize, hasRoles }, close: async () => {} };
  }
  let database: EmbeddedDatabase;
  try {
    database = await openEmbeddedDatabase({
      dataDir: config.dataDir,
      template: databaseTemplate,
      log,
      ...(onFatal ? { onFatal } : {}),
    });
  } catch (error) {
    throw new StartupError((error as Error).message, { cause: error });
  }
  return { source: { kind: 'embedded', database }, close: () => database.close() };
}

async function checkServer(url: string, needsRoles: boolean): Promise<void> {
  const where = placeOf(url);
  let client: pg.Client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  } catch (error) {
    throw new StartupError(`DATABASE_URL 无法解析 / DATABASE_URL cannot be read: ${(error as Error).message}`);
  }
  try {
    await client.connect();
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as major, current_setting('server_encoding') as encoding,
         (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as "mayCreateRoles"`,
    );
    const { major, encoding, mayCreateRoles } = rows[0] as {
      major: number;
      encoding: string;
      mayCreateRoles: boolean;
    };
    if (major < oldestServer)
      throw new StartupError(
        `${where} 是 PostgreSQL ${major},需要 ${oldestServer} 或更新 / is PostgreSQL ${major}; ${oldestServer} or later is needed`,
      );
    if (encoding !== 'UTF8')
      throw new StartupError(
        `${where} 的编码是 ${encoding},需要 UTF8 / has the encoding ${encoding}; create the database with UTF8`,
      );
    if (needsRoles && !mayCreateRoles)
      throw new StartupError(
        `${where} 的用户不能建立角色,请授予 CREATEROLE,或去掉 DATABASE_ROLES / its user may not create roles; grant it CREATEROLE or unset DATABASE_ROLES`,
      );
  } catch (error) {
    throw error instanceof StartupError
      ? error
      : new StartupError(`${where}: ${reasonOf(error as Error & { code?: string })}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

function reasonOf(error: Error & { code?: string }): string {
  switch (error.code) {
    case 'ECONNREFUSED':
      return '数据库没有响应,请启动 PostgreSQL,或去掉 DATABASE_URL 用内置数据库 / the database does not answer; start PostgreSQL, or unset DATABASE_URL to use the embedded one';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return '找不到这台主机,请检查 DATABASE_URL / there is no such host; check DATABASE_URL';
    case '28P01':
    case '28000':
      return '用户名或密码不对,请检查 DATABASE_URL / wrong user or password; check DATABASE_URL';
    case '3D000':
      return '没有这个数据库,请先用 createdb 建立 / there is no such database; create it first with createdb';
    default:
      return `连接失败:${error.message} / cannot connect: ${error.message}; check DATABASE_URL and that the server runs`;
  }
}

/** Host and database of a URL, without user and password. */
function placeOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `PostgreSQL ${host}${pathname}`;
  } catch {
    return 'DATABASE_URL';
  }
}
