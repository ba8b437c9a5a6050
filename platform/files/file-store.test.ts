import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FileStore, FolderFileStore, maxFileBytes } from './index.ts';
import { S3Bucket, S3FileStore } from './s3/index.ts';
import { FakeS3 } from './testing/fake-s3.ts';
import { storedZip } from './testing/stored-zip.ts';

const agencyId = '019412f0-0000-7000-8000-000000000001';
const other = '019412f0-0000-7000-8000-000000000002';
const pdf = Buffer.from('%PDF-1.7\n整改情况报告\n%%EOF\n');
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface OpenedStore {
  store: FileStore;
  /** Everything that is kept, unfinished files too. */
  kept(): Promise<string[]>;
  /** Tells one writing of a content from another. */
  writing(sha256: string): Promise<unknown>;
}

let folder: string;
let s3: FakeS3;

async function inFolder(): Promise<OpenedStore> {
  return {
    store: new FolderFileStore(folder),
    kept: () => filesIn(folder),
    async writing(sha256) {
      const { ino, mtimeMs } = await stat(join(folder, sha256.slice(0, 2), sha256));
      return [ino, mtimeMs];
    },
  };
}

async function inBucket(): Promise<OpenedStore> {
  return {
    store: new S3FileStore(new S3Bucket(s3.location), folder),
    kept: async () => [...s3.objects.keys(), ...(await filesIn(folder))],
    writing: async (sha256) => s3.objects.get(`${sha256.slice(0, 2)}/${sha256}`)?.writing,
  };
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

beforeAll(async () => {
  s3 = await FakeS3.start();
});
afterAll(() => s3.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  s3.objects.clear();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each([
  ['a folder', inFolder],
  ['a bucket', inBucket],
])('in %s', (_, open) => {
  let store: FileStore;
  let opened: OpenedStore;
  beforeEach(async () => {
    opened = await open();
    store = opened.store;
  });

  const put = (content: Uint8Array, mediaType: string, by = agencyId) =>
    store.put(content, { mediaType, agencyId: by });
  const refusal = (promise: Promise<unknown>) =>
    promise.then(
      () => 'taken',
      (error) => error.reason ?? error.message,
    );

  describe('a stored file', () => {
    it('is found under its SHA-256, with its SM3 beside it', async () => {
      const file = await put(pdf, 'application/pdf');
      expect(file).toEqual({
        sha256: createHash('sha256').update(pdf).digest('hex'),
        sm3: createHash('sm3').update(pdf).digest('hex'),
        bytes: pdf.length,
        mediaType: 'application/pdf',
      });
      expect(await store.stat(file.sha256)).toEqual(file);
      expect(await buffer((await store.open(file.sha256)) as never)).toEqual(pdf);
    });

    it('has the SM3 that GB/T 32905 gives for abc', async () => {
      expect((await put(Buffer.from('abc'), 'text/plain')).sm3).toBe(
        '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
      );
    });

    it('is one file, never written again, when it comes twice; each depositor is remembered', async () => {
      const { sha256 } = await put(pdf, 'application/pdf');
      const before = await opened.writing(sha256);
      expect(await store.isDepositedBy(other, sha256)).toBe(false);
      await put(pdf, 'application/pdf; name=x', other);
      expect(await opened.writing(sha256)).toEqual(before);
      expect(await store.isDepositedBy(agencyId, sha256)).toBe(true);
      expect(await store.isDepositedBy(other, sha256)).toBe(true);
    });

    it('arrives whole when fifty send it at once', async () => {
      const files = await Promise.all(Array.from({ length: 50 }, () => put(pdf, 'application/pdf')));
      const [sha256, ...others] = new Set(files.map((file) => file.sha256));
      expect(others).toEqual([]);
      expect(await buffer((await store.open(String(sha256))) as never)).toEqual(pdf);
      expect(await opened.kept()).toHaveLength(open === inFolder ? 3 : 2);
    });

    it('is looked for by a digest and nothing else', async () => {
      expect(await store.stat('0'.repeat(64))).toBeNull();
      expect(await store.stat('../../etc/passwd')).toBeNull();
      expect(await store.open('A'.repeat(64))).toBeNull();
      expect(await store.isDepositedBy('../x', '0'.repeat(64))).toBe(false);
    });
  });

  describe('the type of a file', () => {
    const parts = ['[Content_Types].xml', 'word/document.xml'];
    it.each([
      ['PDF', pdf, 'application/pdf'],
      ['JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]), 'image/jpeg'],
      ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), 'image/png'],
      ['DOCX', storedZip(parts), docx],
      ['XLSX', storedZip(['[Content_Types].xml', 'xl/workbook.xml']), xlsx],
      [
        'text that ends a chunk inside a character',
        Buffer.from(`x${'整改'.repeat(40_000)}`),
        'text/plain; charset=utf-8',
      ],
    ])('is taken: %s', async (_, bytes, type) => {
      expect(await refusal(put(bytes, type))).toBe('taken');
    });

    it.each([
      ['a PDF called an image', pdf, 'image/png'],
      ['a PDF called text', pdf, 'text/plain'],
      ['a workbook called a document', storedZip(['[Content_Types].xml', 'xl/workbook.xml']), docx],
      ['any ZIP called a document', storedZip(['a.txt']), docx],
      ['a document with macros', storedZip([...parts, 'word/vbaProject.bin']), docx],
      ['a ZIP cut off', storedZip(parts).subarray(0, -30), docx],
      ['random bytes called text', randomBytes(5_000), 'text/plain'],
      ['text with a NUL', Buffer.from('a\0b'), 'text/plain'],
      ['a program called a PDF', Buffer.from('\x7fELF....'), 'application/pdf'],
    ])('is refused when the bytes say otherwise: %s', async (_, bytes, type) => {
      expect(await refusal(put(bytes, type))).toBe('TYPE_MISMATCH');
      expect(await opened.kept()).toEqual([]);
    });

    it.each(['text/html', 'application/zip', 'image/svg+xml', ''])('is refused: %j', async (type) => {
      expect(await refusal(put(pdf, type))).toBe('TYPE_NOT_ALLOWED');
    });
  });

  describe('a refused file', () => {
    it('may have 20 MB and not a byte more', async () => {
      expect(await refusal(put(Buffer.alloc(maxFileBytes, 'a'), 'text/plain'))).toBe('taken');
      expect(await refusal(put(Buffer.alloc(maxFileBytes + 1, 'a'), 'text/plain'))).toBe('TOO_LARGE');
    });

    it('is not read further than the limit', async () => {
      let sent = 0;
      async function* endless() {
        for (;;) {
          sent += 1024 * 1024;
          yield Buffer.alloc(1024 * 1024, 'a');
        }
      }
      expect(await refusal(store.put(endless(), { mediaType: 'text/plain', agencyId }))).toBe('TOO_LARGE');
      expect(sent).toBe(maxFileBytes + 1024 * 1024);
    });

    it('leaves nothing behind, nor does one whose sender breaks off', async () => {
      async function* broken() {
        yield pdf;
        throw new Error('aborted');
      }
      expect(await refusal(put(Buffer.alloc(0), 'text/plain'))).toBe('EMPTY');
      expect(await refusal(store.put(broken(), { mediaType: 'application/pdf', agencyId }))).toBe('aborted');
      expect(await opened.kept()).toEqual([]);
    });
  });
});
