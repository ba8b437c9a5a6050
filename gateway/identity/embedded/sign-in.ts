import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import { type Person, personOf } from './people.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

/** Where people sign in, below the issuer's path. */
export const signInPath = '/sign-in';

export type SignInOutcome = 'SIGNED_IN' | 'WRONG' | 'TOO_MANY';

/** A person's way from the console to a code: asked for a login and a password, once in a session. */
export class SignIn {
  readonly #provider: Provider;
  readonly #people: ReadonlyMap<string, Person>;
  readonly #attempts = new SignInAttempts();

  constructor(provider: Provider, people: ReadonlyMap<string, Person>) {
    this.#provider = provider;
    this.#people = people;
  }

  /** Whether a sign-in of this browser is under way. */
  async isUnderWay(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    try {
      await this.#provider.interactionDetails(request, response);
      return true;
    } catch (error) {
      if (error instanceof errors.SessionNotFound) return false;
      throw error;
    }
  }

  /** With SIGNED_IN the answer is written: the browser goes on. */
  async take(
    request: IncomingMessage,
    response: ServerResponse,
    { login, password, address }: { login: string; password: string; address: string },
  ): Promise<SignInOutcome> {
    if (!this.#attempts.mayTry(login, address)) return 'TOO_MANY';
    const person = personOf(this.#people, login, password);
    if (!person) {
      this.#attempts.failed(login, address);
      return 'WRONG';
    }
    await this.#provider.interactionFinished(request, response, { login: { accountId: person.login } });
    return 'SIGNED_IN';
  }
}
