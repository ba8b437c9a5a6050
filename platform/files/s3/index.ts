export { checkBucket } from './check-bucket.ts';
export { S3Bucket, type S3Location } from './s3-bucket.ts';
export { S3FileStore } from './s3-file-store.ts';
export { S3Refused } from './s3-refused.error.ts';
