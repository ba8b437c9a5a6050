import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../errors/index.ts';
import { type FakeRequest, FakeS3, type Fault } from '../testing/fake-s3.ts';
import { checkBucket, S3Bucket, S3FileStore, S3Refused } from './index.ts';

const agencyId = '019412f0-0000-7000-8000-000000000001';
const other = '019412f0-0000-7000-8000-000000000002';
const pdf = Buffer.from('%PDF-1.7\n整改情况报告\n%%EOF\n');
const large = Buffer.alloc(20 * 1024 * 1024, 'a');
const sha256 = createHash('sha256').update(pdf).digest('hex');
const key = `${sha256.slice(0, 2)}/${sha256}`;
const mark = `${key}.by/${agencyId}`;

let folder: string;
let s3: FakeS3;
let store: S3FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incoming-'));
  s3 = await FakeS3.start();
  store = new S3FileStore(new S3Bucket(s3.location), folder);
});
afterEach(async () => {
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

const put = (content = pdf, by = agencyId) =>
  store.put(content, { mediaType: content === pdf ? 'application/pdf' : 'text/plain', agencyId: by });
const refusal = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('it was done'),
    (error) => error,
  );
/** The first so many requests of this method for each content go wrong. */
const first = (times: number, method: string, fault: Fault) => (request: FakeRequest & { nth: number }) =>
  request.method === method && !request.key.includes('.by/') && request.nth <= times ? fault : null;
async function expectNothingLeft() {
  expect([...s3.objects.keys()]).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
}

describe('a file in a bucket', () => {
  it('is one object with its type and SM3, and an empty mark of its depositor', async () => {
    const { sm3 } = await put();
    expect([...s3.objects]).toEqual([
      [key, { body: pdf, headers: { 'content-type': 'application/pdf', 'x-amz-meta-sm3': sm3 }, writing: 1 }],
      [mark, { body: Buffer.alloc(0), headers: {}, writing: 2 }],
    ]);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is not sent again when another agency hands it in', async () => {
    await put();
    await put(pdf, other);
    expect(s3.count('PUT', key)).toBe(1);
    expect([...s3.objects.keys()]).toEqual([key, mark, `${key}.by/${other}`]);
  });

  it('is written once when fifty send it at once', async () => {
    await Promise.all(Array.from({ length: 50 }, () => put()));
    const statuses = s3.requests.filter((one) => one.method === 'PUT' && one.key === key).map((one) => one.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set([200, 412]));
    expect(s3.objects.get(key)?.writing).toBe(1);
  });

  it('stays as it is when it came after it was looked for', async () => {
    await put();
    s3.fault = first(2, 'HEAD', { status: 404 });
    expect(await put()).toMatchObject({ sha256 });
    expect(s3.requests.filter((one) => one.method === 'PUT').map((one) => one.status)).toEqual([200, 200, 412, 412]);
    expect(s3.objects.get(key)?.writing).toBe(1);
  });

  it('is not read short when the connection is cut', async () => {
    await put();
    s3.fault = first(1, 'GET', 'cut');
    const content = await store.open(sha256);
    expect(await refusal(buffer(content as never))).toMatchObject({ message: 'terminated' });
    expect(await buffer((await store.open(sha256)) as never)).toEqual(pdf);
  });

  it('is none of ours without its SM3', async () => {
    s3.objects.set(key, { body: pdf, headers: { 'content-type': 'application/pdf' }, writing: 0 });
    expect(await refusal(store.stat(sha256))).toMatchObject({ message: `not written by the hub: ${key}` });
  });
});

describe('a fault that passes is not noticed', () => {
  it.each<[string, Fault]>([
    ['500', { status: 500 }],
    ['503', { status: 503, code: 'SlowDown' }],
    ['429', { status: 429 }],
    ['another put under way', { status: 409, code: 'ConditionalRequestConflict' }],
    ['a connection cut in the middle of an upload', 'cut'],
  ])('%s', async (_, fault) => {
    s3.fault = first(1, 'PUT', fault);
    const file = await put(large);
    expect(s3.requests.filter((one) => one.method === 'PUT')).toHaveLength(3);
    expect((await buffer((await store.open(file.sha256)) as never)).equals(large)).toBe(true);
  });

  it('nor is an answer that was lost: the object is there, and not written again', async () => {
    s3.fault = first(1, 'PUT', 'lost');
    expect(await put()).toMatchObject({ sha256 });
    expect(s3.requests.filter((one) => one.key === key && one.method === 'PUT').map((one) => one.status)).toEqual([
      200, 412,
    ]);
    expect(s3.objects.get(key)?.writing).toBe(1);
  });
});

describe('a fault that stays ends the upload with nothing left', () => {
  it('the service is down', async () => {
    await s3.stop();
    const error = await refusal(put());
    expect(error).toBeInstanceOf(Unavailable);
    expect(error.message).toBe(`S3 does not answer HEAD /${key}: ECONNREFUSED`);
    const asked = [store.stat(sha256), store.open(sha256), store.isDepositedBy(agencyId, sha256)];
    for (const answer of await Promise.all(asked.map(refusal))) expect(answer).toBeInstanceOf(Unavailable);
    await expectNothingLeft();
    s3 = await FakeS3.start();
  });

  it.each<[string, Fault, string]>([
    ['500', { status: 500 }, '500 InternalError'],
    ['a connection cut in the middle of an upload', 'cut', 'S3 does not answer PUT'],
  ])('%s, tried four times', async (_, fault, message) => {
    s3.fault = ({ method }) => (method === 'PUT' ? fault : null);
    const error = await refusal(put(large));
    expect(error).toBeInstanceOf(Unavailable);
    expect(error.message).toContain(message);
    expect(s3.requests.filter((one) => one.method === 'PUT')).toHaveLength(4);
    await expectNothingLeft();
  });

  it('no answer comes in time', async () => {
    store = new S3FileStore(new S3Bucket(s3.location, 300), folder);
    s3.fault = first(9, 'PUT', 'silence');
    const error = await refusal(put());
    expect(error).toBeInstanceOf(Unavailable);
    expect(error.message).toContain('no answer in time');
    await expectNothingLeft();
  });

  it.each<[string, Fault, string | null]>([
    ['no right, told before the whole body is read', { status: 403, code: 'AccessDenied' }, 'AccessDenied'],
    ['no conditional puts', { status: 501, code: 'NotImplemented' }, 'NotImplemented'],
    ['another region', { status: 301, code: 'PermanentRedirect' }, 'PermanentRedirect'],
  ])('%s, tried once', async (_, fault, code) => {
    s3.fault = ({ method }) => (method === 'PUT' ? fault : null);
    const error = await refusal(put(large));
    expect(error).toBeInstanceOf(S3Refused);
    expect(error).toMatchObject({ code });
    expect(s3.requests.filter((one) => one.method === 'PUT')).toHaveLength(1);
    await expectNothingLeft();
  });

  it('the bucket is gone, which is not taken for a file that is not there', async () => {
    store = new S3FileStore(new S3Bucket({ ...s3.location, bucket: 'gone' }), folder);
    expect(await refusal(put())).toMatchObject({ status: 404, code: 'NoSuchBucket' });
    expect(await refusal(store.open(sha256))).toMatchObject({ status: 404, code: 'NoSuchBucket' });
    await expectNothingLeft();
  });

  it('the secret is wrong, and no error tells it', async () => {
    store = new S3FileStore(new S3Bucket({ ...s3.location, secretAccessKey: 'hunter2' }), folder);
    const error = await refusal(store.open(sha256));
    expect(error).toMatchObject({ status: 403, code: 'SignatureDoesNotMatch' });
    expect(inspect([error, store], { depth: 9, showHidden: true })).not.toMatch(/hunter2|AKHUB/);
    await expectNothingLeft();
  });
});

describe('the check at the start', () => {
  const check = (changes = {}) => checkBucket(new S3Bucket({ ...s3.location, ...changes }));

  it('passes on a bucket that can be listed and written, first and later', async () => {
    await check();
    await check();
    expect([...s3.objects.keys()]).toEqual(['hub-start']);
    expect(s3.objects.get('hub-start')?.writing).toBe(1);
  });

  it('refuses a bucket that is not there', async () => {
    expect(await refusal(check({ bucket: 'gone' }))).toMatchObject({ code: 'NoSuchBucket' });
  });

  it('refuses a key that the service does not know', async () => {
    expect(await refusal(check({ accessKeyId: 'AKOTHER' }))).toMatchObject({ code: 'InvalidAccessKeyId' });
  });

  it('refuses a bucket that can only be read', async () => {
    s3.fault = first(1, 'PUT', { status: 403, code: 'AccessDenied' });
    expect(await refusal(check())).toMatchObject({ code: 'AccessDenied' });
  });

  it('refuses a service that overwrites in spite of the condition', async () => {
    s3.ignoresConditions = true;
    expect(await refusal(check())).toMatchObject({ code: 'ConditionIgnored' });
  });
});
