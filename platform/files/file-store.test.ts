import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderFileStore, maxFileBytes } from './index.ts';
import { storedZip } from './testing/stored-zip.ts';

const agencyId = '019412f0-0000-7000-8000-000000000001';
const other = '019412f0-0000-7000-8000-000000000002';
const pdf = Buffer.from('%PDF-1.7\n整改情况报告\n%%EOF\n');
const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

let folder: string;
let store: FolderFileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  store = new FolderFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (content: Uint8Array, mediaType: string, by = agencyId) => store.put(content, { mediaType, agencyId: by });
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
    const path = join(folder, sha256.slice(0, 2), sha256);
    const before = await stat(path);
    expect(await store.isDepositedBy(other, sha256)).toBe(false);
    await put(pdf, 'application/pdf; name=x', other);
    const after = await stat(path);
    expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
    expect(await store.isDepositedBy(agencyId, sha256)).toBe(true);
    expect(await store.isDepositedBy(other, sha256)).toBe(true);
  });

  it('arrives whole when fifty send it at once', async () => {
    const files = await Promise.all(Array.from({ length: 50 }, () => put(pdf, 'application/pdf')));
    const [sha256, ...others] = new Set(files.map((file) => file.sha256));
    expect(others).toEqual([]);
    expect(await buffer((await store.open(String(sha256))) as never)).toEqual(pdf);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
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
    expect(await readdir(folder, { recursive: true })).toEqual(['incoming']);
  });
});
