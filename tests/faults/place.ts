import { openTestDatabase, recordsTemplate } from '../../platform/testing/index.ts';
import { temporaryFolder } from '../start/hub-process.ts';

export interface Place {
  /** What hubs on it are started with. */
  environment: Record<string, string>;
  folder: string;
  /** Of the database, where it is on a server. */
  databaseUrl: string | undefined;
  close(): Promise<void>;
}

/** A database that outlives hubs, with the folder that belongs to it: on the server of DATABASE_URL, or in the folder. */
export async function openPlace(): Promise<Place> {
  const folder = temporaryFolder();
  const common = { DATA_DIR: folder.path, DEMO: 'true', WEBHOOK_ALLOW: '127.0.0.1/32', LOG_LEVEL: 'error' };
  const remove = () => folder[Symbol.dispose]();
  if (!process.env['DATABASE_URL'])
    return { environment: common, folder: folder.path, databaseUrl: undefined, close: async () => remove() };
  const { source, close } = await openTestDatabase(recordsTemplate());
  if (source.kind !== 'postgres') throw new Error('the database is not on the server');
  return {
    environment: { ...common, DATABASE_URL: source.url, DATABASE_POOL: '3' },
    folder: folder.path,
    databaseUrl: source.url,
    close: async () => {
      await close();
      remove();
    },
  };
}
