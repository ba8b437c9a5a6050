import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Hub, openedHub } from '../hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await openedHub();
});

const pdf = Buffer.from('%PDF-1.7\n佐证\n%%EOF\n');
const as = (slug?: string) => (slug ? { 'x-development-agency': slug } : {});
const post = (payload: Buffer, type: string, slug?: string) =>
  hub.gateway.http.inject({ method: 'POST', url: '/files', payload, headers: { 'content-type': type, ...as(slug) } });
const get = (sha256: string, slug?: string) =>
  hub.gateway.http.inject({ method: 'GET', url: `/files/${sha256}`, headers: as(slug) });

describe('POST /files', () => {
  it('takes a file from an agency and says what it is', async () => {
    const response = await post(pdf, 'application/pdf', 'agriculture-bureau');
    const sha256 = createHash('sha256').update(pdf).digest('hex');
    expect(response.statusCode).toBe(201);
    expect(response.headers['location']).toBe(`/files/${sha256}`);
    expect(response.json()).toEqual({
      sha256,
      sm3: createHash('sm3').update(pdf).digest('hex'),
      bytes: pdf.length,
      mediaType: 'application/pdf',
    });
  });

  it.each([
    ['without an identity', pdf, 'application/pdf', undefined, 401, 'UNAUTHENTICATED'],
    ['from an agency that is not there', pdf, 'application/pdf', 'nobody', 401, 'UNAUTHENTICATED'],
    ['of another type', pdf, 'application/zip', 'agriculture-bureau', 415, 'VALIDATION_FAILED'],
    ['as JSON', Buffer.from('{}'), 'application/json', 'agriculture-bureau', 415, 'VALIDATION_FAILED'],
    ['that is not what it says', pdf, 'image/png', 'agriculture-bureau', 415, 'VALIDATION_FAILED'],
    ['that is empty', Buffer.alloc(0), 'text/plain', 'agriculture-bureau', 400, 'VALIDATION_FAILED'],
    [
      'of 20 MB and a byte',
      Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
      'text/plain',
      'agriculture-bureau',
      413,
      'VALIDATION_FAILED',
    ],
  ])('takes none %s', async (_, payload, type, slug, status, code) => {
    const response = await post(payload, type, slug);
    expect(response.statusCode).toBe(status);
    expect(response.json().errors[0].extensions.code).toBe(code);
    expect(response.headers['connection']).toBe('close');
  });

  it('takes 20 MB, while the graph still takes no more than 1 MB', async () => {
    expect((await post(Buffer.alloc(20 * 1024 * 1024, 'a'), 'text/plain', 'agriculture-bureau')).statusCode).toBe(201);
    expect((await hub.post(`{"query":"${'x'.repeat(1024 * 1024)}"}`)).status).toBe(413);
  });
});

describe('GET /files/{sha256}', () => {
  it('gives nothing that is on no record, not even to who uploaded it', async () => {
    const { sha256 } = (await post(pdf, 'application/pdf', 'agriculture-bureau')).json();
    for (const slug of ['agriculture-bureau', 'congress-office', undefined]) {
      const response = await get(sha256, slug);
      expect(response.statusCode).toBe(404);
      expect(response.json().errors[0].extensions.code).toBe('NOT_FOUND');
    }
  });

  it('gives nothing for what is no digest', async () => {
    expect((await get('..%2f..%2fetc%2fpasswd', 'congress-office')).statusCode).toBe(404);
  });
});
