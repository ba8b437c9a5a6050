import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { DomainError, NotFound, Unauthenticated } from '../../platform/errors/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { checkWrites } from '../../platform/identity/check-scope.ts';
import type { Subgraph } from '../../platform/subgraph/index.ts';
import type { DisclosureRecorder } from '../disclosure/disclosure-recorder.ts';
import type { Identify } from '../identity/identify.ts';
import { statusOf } from './status-of.ts';

export interface FilesOptions {
  files: FileStore;
  subgraphs: readonly Subgraph[];
  identify: Identify;
  recorder: Pick<DisclosureRecorder, 'recordPlain'>;
}

/**
 * `POST /files`: the body is the file, its `content-type` what it is; gives `{ sha256, sm3, bytes, mediaType }`, by which a
 * mutation then attaches it. For agencies only. `GET /files/:sha256`: the file, for whom a record lets read it; everybody
 * else hears that there is none.
 */
export function registerFiles(http: FastifyInstance, { files, subgraphs, identify, recorder }: FilesOptions): void {
  // In a scope of its own: here, and nowhere else, the body stays a stream whatever its type.
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    // The rest of a refused body is not read; closing the connection is how HTTP/1.1 says so.
    scope.setErrorHandler((error, _request, reply) => {
      if (!(error instanceof DomainError)) throw error;
      return reply
        .status(statusOf(error))
        .header('connection', 'close')
        .send({ errors: [{ message: error.message, extensions: error.extensions }] });
    });
    scope.post('/files', async (request, reply) => {
      const viewer = await identify(request.headers);
      const { agencyId } = viewer;
      if (agencyId === null)
        throw new Unauthenticated('上传文件须以机构身份 / A file is uploaded by an agency; send its identity');
      checkWrites(viewer);
      const content = (request.body ?? []) as Readable | AsyncIterable<Uint8Array>;
      const file = await files.put(content, { mediaType: request.headers['content-type'] ?? '', agencyId });
      return reply.status(201).header('location', `/files/${file.sha256}`).send(file);
    });
    scope.get<{ Params: { sha256: string } }>('/files/:sha256', async (request, reply) => {
      const { sha256 } = request.params;
      const viewer = await identify(request.headers);
      const file = await files.stat(sha256);
      const readable = subgraphs.filter(({ name }) => viewer.scopes === null || viewer.scopes.includes(`${name}:read`));
      const names = file ? await Promise.all(readable.map((subgraph) => subgraph.attachment(viewer, sha256))) : [];
      const name = names.find((one) => one !== null);
      if (!file || name === undefined || name === null) throw new NotFound('File', sha256);
      const records = [{ type: 'File', provider: null, sealed: false, ids: [sha256] }];
      const receipt = await recorder.recordPlain('FILE', viewer, { records, grants: [], opened: [] });
      return reply
        .headers({
          'x-receipt': receipt,
          'content-type': file.mediaType,
          'content-length': file.bytes,
          'content-disposition': `attachment; filename*=UTF-8''${encoded(name)}`,
          'cache-control': 'private, no-store',
          'content-security-policy': "default-src 'none'; sandbox",
          'x-content-type-options': 'nosniff',
        })
        .send(await files.open(sha256));
    });
  });
}

/** RFC 8187: of what encodeURIComponent lets through, some marks are no attribute characters. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
