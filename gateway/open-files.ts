import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unavailable } from '../platform/errors/index.ts';
import { type FileStore, FolderFileStore } from '../platform/files/index.ts';
import type { S3Location } from '../platform/files/s3/index.ts';
import type { Config } from './config.ts';
import { StartupError } from './startup-error.ts';

export interface OpenFiles {
  files: FileStore;
  close(): Promise<void>;
}

/** The file store that the configuration names; without a bucket and a folder, one that goes with the process. */
export async function openFiles({
  filesBucket,
  filesDir,
}: Pick<Config, 'filesBucket' | 'filesDir'>): Promise<OpenFiles> {
  if (filesBucket === undefined && filesDir !== undefined)
    return { files: new FolderFileStore(filesDir), close: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'hub-files-'));
  const close = () => rm(folder, { recursive: true, force: true });
  if (filesBucket === undefined) return { files: new FolderFileStore(folder), close };
  try {
    return { files: await openBucket(filesBucket, folder), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function openBucket(location: S3Location, incoming: string): Promise<FileStore> {
  // Loaded only where a bucket is used: the default carries nothing of it.
  const { checkBucket, S3Bucket, S3FileStore, S3Refused } = await import('../platform/files/s3/index.ts');
  const bucket = new S3Bucket(location);
  try {
    await checkBucket(bucket);
    return new S3FileStore(bucket, incoming);
  } catch (error) {
    const reason = error instanceof S3Refused ? reasonOf(error) : error instanceof Unavailable ? away(error) : null;
    if (reason === null) throw error;
    const { host } = new URL(location.endpoint);
    throw new StartupError(`文件存储桶 / Bucket ${location.bucket} (${host}): ${reason}`, { cause: error });
  }
}

const away = ({ message }: Error): string =>
  `没有响应,请检查 FILES_S3_ENDPOINT 及该服务 / no answer; check FILES_S3_ENDPOINT and that the service runs: ${message}`;

function reasonOf({ code, message }: { code: string | null; message: string }): string {
  switch (code) {
    case 'NoSuchBucket':
      return '没有这个存储桶,请先建立,或改正 FILES_S3_BUCKET / there is no such bucket; create it or correct FILES_S3_BUCKET';
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
      return '密钥不对,请检查 FILES_S3_ACCESS_KEY_ID 与 FILES_S3_SECRET_ACCESS_KEY / wrong key; check FILES_S3_ACCESS_KEY_ID and FILES_S3_SECRET_ACCESS_KEY';
    case 'AccessDenied':
      return '此密钥无权使用,须有 s3:ListBucket、s3:GetObject 和 s3:PutObject / the key has no right to it; s3:ListBucket, s3:GetObject and s3:PutObject are needed';
    case 'PermanentRedirect':
    case 'AuthorizationHeaderMalformed':
      return '在另一个区域,请检查 FILES_S3_REGION 与 FILES_S3_ENDPOINT / it is in another region; check FILES_S3_REGION and FILES_S3_ENDPOINT';
    case 'RequestTimeTooSkewed':
      return '本机时钟不准,请先校时 / the clock of this machine is wrong; set it first';
    case 'ConditionIgnored':
    case 'NotImplemented':
      return '该服务不支持 If-None-Match,不能保证文件不被覆盖,请换用支持的服务 / the service does not honour If-None-Match, so files could be overwritten; use one that does';
    default:
      return `无法使用,请检查 FILES_S3_* / it cannot be used; check FILES_S3_*: ${message}`;
  }
}
