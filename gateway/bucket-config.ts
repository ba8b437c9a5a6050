import { z } from 'zod';
import type { S3Location } from '../platform/files/s3/index.ts';
import { StartupError } from './startup-error.ts';

const key = z.string().regex(/^[!-~]+$/, 'must be printable ASCII without spaces');

/** The variables of a bucket for files: of an S3-compatible service, in place of a folder. */
export const bucketVariables = {
  FILES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket')
    .optional(),
  FILES_S3_ENDPOINT: z
    .string()
    .refine(isEndpoint, 'must be an address such as https://s3.example.com, without user, bucket and query')
    .optional(),
  FILES_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'must be the name of a region, such as us-east-1')
    .optional(),
  FILES_S3_ACCESS_KEY_ID: key.optional(),
  FILES_S3_SECRET_ACCESS_KEY: key.optional(),
};

/** Variables whose value is not told, not even when it is faulty; an endpoint may have a password in it by mistake. */
export const untold: ReadonlySet<string> = new Set([
  'FILES_S3_ENDPOINT',
  'FILES_S3_ACCESS_KEY_ID',
  'FILES_S3_SECRET_ACCESS_KEY',
]);

type Variables = z.output<z.ZodObject<typeof bucketVariables>> & { FILES_DIR?: string | undefined };

/**
 * The bucket that the variables name; undefined when they name none.
 * @throws StartupError when only some of them are set, or a folder beside them
 */
export function bucketOf(variables: Variables): S3Location | undefined {
  const {
    FILES_S3_BUCKET: bucket,
    FILES_S3_ENDPOINT: endpoint,
    FILES_S3_REGION: region,
    FILES_S3_ACCESS_KEY_ID: accessKeyId,
    FILES_S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = variables;
  if (!bucket && !endpoint && !region && !accessKeyId && !secretAccessKey) return undefined;
  if (!bucket || !endpoint || !accessKeyId || !secretAccessKey) {
    const missing = Object.keys(bucketVariables).filter(
      (name) => name !== 'FILES_S3_REGION' && variables[name as keyof Variables] === undefined,
    );
    throw new StartupError(
      `文件存储桶缺少 ${missing.join('、')},请补上,或去掉全部 FILES_S3_* / The bucket for files lacks ${missing.join(', ')}; set them or unset all of FILES_S3_*`,
    );
  }
  if (variables.FILES_DIR !== undefined)
    throw new StartupError(
      'FILES_DIR 与 FILES_S3_BUCKET 只能设其一 / FILES_DIR and FILES_S3_BUCKET exclude each other; unset one of them',
    );
  return { bucket, endpoint, region: region ?? 'us-east-1', accessKeyId, secretAccessKey };
}

function isEndpoint(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && !username && !password && !search && !hash;
}
