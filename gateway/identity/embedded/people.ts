import { createHash, timingSafeEqual } from 'node:crypto';
import { scopes } from '../scopes.ts';
import { demoAgencies } from './clients.ts';

/** Somebody who signs in at the embedded identity provider. */
export interface Person {
  login: string;
  /** Shown to the person alone; in no token. */
  name: string;
  /** Slug or credit code of the agency that the person works for. */
  agency: string;
  /** SHA-256 of the password, in hexadecimal. Good for generated passwords; people of the demo alone have others. */
  password: string;
  scopes: readonly string[];
}

const digest = (password: string): string => createHash('sha256').update(password).digest('hex');

/** Takes the same time whether the login exists or the password is wrong. */
export function personOf(people: ReadonlyMap<string, Person>, login: string, password: string): Person | null {
  const person = people.get(login);
  const expected = person?.password ?? digest('');
  const isRight = timingSafeEqual(Buffer.from(expected, 'hex'), Buffer.from(digest(password), 'hex'));
  return person && isRight ? person : null;
}

/** One person for each agency of the demo, with its slug as login and the password `demo-` and the slug. Never in production. */
export const demoPeople = (): Person[] =>
  demoAgencies.map((slug) => ({
    login: slug,
    name: `${slug} 演示经办人`,
    agency: slug,
    password: digest(`demo-${slug}`),
    scopes,
  }));
