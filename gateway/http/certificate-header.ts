import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Unauthenticated } from '../../platform/errors/index.ts';
import type { TrustedProxies } from '../identity/trusted-proxies.ts';

export interface CertificateHeader {
  /** In lower case. */
  name: string;
  proxies: TrustedProxies;
}

/** Anybody can write a header: one that tells of a certificate counts only on a connection that a trusted proxy opened. */
export const isForeign = (
  { name, proxies }: CertificateHeader,
  headers: IncomingHttpHeaders,
  address: string | undefined,
): boolean => Boolean(headers[name]) && !proxies(address);

export function guardCertificateHeader(http: FastifyInstance, header: CertificateHeader): void {
  http.addHook('onRequest', async ({ headers, raw }) => {
    if (isForeign(header, headers, raw.socket.remoteAddress))
      throw new Unauthenticated(
        `请求头 ${header.name} 只接受可信代理的 / Header ${header.name} is taken from the trusted proxies alone; do not send it`,
      );
  });
}
