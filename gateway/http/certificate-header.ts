import type { FastifyInstance } from 'fastify';
import { Unauthenticated } from '../../platform/errors/index.ts';
import type { TrustedProxies } from '../identity/trusted-proxies.ts';

export interface CertificateHeader {
  /** In lower case. */
  name: string;
  proxies: TrustedProxies;
}

/** Anybody can write a header: one that tells of a certificate counts only on a connection that a trusted proxy opened. */
export function guardCertificateHeader(http: FastifyInstance, { name, proxies }: CertificateHeader): void {
  http.addHook('onRequest', async ({ headers, raw }) => {
    if (headers[name] && !proxies(raw.socket.remoteAddress))
      throw new Unauthenticated(
        `请求头 ${name} 只接受可信代理的 / Header ${name} is taken from the trusted proxies alone; do not send it`,
      );
  });
}
