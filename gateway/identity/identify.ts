import type { IncomingHttpHeaders } from 'node:http';
import { Unauthenticated } from '../../platform/errors/index.ts';
import {
  anonymous,
  developmentDeputyHeader,
  developmentHeader,
  type Principal,
} from '../../platform/identity/principal.ts';

/** Tells who a request comes from. */
export type Identify = (headers: IncomingHttpHeaders) => Promise<Principal>;

/** A header in which a trusted proxy tells of a client certificate; that it comes from one was seen to before. */
export interface ByCertificate {
  header: string;
  identity: (certificate: string) => Promise<Principal>;
}

/**
 * By a bearer token, a client certificate, or in the demo by the development headers; anonymous without any, never by two.
 */
export const identification =
  (
    byToken: (token: string) => Promise<Principal>,
    byDevelopmentHeaders: Identify,
    byCertificate?: ByCertificate,
  ): Identify =>
  async (headers) => {
    const { authorization } = headers;
    const development = headers[developmentHeader] !== undefined || headers[developmentDeputyHeader] !== undefined;
    const certificate = byCertificate && headers[byCertificate.header];
    if (certificate) {
      if (authorization !== undefined || development)
        throw new Unauthenticated('证书与其他身份只能用一种 / Send a client certificate or another identity, not both');
      return byCertificate.identity(String(certificate));
    }
    if (authorization === undefined) return development ? byDevelopmentHeaders(headers) : anonymous;
    if (development)
      throw new Unauthenticated('令牌与演示请求头只能用一种 / Send a token or a development header, not both');
    const token = /^bearer ([\w.~+/-]+=*)$/i.exec(authorization)?.[1];
    if (token === undefined)
      throw new Unauthenticated(
        'Authorization 须为 Bearer 令牌 / The authorization header must be `Bearer` and a token',
      );
    return byToken(token);
  };
