import type { FormattedExecutionResult, GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { Unavailable } from '../../platform/errors/index.ts';
import { type Principal, rightsOf } from '../../platform/identity/principal.ts';
import type { Execute } from '../operations.ts';
import type { LoggedChange } from '../subgraphs.ts';
import type { FollowedOperation } from './followed-operation.ts';

/** What an event gives one viewer: a result, or a refusal of the whole field. */
export type Resolved = { result: FormattedExecutionResult } | { refusal: GraphQLFormattedError };

/** Null when the viewer may not hear of the event; UNSEEN when it may, and its record is not there for the viewer. */
type Answer = Resolved | 'UNSEEN' | null;

/** How long an answer serves all who ask the same of the same event with the same rights and grants, in milliseconds. */
const lifetime = 1_000;
const mostAnswers = 5_000;

/** The last event of a record that was sealed: its followers are told that it is gone. */
const tombstone = 'record.sealed';

/**
 * What an operation is told of an event: the answer of the graph to its query, by the same path as any other query, once
 * for all viewers of equal rights that ask the same.
 */
export class Resolution {
  readonly #execute: Execute;
  readonly #isVisible: (eventId: string, viewer: Principal) => Promise<boolean>;
  readonly #answers = new LRUCache<string, Promise<Answer>>({ max: mostAnswers, ttl: lifetime });

  constructor(execute: Execute, isVisible: (eventId: string, viewer: Principal) => Promise<boolean>) {
    this.#execute = execute;
    this.#isVisible = isVisible;
  }

  /** @throws when a part of the hub does not answer: to be asked again */
  of(event: LoggedChange, operation: FollowedOperation, viewer: Principal): Promise<Answer> {
    const key = `${event.id} ${operation.key} ${rightsOf(viewer)}`;
    let answer = this.#answers.get(key);
    if (!answer) {
      answer = this.#resolve(event, operation, viewer);
      this.#answers.set(key, answer);
      const given = answer;
      given.then(
        () => this.#answers.set(key, given),
        () => this.#answers.delete(key),
      );
    }
    return answer;
  }

  async #resolve(event: LoggedChange, operation: FollowedOperation, viewer: Principal): Promise<Answer> {
    // Of a worklist the query itself gives what the viewer may see.
    if (operation.worklistOf === undefined && !(await this.#isVisible(event.id, viewer))) return null;
    const answer = await this.#execute(operation.query, operation.variablesFor(event), viewer);
    const { data, errors = [], extensions } = answer;
    if (errors.some((error) => error.extensions?.['retryable'] === true))
      throw new Unavailable('a subgraph does not answer a subscription');
    const { cursor, id, sequence, type } = event;
    const told = { extensions: { ...extensions, event: { cursor, id, sequence, type } } };
    const { responseKey } = operation;
    const atRoot = (code: string) =>
      errors.find(({ path, extensions }) => extensions?.['code'] === code && path?.join('.') === responseKey);
    const refusal = atRoot('UNAUTHORIZED_FIELD_OR_TYPE');
    if (refusal) return { refusal };
    if (data?.[responseKey] == null && (errors.length === 0 || atRoot('NOT_FOUND')))
      return type === tombstone ? { result: { data: { [responseKey]: null }, ...told } } : 'UNSEEN';
    return { result: { data: data ?? null, ...(errors.length > 0 ? { errors } : {}), ...told } };
  }
}
