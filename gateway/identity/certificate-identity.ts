import { X509Certificate } from 'node:crypto';
import { type Clock, systemClock } from '../../platform/clock/clock.ts';
import { Unauthenticated } from '../../platform/errors/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { Directory } from './directory.ts';
import type { RegisteredClient } from './embedded/clients.ts';

/**
 * Identity by the client certificate of a TLS connection that a proxy in front of the hub has ended. The proxy proves that
 * the client has the key and that the chain is good; here the certificate itself must be one that a client is registered
 * with (RFC 8705 section 2.2), and in force.
 */
export function certificateIdentity(
  clients: readonly RegisteredClient[],
  directory: Directory,
  clock: Clock = systemClock,
) {
  const registered = new Map(
    clients.flatMap((client) => (client.certificates ?? []).map((thumbprint) => [thumbprint, client])),
  );
  return async (header: string): Promise<Principal> => {
    const certificate = certificateOf(header);
    const client = certificate && registered.get(thumbprintOf(certificate));
    if (!client)
      throw new Unauthenticated('客户端证书没有登记 / The client certificate is registered for no client of the hub');
    const expiresAt = new Date(certificate.validTo);
    const now = clock.now();
    if (!(new Date(certificate.validFrom) <= now && now < expiresAt))
      throw new Unauthenticated('客户端证书不在有效期内,请更换 / The client certificate is not in force; renew it');
    const principal = await directory(client.agency);
    if (!principal)
      throw new Unauthenticated('客户端的机构不在名录中 / The agency of the client is not in the directory');
    return { ...principal, clientId: client.clientId, scopes: client.scopes, expiresAt };
  };
}

const thumbprintOf = ({ fingerprint256 }: X509Certificate): string => fingerprint256.replaceAll(':', '').toLowerCase();

/** As RFC 9440 has it (`:base64 of DER:`), or as nginx's `$ssl_client_escaped_cert` (PEM, percent-encoded). One alone. */
function certificateOf(header: string): X509Certificate | undefined {
  try {
    const der = /^:([A-Za-z0-9+/]+={0,2}):$/.exec(header)?.[1];
    if (der !== undefined) return new X509Certificate(Buffer.from(der, 'base64'));
    const pem = decodeURIComponent(header);
    return pem.split('-----BEGIN').length === 2 ? new X509Certificate(pem) : undefined;
  } catch {
    return undefined;
  }
}
