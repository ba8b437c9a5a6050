import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { S3Location } from '../../platform/files/s3/index.ts';
import { FakeS3 } from '../../platform/files/testing/fake-s3.ts';
import { runHub, startHub } from './hub-process.ts';

let s3: FakeS3;
beforeEach(async () => {
  s3 = await FakeS3.start();
});
afterEach(() => s3.stop());

const environment = (changes: Partial<S3Location> = {}): Record<string, string> => {
  const { bucket, endpoint, region, accessKeyId, secretAccessKey } = { ...s3.location, ...changes };
  return {
    DATA_DIR: 'memory:',
    FILES_S3_BUCKET: bucket,
    FILES_S3_ENDPOINT: endpoint,
    FILES_S3_REGION: region,
    FILES_S3_ACCESS_KEY_ID: accessKeyId,
    FILES_S3_SECRET_ACCESS_KEY: secretAccessKey,
  };
};

it('a hub keeps files in the bucket, and says 503 while the bucket does not answer', async () => {
  const hub = await startHub({ ...environment(), LOG_LEVEL: 'trace' });
  const pdf = Buffer.from('%PDF-1.7\n佐证\n%%EOF\n');
  const post = () =>
    fetch(new URL('/files', hub.url), {
      method: 'POST',
      headers: { 'content-type': 'application/pdf', 'x-development-agency': 'agriculture-bureau' },
      body: pdf,
    });
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const response = await post();
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ sha256, mediaType: 'application/pdf' });
  expect(s3.objects.get(`${sha256.slice(0, 2)}/${sha256}`)?.body).toEqual(pdf);
  s3.fault = () => ({ status: 503, code: 'SlowDown' });
  const refused = await post();
  expect(refused.status).toBe(503);
  expect(((await refused.json()) as any).errors[0].extensions).toEqual({
    code: 'SUBGRAPH_UNAVAILABLE',
    retryable: true,
    id: expect.any(String),
  });
  expect(await hub.stop()).toBe(0);
  expect(hub.output()).toContain('S3 refuses HEAD');
  expect(hub.output()).not.toMatch(/never-to-be-told|AKHUB/);
}, 120_000);

describe('a start that cannot use the bucket says why in one line', () => {
  it.each<[string, () => Partial<S3Location>, RegExp]>([
    ['it is not there', () => ({ bucket: 'gone' }), /Bucket gone \(127\.0\.0\.1:\d+\): .*there is no such bucket/],
    ['the secret is wrong', () => ({ secretAccessKey: 'hunter2' }), /wrong key; check FILES_S3_ACCESS_KEY_ID/],
    ['the region is another', () => ({ region: 'eu-west-1' }), /it is in another region; check FILES_S3_REGION/],
  ])('%s', async (_, changes, message) => {
    const refused = await runHub(environment(changes()));
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).toMatch(message);
    expect(refused.stderr).not.toMatch(/never-to-be-told|AKHUB|hunter2/);
  });

  it.each<[string, () => void, RegExp]>([
    [
      'it may not be written',
      () => {
        s3.fault = ({ method }) => (method === 'PUT' ? { status: 403, code: 'AccessDenied' } : null);
      },
      /the key has no right to it; s3:ListBucket, s3:GetObject and s3:PutObject/,
    ],
    [
      'it would overwrite',
      () => {
        s3.ignoresConditions = true;
      },
      /does not honour If-None-Match/,
    ],
  ])('%s', async (_, arrange, message) => {
    arrange();
    const refused = await runHub(environment());
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).toMatch(message);
  });

  it('nothing answers', async () => {
    await s3.stop();
    const refused = await runHub(environment());
    s3 = await FakeS3.start();
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).toMatch(/no answer; check FILES_S3_ENDPOINT.*ECONNREFUSED/);
  });

  it('a variable is missing', async () => {
    const { FILES_S3_SECRET_ACCESS_KEY: _, ...others } = environment();
    const refused = await runHub(others);
    expect(refused.code).toBe(1);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(refused.stderr).toContain('lacks FILES_S3_SECRET_ACCESS_KEY');
  });
});
