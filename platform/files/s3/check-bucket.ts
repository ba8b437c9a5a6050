import type { S3Bucket } from './s3-bucket.ts';
import { S3Refused } from './s3-refused.error.ts';

const probe = 'hub-start';

/**
 * Tries what the store needs: the bucket is there, may be listed (else S3 says 403, not 404, of a missing object) and
 * written, and keeps what is there when it comes again.
 * @throws S3Refused, Unavailable
 */
export async function checkBucket(bucket: S3Bucket): Promise<void> {
  await bucket.list();
  if ((await bucket.create(probe)) && (await bucket.create(probe)))
    throw new S3Refused('to keep an object when it is put again', 200, 'ConditionIgnored');
}
