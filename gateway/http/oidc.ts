import type { FastifyInstance } from 'fastify';
import { type EmbeddedIssuer, issuerPath } from '../identity/embedded/embedded-issuer.ts';

/** Hands what is asked below `/oidc` to the embedded issuer, which reads the request and writes the answer itself. */
export function registerOidc(http: FastifyInstance, issuer: EmbeddedIssuer): void {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.all(`${issuerPath}/*`, (request, reply) => {
      reply.hijack();
      const { raw } = request;
      // The issuer finds out from the two where it is mounted.
      Object.assign(raw, { originalUrl: raw.url, url: raw.url?.slice(issuerPath.length) });
      issuer.handle(raw, reply.raw);
    });
  });
}
