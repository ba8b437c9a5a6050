import type { FastifyInstance } from 'fastify';
import type { SignIn } from '../identity/embedded/sign-in.ts';
import { signInPath } from '../identity/embedded/sign-in.ts';
import { type SignInMessage, signInPage, signInPageHeaders } from './sign-in-page.ts';

/** Largest form, in bytes. */
const bodyLimit = 4_096;
const status: Record<SignInMessage, number> = { WRONG: 401, TOO_MANY: 429, GONE: 410 };

/** `<issuer>/sign-in/…`: the page on which people sign in, and the form that it sends. */
export function registerSignIn(http: FastifyInstance, issuerPath: string, signIn: SignIn): void {
  http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit }, (_, body, done) =>
      done(null, new URLSearchParams(body as string)),
    );
    scope.get(`${issuerPath}${signInPath}/:uid`, async ({ raw }, reply) => {
      const message = (await signIn.isUnderWay(raw, reply.raw)) ? null : 'GONE';
      return reply
        .status(message ? status[message] : 200)
        .headers(signInPageHeaders)
        .send(signInPage(message));
    });
    scope.post<{ Body: URLSearchParams }>(`${issuerPath}${signInPath}/:uid`, async (request, reply) => {
      const { raw, body, ip: address } = request;
      const say = (message: SignInMessage) =>
        reply.status(status[message]).headers(signInPageHeaders).send(signInPage(message));
      if (!(await signIn.isUnderWay(raw, reply.raw))) return say('GONE');
      const [login, password] = [body.get('login') ?? '', body.get('password') ?? ''];
      const outcome = await signIn.take(raw, reply.raw, { login, password, address });
      if (outcome !== 'SIGNED_IN') return say(outcome);
      return reply.hijack();
    });
  });
}
